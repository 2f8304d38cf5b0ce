/**
 * Lines of two dates, as "Published 3 May 2024, 10:00 · Updated 4 May 2024, 09:15".
 */
import { looksLikeDate } from './date-guesses.ts'

export interface DatePair {
  /** The first date with the words before it, as printed. */
  readonly first: string
  /** What parts the two, up to the second date's label, as " · Updated ". */
  readonly between: string
  /** The second date with its label. */
  readonly second: string
}

/** Two dates with the words around them. */
const LONGEST = 160

/** The two dates of a line; undefined for any other line. */
export function readDatePair(text: string): DatePair | undefined {
  if (text.length > LONGEST || (text.match(/\d{4}/g)?.length ?? 0) < 2) return undefined
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    const first = text.slice(0, at).replace(/[,;·|•–—/-]$/, '')
    const marks = /^[ ·|•–—/(,;-]+/.exec(text.slice(first.length))?.[0] ?? ''
    const second = text.slice(first.length + marks.length).replace(/\)$/, '')
    if (looksLikeDate(first) && looksLikeDate(second)) return { first, between: marks + (LABEL.exec(second)?.[0] ?? ''), second }
  }
  return undefined
}
const LABEL = /^\p{L}{3,24}:? (?=\P{Lu})/u
