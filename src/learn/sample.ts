/**
 * The pages from which a profile is learnt: their lines, what each looks like without any profile,
 * and on how many pages each recurs.
 */
import { maskDigits } from '../publishers/reader.ts'
import { guessDateFormats } from '../text/date-guesses.ts'
import type { Line } from '../text/lines.ts'
import { isParagraph, isSentence } from '../text/sentences.ts'

/** A page as it was read; lines without text are left out. */
export interface SamplePage {
  readonly source: string
  readonly lines: readonly Line[]
}

/** A line and what can be told of it before anything is known of its site. */
export interface Look {
  readonly text: string
  /** From 1, on its page. */
  readonly number: number
  /** With each run of digits as one #: "3 min read" and "5 min read" are one line. */
  readonly masked: string
  /** On how many of the pages the masked line stands. */
  readonly pages: number
  /** It stands on at least half of the pages, and is no date. */
  readonly recurs: boolean
  readonly isDate: boolean
  /** A paragraph of running text. */
  readonly isProse: boolean
}

export interface LookedPage {
  readonly source: string
  readonly looks: readonly Look[]
}

/** Half of the pages: what stands on most of them belongs to the site, not to a story. */
const MOST = 0.5

export function lookAt(pages: readonly SamplePage[]): readonly LookedPage[] {
  const counts = new Map<string, number>()
  for (const { lines } of pages)
    for (const masked of new Set(lines.map((line) => maskDigits(line.text)))) counts.set(masked, (counts.get(masked) ?? 0) + 1)
  return pages.map(({ source, lines }) => ({
    source,
    looks: lines.map(({ text, number }, at) => {
      const masked = maskDigits(text)
      const on = counts.get(masked) ?? 0
      const isDate = isDateLine(text)
      const recurs = !isDate && on >= Math.max(2, pages.length * MOST) && (at > 0 || dayBefore(text) === '')
      return { text, number, masked, pages: on, recurs, isDate, isProse: !isDate && !recurs && isProse(text) }
    }),
  }))
}

/** News paragraphs have 60 characters and more, or are plain sentences. */
const isProse = (text: string): boolean => isParagraph(text) || (text.length >= 60 && isSentence(text))

const LONGEST_DATE = 80

export const isDateLine = (text: string): boolean =>
  text.length >= 6 && text.length <= LONGEST_DATE && /\d/.test(text) && guessDateFormats([text]).formats.length > 0

/** The day in front of a first line, with the word that may stand before it, as `date 2022-01-12`; '' where none does. */
export function dayBefore(line: string): string {
  const words = line.split(' ', 5)
  if (isDateLine(line)) return ''
  return [2, 1, 3, 4].map((count) => words.slice(0, count).join(' ')).find(isDateLine) ?? ''
}

export const wordCount = (text: string): number => text.split(' ').length
