/**
 * Whose page is it, in which layout?
 *
 * The head of a page (what stands before its body) decides: the first layout whose head fits is the
 * page's. Nothing is guessed: where no head fits, the problem names the nearest layout and the first
 * line that it could not explain. Line looks that are a publisher's own (its reading time, tags,
 * headings, name) are marks; a page without any must be plain prose, which `parse` then demands.
 */
import { problem, type Problem } from './problem.ts'
import { misfit, sectionOf, textOf, type HeadPart, type Layout, type ReadLine, type Reader } from './publishers/publisher.ts'
import type { Recognised, Role } from './scrape.ts'
import type { Line } from './text/lines.ts'
import { isHeadline } from './text/sentences.ts'
import { isSameTitle } from './text/words.ts'

export function recognise(lines: readonly Line[], readers: readonly Reader[]): Recognised | Problem {
  let nearest: Misfit | undefined
  for (const reader of readers) {
    const read = lines.map(({ number, start, end, text }): ReadLine => ({ number, start, end, text, kind: reader.kindOf(text) }))
    for (const layout of reader.publisher.layouts) {
      const fit = fitHead(read, layout, reader)
      if (!('expected' in fit)) return { reader, layout, lines: read, ...fit, marked: isMarked(read, fit.head, reader) }
      if (!nearest || fit.fitted > nearest.fitted) nearest = fit
    }
  }
  if (!nearest) return problem('empty', {})
  return misfit(nearest.layout, nearest.line, nearest.expected)
}

interface Misfit {
  readonly layout: Layout
  readonly fitted: number
  readonly line: Line | undefined
  readonly expected: string
}

/** The walk over a head: where it stands and what it has seen. */
interface Walk {
  readonly lines: readonly ReadLine[]
  readonly reader: Reader
  readonly layout: Layout
  readonly roles: Map<number, Role>
  at: number
  title: string | undefined
  /** A time line, the publisher's name or one of its sections was seen: what follows is a title by its place. */
  anchored: boolean
}

function fitHead(lines: readonly ReadLine[], layout: Layout, reader: Reader): { head: Map<number, Role>; bodyAt: number } | Misfit {
  const walk: Walk = { lines, reader, layout, roles: new Map(), at: 0, title: undefined, anchored: false }
  let fitted = 0
  for (const item of layout.head) {
    const part = item.replace('?', '') as HeadPart
    const index = nextLine(lines, walk.at)
    const line = lines[index]
    if (line && fits(part, line, index, walk)) {
      take(part, line, index, walk)
      fitted++
    } else if (!item.endsWith('?')) return { layout, fitted, line, expected: wanted(part, reader) }
  }
  const heading = layout.hasBlocks ? lines.findIndex((l, i) => i >= walk.at && l.kind === 'block_heading') : 0
  if (heading < 0) return { layout, fitted, line: lines[nextLine(lines, walk.at)], expected: 'a list of related stories below' }
  return { head: walk.roles, bodyAt: walk.at }
}

function fits(part: HeadPart, line: ReadLine, index: number, walk: Walk): boolean {
  const { reader, layout, title } = walk
  switch (part) {
    case 'header': {
      const section = sectionOf(line, reader)
      return section !== undefined && (section === '' || reader.isSection(section) || followedByHead(index, section, walk))
    }
    case 'day':
      return line.kind === 'dated' && textOf(line, reader) === ''
    case 'title':
      return isTitle(line, walk)
    case 'title_repeat':
      return line.kind === 'text' && title !== undefined && isSameTitle(line.text, title)
    case 'agency':
      return line.kind === 'agency' && (layout.agency?.includes(line.text) ?? true)
    default:
      return line.kind === part
  }
}

function take(part: HeadPart, line: ReadLine, index: number, walk: Walk): void {
  walk.roles.set(index, part === 'day' ? 'header' : part)
  walk.at = index + 1
  if (part === 'title') walk.title = textOf(line, walk.reader)
  if (part === 'time' || part === 'agency') walk.anchored = true
  if (part === 'header' && walk.reader.isSection(sectionOf(line, walk.reader) ?? '')) walk.anchored = true
}

/** An unknown word counts as a section only with a time line or a headline below it. */
function followedByHead(index: number, section: string, walk: Walk): boolean {
  const next = walk.lines[nextLine(walk.lines, index + 1)]
  if (next?.kind === 'time') return true
  return next?.kind === 'text' && isHeadline(next.text) && !section.includes('.')
}

function isTitle(line: ReadLine, walk: Walk): boolean {
  const text = textOf(line, walk.reader)
  if ((line.kind !== 'text' && line.kind !== 'dated') || text === '') return false
  if (walk.anchored) return line.kind === 'text' && text.length <= 500
  return isHeadline(text)
}

/** Index of the next line that is neither blank nor page furniture. */
function nextLine(lines: readonly ReadLine[], from: number): number {
  let at = from
  while (at < lines.length && SKIPPED.has(lines[at]?.kind ?? 'text')) at++
  return at
}
const SKIPPED: ReadonlySet<string> = new Set(['blank', 'loading', 'advertisement'])

/** Time formats and single words occur on many sites; these looks do not. */
function isMarked(lines: readonly ReadLine[], head: ReadonlyMap<number, Role>, reader: Reader): boolean {
  for (const { kind } of lines)
    if (kind === 'reading_time' || kind === 'agency' || kind === 'block_heading' || kind === 'tags' || kind === 'loading') return true
  let [section, time] = [false, false]
  for (const [index, role] of head) {
    const line = lines[index]
    if (role === 'header' && line) section = reader.isSection(sectionOf(line, reader) ?? '')
    if (role === 'time') time = true
  }
  return section && time
}

function wanted(part: HeadPart, { publisher }: Reader): string {
  switch (part) {
    case 'header':
    case 'day':
      return `a section or "${publisher.headerDate}"`
    case 'time':
      return `a time as ${publisher.time.join(' or ')}`
    case 'reading_time':
      return `a reading time as "${publisher.readingTime.join('" or "')}"`
    case 'agency':
      return `the name ${publisher.agency.join(' or ')}`
    case 'image':
      return `an image as ${publisher.image.start}…${publisher.image.end}`
    default:
      return 'a headline'
  }
}
