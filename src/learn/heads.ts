/**
 * What stands above a body: which line is the title, which the time, which the section, and in which
 * order. The title is the line that is printed twice; where a site prints it once, the longest line.
 */
import type { HeadPart } from '../publishers/publisher.ts'
import { SECTION_SHAPE } from '../publishers/reader.ts'
import { isHeadline } from '../text/sentences.ts'
import { isSameTitle } from '../text/words.ts'
import type { BodiedPage } from './lists.ts'
import { dayBefore, wordCount, type Look } from './sample.ts'
import { kindOfDate, laterKinds } from './times.ts'

/** A line above a body, and what it is; `loose` where that is not known. */
export interface HeadLine extends Look {
  readonly part: Exclude<HeadPart, 'day' | 'agency' | 'image'> | 'loose'
}

export interface Head {
  readonly source: string
  readonly lines: readonly HeadLine[]
}

/** How the head's lines are written, over all pages. */
export interface HeadForms {
  /** The day in front of the first line, as `date 2022-01-12` stands there on each page. */
  readonly headerDays: readonly string[]
  /** What stands in front of an author's name, as "By ". */
  readonly byline: string | undefined
  /** Masked lines of the reading time. */
  readonly readingTime: readonly string[]
  /** Whether the title was told by being printed twice. */
  readonly isTitleDoubled: boolean
}

export function readHeads(pages: readonly BodiedPage[]): { readonly heads: readonly Head[]; readonly forms: HeadForms } {
  const readingTime = findReadingTimes(pages)
  const above = pages.map(({ source, looks, body }) => ({
    source,
    looks: looks.slice(0, body.first).filter((look) => !look.recurs || readingTime.includes(look.masked)),
  }))
  const headerDays = findHeaderDays(above.map(({ looks }) => looks[0]?.text ?? ''))
  const byline = findByline(above.map(({ looks }) => looks))
  const later = laterKinds(above.map(({ looks }) => looks.flatMap(({ isDate, text }) => (isDate ? [text] : []))))
  const doubled = above.filter(({ looks }) => doubledIn(looks) !== undefined).length
  const forms = { headerDays: headerDays.filter((day) => day !== ''), byline, readingTime, isTitleDoubled: doubled * 3 >= pages.length }
  const first = above.map(({ source, looks }, i) => ({ source, lines: partsOf(looks, { ...forms, later }, headerDays[i] ?? '') }))
  return { heads: fillStandfirsts(fillTitles(fillSections(first), forms)), forms }
}

/** Lines that recur but for a number beside a word for minutes. */
function findReadingTimes(pages: readonly BodiedPage[]): readonly string[] {
  const found = pages.flatMap(({ looks, body }) =>
    looks.slice(0, body.first).filter(({ recurs, masked }) => recurs && ONE_NUMBER.test(masked) && MINUTES.test(masked)),
  )
  return [...new Set(found.map(({ masked }) => masked))]
}
const ONE_NUMBER = /^[^#]*#[^#]*$/
const MINUTES = /min|хв|мин/iu

/** The days in front of the first lines, where most pages have one; '' for a page without. */
function findHeaderDays(firstLines: readonly string[]): readonly string[] {
  const days = firstLines.map(dayBefore)
  return days.filter((day) => day !== '').length * 2 > firstLines.length ? days : days.map(() => '')
}

/** The word that opens a line of a few words on a third of the pages, with another capitalised name behind it each time. */
function findByline(heads: readonly (readonly Look[])[]): string | undefined {
  const names = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const looks of heads) {
    const openings = new Set<string>()
    for (const { text, isDate } of looks) {
      const [, opening, name] = BYLINE.exec(text) ?? []
      if (opening === undefined || name === undefined || isDate || wordCount(name) > 8) continue
      openings.add(opening)
      names.set(opening, (names.get(opening) ?? new Set()).add(name))
    }
    for (const opening of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1)
  }
  return [...counts]
    .filter(([opening, count]) => count * 3 >= heads.length && (names.get(opening)?.size ?? 0) >= 2)
    .sort(([, a], [, b]) => b - a)
    .map(([opening]) => opening)[0]
}
const BYLINE = /^(\p{L}{1,12}:? )(\p{Lu}\p{L}.*)$/u

/** The text that stands twice among the lines, as titles do. */
function doubledIn(looks: readonly Look[]): string | undefined {
  return looks.find(
    ({ text, isDate }, i) => !isDate && wordCount(text) >= 2 && looks.slice(i + 1).some((other) => isSameTitle(other.text, text)),
  )?.text
}

function partsOf(
  looks: readonly Look[],
  { byline, readingTime, later }: HeadForms & { readonly later: ReadonlySet<string> },
  headerDay: string,
): HeadLine[] {
  const title = doubledIn(looks)
  let [titles, times, bylines] = [0, 0, 0]
  return looks.map((look, i): HeadLine => {
    if (readingTime.includes(look.masked)) return { ...look, part: 'reading_time' }
    if (look.isDate) return { ...look, part: !later.has(kindOfDate(look.text)) && times++ === 0 ? 'time' : 'loose' }
    if (title !== undefined && isSameTitle(look.text, title)) return { ...look, part: titles++ === 0 ? 'title' : 'title_repeat' }
    if (byline !== undefined && look.text.startsWith(byline) && bylines === 0 && bylines++ === 0) return { ...look, part: 'byline' }
    return { ...look, part: i === 0 && headerDay !== '' ? 'header' : 'loose' }
  })
}

/**
 * Sections: one to four words in one place of the head, where a few words serve for all pages. Their place
 * is behind the part behind which such words stand most often.
 */
function fillSections(heads: readonly Head[]): readonly Head[] {
  const places = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  const candidates = heads.map(({ lines }) => (lines.some(({ part }) => part === 'header') ? [] : sectionPlaces(lines)))
  for (const { after, text } of candidates.flat()) {
    counts.set(after, (counts.get(after) ?? 0) + 1)
    places.set(after, (places.get(after) ?? new Set()).add(text))
  }
  const [place] = [...counts]
    .filter(([after, count]) => count * 2 > heads.length && (places.get(after)?.size ?? 0) < count)
    .sort(([, a], [, b]) => b - a)
  if (!place) return heads
  return heads.map((head, i) => {
    const at = candidates[i]?.find(({ after }) => after === place[0])?.at
    return { ...head, lines: head.lines.map((line, j) => (j === at ? { ...line, part: 'header' as const } : line)) }
  })
}

/** Lines that may name the section, with the part before each; the first line's is "". */
function sectionPlaces(lines: readonly HeadLine[]): { readonly at: number; readonly after: string; readonly text: string }[] {
  return lines.flatMap(({ part, text }, at) => {
    const after = lines[at - 1]?.part ?? ''
    return part === 'loose' && after !== 'loose' && SECTION_SHAPE.test(text) ? [{ at, after, text }] : []
  })
}

/** Pages that print the title once: it is the line in the place where it stands on the others, or the longest. */
function fillTitles(heads: readonly Head[], { isTitleDoubled }: HeadForms): readonly Head[] {
  const known = heads.filter(({ lines }) => lines.some(({ part }) => part === 'title'))
  const isBehindTime =
    known.filter(({ lines }) => placeOf(lines, 'time') >= 0 && placeOf(lines, 'time') < placeOf(lines, 'title')).length * 2 > known.length
  return heads.map((head) => {
    if (head.lines.some(({ part }) => part === 'title')) return head
    const from = isTitleDoubled && isBehindTime ? placeOf(head.lines, 'time') + 1 : 0
    const loose = head.lines.flatMap(({ part, text, isDate }, at) =>
      part === 'loose' && at >= from && wordCount(text) >= 2 && !isDate
        ? [{ at, size: text.length, isLong: wordCount(text) >= HEADLINE && isHeadline(text) }]
        : [],
    )
    const at = (
      isTitleDoubled ? loose[0] : (loose.find(({ isLong }) => isLong) ?? [...loose].sort((a, b) => b.size - a.size || a.at - b.at)[0])
    )?.at
    return { ...head, lines: head.lines.map((line, i) => (i === at ? { ...line, part: 'title' as const } : line)) }
  })
}

/** Words of a headline, at least. */
const HEADLINE = 4

/**
 * Standfirsts: a line between the title and another part of the head, or right below a title with nothing of
 * the head behind it; on a quarter of the pages or more.
 */
function fillStandfirsts(heads: readonly Head[]): readonly Head[] {
  const places = heads.map(({ lines }) => {
    const title = placeOf(lines, 'title')
    const at = lines.findIndex(({ part }, i) => i > title && part === 'loose')
    const line = lines[at]
    if (title < 0 || !line || line.isDate || wordCount(line.text) < HEADLINE || LABELLED.test(line.text)) return -1
    return lines[at + 1] === undefined ? (at === title + 1 ? at : -1) : lines[at + 1]?.part === 'loose' ? -1 : at
  })
  if (places.filter((at) => at >= 0).length < Math.max(3, heads.length / 4)) return heads
  return heads.map((head, i) => ({
    ...head,
    lines: head.lines.map((line, at) => (at === places[i] ? { ...line, part: 'standfirst' as const } : line)),
  }))
}
const LABELLED = /^\p{Lu}[\p{L} ]{1,24}: /u

const placeOf = (lines: readonly HeadLine[], part: HeadPart): number => lines.findIndex((line) => line.part === part)
