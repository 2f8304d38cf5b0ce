import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFormat, isoDay, pad, readDate } from '../../src/text/dates.ts'

const time = dateFormat('HH:mm dd.MM.yyyy')
const header = dateFormat('date yyyy-MM-dd')

describe('dateFormat', () => {
  it.each([
    ['an afternoon', '17:20 12.01.2022', { year: 2022, month: 1, day: 12, minutes: 1040 }],
    ['midnight', '00:00 01.01.2022', { year: 2022, month: 1, day: 1, minutes: 0 }],
    ['the last minute of a year', '23:59 31.12.1999', { year: 1999, month: 12, day: 31, minutes: 1439 }],
    ['a leap day', '10:00 29.02.2024', { year: 2024, month: 2, day: 29, minutes: 600 }],
    ['a leap day of a fourth century', '10:00 29.02.2000', { year: 2000, month: 2, day: 29, minutes: 600 }],
    ['no leap day of another century', '10:00 29.02.1900', null],
    ['no leap day of a common year', '10:00 29.02.2023', null],
    ['no 31st of a short month', '10:00 31.04.2022', null],
    ['no day 0', '10:00 00.04.2022', null],
    ['no month 0', '10:00 10.00.2022', null],
    ['no month 13', '10:00 10.13.2022', null],
    ['no year 0', '10:00 10.10.0000', null],
    ['no hour 24', '24:00 10.10.2022', null],
    ['no minute 60', '10:60 10.10.2022', null],
    ['another shape for a one-digit hour', '7:20 12.01.2022', undefined],
    ['another shape for a comma', '17:20, 12.01.2022', undefined],
    ['another shape for what follows', '17:20 12.01.2022.', undefined],
    ['another shape for letters', '17:20 12.O1.2022', undefined],
    ['another shape for digits of other scripts', '17:20 12.01.٢٠٢٢', undefined],
    ['another shape for nothing', '', undefined],
  ])('reads %s', (_, text, expected) => expect(time.read(text)).toEqual(expected))

  it('has no minutes where only the day is printed', () =>
    expect(header.read('date 2022-01-12')).toEqual({ year: 2022, month: 1, day: 12, minutes: null }))

  it.each([
    [header, 'date '],
    [time, ''],
  ])('says how it opens', (format, opening) => expect(format.opening).toBe(opening))

  it('reads back what it is made from', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString()
        const printed = header.read(`date ${iso.slice(0, 10)}`)
        expect(printed && isoDay(printed)).toBe(iso.slice(0, 10))
      }),
    ))
})

describe('a year that no news site prints', () => {
  it.each(['0022-01-12', '1969-12-31', '2200-01-01'])('%s names no day', (day) => expect(header.read(`date ${day}`)).toBeNull())
})

describe('readDate', () => {
  it.each([
    ['the first format that fits', '17:20 12.01.2022', { year: 2022, month: 1, day: 12, minutes: 1040 }],
    ['a later format that fits', 'date 2022-01-12', { year: 2022, month: 1, day: 12, minutes: null }],
    ['a shape that names no day', '17:20 99.01.2022', null],
    ['no shape at all', 'Wednesday', undefined],
  ])('decides by %s', (_, text, expected) => expect(readDate(text, [time, header])).toEqual(expected))
})

describe('isoDay', () => {
  it('fills up the year', () => expect(isoDay({ year: 22, month: 1, day: 2, minutes: null })).toBe('0022-01-02'))
})

describe('pad', () => {
  it.each([
    [0, '00'],
    [9, '09'],
    [10, '10'],
  ])('writes %i as %s', (n, expected) => expect(pad(n)).toBe(expected))
})
