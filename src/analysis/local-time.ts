/**
 * From instants to the clock on a wall, in any zone of the runtime's IANA database.
 *
 * Offsets are looked up once for each day of UTC; on days on which the clocks change they are looked up for
 * each instant. That is exact as long as no zone changes its offset there and back within one day of UTC.
 */
import { UsageError } from '../failure.ts'
import { publishers } from '../publishers/index.ts'
import { currentName } from '../text/zone-names.ts'

/** The zone whose clock is read unless another is named: that of the first newsroom whose pages are known. */
export const HOME_ZONE = publishers[0]?.timeZone ?? 'UTC'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** A function from an instant to what the zone's clock then shows, both in milliseconds since 1970-01-01T00:00; an unknown zone is a UsageError. */
export function wallClock(timeZone: string): (instant: number) => number {
  const offsetAt = offsets(timeZone)
  const known = new Map<number, number | null>()
  return (instant) => {
    const day = Math.floor(instant / DAY)
    let offset = known.get(day)
    if (offset === undefined) {
      const morning = offsetAt(day * DAY)
      offset = morning === offsetAt((day + 1) * DAY) ? morning : null
      known.set(day, offset)
    }
    return instant + (offset ?? offsetAt(instant))
  }
}

/** Day of a wall clock's time, counted from 1970-01-01. */
export const dayOf = (wall: number): number => Math.floor(wall / DAY)

/** 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The day as 2022-01-31. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, -14)

function offsets(timeZone: string): (instant: number) => number {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: currentName(timeZone), timeZoneName: 'longOffset' })
  } catch {
    throw new UsageError(`this runtime knows no time zone "${timeZone}"; give a name of the IANA database, as Europe/Kyiv`)
  }
  return (instant) => {
    const [, sign, hours = 0, minutes = 0, seconds = 0] = PRINTED.exec(format.format(instant)) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000 + Number(seconds) * 1000)
  }
}

/** As in "1/31/2022, GMT+02:00"; seconds stand there for times before zones were made of whole minutes. */
const PRINTED = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/
