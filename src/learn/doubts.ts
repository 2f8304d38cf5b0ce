/**
 * What shows that a draft reads its own pages wrongly, although it reads them.
 *
 * Nothing of the site may stand in a body, and no running text outside one. A doubt names the lines that raise it;
 * a draft that raises one is not learnt.
 */
import { maskDigits } from '../publishers/reader.ts'
import { isHeadline, isParagraph, isSentence } from '../text/sentences.ts'
import type { Reading, ReadingLine } from './trial.ts'

export interface Doubt {
  /** One sentence: what was found, and what to do. */
  readonly reason: string
  /** Places, as `page.txt:12 “the line”`. */
  readonly places: readonly string[]
}

/** A doubt is raised by two pages: one may be a story of its own kind. */
const FEWEST = 2

/** The first doubt that the readings raise. */
export function doubtOf(readings: readonly Reading[]): Doubt | undefined {
  const read = readings.filter(({ isRead }) => isRead)
  for (const [reason, find] of QUESTIONS) {
    const found = find(read)
    if (new Set(found.map(({ source }) => source)).size >= FEWEST) return { reason, places: found.map(placeOf) }
  }
  return undefined
}

interface Found {
  readonly source: string
  readonly line: ReadingLine
}

const placeOf = ({ source, line: { line, text } }: Found): string =>
  `${source}:${line} “${text.length <= 100 ? text : `${text.slice(0, 99)}…`}”`

type Question = (readings: readonly Reading[]) => readonly Found[]

const bodyOf = ({ lines }: Reading): readonly ReadingLine[] => lines.filter(({ role }) => role === 'paragraph')

/** Each page's lines that a test picks. */
const linesWhere =
  (pick: (line: ReadingLine, reading: Reading) => boolean): Question =>
  (readings) =>
    readings.flatMap((reading) => reading.lines.filter((line) => pick(line, reading)).map((line) => ({ source: reading.source, line })))

/**
 * Lines of bodies that stand on pages of different stories: as the first or last of two, anywhere on three. A
 * subheading may recur where there are others that do not.
 */
const recurring: Question = (readings) => {
  const [pages, edges, headed] = [new Map<string, number>(), new Set<string>(), new Map<string, number>()]
  const once = versionsOnce(readings)
  for (const reading of once) {
    const body = bodyOf(reading)
    const count = (counts: Map<string, number>, lines: readonly ReadingLine[]): void => {
      for (const text of new Set(lines.map((line) => maskDigits(line.text)))) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    count(pages, body)
    count(
      headed,
      body.filter(({ text }) => !isSentence(text)),
    )
    for (const line of [body[0], body.at(-1)]) if (line) edges.add(maskDigits(line.text))
  }
  const allHeaded = [...headed.values()].reduce((sum, on) => sum + on, 0)
  const isStrange = (text: string): boolean => {
    const on = pages.get(text) ?? 0
    if (on < FEWEST) return false
    return headed.has(text) && !edges.has(text) ? on * 2 > allHeaded : edges.has(text) || on > FEWEST
  }
  return linesWhere(({ role, text }) => role === 'paragraph' && isStrange(maskDigits(text)))(readings)
}

/** Of pages that share half of their body, the first. */
function versionsOnce(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(
    (one, i) =>
      !readings.slice(0, i).some((other) => {
        const shared = one.paragraphs.filter((text) => other.paragraphs.includes(text)).length
        return shared * 2 > one.paragraphs.length
      }),
  )
}

/** The closing lines of bodies that begin with the author's name. */
const notesOnAuthors: Question = linesWhere((line, { byline, lines }) => {
  const last = lines.findLast(({ role }) => role === 'paragraph')
  return line === last && byline !== null && line.text.startsWith(byline)
})

/** Running text that got no place in the body. */
const leftOut: Question = linesWhere(({ role, text }) => LIST_ROLES.has(role) && isParagraph(text) && !isHeadline(text))
const LIST_ROLES: ReadonlySet<string> = new Set(['related_title', 'related_title_repeat', 'other'])

const QUESTIONS: readonly (readonly [reason: string, find: Question])[] = [
  [
    'lines that recur from story to story would stand in the bodies; cut them out of the pages, or write a profile that names them by hand',
    recurring,
  ],
  [
    'the bodies would end with notes on their authors; cut those out of the pages, or write a profile that names their heading by hand',
    notesOnAuthors,
  ],
  ['running text would stand outside the bodies; cut out what is no part of the stories, as comments, or write a profile by hand', leftOut],
]
