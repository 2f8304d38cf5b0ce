/**
 * What was learnt, how sure it is, and the lines that decided it: for the person who reads the draft.
 */
import type { BodyLines, HeadPart } from '../publishers/publisher.ts'
import { plain } from '../text/markdown.ts'
import { grouped } from '../text/shown.ts'
import type { Learnt } from './learn.ts'

export interface Finding {
  /** What it is about, in the words of the profile. */
  readonly about: string
  /** `sure`: nearly all pages say so, and nothing speaks against it. `likely`: most do. `check`: a person must look. */
  readonly sure: 'sure' | 'likely' | 'check'
  readonly told: string
  /** At most three lines that decided it. */
  readonly lines: readonly Evident[]
}

/** A line of a page. */
export interface Evident {
  readonly source: string
  /** From 1. */
  readonly line: number
  readonly text: string
}

export function findingsOf({ publisher, evidence, readings, agreed }: Learnt): readonly Finding[] {
  const all = evidence.pages.length
  const of = (count: number): string => `${count} of ${all} pages`
  const part = (name: HeadPart): readonly Evident[] =>
    evidence.heads.flatMap(({ source, lines }) =>
      lines.filter((line) => line.part === name).map(({ number, text }) => ({ source, line: number, text })),
    )
  const pagesWith = (name: HeadPart): number => evidence.heads.filter(({ lines }) => lines.some((line) => line.part === name)).length
  const sureBy = (count: number): Finding['sure'] => (count >= all * 0.9 ? 'sure' : count >= all / 2 ? 'likely' : 'check')
  const findings: Finding[] = []
  const add = (about: string, sure: Finding['sure'], told: string, lines: readonly Evident[] = []): void =>
    void findings.push({ about, sure, told, lines: lines.slice(0, 3) })

  const isRead = readings.filter((reading) => reading.isRead).length
  add(
    'pages',
    agreed.length === readings.length ? 'sure' : 'likely',
    `The profile reads ${isRead} of ${readings.length} pages; made without them, it reads ${agreed.length} of them the same.`,
  )
  const doubled = pagesWith('title_repeat')
  if (evidence.forms.isTitleDoubled) add('title', sureBy(doubled), `The line that is printed twice, on ${of(doubled)}.`, part('title'))
  else add('title', 'check', 'No line is printed twice; the longest line above the body is taken.', part('title'))
  addTime(add, publisher.time, evidence, part('time'), { sure: sureBy(pagesWith('time')), on: of(pagesWith('time')) })
  if (publisher.headerDate !== null)
    add(
      'headerDate',
      evidence.headerDate.undecided ? 'check' : 'sure',
      `The first line begins with a day, written ${publisher.headerDate}.`,
      part('header'),
    )
  if (pagesWith('header') > 0)
    add(
      'sections',
      'likely',
      `A line of one to four words above the body names the section, on ${of(pagesWith('header'))}: ${publisher.sections.join(', ') || 'none is named'}. Others count by their place.`,
      part('header'),
    )
  if (pagesWith('standfirst') > 0)
    add(
      'standfirst',
      sureBy(pagesWith('standfirst')),
      `A line below the title sums up the story, on ${of(pagesWith('standfirst'))}.`,
      part('standfirst'),
    )
  if (publisher.bylineBelow.length > 0) add('bylineBelow', 'likely', `Below the body a line written ${quoted(publisher.bylineBelow)}.`)
  if (publisher.byline.length > 0)
    add('byline', sureBy(pagesWith('byline')), `A line written ${quoted(publisher.byline)}, on ${of(pagesWith('byline'))}.`, part('byline'))
  if (publisher.readingTime.length > 0)
    add(
      'readingTime',
      'sure',
      `A line written ${quoted(publisher.readingTime)}, on ${of(pagesWith('reading_time'))}.`,
      part('reading_time'),
    )
  const { tags } = evidence
  if (tags)
    add(
      'tags',
      sureBy(tags.pages),
      `${tags.label === '' ? 'A line of words with #' : `A line that begins with "${tags.label}"`}, on ${of(tags.pages)}; as "${tags.example}".`,
    )
  else add('tags', 'check', 'No line of tags was found.')
  for (const { heading, block, pages } of evidence.headings)
    add('blocks', pages >= all / 2 ? 'likely' : 'check', `A list of other stories under "${heading}", on ${of(pages)}, taken as ${block}.`)
  for (const { heading, kind, most, pages } of evidence.insertions)
    add(
      kind === 'list' ? 'blocks' : 'asides',
      pages >= all / 2 ? 'likely' : 'check',
      kind === 'list'
        ? `A list of other stories under "${heading}" within the body, on ${of(pages)}, of ${most} titles at most.`
        : `A note under "${heading}" that is no part of the story, on ${of(pages)}, of ${most} lines at most.`,
    )
  add('bodyLines', 'likely', BODY_LINES[publisher.bodyLines])
  const site = [...publisher.masthead, ...publisher.loading, ...publisher.advertisement, ...publisher.furniture]
  add('furniture', 'likely', site.length === 0 ? 'No line recurs on most pages.' : `On most pages, so of the site: ${quoted(site)}.`)
  add('languages', publisher.languages.includes('und') ? 'check' : 'sure', `The bodies are in ${publisher.languages.join(', ')}.`)
  const left = readings.flatMap(({ source, unexplained }) => unexplained.map((line) => `${source}:${line}`))
  if (left.length > 0)
    add(
      'other lines',
      'check',
      `Lines without a role: ${left.slice(0, 6).join(', ')}${left.length > 6 ? ` and ${grouped(left.length - 6)} more` : ''}.`,
    )
  return findings
}

function addTime(
  add: (about: string, sure: Finding['sure'], told: string, lines: readonly Evident[]) => void,
  formats: readonly string[],
  { time }: Learnt['evidence'],
  lines: readonly Evident[],
  { sure, on }: { readonly sure: Finding['sure']; readonly on: string },
): void {
  if (formats.length === 0) add('time', 'check', 'No line of the time was found; articles will have none.', [])
  else if (time.undecided)
    add('time', 'check', `Written ${quoted(formats)}, on ${on}; no number on the pages tells the day from the month.`, lines)
  else add('time', sure, `Written ${quoted(formats)}, on ${on}; no other order of its parts fits.`, lines)
}

const BODY_LINES: Readonly<Record<BodyLines, string>> = {
  sentences: 'The bodies hold sentences alone; a page with another line there is refused.',
  subheadings: 'The bodies hold sentences, and single subheadings between them; a page with another line there is refused.',
  any: 'The bodies hold lines of any kind.',
}

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ')

/** The findings as a Markdown page. */
export function reportFile(learnt: Learnt, zone: { readonly isGiven: boolean }): string {
  const { publisher } = learnt
  const rows = findingsOf(learnt).map(({ about, sure, told, lines }) => {
    const where = lines.map(({ source, line, text }) => `${plain(source)}:${line} “${plain(cut(text))}”`).join('<br>')
    return `| ${about} | ${sure} | ${plain(told)} | ${where} |`
  })
  const zoneRow = zone.isGiven
    ? `| timeZone | sure | ${publisher.timeZone}, as it was given. | |`
    : '| timeZone | check | No page tells it; UTC is written. Put the newsroom’s zone there, as Europe/Kyiv. | |'
  return [
    `# ${plain(publisher.name)}: what was learnt from ${learnt.evidence.pages.length} pages`,
    '',
    'Read what says `check` first; the profile is a JSON file that can be changed by hand.',
    '',
    '| in the profile | how sure | what was found | lines that decide |',
    '|---|---|---|---|',
    ...rows,
    zoneRow,
    '',
  ].join('\n')
}

const cut = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`)
