/**
 * Kyiv's clock in the year of the corpus. A moment is the minutes since 1970 as that clock shows them;
 * summer time ended on 2020-10-25 at 04:00 and began on 2021-03-28 at 03:00.
 */

export const minutesOf = (year, month, day, hour = 0, minute = 0) => Date.UTC(year, month - 1, day, hour, minute) / 60000

const DAY = 24 * 60
const WINTER_BEGINS = minutesOf(2020, 10, 25, 4)
const WINTER_ENDS = minutesOf(2021, 3, 28, 3)

/** The instant as `2021-01-12T15:20:00Z`. */
export function instantOf(local) {
  const offset = local >= WINTER_BEGINS && local < WINTER_ENDS ? 120 : 180
  return `${new Date((local - offset) * 60000).toISOString().slice(0, 19)}Z`
}

const iso = (local) => new Date(local * 60000).toISOString()

/** `2021-01-12` */
export const dayOf = (local) => iso(local).slice(0, 10)

const clockOf = (local) => iso(local).slice(11, 16)

const printedDayOf = (local) => dayOf(local).split('-').reverse().join('.')

/** `17:20 12.01.2021` */
export const timeLineOf = (local) => `${clockOf(local)} ${printedDayOf(local)}`

/** `17:20, 12.01.2021` */
export const stampOf = (local) => `${clockOf(local)}, ${printedDayOf(local)}`

/** From 0, Sunday. */
export const weekdayOf = (local) => new Date(local * 60000).getUTCDay()

/** From 0, January. */
export const monthOf = (local) => new Date(local * 60000).getUTCMonth()

export const startOfDay = (local) => local - (local % DAY)

export const MINUTES_OF_DAY = DAY
