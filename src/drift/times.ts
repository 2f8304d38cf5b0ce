/** The times that stand on one page: its own, those of other stories, and how they lie to one another. */
import { textOf, type ReadLine, type Reader } from '../publishers/reader.ts'
import { dateFormat, isoDay, readDate, type DateFormat, type Printed } from '../text/dates.ts'
import { nextLine } from './heads.ts'

export interface Times {
  /** Minute of the day of the page's own time; null where none can be read. */
  readonly minute: number | null
  /** Minutes from the start of the header's day to the page's own time; null where one of the two is not there. */
  readonly sinceDay: number | null
  /** Stamps of other stories, as a day and the minute of it (`2022-01-12 1040`), each once. */
  readonly stamps: readonly string[]
  /** Minutes from the youngest stamp to the page's own time; null where one of the two is not there. */
  readonly sinceStamp: number | null
  /** Whether a time is right only with day and month exchanged. */
  readonly isSwapped: boolean
}

export const noTimes = { minute: null, sinceDay: null, stamps: [], sinceStamp: null } as const

export function readTimes(lines: readonly ReadLine[], bodyAt: number, reader: Reader): Times {
  const formats = [...reader.time, ...reader.timeAfterTitle]
  const swapped = formats.map(exchanged)
  const day = headerDay(lines, reader)
  const stamps = new Set<string>()
  let own: Moment | undefined
  let youngest: number | undefined
  let isSwapped = false
  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'time' && line.kind !== 'time_after') continue
    const printed = readDate(line.text, formats)
    const other = readDate(line.text, swapped)
    if (!printed) isSwapped ||= Boolean(other)
    else if (at >= bodyAt) {
      stamps.add(`${isoDay(printed)} ${String(printed.minutes)}`)
      youngest = Math.max(youngest ?? -Infinity, momentOf(printed).at)
    } else {
      own ??= momentOf(printed)
      if (day && other && isoDay(printed) !== isoDay(day) && isoDay(other) === isoDay(day)) isSwapped = true
    }
  }
  const since = (earlier: number | undefined): number | null =>
    own === undefined || own.minute === null || earlier === undefined ? null : own.at - earlier
  return {
    minute: own?.minute ?? null,
    sinceDay: since(day ? momentOf({ ...day, minutes: 0 }).at : undefined),
    stamps: [...stamps],
    sinceStamp: since(youngest),
    isSwapped,
  }
}

interface Moment {
  /** Minutes since 1970, on the clock that the page prints. */
  readonly at: number
  readonly minute: number | null
}

const momentOf = ({ year, month, day, minutes }: Printed): Moment => ({
  at: Date.UTC(year, month - 1, day) / 60_000 + (minutes ?? 0),
  minute: minutes,
})

function headerDay(lines: readonly ReadLine[], reader: Reader): Printed | null | undefined {
  const first = lines[nextLine(lines, 0)]
  if (first?.kind !== 'dated') return undefined
  return reader.headerDate?.read(first.text.slice(0, first.text.length - textOf(first, reader).length).trim())
}

/** The format with day and month in each other's places. */
function exchanged({ format }: DateFormat): DateFormat {
  const known = EXCHANGED.get(format) ?? dateFormat(format.replace('dd', '@').replace('MM', 'dd').replace('@', 'MM'))
  EXCHANGED.set(format, known)
  return known
}
const EXCHANGED = new Map<string, DateFormat>()
