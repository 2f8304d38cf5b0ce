/**
 * The pages from which a profile is learnt: their lines, what each looks like without any profile,
 * and on how many pages each recurs.
 */
import { maskDigits, SECTION_SHAPE } from '../publishers/reader.ts'
import { looksLikeDate } from '../text/date-guesses.ts'
import { readDatePair } from '../text/date-pairs.ts'
import type { Line } from '../text/lines.ts'
import { isHeadline, isParagraph, isSentence } from '../text/sentences.ts'

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
  /** On how many of the pages the masked line stands; for a line below the top, below their tops. */
  readonly pages: number
  /** It stands among the recurring lines with which its page begins. */
  readonly isTop: boolean
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
/** A word above a body may be the section of most stories: it is the site's own only where nearly all pages have it. */
const NEARLY_ALL = 0.9

export function lookAt(pages: readonly SamplePage[]): readonly LookedPage[] {
  const everywhere = countPages(pages.map(({ lines }) => lines.map(({ text }) => maskDigits(text))))
  const tops = pages.map((page) => topOf(page, everywhere, pages.length))
  const isTitle = wanderers(pages)
  const below = countPages(pages.map(({ lines }, i) => lines.slice(tops[i]).map(({ text }) => maskDigits(text))))
  return pages.map(({ source, lines }, i) => {
    const prose = lines.findIndex(({ text }) => isProse(text))
    return {
      source,
      looks: lines.map(({ text, number }, at): Look => {
        const masked = maskDigits(text)
        const isTop = at < (tops[i] ?? 0)
        const on = (isTop ? everywhere : below).get(masked) ?? 0
        const isDate = isDateLine(text)
        const recurs =
          isTop ||
          (!isDate &&
            recursOn(on, text, at < prose, pages.length) &&
            !(isTitle(masked) && on < pages.length * NEARLY_ALL) &&
            (at > 0 || dayBefore(text) === ''))
        return { text, number, masked, pages: on, isTop, recurs, isDate, isProse: !isDate && !recurs && isProse(text) }
      }),
    }
  })
}

function countPages(pages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const lines of pages) for (const masked of new Set(lines)) counts.set(masked, (counts.get(masked) ?? 0) + 1)
  return counts
}

/** How many lines a page begins with that recur, none of them twice: what stands again may be the section, which menus name too. */
function topOf({ lines }: SamplePage, counts: ReadonlyMap<string, number>, all: number): number {
  const seen = new Set<string>()
  for (const [at, { text }] of lines.entries()) {
    const masked = maskDigits(text)
    if (seen.has(masked) || isDateLine(text) || dayBefore(text) !== '' || !recursOn(counts.get(masked) ?? 0, text, true, all)) return at
    seen.add(masked)
  }
  return lines.length
}

/** Words of a headline, at least. */
const HEADLINE = 4

/**
 * Says of a line whether it wanders as the titles of stories do, from list to list: lines of the site
 * stand below one and the same line, or between paragraphs.
 */
function wanderers(pages: readonly SamplePage[]): (masked: string) => boolean {
  const above = new Map<string, Map<string, number>>()
  for (const { lines } of pages)
    lines.forEach(({ text }, at) => {
      if (wordCount(text) < HEADLINE || !isHeadline(text)) return
      const before = lines[at - 1]?.text ?? ''
      const place = isProse(before) ? 'prose' : maskDigits(before)
      const places = above.get(maskDigits(text)) ?? new Map<string, number>()
      above.set(maskDigits(text), places.set(place, (places.get(place) ?? 0) + 1))
    })
  return (masked) => {
    const places = [...(above.get(masked)?.values() ?? [])]
    const all = places.reduce((sum, count) => sum + count, 0)
    return all > 0 && Math.max(...places) < all * ONE_PLACE
  }
}
const ONE_PLACE = 0.6

function recursOn(on: number, text: string, isAbove: boolean, all: number): boolean {
  const share = isAbove && wordCount(text) <= 3 && SECTION_SHAPE.test(text) ? NEARLY_ALL : MOST
  return on >= Math.max(2, all * share)
}

/** News paragraphs have 60 characters and more, or are plain sentences. */
const isProse = (text: string): boolean => isParagraph(text) || (text.length >= 60 && isSentence(text))

const LONGEST_DATE = 80

/** A line of one date, or of two. */
export const isDateLine = (text: string): boolean =>
  (text.length >= 6 && text.length <= LONGEST_DATE && /\d/.test(text) && looksLikeDate(text)) || readDatePair(text) !== undefined

/** The day in front of a first line, with the word that may stand before it, as `date 2022-01-12`; '' where none does. */
export function dayBefore(line: string): string {
  const words = line.split(' ', 5)
  if (isDateLine(line)) return ''
  return [2, 1, 3, 4].map((count) => words.slice(0, count).join(' ')).find(isDateLine) ?? ''
}

export const wordCount = (text: string): number => text.split(' ').length
