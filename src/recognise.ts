/**
 * Whose page is it, in which layout?
 *
 * The head of a page (what stands before its body) decides: the first layout whose head fits is the
 * page's. Nothing is guessed: where no head fits, the problem names the nearest layout and the first
 * line that it could not explain. Line looks that are a publisher's own (its reading time, tags,
 * headings, name) are marks; a page without any is taken only where its body is plain prose.
 */
import { problem, type Problem } from './problem.ts'
import type { HeadPart, Layout } from './publishers/publisher.ts'
import { misfit, nextText, previousText, readLines, sectionOf, textOf, type Kind, type ReadLine, type Reader } from './publishers/reader.ts'
import type { Recognised, Role } from './scrape.ts'
import { readDateline } from './text/datelines.ts'
import { languageOf } from './text/languages.ts'
import type { Line } from './text/lines.ts'
import { endsSentence, isHeadline, isParagraph, isSentence } from './text/sentences.ts'
import { isDamagedTitle, isSameTitle } from './text/words.ts'

export function recognise(lines: readonly Line[], readers: readonly Reader[]): Recognised | Problem {
  let nearest: Misfit | undefined
  for (const reader of readers) {
    const read = readLines(lines, reader)
    for (const layout of reader.publisher.layouts) {
      const fit = fitHead(read, layout, reader)
      if (!('expected' in fit)) return admit({ reader, layout, lines: read, ...fit, marked: isMarked(read, fit.head, reader) })
      if (!nearest || fit.fitted > nearest.fitted) nearest = fit
    }
  }
  if (!nearest) return problem('no-publisher', {})
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
  /** The parts that the layout has behind the one that is looked for. */
  below: readonly HeadPart[]
  /** A time line, the publisher's name or one of its sections was seen: what follows is a title by its place. */
  anchored: boolean
}

function fitHead(lines: readonly ReadLine[], layout: Layout, reader: Reader): { head: Map<number, Role>; bodyAt: number } | Misfit {
  const walk: Walk = { lines, reader, layout, roles: new Map(), at: 0, title: undefined, below: [], anchored: false }
  let fitted = 0
  const parts = layout.head.map((item) => item.replace('?', '') as HeadPart)
  for (const [i, item] of layout.head.entries()) {
    const part = item.replace('?', '') as HeadPart
    walk.below = parts.slice(i + 1)
    const index = nextHead(lines, walk.at)
    const line = lines[index]
    if (line && fits(part, line, index, walk)) {
      take(part, line, index, walk)
      fitted++
    } else if (!item.endsWith('?')) return { layout, fitted, line, expected: wanted(part, reader) }
  }
  const heading = layout.hasBlocks ? lines.findIndex((l, i) => i >= walk.at && l.kind === 'block_heading') : 0
  if (heading < 0) return { layout, fitted, line: lines[nextHead(lines, walk.at)], expected: 'a list of related stories below' }
  const between = beforeTitleAgain(walk)
  if (between) return { layout, fitted, line: between, expected: 'the title once more, or a paragraph' }
  return { head: walk.roles, bodyAt: walk.at }
}

/** Lines that may stand between a head and the title's repetition and be overlooked. */
const OVERLOOKED = 4

/** The first line behind a head that is no sentence, where the title comes once more below it: the head goes on, in a way that is not known. */
function beforeTitleAgain({ lines, at, title, layout }: Walk): ReadLine | undefined {
  if (title === undefined || !layout.head.some((part) => part.startsWith('title_repeat'))) return undefined
  const first = lines[nextText(lines, at)]
  for (let next = nextText(lines, at), seen = 0; seen <= OVERLOOKED; next = nextText(lines, next + 1), seen++) {
    const line = lines[next]
    if (line?.kind !== 'text') return undefined
    if (isSameTitle(line.text, title)) return seen === 0 ? undefined : first
    if (isSentence(line.text)) return undefined
  }
  return undefined
}

function fits(part: HeadPart, line: ReadLine, index: number, walk: Walk): boolean {
  const { reader, layout, title } = walk
  switch (part) {
    case 'header': {
      const section = sectionOf(line, reader)
      return section !== undefined && (section === '' || reader.isSection(section) || walk.anchored || followedByHead(index, section, walk))
    }
    case 'day':
      return line.kind === 'dated' && textOf(line, reader) === ''
    case 'title':
      return isTitle(line, walk)
    case 'title_repeat':
      return line.kind === 'text' && title !== undefined && (isSameTitle(line.text, title) || isTitleDamaged(line, title))
    case 'standfirst':
      return line.kind === 'text' && isStandfirst(line, index, walk)
    case 'byline':
      return line.kind === 'text' && reader.bylineOf(line.text) !== null
    case 'agency':
      return line.kind === 'agency' && (layout.agency?.includes(line.text) ?? true)
    default:
      return line.kind === part
  }
}

/** Between two parts of the head; or, where the layout has none below it, a line that is no sentence above one that is. */
function isStandfirst({ text }: ReadLine, index: number, walk: Walk): boolean {
  const at = nextHead(walk.lines, index + 1)
  const next = walk.lines[at]
  if (next === undefined) return false
  if (walk.below.some((part) => fits(part, next, at, { ...walk, below: [] }))) return true
  return walk.below.length === 0 && !isSentence(text) && isHeadline(text) && isSentence(next.text)
}

/** A repetition of which one printing is damaged; a sentence may well say over what the title said. */
const isTitleDamaged = ({ text }: ReadLine, title: string): boolean => !isSentence(text) && isDamagedTitle(text, title)

function take(part: HeadPart, line: ReadLine, index: number, walk: Walk): void {
  walk.roles.set(index, part === 'day' ? 'header' : part)
  walk.at = index + 1
  if (part === 'title') walk.title = textOf(line, walk.reader)
  if (part === 'time' || part === 'agency') walk.anchored = true
  if (part === 'header' && walk.reader.isSection(sectionOf(line, walk.reader) ?? '')) walk.anchored = true
}

/** An unknown word at the top counts as a section only with a time line or a headline below it. */
function followedByHead(index: number, section: string, walk: Walk): boolean {
  const next = walk.lines[nextHead(walk.lines, index + 1)]
  if (next?.kind === 'time') return true
  return next?.kind === 'text' && isHeadline(next.text) && !section.includes('.')
}

function isTitle(line: ReadLine, walk: Walk): boolean {
  const text = textOf(line, walk.reader)
  if ((line.kind !== 'text' && line.kind !== 'dated') || text === '') return false
  if (walk.anchored) return line.kind === 'text' && text.length <= 500
  return isHeadline(text)
}

/** As `nextText`, but an image is a part of some heads. */
function nextHead(lines: readonly ReadLine[], from: number): number {
  let at = from
  while (at < lines.length && HEAD_FURNITURE.has(lines[at]?.kind ?? 'text')) at++
  return at
}
const HEAD_FURNITURE: ReadonlySet<string> = new Set(['blank', 'loading', 'advertisement', 'furniture'])

const MARKS: ReadonlySet<Kind> = new Set<Kind>(['reading_time', 'agency', 'block_heading', 'tags', 'loading', 'furniture'])

/** Time formats and single words occur on many sites; these looks do not. */
function isMarked(lines: readonly ReadLine[], head: ReadonlyMap<number, Role>, reader: Reader): boolean {
  for (const { kind } of lines) if (MARKS.has(kind)) return true
  let [section, time] = [false, false]
  for (const [index, role] of head) {
    const line = lines[index]
    if (role === 'header' && line) section = reader.isSection(sectionOf(line, reader) ?? '')
    if (role === 'time') time = true
  }
  return section && time
}

/**
 * Without marks of the publisher only plain prose in one of its languages is taken: sentences, two
 * lines or more (one, where the head has a time or a day), no navigation, no other agency's dateline.
 */
function admit(page: Recognised): Recognised | Problem {
  if (page.marked) return page
  const { lines, reader, layout } = page
  const body: ReadLine[] = []
  const last = previousText(lines, lines.length)
  for (let at = nextText(lines, page.bodyAt); at < lines.length; at = nextText(lines, at + 1)) {
    const line = lines[at]
    const isFirst = at === nextText(lines, 0)
    if (!line || line.kind === 'time' || (line.kind === 'dated' && !isFirst) || opensSecond(page, at, body.length)) break
    if (line.kind !== 'text' && line.kind !== 'dated') continue
    const text = textOf(line, reader)
    const isCut = at === last && body.length > 0 && text.length >= 30 && !endsSentence(text)
    if (!isSentence(text) && !isCut) return misfit(layout, line, 'a paragraph of prose')
    body.push(line)
  }
  const fault = faultOf(body, page)
  return fault === undefined
    ? page
    : misfit(layout, body[0] ?? lines[nextText(lines, page.bodyAt)] ?? lines.findLast((line) => line.text.trim() !== ''), fault)
}

/** What is expected of a body that is not a story of this publisher; undefined where it may be one. */
function faultOf(body: readonly ReadLine[], { lines, reader }: Recognised): string | undefined {
  const { agency, languages, name } = reader.publisher
  const text = body.map((line) => textOf(line, reader)).join('\n')
  const dateline = readDateline(text)
  if (dateline && !agency.includes(dateline.agency)) return `no dateline of another agency than ${name}`
  const fewest = lines[nextText(lines, 0)]?.kind === 'text' ? 2 : 1
  if (body.length < fewest || text.length < Math.max(LEAST, MEAN * body.length)) return 'paragraphs of a news story'
  return languages.includes(languageOf(text)) ? undefined : `a body in ${languages.join(', ')}`
}

/** Characters of a body and, on average, of its lines: less is no story. News paragraphs have 150 and more; interviews in short answers have 25. */
const LEAST = 100
const MEAN = 25

/**
 * In dumps of bodies alone no time or section parts two articles: a headline between paragraphs does,
 * where the page itself begins with one and prose stands on both sides.
 */
function opensSecond({ lines, head, reader }: Recognised, at: number, paragraphs: number): boolean {
  const line = lines[at]
  if (paragraphs < 2 || line?.kind !== 'text' || isSentence(line.text) || ![...head.values()].includes('title')) return false
  const first = nextText(lines, at + 1)
  const second = lines[nextText(lines, first + 1)]
  const isTitle = isHeadline(line.text) && line.text.length >= 25 && !line.text.includes(' | ')
  return isTitle && isParagraph(lines[first]?.text ?? '') && second?.kind === 'text' && isSentence(textOf(second, reader))
}

function wanted(part: HeadPart, { publisher }: Reader): string {
  switch (part) {
    case 'header':
    case 'day':
      return publisher.headerDate === null ? 'a section' : `a section or "${publisher.headerDate}"`
    case 'time':
      return `a time as ${publisher.time.join(' or ')}`
    case 'reading_time':
      return `a reading time as "${publisher.readingTime.join('" or "')}"`
    case 'agency':
      return `the name ${publisher.agency.join(' or ')}`
    case 'byline':
      return `an author’s name as "${publisher.byline.join('" or "')}"`
    case 'image':
      return `an image as ${publisher.image?.start ?? ''}…${publisher.image?.end ?? ''}`
    default:
      return 'a headline'
  }
}
