/** Days, weeks and months of a calendar, each numbered without gaps. Days are counted from 1970-01-01; weeks start on Monday. */
import { DAY, isoDay } from './local-time.ts'

export type Period = 'day' | 'week' | 'month'

export interface Calendar {
  /** Number of the period in which a day lies. */
  readonly numberOf: (day: number) => number
  /** First day of a period, as 2022-01-31. */
  readonly startOf: (number: number) => string
}

/** How each kind of period is numbered. */
export const calendars: Readonly<Record<Period, Calendar>> = {
  day: { numberOf: (day) => day, startOf: isoDay },
  week: { numberOf: (day) => Math.floor((day + 3) / 7), startOf: (week) => isoDay(week * 7 - 3) }, // 1969-12-29 was a Monday
  month: {
    numberOf: (day) => {
      const date = new Date(day * DAY)
      return date.getUTCFullYear() * 12 + date.getUTCMonth()
    },
    startOf: (month) => isoDay(Date.UTC(Math.floor(month / 12), month % 12) / DAY),
  },
}
