import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/analysis/local-time.ts'
import { calendars, type Period } from '../../src/analysis/periods.ts'

const startOf = (per: Period, iso: string): string => calendars[per].startOf(calendars[per].numberOf(Date.parse(iso) / DAY))

describe('a period', () => {
  it.each<[Period, string, string]>([
    ['day', '2022-01-12', '2022-01-12'],
    ['week', '2022-01-10', '2022-01-10'],
    ['week', '2022-01-16', '2022-01-10'],
    ['week', '2022-01-02', '2021-12-27'],
    ['week', '1969-12-31', '1969-12-29'],
    ['month', '2022-01-31', '2022-01-01'],
    ['month', '2024-02-29', '2024-02-01'],
    ['month', '1969-12-31', '1969-12-01'],
  ])('of a %s holds %s and starts on %s', (per, day, start) => {
    expect(startOf(per, day)).toBe(start)
  })

  it.each<[Period, string, string]>([
    ['day', '2021-12-31', '2022-01-01'],
    ['week', '2021-12-26', '2021-12-27'],
    ['month', '2021-12-31', '2022-01-01'],
  ])('of a %s follows the last without a gap', (per, before, after) => {
    const { numberOf } = calendars[per]
    expect(numberOf(Date.parse(after) / DAY) - numberOf(Date.parse(before) / DAY)).toBe(1)
  })
})
