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

/** Lines of bodies that begin with the author's name, or with the whole line above them: notes on people. */
const notesOnAuthors: Question = linesWhere(({ line: at, role, text }, { byline, lines }) => {
  const before = lines[lines.findIndex(({ line }) => line === at) - 1]
  const isNamed = before?.role === 'paragraph' && text.startsWith(`${before.text} `)
  const isLast = lines.findLast((line) => line.role === 'paragraph')?.line === at
  return role === 'paragraph' && (isNamed || (isLast && byline !== null && text.startsWith(byline)))
})

/** Lines of bodies that stand once more on their page, as quotations in boxes do. */
const repeated: Question = linesWhere(
  ({ role, text }, { lines }) => role === 'paragraph' && text.length >= 40 && lines.filter((other) => other.text === text).length > 1,
)

/** Subheadings that are names of people, as below quotations in boxes. */
const names: Question = linesWhere(({ role, text }) => role === 'paragraph' && !isSentence(text) && NAME.test(text))
const NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u

/** Closing lines that begin with the same two words on more than half of the pages, as "Reporting by" does. */
const formulas: Question = (readings) => {
  const counts = new Map<string, number>()
  const lastOf = (reading: Reading): ReadingLine | undefined => bodyOf(reading).at(-1)
  for (const reading of versionsOnce(readings)) {
    const opening = openingOf(lastOf(reading)?.text ?? '')
    counts.set(opening, (counts.get(opening) ?? 0) + 1)
  }
  const isFormula = (text: string): boolean => (counts.get(openingOf(text)) ?? 0) * 2 > readings.length
  return linesWhere((line, reading) => line === lastOf(reading) && isFormula(line.text))(readings)
}
const openingOf = (text: string): string => text.split(' ', 2).join(' ')

/** First and last lines of bodies behind one label, as "Correction:"; words that lead into a quotation are none. */
const labelled: Question = (readings) => {
  const edges = linesWhere(({ line: at, role, text }, { lines }) => {
    const body = lines.filter((line) => line.role === 'paragraph')
    return role === 'paragraph' && LABEL.test(text) && (body[0]?.line === at || body.at(-1)?.line === at)
  })(readings)
  const labelOf = ({ line }: Found): string => LABEL.exec(line.text)?.[0] ?? ''
  return edges.filter((one) => edges.some((other) => other.source !== one.source && labelOf(other) === labelOf(one)))
}
const LABEL = /^\p{Lu}[\p{L} ]{1,24}: (?=[\p{L}\d])/u

/** Lines that are no sentences right below a line of the site within the body, as advertisements are. */
const belowSite: Question = (readings) => {
  const below = linesWhere(
    ({ line: at, role }, { lines }) => role === 'paragraph' && isOfSite(lines[lines.findIndex(({ line }) => line === at) - 1]),
  )(readings)
  const odd = below.filter(({ line }) => !isSentence(line.text))
  return odd.length * 2 >= below.length ? odd : []
}
const isOfSite = (line: ReadingLine | undefined): boolean => line?.role === 'furniture' || line?.role === 'advertisement'

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
  ['paragraphs stand twice on their pages; cut out what repeats the story, as quotations in boxes, or write a profile by hand', repeated],
  ['names of people would stand in the bodies as subheadings; cut them out of the pages, or write a profile by hand', names],
  ['the bodies would end with lines that begin alike; cut them out of the pages, or name them as furniture in a profile by hand', formulas],
  [
    'the bodies would begin or end with notes behind a label; cut them out of the pages, or name the label as furniture in a profile by hand',
    labelled,
  ],
  ['lines below a line of the site would stand in the bodies; cut them out of the pages, or name them in a profile by hand', belowSite],
  ['running text would stand outside the bodies; cut out what is no part of the stories, as comments, or write a profile by hand', leftOut],
]
