/**
 * Each line gets one role.
 *
 * After the head comes the body: every line of text is a paragraph until the tags, the heading of a
 * list or the agency's name. Then come the lists: titles, with stamps before or after them. Furniture
 * may stand between any two lines. A page whose lines begin a second article is refused, with the line
 * where it begins.
 */
import { problem, type Problem } from './problem.ts'
import { expectedLines, oddLine } from './publishers/body-lines.ts'
import { isPassedOver, misfit, nextText, previousText, sectionOf, type Kind, type ReadLine } from './publishers/reader.ts'
import type { Recognised, Role, RoledLine } from './scrape.ts'
import type { Line } from './text/lines.ts'
import { isHeadline, isParagraph, isSentence } from './text/sentences.ts'
import { isSameTitle } from './text/words.ts'

export interface Parsed {
  readonly lines: readonly RoledLine[]
  readonly problems: readonly Problem[]
  /** Index in `lines` of the line where a second article begins; null where there is one article. */
  readonly second: number | null
}

export function parse(page: Recognised): Parsed {
  const walk: Walk = {
    page,
    roles: page.lines.map((line) => FURNITURE[line.kind] ?? 'other'),
    part: 'body',
    left: 0,
    title: undefined,
    prose: [],
    second: null,
  }
  for (const [index, role] of page.head) walk.roles[index] = role
  for (let at = page.bodyAt; at < page.lines.length && walk.second === null; at++) step(walk, at)
  const lines = page.lines.map((line, i) => roled(line, walk.roles[i] ?? 'other'))
  if (walk.second !== null) {
    const line = page.lines[walk.second]
    return {
      lines,
      problems: [problem('several-articles', { line: line?.number ?? 0 }, { line: line?.number ?? 0, found: line?.text ?? '' })],
      second: walk.second,
    }
  }
  if (!walk.roles.includes('paragraph')) {
    const next = page.lines.slice(page.bodyAt).find((line) => line.kind !== 'blank')
    return { lines: unexplained(page.lines), problems: [misfit(page.layout, next, 'a paragraph')], second: null }
  }
  const { bodyLines } = page.reader.publisher
  const odd = oddLine(lines, bodyLines)
  if (odd) return { lines: unexplained(page.lines), problems: [misfit(page.layout, odd, expectedLines[bodyLines])], second: null }
  return {
    lines,
    problems: lines
      .filter((line) => line.role === 'other')
      .map((line) => problem('unexplained-line', {}, { line: line.number, found: line.text })),
    second: null,
  }
}

/** A page that no layout fits: its text has no role. */
export function unexplained(lines: readonly Line[]): RoledLine[] {
  return lines.map((line) => roled(line, line.text === '' ? 'blank' : 'other'))
}

const roled = ({ number, start, end, text }: Line, role: Role): RoledLine => ({ number, start, end, text, role })

/** Roles that a line's looks decide wherever it stands. */
const FURNITURE: Readonly<Record<string, Role>> = {
  blank: 'blank',
  loading: 'loading',
  advertisement: 'advertisement',
  furniture: 'furniture',
  image: 'image',
}

interface Walk {
  readonly page: Recognised
  readonly roles: Role[]
  /** Where the walk is: in the body, in a list of other stories within it or below it, in a note, or after what was closed. */
  part: 'body' | 'within' | 'list' | 'aside' | 'after'
  /** Lines that the list within the body, or the note, may still have. */
  left: number
  /** The title that the line before printed in a list, while it may still be repeated. */
  title: string | undefined
  /** Lines in a row, outside the body, that read as paragraphs. */
  prose: number[]
  second: number | null
}

function step(walk: Walk, at: number): void {
  const { lines } = walk.page
  const line = lines[at]
  if (!line || isPassedOver(line)) return
  if (walk.part === 'aside' && IN_ASIDE.has(line.kind)) return stepInAside(walk, at)
  switch (line.kind) {
    case 'dated':
      if (at === nextText(lines, 0)) walk.roles[at] = 'paragraph'
      else walk.second = at
      return
    case 'reading_time':
      walk.second = startOfArticle(walk, at)
      return
    case 'agency':
      if (nextFilled(lines, at + 1)?.kind === 'time') walk.second = at
      else walk.part = 'after'
      walk.roles[at] = 'agency'
      return
    case 'tags':
      if (walk.part === 'list' || walk.part === 'after') return // a second list of tags is not explained
      walk.roles[at] = 'tags'
      walk.part = 'after'
      return
    case 'block_heading':
      walk.roles[at] = 'block_heading'
      walk.left = walk.page.reader.blockOf(line.text)?.within ?? 0
      walk.part = walk.left > 0 && (walk.part === 'body' || walk.part === 'within') ? 'within' : 'list'
      walk.title = undefined
      walk.prose = []
      return
    case 'aside_heading':
      walk.roles[at] = 'aside'
      walk.part = 'aside'
      walk.left = walk.page.reader.asideOf(line.text) ?? 0
      return
    case 'byline_below':
      walk.roles[at] = walk.roles.includes('byline') ? 'other' : 'byline'
      return
    case 'time':
    case 'time_after':
      walk.roles[at] = 'related_time'
      walk.title = undefined
      if (walk.part === 'body' && line.kind === 'time') leaveBody(walk, at)
      return
    default:
      if (walk.part === 'within') stepWithin(walk, at, line)
      else if (walk.part !== 'body') stepInList(walk, at, line)
      else if (isSecondTitle(walk, at, line)) walk.second = at
      else walk.roles[at] = 'paragraph'
  }
}

/** A title of a list within the body, or the paragraph at which the body goes on. */
function stepWithin(walk: Walk, at: number, { text }: ReadLine): void {
  if (walk.left === 0 || (isParagraph(text) && !isHeadline(text))) walk.part = 'body'
  walk.roles[at] = walk.part === 'body' ? 'paragraph' : 'related_title'
  walk.left--
}

function stepInAside(walk: Walk, at: number): void {
  if (walk.left-- > 0) walk.roles[at] = 'aside'
  else {
    walk.part = 'after'
    walk.prose = []
    step(walk, at)
  }
}
const IN_ASIDE: ReadonlySet<string> = new Set<Kind>(['text', 'time', 'time_after', 'byline_below'])

/** Recognition takes an unmarked page's body only as prose, up to its end or to the headline of a second article. */
function isSecondTitle({ page }: Walk, at: number, line: ReadLine): boolean {
  return !page.marked && !isSentence(line.text) && isHeadline(line.text) && nextText(page.lines, at + 1) < page.lines.length
}

/** The next line that is not blank. */
const nextFilled = (lines: readonly ReadLine[], from: number): ReadLine | undefined => {
  let at = from
  while (lines[at]?.kind === 'blank') at++
  return lines[at]
}

function stepInList(walk: Walk, at: number, line: ReadLine): void {
  if (isParagraph(line.text)) {
    walk.prose.push(at)
    if (walk.prose.length >= 2 || isLede(walk, at)) {
      walk.second = startOfArticle(walk, walk.prose[0] ?? at)
      return
    }
  } else walk.prose = []
  if (walk.part === 'after') return // stays "other"
  const isLast = nextFilled(walk.page.lines, at + 1) === undefined
  const repeats = walk.title !== undefined && (isSameTitle(walk.title, line.text) || (isLast && walk.title.startsWith(line.text))) // a dump may stop inside the repetition
  walk.roles[at] = repeats ? 'related_title_repeat' : 'related_title'
  walk.title = repeats ? undefined : line.text
}

/**
 * A time line inside the body is a stamp left over from a list, or opens the list whose heading is
 * missing, or opens a second article: the lines below it decide.
 */
function leaveBody(walk: Walk, at: number): void {
  const { lines } = walk.page
  const first = nextText(lines, at + 1)
  if (lines[first]?.kind !== 'text' || isParagraph(lines[first].text)) return
  for (let next = nextText(lines, first + 1), seen = 0; seen < 4; next = nextText(lines, next + 1), seen++) {
    const line = lines[next]
    if (line?.kind === 'reading_time' || (line?.kind === 'text' && isParagraph(line.text))) {
      walk.second = startOfArticle(walk, next)
      return
    }
    if (line?.kind !== 'text') break
  }
  walk.part = 'list'
}

/** A long closed sentence right below a time line and a title: no headline, but the lede of a second article. */
function isLede(walk: Walk, at: number): boolean {
  const { lines } = walk.page
  const text = lines[at]?.text ?? ''
  if (text.length < 100 || !/[.][”"»)]*$/.test(text)) return false
  const title = previousText(lines, at)
  let above = previousText(lines, title)
  if (lines[title]?.kind !== 'text') return false
  if (lines[above]?.text === lines[title].text) above = previousText(lines, above)
  return lines[above]?.kind === 'time'
}

/** Where the article begins whose reading time or first paragraph is at an index: its title, time, section or name above. */
function startOfArticle(walk: Walk, at: number): number {
  const { lines, reader } = walk.page
  let start = at
  const above = (): ReadLine | undefined => lines[previousText(lines, start)]
  const up = (): void => void (start = previousText(lines, start))
  const title = above()
  if (title?.kind === 'text' && !isParagraph(title.text)) {
    up()
    while (above()?.kind === 'reading_time' || (above()?.kind === 'text' && isSameTitle(above()?.text ?? '', title.text))) up()
  }
  const hasTime = above()?.kind === 'time'
  if (hasTime) up()
  const header = above()
  const section = header && sectionOf(header, reader)
  if (header?.kind === 'agency' || header?.kind === 'dated' || (section !== undefined && (reader.isSection(section) || hasTime))) up()
  return Math.max(start, walk.page.bodyAt)
}
