/** Numbers and spans of time as a reader says them, and lines that fit; the same in every locale. */

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** As 1,234 or 0.5: one digit behind the point at most, two significant ones below 1. */
export function numberWords(value: number): string {
  return value !== 0 && Math.abs(value) < 1 ? String(Number(value.toPrecision(2))) : NUMBER.format(value)
}

/** As "1 article", "1,234 articles". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`
}

/** "14 articles without a time and 1 article with the day alone left out", or nothing where all are in. */
export function leftOutWords({ undated = 0, dayOnly }: { readonly undated?: number; readonly dayOnly: number }): string {
  const kinds = [
    ...(undated === 0 ? [] : [`${countWords(undated, 'article')} without a time`]),
    ...(dayOnly === 0 ? [] : [`${countWords(dayOnly, 'article')} with the day alone`]),
  ]
  return kinds.length === 0 ? '' : `${kinds.join(' and ')} left out`
}

/** In minutes. */
export const HOUR = 60
export const DAY = 24 * HOUR
export const YEAR = 365 * DAY

/** A span of time in the unit that a reader would choose: "−3 days", "0 min", "45 min", "3.2 h", "5 days", "2.1 years". */
export function spanWords(minutes: number): string {
  if (minutes < 0) return `−${spanWords(-minutes)}`
  if (minutes < 1.5 * HOUR) return `${numberWords(minutes)} min`
  if (minutes < 2 * DAY) return `${numberWords(minutes / HOUR)} h`
  if (minutes < YEAR) return countWords(Math.round((minutes / DAY) * 10) / 10, 'day')
  return countWords(Math.round((minutes / YEAR) * 10) / 10, 'year')
}

/** "the 20 most frequent of 1,234 tags", or "8 tags" where all are shown. */
export function shownWords(shown: number, all: number, one: string, order = 'most frequent'): string {
  if (shown === 0 || shown >= all) return countWords(all, one)
  return `The ${shown === 1 ? '' : `${numberWords(shown)} `}${order} of ${countWords(all, one)}`
}

/** What a reader takes for one letter, be it several code points. */
const LETTERS = new Intl.Segmenter('en')

/** A name cut to so many letters, with an ellipsis. */
export function shortened(text: string, letters: number): string {
  const all = Array.from(LETTERS.segment(text), ({ segment }) => segment)
  return all.length <= letters
    ? text
    : `${all
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`
}

/** A text in lines of at most so many letters, broken at blanks; a longer word has a line of its own, cut. */
export function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(shortened(word, letters))
  }
  return lines
}

/** An instant to the minute, UTC: 2022-01-12 15:20. */
export const minuteOf = (instant: Date): string => instant.toISOString().slice(0, 16).replace('T', ' ')
