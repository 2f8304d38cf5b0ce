/**
 * How a site writes the times of its stories, and which of several dates above a body is that of publishing.
 *
 * A story is published before it is updated, and before the day on which its page is fetched: of two kinds of
 * dates the one that is earlier counts. Where one kind stands twice, the first counts.
 */
import { guessDateFormats, type DateGuess } from '../text/date-guesses.ts'
import { readDatePair } from '../text/date-pairs.ts'
import { shapeOf } from '../text/date-shapes.ts'
import { dateFormat } from '../text/dates.ts'

/** The date of a line, which may hold a second behind it. */
export const firstDateOf = (text: string): string => readDatePair(text)?.first ?? text

/** What lines of one kind share: the words around the parts of the date. */
export const kindOfDate = (text: string): string => {
  const shape = shapeOf(firstDateOf(text))
  return shape === undefined ? '' : shape.pieces.map(({ kind }, at) => `${shape.between[at] ?? ''}${kind}`).join('')
}

/** The kinds of dates that are later than another date of the same page: those of updates, or of today. */
export function laterKinds(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const later = new Set<string>()
  for (const texts of pages)
    for (const one of texts)
      for (const other of texts) if (kindOfDate(one) !== kindOfDate(other) && momentOf(one) > momentOf(other)) later.add(kindOfDate(one))
  for (const text of pages.flat()) if (UPDATED.test(text)) later.add(kindOfDate(text))
  return later
}
const UPDATED = /^(?:last )?(?:updated|modified|edited|оновлено|змінено|обновлено|изменено)\P{L}/iu

/** Whether the second date of a line, or the second line of one kind, is the earlier one: then nothing tells which is that of publishing. */
export function isOutOfOrder(texts: readonly string[]): boolean {
  const all = texts.flatMap((text) => {
    const pair = readDatePair(text)
    return pair ? [pair.first, pair.second] : [text]
  })
  return all.some((text, i) => {
    const next = all[i + 1]
    return next !== undefined && momentOf(next) < momentOf(text) && (kindOfDate(next) === kindOfDate(text) || texts.length < all.length)
  })
}

/** Minutes, to compare dates of one page; days come before months where both could be meant. */
function momentOf(text: string): number {
  const first = firstDateOf(text)
  const [format] = guessDateFormats([first]).formats
  const printed = format === undefined ? undefined : dateFormat(format).read(first)
  return printed ? Date.UTC(printed.year, printed.month - 1, printed.day) / 60_000 + (printed.minutes ?? 0) : 0
}

/** One guess for the article's time and the stamps before titles where they are written alike: each may tell the other's order. */
export function guessTimes(lines: readonly string[], stamps: readonly string[]): DateGuess {
  const times = lines.map(firstDateOf)
  const together = guessDateFormats([...times, ...stamps])
  const alone = together.formats.length > 0 ? together : guessApart(times, stamps)
  const rests = [...new Set(lines.flatMap((text) => readDatePair(text)?.between ?? []))]
  const open = alone.formats.flatMap((format) => rests.map((rest) => `${format}${quoted(rest)}*`))
  return { ...alone, formats: [...alone.formats, ...open] }
}

function guessApart(times: readonly string[], stamps: readonly string[]): DateGuess {
  const [ofArticle, ofLists] = [guessEach(times), guessDateFormats(stamps)]
  const formats = [...new Set([...ofArticle.formats, ...ofLists.formats])]
  return { formats, undecided: ofArticle.undecided || ofLists.undecided }
}

/** A guess for each way in which times are written, as with and without a clock; one that stands on a single page is none of the site's. */
function guessEach(times: readonly string[]): DateGuess {
  const ways: string[][] = []
  for (const time of times) {
    const way = ways.find(([first = '']) => guessDateFormats([first, time]).formats.length > 0)
    if (way) way.push(time)
    else ways.push([time])
  }
  const guesses = ways.filter((way) => way.length > 1).map((way) => guessDateFormats(way))
  return { formats: guesses.flatMap(({ formats }) => formats), undecided: guesses.some(({ undecided }) => undecided) }
}

const quoted = (literal: string): string => literal.replace(/\p{L}+(?: \p{L}+)*/gu, (words) => `'${words}'`)
