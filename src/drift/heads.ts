/**
 * The head of a page as a word of one letter a part, read the same way on accepted and refused pages.
 *
 * S header with a section, D header with the day alone, A the agency's name, T time line, U stamp of a
 * list, t title, = the title again, r reading time, i image, # tags above the title, x a line between the
 * title and the body that is no sentence. `STtr=` is the full page of an agency. Blank lines and furniture
 * are passed over.
 * At the end, `/T` says that a time line stands behind the first paragraph, `/=` that the title does.
 */
import { sectionOf, textOf, type ReadLine, type Reader } from '../publishers/reader.ts'
import { endsSentence, isHeadline, isParagraph } from '../text/sentences.ts'
import { isSameTitle } from '../text/words.ts'

export interface Head {
  readonly shape: string
  /** Index of the first line behind the head. */
  readonly bodyAt: number
  /** Indexes of the lines that stand as x. */
  readonly unknown: readonly number[]
}

export function readHead(lines: readonly ReadLine[], reader: Reader): Head {
  const walk: Walk = { lines, reader, shape: '', title: undefined, unknown: [] }
  let at = nextLine(lines, 0)
  while (at < lines.length && walk.shape.length < LONGEST) {
    const letter = letterOf(walk, at)
    if (letter === undefined) break
    if (letter === 'x') walk.unknown.push(at)
    walk.shape += letter
    at = nextLine(lines, at + 1)
  }
  return { shape: walk.shape + late(walk, at), bodyAt: at, unknown: walk.unknown }
}

/** What belongs to heads and stands in the body: a time line that is no stamp of a list, as a paragraph, the tags or nothing is below it; the title. */
function late({ lines, title }: Walk, bodyAt: number): '' | '/T' | '/=' {
  let at = bodyAt
  for (; lines[at]?.kind === 'text'; at = nextLine(lines, at + 1))
    if (at > bodyAt && title !== undefined && lines[at]?.text === title && isFollowed(lines, at)) return '/='
  return at > bodyAt && lines[at]?.kind === 'time' && (isFollowed(lines, at) || nextLine(lines, at + 1) >= lines.length) ? '/T' : ''
}

function isFollowed(lines: readonly ReadLine[], at: number): boolean {
  const below = lines[nextLine(lines, at + 1)]
  return below?.kind === 'tags' || (below?.kind === 'text' && isParagraph(below.text))
}

/** More parts than any layout has. */
const LONGEST = 10
/** Lines without a known look that are still taken as parts of a head, and their length in UTF-16 units. */
const MOST_UNKNOWN = 2
const LONGEST_UNKNOWN = 120

interface Walk {
  readonly lines: readonly ReadLine[]
  readonly reader: Reader
  shape: string
  title: string | undefined
  readonly unknown: number[]
}

/** The letters of one line; undefined where the body begins. */
function letterOf(walk: Walk, at: number): string | undefined {
  const line = walk.lines[at]
  switch (line?.kind) {
    case 'time':
      return walk.shape.includes('T') ? undefined : 'T'
    case 'time_after':
      return walk.shape.includes('U') ? undefined : 'U'
    case 'agency':
      return walk.shape.includes('A') ? undefined : 'A'
    case 'reading_time':
      return walk.shape.includes('r') ? undefined : 'r'
    case 'image':
      return 'i'
    case 'tags':
      return walk.title === undefined && !walk.shape.includes('#') ? '#' : undefined
    case 'dated':
      return walk.shape === '' ? letterOfHeader(walk, line, at) : undefined
    case 'text':
      return walk.title === undefined ? letterBeforeTitle(walk, line, at) : letterAfterTitle(walk, line, at, walk.title)
    default:
      return undefined
  }
}

function letterOfHeader(walk: Walk, line: ReadLine, at: number): string | undefined {
  const rest = textOf(line, walk.reader)
  if (rest === '') return 'D'
  if (isSection(walk, line, at)) return 'S'
  if (!isHeadline(rest)) return undefined
  walk.title = rest
  return 'Dt'
}

function letterBeforeTitle(walk: Walk, line: ReadLine, at: number): string | undefined {
  if ((walk.shape === '' || walk.shape === 'D') && isSection(walk, line, at)) return 'S'
  if (/[SAT]/.test(walk.shape) ? line.text.length > 500 : !isHeadline(line.text)) return undefined
  walk.title = line.text
  return 't'
}

function letterAfterTitle({ lines, unknown }: Walk, line: ReadLine, at: number, title: string): string | undefined {
  if (isSameTitle(line.text, title)) return '='
  if (unknown.length >= MOST_UNKNOWN || line.text.length > LONGEST_UNKNOWN) return undefined
  const next = lines[nextLine(lines, at + 1)]
  if (next?.kind === 'text' && isSameTitle(next.text, title)) return 'x'
  return endsSentence(line.text) || next?.kind !== 'text' || line.text.includes('#') ? undefined : 'x'
}

/** A section that the profile lists, or a word of its shape above a time line. */
function isSection({ lines, reader }: Walk, line: ReadLine, at: number): boolean {
  const section = sectionOf(line, reader)
  return section !== undefined && (reader.isSection(section) || lines[nextLine(lines, at + 1)]?.kind === 'time')
}

/** Index of the next line that is neither blank, loading nor advertisement. */
export function nextLine(lines: readonly ReadLine[], from: number): number {
  let at = from
  while (at < lines.length && PASSED.has(lines[at]?.kind ?? '')) at++
  return at
}
const PASSED: ReadonlySet<string> = new Set(['blank', 'loading', 'advertisement'])

/** The ways in which a head may lose one part; each gives the shape that is left. */
export const losses = {
  'section word': (shape: string) => shape.replace('S', 'D'),
  'section line': (shape: string) => shape.replace('S', ''),
  'second title': (shape: string) => shape.replace('=', ''),
  'first title': (shape: string) => (shape.includes('=') ? shape.replace('t', '').replace('=', 't') : shape),
  'reading time': (shape: string) => shape.replace('r', ''),
  'known reading time': (shape: string) => shape.replace('r', 'x'),
  time: (shape: string) => shape.replace('T', ''),
} as const
export type Loss = keyof typeof losses

/** A head without the lines that are unknown. */
export const withoutUnknown = (shape: string): string => shape.replaceAll('x', '')
