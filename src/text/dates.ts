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
  /** undefined: another shape. null: the shape is right but no such date or time exists (31.02., 25:61). */
  readonly read: (text: string) => Printed | null | undefined
}

const FIELDS = { yyyy: '(?<yyyy>\\d{4})', MM: '(?<MM>\\d{2})', dd: '(?<dd>\\d{2})', HH: '(?<HH>\\d{2})', mm: '(?<mm>\\d{2})' } as const

/** Compile a format of the fields yyyy MM dd HH mm (as in Unicode's date patterns); all else stands for itself. */
export function dateFormat(format: string): DateFormat {
  const source = format
    .split(/(yyyy|MM|dd|HH|mm)/)
    .map((part) => (part in FIELDS ? FIELDS[part as keyof typeof FIELDS] : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('')
  const shape = new RegExp(`^${source}$`) // fixed widths only: linear
  const hasTime = format.includes('HH')
  return {
    format,
    read(text) {
      if (text.length !== format.length) return undefined
      const found = shape.exec(text)?.groups
      if (!found) return undefined
      const [year, month, day] = [Number(found['yyyy']), Number(found['MM']), Number(found['dd'])]
      const [hour, minute] = hasTime ? [Number(found['HH']), Number(found['mm'])] : [0, 0]
      if (!isRealDay(year, month, day) || hour > 23 || minute > 59) return null
      return { year, month, day, minutes: hasTime ? hour * 60 + minute : null }
    },
  }
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

function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}
