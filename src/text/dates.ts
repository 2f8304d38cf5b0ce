/**
 * Reading the dates that newspapers print.
 *
 * A publisher's profile lists the formats it uses; nothing here guesses between "day first" and
 * "month first". The result is what the page says, on the publisher's own clock, without a zone.
 */

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
  /** undefined: another shape. null: the shape is right but no such date or time exists (31.02., 25:61). */
  readonly read: (text: string) => Printed | null | undefined
}

type Field = 'yyyy' | 'MM' | 'dd' | 'HH' | 'mm'

/** Compile a format of the fields yyyy MM dd HH mm (as in Unicode's date patterns); all else stands for itself. */
export function dateFormat(format: string): DateFormat {
  const places = new Map<Field, number>()
  const literals: (readonly [at: number, text: string])[] = []
  let at = 0
  for (const part of format.split(/(yyyy|MM|dd|HH|mm)/)) {
    if (/^(?:yyyy|MM|dd|HH|mm)$/.test(part)) places.set(part as Field, at)
    else if (part !== '') literals.push([at, part])
    at += part.length
  }
  const hasTime = places.has('HH')
  return {
    format,
    opening: literals[0]?.[0] === 0 ? literals[0][1] : '',
    read(text) {
      if (text.length !== format.length || !literals.every(([start, literal]) => text.startsWith(literal, start))) return undefined
      const numberAt = (field: Field): number => digitsAt(text, places.get(field) ?? 0, field.length)
      const [year, month, day] = [numberAt('yyyy'), numberAt('MM'), numberAt('dd')]
      const minutes = hasTime ? numberAt('HH') * 60 + numberAt('mm') : null
      if (Number.isNaN(year + month + day + (minutes ?? 0))) return undefined
      if (!isRealDay(year, month, day) || (hasTime && (numberAt('HH') > 23 || numberAt('mm') > 59))) return null
      return { year, month, day, minutes }
    },
  }
}

/** The number that stands at a place, or NaN where a character is no digit. */
function digitsAt(text: string, at: number, length: number): number {
  let value = 0
  for (let i = at; i < at + length; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
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
