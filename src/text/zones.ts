/**
 * From a newsroom's wall clock to instants.
 *
 * The rules of a zone come from the runtime's copy of the IANA database, through Temporal; they are
 * looked up once for each zone and year. A clock time that happens twice is read as the earlier
 * instant and said to be doubtful; one that never happens gives no instant.
 */
import { Temporal } from 'temporal-polyfill'
import { isoDay, pad, type Printed } from './dates.ts'
import { currentName } from './zone-names.ts'

export interface Instant {
  /** UTC, ISO 8601 to the second, as 2022-01-12T15:20:00Z. */
  readonly utc: string
  /** The same with the zone's offset, as 2022-01-12T17:20:00+02:00. */
  readonly local: string
  /** True where the wall clock showed this time twice. */
  readonly doubled: boolean
}

/** The instant of a printed day and time, or undefined where the zone's clock skipped it. */
export function toInstant(printed: Printed, zone: string): Instant | undefined {
  const minutes = printed.minutes ?? 0
  const wall = Date.UTC(printed.year, printed.month - 1, printed.day) + minutes * 60_000
  const offsets = offsetsOn(zone, printed.year)
  let doubled = false
  let instant: number | undefined
  let offset = 0
  for (let i = offsets.length - 1; i >= 0; i--) {
    const period = offsets[i]
    if (period === undefined) continue
    const candidate = wall - period.offset
    if (candidate < period.from || candidate >= period.until) continue
    if (instant !== undefined) doubled = true
    instant = candidate
    offset = period.offset
  }
  if (instant === undefined) return undefined
  const today = isoDay(printed)
  const inUtc = minutes - offset / 60_000
  const utc = inUtc >= 0 && inUtc < 1440 ? `${today}T${clock(inUtc)}Z` : `${new Date(instant).toISOString().slice(0, 19)}Z`
  return { utc, local: `${today}T${clock(minutes)}${formatOffset(offset)}`, doubled }
}

const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00`

/** A stretch of time with one offset from UTC; all in milliseconds. */
interface Period {
  readonly from: number
  readonly until: number
  readonly offset: number
}

const known = new Map<string, Map<number, readonly Period[]>>()

/** The periods that touch a year, a day more at either end. */
function offsetsOn(zone: string, year: number): readonly Period[] {
  const years = known.get(zone) ?? new Map<number, readonly Period[]>()
  const found = years.get(year)
  if (found) return found
  const end = Date.UTC(year + 1, 0, 2)
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year - 1, 11, 31)).toZonedDateTimeISO(currentName(zone))
  const periods: Period[] = []
  let from = -Infinity
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    const offset = at.offsetNanoseconds / 1e6
    if (next === null || next.epochMilliseconds >= end) {
      periods.push({ from, until: Infinity, offset })
      break
    }
    periods.push({ from, until: next.epochMilliseconds, offset })
    from = next.epochMilliseconds
    at = next
  }
  known.set(zone, years.set(year, periods))
  return periods
}

function formatOffset(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000
  return `${milliseconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
