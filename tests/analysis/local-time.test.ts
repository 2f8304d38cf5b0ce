import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayOf, isoDay, wallClock, weekdayOf } from '../../src/analysis/local-time.ts'
import { UsageError } from '../../src/failure.ts'

const shown = (zone: string, instant: string): string => new Date(wallClock(zone)(Date.parse(instant))).toISOString().slice(0, 19)

describe('a wall clock', () => {
  it.each([
    ['in winter', 'Europe/Kyiv', '2022-01-12T15:20:00Z', '2022-01-12T17:20:00'],
    ['in summer', 'Europe/Kyiv', '2022-07-12T15:20:00Z', '2022-07-12T18:20:00'],
    ['a minute before the skipped hour', 'Europe/Kyiv', '2024-03-31T00:59:00Z', '2024-03-31T02:59:00'],
    ['at the end of the skipped hour', 'Europe/Kyiv', '2024-03-31T01:00:00Z', '2024-03-31T04:00:00'],
    ['in the doubled hour, the first time', 'Europe/Kyiv', '2024-10-27T00:30:00Z', '2024-10-27T03:30:00'],
    ['in the doubled hour, the second time', 'Europe/Kyiv', '2024-10-27T01:30:00Z', '2024-10-27T03:30:00'],
    ['of a zone that changes by half an hour', 'Australia/Lord_Howe', '2024-04-06T14:59:00Z', '2024-04-07T01:59:00'],
    ['after a change by half an hour', 'Australia/Lord_Howe', '2024-04-06T15:00:00Z', '2024-04-07T01:30:00'],
    ['of a zone with quarter hours', 'Asia/Kathmandu', '2024-01-01T00:00:00Z', '2024-01-01T05:45:00'],
    ['behind UTC', 'America/New_York', '2024-01-01T00:00:00Z', '2023-12-31T19:00:00'],
    ['before a day that was skipped', 'Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29T23:59:00'],
    ['after a day that was skipped', 'Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31T00:00:00'],
    ['before 1970', 'Europe/London', '1969-12-31T23:30:00Z', '1970-01-01T00:30:00'],
    ['of UTC', 'UTC', '2024-03-31T01:00:00Z', '2024-03-31T01:00:00'],
  ])('is right %s', (_, zone, instant, expected) => {
    expect(shown(zone, instant)).toBe(expected)
  })

  it('is right at any instant, as another implementation tells it', () => {
    const zones = [
      'Europe/Kyiv',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Sao_Paulo',
      'Asia/Tehran',
      'Antarctica/Troll',
      'Pacific/Apia',
    ]
    const clocks = new Map(zones.map((zone) => [zone, wallClock(zone)]))
    const minutes = fc.integer({ min: Date.parse('1980-01-01') / 60_000, max: Date.parse('2040-01-01') / 60_000 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime()
          .toString()
        expect(new Date(clocks.get(zone)?.(minute * 60_000) ?? NaN).toISOString()).toBe(`${expected}.000Z`)
      }),
      { numRuns: 2000 },
    )
  })

  it('of an unknown zone is wrong use', () => {
    expect(() => wallClock('Europe/Kyjiw')).toThrow(
      new UsageError('this runtime knows no time zone "Europe/Kyjiw"; give a name of the IANA database, as Europe/Kyiv'),
    )
  })
})

describe('a day', () => {
  it.each([
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['1969-12-29', 1],
    ['2022-01-12', 3],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (iso, weekday) => {
    const day = dayOf(Date.parse(`${iso}T23:59:59.999Z`))
    expect([isoDay(day), weekdayOf(day)]).toEqual([iso, weekday])
  })
})
