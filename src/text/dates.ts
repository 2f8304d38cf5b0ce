/**
 * Reading the dates that newspapers print.
 *
 * A publisher's profile lists the formats it uses; nothing here guesses between "day first" and
 * "month first". The result is what the page says, on the publisher's own clock, without a zone.
 * Seconds are read and left out; a weekday that is not the date's makes the date impossible.
 */
import { digitsAt, readField } from './date-fields.ts'
import { partsOf, patternFault, SLOTS, type Field, type Part, type Slot } from './date-patterns.ts'

/** A day, and the clock time if one is printed. */
export interface Printed {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Minutes since midnight; null where only the day is printed. */
  readonly minutes: number | null
}

/** Says of a text whether it has the shape of the format, and if so which date it names. */
export interface DateFormat {
  readonly format: string
  /** The letters before the first field. */
  readonly opening: string
  /** Whether every text of the format begins with a digit. */
  readonly opensWithDigit: boolean
  /** undefined: another shape. null: the shape is right but no such date or time exists (31.02., 25:61). */
  readonly read: (text: string) => Printed | null | undefined
  /** The date that a longer text begins with, and where it ends, in UTF-16 code units; undefined: another shape. */
  readonly readStart: (text: string) => { readonly printed: Printed | null; readonly length: number } | undefined
}

/**
 * Compile a pattern of fields such as `d MMMM yyyy, HH:mm` (date-patterns.ts), with a * at the end for any rest; throws a
 * RangeError with the mend where it is unsound.
 */
export function dateFormat(format: string): DateFormat {
  const fault = patternFault(format)
  if (fault !== undefined) throw new RangeError(fault)
  if (format.endsWith('*')) return openFormat(dateFormat(format.slice(0, -1)))
  const parts = partsOf(format)
  const first = parts[0]
  const opening = first && 'literal' in first ? first.literal : ''
  const opensWithDigit = first !== undefined && ('literal' in first ? /^\d/.test(opening) : !/^(?:MMM|EEE)/.test(first.field))
  return { format, opening, opensWithDigit, ...(fixedReader(parts) ?? anyReader(parts)) }
}

/** The format of texts that go on behind the date. */
const openFormat = (begun: DateFormat): DateFormat => ({
  ...begun,
  format: `${begun.format}*`,
  read(text) {
    const start = text.length > LONGEST_OPEN ? undefined : begun.readStart(text)
    return start === undefined || start.length === text.length ? undefined : start.printed
  },
})
/** Two dates with the words around them. */
const LONGEST_OPEN = 200

type DateReader = Pick<DateFormat, 'read' | 'readStart'>

/** For formats whose fields are all of one length: numbers are looked up at their places. undefined for other formats. */
function fixedReader(parts: readonly Part[]): DateReader | undefined {
  const places = new Map<Field, number>()
  const literals: (readonly [at: number, text: string])[] = []
  let length = 0
  for (const part of parts) {
    const text = 'field' in part ? part.field : part.literal
    if ('literal' in part) literals.push([length, text])
    else if (/^(?:yyyy|MM|dd|HH|mm|ss)$/.test(text)) places.set(part.field, length)
    else return undefined
    length += text.length
  }
  const [yearAt, monthAt, dayAt] = [places.get('yyyy') ?? 0, places.get('MM') ?? 0, places.get('dd') ?? 0]
  const [hourAt, minuteAt, secondAt] = [places.get('HH'), places.get('mm'), places.get('ss')]
  const read = (text: string): Printed | null | undefined => {
    if (text.length !== length || !literals.every(([start, literal]) => text.startsWith(literal, start))) return undefined
    const [year, month, day] = [digitsAt(text, yearAt, 4), digitsAt(text, monthAt, 2), digitsAt(text, dayAt, 2)]
    const hour = hourAt === undefined ? null : digitsAt(text, hourAt, 2)
    const minute = minuteAt === undefined ? 0 : digitsAt(text, minuteAt, 2)
    const second = secondAt === undefined ? 0 : digitsAt(text, secondAt, 2)
    if (Number.isNaN(year + month + day + (hour ?? 0) + minute + second)) return undefined
    if (!isRealDay(year, month, day) || (hour !== null && !isRealTime(hour, minute, second))) return null
    return { year, month, day, minutes: hour === null ? null : hour * 60 + minute }
  }
  const opening = literals[0]?.[0] === 0 ? literals[0][1] : ''
  return {
    read,
    readStart(text) {
      if (!text.startsWith(opening)) return undefined
      const printed = read(text.slice(0, length))
      return printed === undefined ? undefined : { printed, length }
    },
  }
}

/** For formats with names or with numbers of one digit or two: the parts are read one after the other. */
function anyReader(parts: readonly Part[]): DateReader {
  const steps = parts.map((part, at) => {
    const next = parts[at + 1]
    return { part, isDotPrinted: next !== undefined && 'literal' in next && next.literal.startsWith('.') }
  })
  const longest = parts.reduce((sum, part) => sum + ('field' in part ? LONGEST_FIELD : part.literal.length), 0)

  const readStart: DateFormat['readStart'] = (text) => {
    const found: Partial<Record<Slot, number>> = {}
    let at = 0
    for (const { part, isDotPrinted } of steps) {
      if ('literal' in part) {
        if (!text.startsWith(part.literal, at)) return undefined
        at += part.literal.length
      } else {
        const field = readField(part.field, text, at, isDotPrinted)
        if (field === undefined) return undefined
        found[SLOTS[part.field]] = field.value
        at = field.end
      }
    }
    return { printed: printedOf(found), length: at }
  }
  return {
    readStart,
    read(text) {
      if (text.length > longest) return undefined
      const start = readStart(text)
      return start?.length === text.length ? start.printed : undefined
    },
  }
}

/** No field is longer: the longest names have 11 letters. */
const LONGEST_FIELD = 16

function printedOf({
  year = 0,
  month = 0,
  day = 0,
  weekday,
  hour,
  hour12,
  half = 0,
  minute = 0,
  second = 0,
}: Partial<Record<Slot, number>>) {
  if (!isRealDay(year, month, day)) return null
  if (weekday !== undefined && weekday % 7 !== new Date(Date.UTC(year, month - 1, day)).getUTCDay()) return null
  if (hour === undefined && hour12 === undefined) return { year, month, day, minutes: null }
  if (hour12 !== undefined && (hour12 < 1 || hour12 > 12)) return null
  const hours = hour12 === undefined ? (hour ?? 0) : (hour12 % 12) + half
  return isRealTime(hours, minute, second) ? { year, month, day, minutes: hours * 60 + minute } : null
}

/** The first format that has the text's shape decides. */
export function readDate(text: string, formats: readonly DateFormat[]): Printed | null | undefined {
  for (const format of formats) {
    const printed = format.read(text)
    if (printed !== undefined) return printed
  }
  return undefined
}

/** The day as YYYY-MM-DD. */
export function isoDay({ year, month, day }: Printed): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

export const pad = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** News sites print no other years; offsets of zones are whole minutes in them. */
const EARLIEST = 1970
const LATEST = 2199

function isRealDay(year: number, month: number, day: number): boolean {
  if (year < EARLIEST || year > LATEST || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}

const isRealTime = (hour: number, minute: number, second: number): boolean => hour <= 23 && minute <= 59 && second <= 59
