/**
 * Lines that are new and stand on many pages: a banner, a paywall, a heading or label in other words.
 *
 * Stories repeat sentences, so a line must stand on more pages than any line did that is no furniture of
 * the site, and not only on pages that share a tag. What else the pages lost says what the line is.
 */
import { LEAST_EFFECT, type Cause } from './cause.ts'
import type { ChangeCode } from './changes.ts'
import { withoutUnknown } from './heads.ts'
import type { LineLook } from './lines.ts'
import type { Look } from './looks.ts'
import { sum } from '../analysis/tally.ts'
import { risen } from './tests.ts'
import { pagesWithPart, type Usual } from './usual.ts'

interface NewLine {
  readonly form: string
  readonly looks: readonly LineLook[]
  readonly pages: readonly Look[]
  readonly before: number
  readonly p: number
}

export function lineCause(looks: readonly Look[], usual: Usual): Cause | undefined {
  const found = newLines(looks, usual)
  const lead = found[0]
  if (!lead) return undefined
  const group = found.filter(({ pages }) => pages.filter((look) => lead.pages.includes(look)).length >= 0.6 * pages.length)
  const pages = looks.filter((look) => group.some((line) => line.pages.includes(look)))
  const { code, line } = nameOf(group, pages, usual)
  return { code, subject: line.form, pages, of: looks.length, before: line.before, beforeOf: usual.baseline.pages, p: lead.p }
}

/** The likeliest to be new first; p is corrected for the number of lines that recur. */
function newLines(looks: readonly Look[], { baseline, mostProse, mostOther }: Usual): NewLine[] {
  const byForm = new Map<string, { pages: Look[]; looks: LineLook[] }>()
  for (const look of looks)
    for (const line of look.lines) {
      const entry = byForm.get(line.form) ?? { pages: [], looks: [] }
      entry.pages.push(look)
      entry.looks.push(line)
      byForm.set(line.form, entry)
    }
  const recurring = [...byForm].filter(([, { pages }]) => pages.length >= FEWEST)
  return recurring
    .map(([form, { pages, looks: lines }]): NewLine => {
      const own = (baseline.lines.lines.get(form)?.pages ?? 0) + baseline.lines.dropped
      const before = Math.max(own, lines[0]?.isProse ? mostProse : mostOther)
      const isLarge = pages.length / looks.length - before / baseline.pages >= LEAST_EFFECT
      const p = isLarge ? Math.min(1, recurring.length * risen(pages.length, looks.length, before, baseline.pages)) : 1
      return { form, looks: lines, pages, before, p }
    })
    .filter((line) => line.p < PLAUSIBLE && !(line.looks[0]?.isProse && isOneSubject(line.pages, looks)))
    .sort((a, b) => a.p - b.p || (a.form < b.form ? -1 : 1))
}
const FEWEST = 5
/** A line of less evidence is not even grouped with others. */
const PLAUSIBLE = 0.001

/** Whether the pages share a tag that others have not: then the line belongs to their story. */
function isOneSubject(pages: readonly Look[], looks: readonly Look[]): boolean {
  const counts = new Map<string, number>()
  for (const look of pages) for (const tag of look.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const [tag, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0])
  const others = looks.filter((look) => !pages.includes(look))
  return count >= 0.7 * pages.length && others.filter((look) => look.tags.includes(tag)).length <= 0.4 * others.length
}

function nameOf(group: readonly NewLine[], pages: readonly Look[], usual: Usual): { code: ChangeCode; line: NewLine } {
  const [lead] = group
  if (!lead) throw new RangeError('a group of new lines has one at least')
  const plain = group.find(
    (line) => share(line.looks, (look) => look.region === 'body' && look.kind !== 'heading' && look.kind !== 'label') > 0.5,
  )
  if (plain && endStubs(group, usual)) return { code: 'paywall', line: plain }
  const lost = lostFurniture(pages, usual)
  const heading = group.find(
    (line) => share(line.looks, (look) => look.kind === 'heading' || (look.kind === 'capitals' && look.region === 'after')) > 0.5,
  )
  const label = group.find((line) => share(line.looks, (look) => look.kind === 'label') > 0.5)
  if (lost.size >= 2) return { code: heading || label ? 'furniture-language' : 'new-layout', line: heading ?? lead }
  const replacing = lost.has('heading') ? (heading ?? lead) : lead
  if (lost.size === 1 && isOtherAlphabet(replacing.form, usual)) return { code: 'furniture-language', line: replacing }
  if (lost.has('heading')) return { code: 'block-renamed', line: replacing }
  if (lost.size === 1) return { code: 'label-renamed', line: replacing }
  if (!plain && share(lead.looks, (look) => look.region === 'after') > 0.5) return { code: 'new-line-on-page', line: lead }
  const strange = share(pages, ({ head }) => !usual.heads.has(head) && !usual.heads.has(withoutUnknown(head)))
  return { code: strange > 0.5 ? 'new-layout' : 'new-line-in-body', line: plain ?? lead }
}

/** A line of the group is the last of bodies that, without its lines, are far shorter than usual. */
function endStubs(group: readonly NewLine[], { baseline }: Usual): boolean {
  const usually = sum(baseline.paragraphs.slice(0, STUB + 1)) / baseline.pages
  if (usually >= 0.6) return false
  return group.some(({ looks, pages }) => {
    const isLast = share(pages, (look) => (looks[pages.indexOf(look)]?.after ?? 0) >= look.paragraphs)
    const ofGroup = (look: Look): number => group.filter((line) => line.pages.includes(look)).length
    return isLast >= 0.7 && share(pages, (look) => look.paragraphs - ofGroup(look) < STUB) >= 0.85
  })
}
/** Two paragraphs and the line that ends them. */
const STUB = 3

/** Kinds of furniture that hardly any of the pages has, though the baseline's have. */
function lostFurniture(pages: readonly Look[], { baseline }: Usual): ReadonlySet<string> {
  const lost = new Set<string>()
  const ask = (kind: string, usually: number, has: (look: Look) => boolean): void => {
    if (usually / baseline.pages >= 0.3 && share(pages, has) < (0.3 * usually) / baseline.pages) lost.add(kind)
  }
  for (const part of ['more_about', 'hot_news', 'latest'])
    ask('heading', pagesWithPart(baseline, part), (look) => look.parts.includes(part))
  ask('tags', pagesWithPart(baseline, 'tags'), (look) => look.parts.includes('tags'))
  const reading = Object.entries(baseline.heads).map(([head, count]) => (head.includes('r') ? count : 0))
  ask('reading_time', sum(reading), (look) => look.head.includes('r'))
  return lost
}

/** Letters beyond those in which the site's headings are written. */
function isOtherAlphabet(form: string, { baseline }: Usual): boolean {
  const [language] = Object.entries(baseline.languages).reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['en', 0])
  return language === 'en' ? /(?=\p{L})\P{ASCII}/u.test(form) : /[a-z]/i.test(form)
}

const share = <Item>(items: readonly Item[], has: (item: Item) => boolean): number =>
  items.length === 0 ? 0 : items.filter(has).length / items.length
