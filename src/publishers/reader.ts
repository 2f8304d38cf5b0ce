/**
 * Reading lines by a publisher's profile: what each looks like, whatever its place on the page.
 */
import { problem, type Problem } from '../problem.ts'
import { dateFormat, readDate, type DateFormat } from '../text/dates.ts'
import type { Line } from '../text/lines.ts'
import { readTags } from '../text/tags.ts'
import type { Layout, ListHeading, Publisher } from './publisher.ts'

/** What a line is by its own looks, whatever its place. `dated` has a header's day in front; `text` is anything else. */
export type Kind =
  | 'blank'
  | 'dated'
  | 'time'
  | 'time_after'
  | 'reading_time'
  | 'agency'
  | 'loading'
  | 'advertisement'
  | 'furniture'
  | 'block_heading'
  | 'aside_heading'
  | 'byline_below'
  | 'tags'
  | 'image'
  | 'text'

export interface ReadLine extends Line {
  readonly kind: Kind
}

/** A publisher's profile made ready for reading lines. */
export interface Reader {
  readonly publisher: Publisher
  readonly kindOf: (text: string) => Kind
  readonly blockOf: (text: string) => ListHeading | undefined
  /** How many lines stand at most below the heading of a note; undefined for any other line. */
  readonly asideOf: (text: string) => number | undefined
  readonly isSection: (text: string) => boolean
  /** The author's name on a line of the byline's form; null for any other line. */
  readonly bylineOf: (text: string) => string | null
  /** The same of a line below the body's first. */
  readonly bylineBelowOf: (text: string) => string | null
  readonly headerDate: DateFormat | null
  readonly time: readonly DateFormat[]
  readonly timeAfterTitle: readonly DateFormat[]
  readonly minutesOf: (text: string) => number | undefined
}

export function readerOf(publisher: Publisher): Reader {
  const fixed = new Map<string, Kind>()
  for (const text of publisher.agency) fixed.set(text, 'agency')
  for (const text of publisher.loading) fixed.set(text, 'loading').set(text.replace('...', '…'), 'loading')
  for (const text of publisher.advertisement) fixed.set(text, 'advertisement')
  const blocks = new Map(publisher.blocks.map((b) => [b.heading, b]))
  const asides = new Map(publisher.asides.map((a) => [a.heading, a.lines]))
  const sections = new Set(publisher.sections.map((s) => s.toLowerCase()))
  const longest = Math.max(...[...fixed.keys(), ...blocks.keys(), ...asides.keys()].map((k) => k.length)) + 1
  const headerDate = publisher.headerDate === null ? null : dateFormat(publisher.headerDate)
  const time = publisher.time.map(dateFormat)
  const timeAfterTitle = publisher.timeAfterTitle.map(dateFormat)
  const someOpenWithLetters = [...time, ...timeAfterTitle].some((format) => !format.opensWithDigit)
  const blockOf = (text: string): ListHeading | undefined => (text.length > longest ? undefined : blocks.get(withoutColon(text)))
  const asideOf = (text: string): number | undefined =>
    text.length > longest ? undefined : (asides.get(withoutColon(text)) ?? asides.get(maskDigits(text)))
  const bylineBelowOf = bylineReader(publisher.bylineBelow)
  const minutesOf = minutesReader(publisher.readingTime)
  const hasWordedMinutes = publisher.readingTime.some((form) => !form.startsWith('#'))
  const isFurniture = furnitureReader(publisher.furniture)

  const kindOf = (text: string): Kind => {
    if (text === '') return 'blank'
    if (text.length <= longest) {
      const kind = fixed.get(text)
      if (kind) return kind
      if (blockOf(text)) return 'block_heading'
      if (asideOf(text) !== undefined) return 'aside_heading'
    }
    if (bylineBelowOf(text) !== null) return 'byline_below'
    if (isFurniture?.(text)) return 'furniture'
    const first = text.charCodeAt(0)
    const isNumber = first >= 0x30 && first <= 0x39
    if (isNumber || someOpenWithLetters) {
      if (readDate(text, time) !== undefined) return 'time'
      if (readDate(text, timeAfterTitle) !== undefined) return 'time_after'
    }
    if ((isNumber || hasWordedMinutes) && minutesOf(text) !== undefined) return 'reading_time'
    if (isNumber && !headerDate?.opensWithDigit) return 'text'
    if (headerDate && splitHeader(text, headerDate)) return 'dated'
    if (publisher.image && text.startsWith(publisher.image.start) && text.endsWith(publisher.image.end)) return 'image'
    return readTags(text, publisher.tags, publisher.tagsBy) ? 'tags' : 'text'
  }
  const isSection = (text: string): boolean => sections.has((text.split('/')[0] ?? text).toLowerCase())
  const bylineOf = bylineReader(publisher.byline)
  return { publisher, kindOf, blockOf, asideOf, isSection, bylineOf, bylineBelowOf, headerDate, time, timeAfterTitle, minutesOf }
}

const withoutColon = (text: string): string => (text.endsWith(':') ? text.slice(0, -1).trimEnd() : text)

/** Lines with their looks; those of the masthead by their place above the head, all others by their words. */
export function readLines(lines: readonly Line[], reader: Reader): ReadLine[] {
  const top = mastheadOf(lines, reader)
  return lines.map(({ number, start, end, text }): ReadLine => ({
    number,
    start,
    end,
    text,
    kind: top.has(number) ? 'furniture' : reader.kindOf(text),
  }))
}

/**
 * Numbers of the lines of the masthead. A page with less than half of them has none: what is left may
 * be its section, which menus name too.
 */
function mastheadOf(lines: readonly Line[], { publisher: { masthead }, kindOf }: Reader): ReadonlySet<number> {
  const found = new Set<number>()
  let at = 0
  for (const { number, text } of masthead.length > 0 ? lines : []) {
    const place = text === '' ? -1 : placeIn(masthead, text, at)
    if (place >= 0) found.add(number)
    else if (!OF_THE_SITE.has(kindOf(text))) break // the head begins
    at = Math.max(at, place + 1)
  }
  return found.size * 2 >= masthead.length ? found : new Set()
}
const OF_THE_SITE: ReadonlySet<Kind> = new Set<Kind>(['blank', 'loading', 'advertisement', 'furniture'])

function placeIn(forms: readonly string[], text: string, from: number): number {
  const masked = maskDigits(text)
  return forms.findIndex((form, i) => i >= from && (form.endsWith('*') ? masked.startsWith(form.slice(0, -1)) : form === masked))
}

/** The day in front of a line, and what follows it; undefined where there is none. */
export function splitHeader(text: string, format: DateFormat): { readonly day: string; readonly rest: string } | undefined {
  const start = format.readStart(text)
  if (start === undefined || (text.length > start.length && text.charAt(start.length) !== ' ')) return undefined
  return { day: text.slice(0, start.length), rest: text.slice(start.length + 1) }
}

/**
 * What a header line would name as its section: '' where it holds the day alone, undefined where the
 * line can be no header. A section that the profile does not list has at most four words of letters.
 */
export function sectionOf(line: ReadLine, reader: Reader): string | undefined {
  if (line.kind !== 'dated' && line.kind !== 'text') return undefined
  const text = textOf(line, reader)
  return text === '' || reader.isSection(text) || SECTION_SHAPE.test(text) ? text : undefined
}
export const SECTION_SHAPE = /^\p{L}[\p{L}\d#_/-]{1,30}(?: [\p{L}\d#_/&-]{1,20}){0,3}$/u

/** The line's text without the header's day in front. */
export function textOf(line: ReadLine, reader: Reader): string {
  return line.kind === 'dated' && reader.headerDate ? (splitHeader(line.text, reader.headerDate)?.rest ?? '') : line.text
}

/** Says of a line whether it is the site's own; undefined where the profile names no such line. */
function furnitureReader(forms: readonly string[]): ((text: string) => boolean) | undefined {
  if (forms.length === 0) return undefined
  const whole = new Set(forms.filter((form) => !form.endsWith('*')))
  const openings = forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1))
  return (text) => {
    if (text.length > LONGEST_FURNITURE) return false
    const masked = maskDigits(text)
    return whole.has(masked) || openings.some((opening) => masked.startsWith(opening))
  }
}
const LONGEST_FURNITURE = 1_000

/** A line with each run of digits as one #. */
export const maskDigits = (text: string): string => text.replace(/\d+/g, '#')

function bylineReader(forms: readonly string[]): Reader['bylineOf'] {
  const openings = forms.map((form) => form.replace(/\*$/, ''))
  return (text) => {
    const opening = openings.find((o) => text.startsWith(o) && text.length > o.length && text.length <= LONGEST_BYLINE)
    return opening === undefined ? null : text.slice(opening.length).trim() || null
  }
}
/** Room for four names with their titles. */
const LONGEST_BYLINE = 160

function minutesReader(formats: readonly string[]): Reader['minutesOf'] {
  const parts = formats.map((f) => f.split('#') as [before: string, after: string])
  return (text) => {
    for (const [before, after] of parts) {
      if (!text.startsWith(before) || !text.endsWith(after)) continue
      const digits = text.slice(before.length, text.length - after.length)
      if (/^\d{1,3}$/.test(digits)) return Number(digits)
    }
    return undefined
  }
}

/** Looks that say nothing of an article: blank lines, and furniture, which may stand between any two lines. */
const PASSED_OVER: ReadonlySet<Kind> = new Set<Kind>(['blank', 'loading', 'advertisement', 'furniture', 'image'])

export const isPassedOver = (line: ReadLine | undefined): boolean => line !== undefined && PASSED_OVER.has(line.kind)

/** Index of the next line that is neither blank nor furniture; `lines.length` where there is none. */
export function nextText(lines: readonly ReadLine[], from: number): number {
  let at = from
  while (at < lines.length && isPassedOver(lines[at])) at++
  return at
}

/** Index of the line before that is neither blank nor furniture; -1 where there is none. */
export function previousText(lines: readonly ReadLine[], before: number): number {
  let at = before - 1
  while (at >= 0 && isPassedOver(lines[at])) at--
  return at
}

/** The refusal of a page whose lines follow a layout up to one that they can't. */
export function misfit(layout: Layout, line: Line | undefined, expected: string): Problem {
  return problem(
    'unknown-layout',
    { nearest: `${layout.id} (${layout.about})`, expected },
    { line: line?.number ?? null, found: line?.text ?? null },
  )
}
