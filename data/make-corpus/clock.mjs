/**
 * Kyiv's clock from 1997 on. A moment is the minutes since 1970 as that clock shows them; summer time
 * begins on the last Sunday of March at 03:00 and ends on the last Sunday of October at 04:00.
 */

export const minutesOf = (year, month, day, hour = 0, minute = 0) => Date.UTC(year, month - 1, day, hour, minute) / 60000

const DAY = 24 * 60

/** The instant as `2021-01-12T15:20:00Z`. */
export const instantOf = (local) => `${iso(local - offsetOf(local)).slice(0, 19)}Z`

/** The moment with its offset, as `2021-01-12T17:20:00+02:00`. */
export const localOf = (local) => `${iso(local).slice(0, 19)}+0${offsetOf(local) / 60}:00`

/** True for the hours that the changes of clocks double or skip. */
export function isTwiceOrNever(local) {
  const { begins, ends } = summerOf(local)
  return (local >= begins && local < begins + 60) || (local >= ends - 60 && local < ends)
}

/** Minutes ahead of UTC. */
function offsetOf(local) {
  const { begins, ends } = summerOf(local)
  return local >= begins && local < ends ? 180 : 120
}

function summerOf(local) {
  const year = new Date(local * 60000).getUTCFullYear()
  return { begins: lastSundayOf(year, 3) + 3 * 60, ends: lastSundayOf(year, 10) + 4 * 60 }
}

/** Midnight of the last Sunday of a month that has 31 days. */
function lastSundayOf(year, month) {
  const last = minutesOf(year, month, 31)
  return last - weekdayOf(last) * DAY
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
