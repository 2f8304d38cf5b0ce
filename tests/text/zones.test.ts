import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstant } from '../../src/text/zones.ts'

const at = (day: string, clock: string | null): Parameters<typeof toInstant>[0] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = clock?.split(':').map(Number) ?? []
  return { year, month, day: date, minutes: clock === null ? null : hours * 60 + minutes }
}

describe('toInstant', () => {
  it.each([
    ['a winter day', 'Europe/Kyiv', '2022-01-12', '17:20', '2022-01-12T15:20:00Z', '2022-01-12T17:20:00+02:00', false],
    ['a summer day', 'Europe/Kyiv', '2022-07-12', '17:20', '2022-07-12T14:20:00Z', '2022-07-12T17:20:00+03:00', false],
    [
      'a day that is still yesterday in UTC',
      'Europe/Kyiv',
      '2022-01-01',
      '00:30',
      '2021-12-31T22:30:00Z',
      '2022-01-01T00:30:00+02:00',
      false,
    ],
    [
      'the last minute before clocks go forward',
      'Europe/Kyiv',
      '2022-03-27',
      '02:59',
      '2022-03-27T00:59:00Z',
      '2022-03-27T02:59:00+02:00',
      false,
    ],
    [
      'the first minute after clocks went forward',
      'Europe/Kyiv',
      '2022-03-27',
      '04:00',
      '2022-03-27T01:00:00Z',
      '2022-03-27T04:00:00+03:00',
      false,
    ],
    [
      'the last minute before the doubled hour',
      'Europe/Kyiv',
      '2022-10-30',
      '02:59',
      '2022-10-29T23:59:00Z',
      '2022-10-30T02:59:00+03:00',
      false,
    ],
    ['the earlier of a doubled minute', 'Europe/Kyiv', '2022-10-30', '03:30', '2022-10-30T00:30:00Z', '2022-10-30T03:30:00+03:00', true],
    [
      'the first minute after the doubled hour',
      'Europe/Kyiv',
      '2022-10-30',
      '04:00',
      '2022-10-30T02:00:00Z',
      '2022-10-30T04:00:00+02:00',
      false,
    ],
    ['a leap day', 'Europe/Kyiv', '2024-02-29', '12:00', '2024-02-29T10:00:00Z', '2024-02-29T12:00:00+02:00', false],
    ['the last day of four digits', 'Europe/Kyiv', '9999-12-31', '23:50', '9999-12-31T21:50:00Z', '9999-12-31T23:50:00+02:00', false],
    ['an offset of quarter hours', 'Asia/Kathmandu', '2022-01-12', '05:00', '2022-01-11T23:15:00Z', '2022-01-12T05:00:00+05:45', false],
    ['an offset west of UTC', 'America/St_Johns', '2022-01-12', '22:00', '2022-01-13T01:30:00Z', '2022-01-12T22:00:00-03:30', false],
    ['UTC itself', 'UTC', '2022-01-12', '17:20', '2022-01-12T17:20:00Z', '2022-01-12T17:20:00+00:00', false],
    ['midnight where only the day is printed', 'UTC', '2022-01-12', null, '2022-01-12T00:00:00Z', '2022-01-12T00:00:00+00:00', false],
  ])('reads %s (%s %s %s)', (...[, zone, day, clock, utc, local, doubled]) =>
    expect(toInstant(at(day, clock), zone)).toEqual({ utc, local, doubled }),
  )

  it.each(['03:00', '03:30', '03:59'])('gives none for %s, which was skipped', (clock) =>
    expect(toInstant(at('2022-03-27', clock), 'Europe/Kyiv')).toBeUndefined(),
  )

  it('spells one moment twice, in UTC and on the clock that was printed, in every year that dates are read in', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2199 }),
        fc.nat({ max: 1439 }),
        fc.constantFrom('Europe/Kyiv', 'Asia/Tokyo'),
        (year, minutes, zone) => {
          const instant = toInstant({ year, month: 1, day: 12, minutes }, zone)
          if (!instant) return
          expect(instant.utc).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
          expect(instant.local).toMatch(/^\d{4}-01-12T\d{2}:\d{2}:00[+-]\d{2}:\d{2}$/)
          expect(Date.parse(instant.local)).toBe(Date.parse(instant.utc))
        },
      ),
      {
        examples: [
          [1970, 1040, 'Europe/Kyiv'],
          [1981, 10, 'Europe/Kyiv'],
          [2199, 10, 'Asia/Tokyo'],
        ],
      },
    ))
})
