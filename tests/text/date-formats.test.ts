/** The pattern language of dates beyond fields of fixed length: names, ordinals, twelve hours, quoted letters. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { months, nameOf, shortMonths, shortWeekdays, weekdays } from '../../src/text/date-names.ts'
import { partsOf, type Field } from '../../src/text/date-patterns.ts'
import { dateFormat, pad } from '../../src/text/dates.ts'

const on = (year: number, month: number, day: number, minutes: number | null = null) => ({ year, month, day, minutes })
const afternoon = on(2022, 1, 12, 1040)

describe('a format', () => {
  it.each([
    ['a long month', 'd MMMM yyyy, HH:mm', '12 January 2022, 17:20', afternoon],
    ['a month in any case', 'd MMMM yyyy, HH:mm', '12 jaNUARY 2022, 17:20', afternoon],
    ['a short month', 'd MMM yyyy', '12 Jan 2022', on(2022, 1, 12)],
    ['a short month with a dot', 'd MMM yyyy', '12 Jan. 2022', on(2022, 1, 12)],
    ['a dot that the format prints', 'd MMM. yyyy', '12 Jan. 2022', on(2022, 1, 12)],
    ['no other shape without that dot', 'd MMM. yyyy', '12 Jan 2022', undefined],
    ['no long month as a short one', 'd MMM yyyy', '12 January 2022', undefined],
    ['no short month as a long one', 'd MMMM yyyy', '12 Jan 2022', undefined],
    ['a month that the press never cuts', 'MMM d, yyyy', 'June 3, 2022', on(2022, 6, 3)],
    ['a Ukrainian genitive', 'd MMMM yyyy', '12 січня 2022', on(2022, 1, 12)],
    ['a Ukrainian nominative', 'MMMM d, yyyy', 'Листопад 12, 2022', on(2022, 11, 12)],
    ['a Russian genitive', 'd MMMM yyyy', '12 мая 2022', on(2022, 5, 12)],
    ['a Russian nominative', 'MMMM d, yyyy', 'ЯНВАРЬ 12, 2022', on(2022, 1, 12)],
    ['a short Russian month', 'd MMM yyyy', '12 сент. 2022', on(2022, 9, 12)],
    ['a name with letters behind it', 'd MMMM yyyy', '12 Januaryx 2022', undefined],
    ['no month of other languages', 'd MMMM yyyy', '12 Januar 2022', undefined],
    ['a weekday', 'EEEE, d MMMM yyyy', 'Wednesday, 12 January 2022', on(2022, 1, 12)],
    ['a short weekday', 'EEE d MMM yyyy', 'Wed. 12 Jan 2022', on(2022, 1, 12)],
    ['a Sunday', 'EEEE, dd.MM.yyyy', 'неділя, 16.01.2022', on(2022, 1, 16)],
    ['any apostrophe', 'EEEE, dd.MM.yyyy', 'П’ятниця, 14.01.2022', on(2022, 1, 14)],
    ['no date of another weekday', 'EEEE, d MMMM yyyy', 'Thursday, 12 January 2022', null],
    ['one digit', 'd.M.yyyy H:mm', '5.1.2022 9:05', on(2022, 1, 5, 545)],
    ['one digit with a zero in front', 'd.M.yyyy H:mm', '05.01.2022 09:05', on(2022, 1, 5, 545)],
    ['no three digits', 'd.M.yyyy', '012.1.2022', undefined],
    ['no one digit where two are printed', 'dd.M.yyyy', '5.1.2022', undefined],
    ['an ordinal', 'do MMMM yyyy', '12th January 2022', on(2022, 1, 12)],
    ['an ordinal in capitals', 'MMMM do, yyyy', 'MAY 3RD, 2022', on(2022, 5, 3)],
    ['no number as an ordinal', 'do MMMM yyyy', '12 January 2022', undefined],
    ['no ordinal with letters behind it', 'do MMMM yyyy', '12ths January 2022', undefined],
    ['an hour after noon', 'h:mm a, d MMM yyyy', '5:20 PM, 12 Jan 2022', afternoon],
    ['an hour with dots', 'd MMM yyyy h.mma', '12 Jan 2022 5.20p.m.', afternoon],
    ['noon', 'yyyy-MM-dd hh:mm a', '2022-01-12 12:00 pm', on(2022, 1, 12, 720)],
    ['midnight', 'yyyy-MM-dd hh:mm a', '2022-01-12 12:00 am', on(2022, 1, 12, 0)],
    ['an hour alone', 'd MMMM yyyy, ha', '12 January 2022, 5pm', on(2022, 1, 12, 1020)],
    ['no thirteenth hour of twelve', 'yyyy-MM-dd hh:mm a', '2022-01-12 13:00 pm', null],
    ['no hour 0 of twelve', 'yyyy-MM-dd hh:mm a', '2022-01-12 00:30 am', null],
    ['seconds, and leaves them out', 'yyyy-MM-dd HH:mm:ss', '2022-01-12 17:20:59', afternoon],
    ['no 60th second', 'yyyy-MM-dd HH:mm:ss', '2022-01-12 17:20:60', null],
    ['quoted letters', "d MMMM yyyy 'at' HH:mm", '12 January 2022 at 17:20', afternoon],
    ['quoted fields', "'dd' dd.MM.yyyy", 'dd 12.01.2022', on(2022, 1, 12)],
    ['a quoted quotation mark', "'Editor''s day' dd.MM.yyyy", "Editor's day 12.01.2022", on(2022, 1, 12)],
    ['a quotation mark between fields', "dd''MM''yyyy", "12'01'2022", on(2022, 1, 12)],
    ['letters that are no fields', 'date yyyy-MM-dd', 'date 2022-01-12', on(2022, 1, 12)],
    ['fields side by side', 'yyyyMMdd', '20220112', on(2022, 1, 12)],
    ['no 30 February', 'd MMMM yyyy', '30 February 2022', null],
    ['nothing', 'd MMMM yyyy', '', undefined],
    ['nothing more', 'd MMMM yyyy', '12 January 2022.', undefined],
    ['no digits of other scripts', 'd MMMM yyyy', '١٢ January 2022', undefined],
  ])('reads %s', (_, format, text, expected) => expect(dateFormat(format).read(text)).toEqual(expected))

  it.each([
    ['d MMMM yyyy', '5 May 2022 Harbour', { printed: on(2022, 5, 5), length: 10 }],
    ['d MMMM yyyy', '31 June 2022 Harbour', { printed: null, length: 12 }],
    ['d MMMM yyyy', 'Harbour 5 May 2022', undefined],
    ['date yyyy-MM-dd', 'date 2022-01-12 Facts', { printed: on(2022, 1, 12), length: 15 }],
    ['date yyyy-MM-dd', 'date 2022-01', undefined],
    ['date yyyy-MM-dd', 'dates 2022-01-12', undefined],
  ])('%s reads the start of "%s"', (format, text, expected) => expect(dateFormat(format).readStart(text)).toEqual(expected))

  it.each([
    ['HH:mm dd.MM.yyyy', '', true],
    ['EEEE, d MMMM yyyy', '', false],
    ['MMM d, yyyy', '', false],
    ["'Updated' d MMMM yyyy", 'Updated ', false],
    ["'24 hours: 'd MMMM yyyy", '24 hours: ', true],
  ])('%s says how it opens', (format, opening, opensWithDigit) => expect(dateFormat(format)).toMatchObject({ opening, opensWithDigit }))

  it.each([
    ['dd.MM.yy', 'the date format "dd.MM.yy" names no year; "yy" is no field; it must hold yyyy'],
    ['DD.MM.YYYY', 'the date format "DD.MM.YYYY" names no year; "DD" is no field; it must hold yyyy'],
    ['HH:mm', 'the date format "HH:mm" names no year; it must hold yyyy'],
    ['dd.yyyy', 'the date format "dd.yyyy" names no month; it must hold one of M, MM, MMM, MMMM'],
    ['MM.yyyy', 'the date format "MM.yyyy" names no day; it must hold one of d, dd, do'],
    ['dd MM MMM yyyy', 'the date format "dd MM MMM yyyy" names the month twice; leave one of them out'],
    ['dd.MM.yyyy H:mm a', 'the date format "dd.MM.yyyy H:mm a" mixes two clocks; write HH:mm, or h:mm a'],
    ['dd.MM.yyyy h:mm', 'the date format "dd.MM.yyyy h:mm" needs both h and a for a clock of twelve hours; write h:mm a, or HH:mm'],
    ['dd.MM.yyyy mm', 'the date format "dd.MM.yyyy mm" has minutes without hours, or seconds without minutes; write HH:mm or HH:mm:ss'],
    ['dMMyyyy', 'the date format "dMMyyyy" has a field whose end cannot be told from what follows; put a mark between the two'],
    [
      "d MMMM'x' yyyy",
      'the date format "d MMMM\'x\' yyyy" has a field whose end cannot be told from what follows; put a mark between the two',
    ],
  ])('%s is refused with its mend', (format, message) => expect(() => dateFormat(format)).toThrow(new RangeError(message)))
})

const FIELDS: readonly Field[] = ['MMMM', 'MMM', 'MM', 'M', 'do', 'dd', 'd', 'EEEE', 'EEE', 'HH', 'H', 'hh', 'h', 'mm', 'ss', 'a']
const spellings = (names: ReadonlyMap<string, number>, number: number): string[] =>
  [...names].flatMap(([name, n]) => (n === number ? [name] : []))

/** How a moment is printed in a field, with one of its names chosen by a number. */
function print(field: Field, date: Date, choice: number): string {
  const [month, day, hour] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours()]
  const pick = (names: ReadonlyMap<string, number>, number: number): string => {
    const all = spellings(names, number)
    const name = all[choice % all.length] ?? ''
    return choice % 2 === 0 ? name : name.toUpperCase()
  }
  const weekday = date.getUTCDay() || 7
  const ending = day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  const printed: Readonly<Record<Field, string>> = {
    ...{ yyyy: String(date.getUTCFullYear()), MMMM: pick(months, month), MMM: pick(shortMonths, month), MM: pad(month), M: String(month) },
    ...{ do: `${day}${ending}`, dd: pad(day), d: String(day), EEEE: pick(weekdays, weekday), EEE: pick(shortWeekdays, weekday) },
    ...{ HH: pad(hour), H: String(hour), hh: pad(hour % 12 || 12), h: String(hour % 12 || 12), mm: pad(date.getUTCMinutes()) },
    ...{
      ss: pad(date.getUTCSeconds()),
      a: ['am', 'AM', 'a.m.'][choice % 3]?.replace(/^a/i, (a) => (hour < 12 ? a : a === 'a' ? 'p' : 'P')) ?? '',
    },
  }
  return printed[field]
}

const oneOf = (...fields: readonly Field[]): fc.Arbitrary<Field> => fc.constantFrom(...fields)
const clocks = fc.oneof(
  fc.constant(null),
  fc.tuple(oneOf('HH', 'H'), fc.constantFrom(':', '.', "'h'"), fc.constantFrom('mm', 'mm:ss')).map((parts) => parts.join('')),
  fc.tuple(oneOf('hh', 'h'), fc.constantFrom(':mm', '.mm', ''), fc.constantFrom(' a', 'a')).map((parts) => parts.join('')),
)
const days = fc
  .tuple(fc.shuffledSubarray<'y' | 'm' | 'd'>(['y', 'm', 'd'], { minLength: 3 }), oneOf('MMMM', 'MMM', 'MM', 'M'), oneOf('do', 'dd', 'd'))
  .chain(([order, month, day]) =>
    fc.constantFrom(' ', '.', ', ', "' of '", '-').map((mark) => order.map((part) => ({ y: 'yyyy', m: month, d: day })[part]).join(mark)),
  )
const formats = fc
  .tuple(fc.constantFrom('', "'Updated' ", "'Оновлено о'' ': ", '| '), fc.constantFrom('', 'EEEE, ', 'EEE '), days, clocks, fc.boolean())
  .map(([before, weekday, day, clock, isClockFirst]) => {
    const moment = clock === null ? [day] : isClockFirst ? [clock, day] : [day, clock]
    return before + weekday + moment.join(', ')
  })
const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true })

describe('every format', () => {
  it('reads back what it prints, and its start before other words', () => {
    fc.assert(
      fc.property(formats, moments, fc.nat(60), (format, date, choice) => {
        const parts = partsOf(format)
        const fields = parts.flatMap((part) => ('field' in part ? [part.field] : []))
        const text = parts.map((part) => ('field' in part ? print(part.field, date, choice) : part.literal)).join('')
        const [hours, minutes] = [fields.some((field) => /^[Hh]/.test(field)), fields.includes('mm')]
        const time = hours ? date.getUTCHours() * 60 + (minutes ? date.getUTCMinutes() : 0) : null
        const printed = on(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), time)
        expect(dateFormat(format).read(text)).toEqual(printed)
        expect(dateFormat(format).readStart(`${text} Facts`)).toEqual({ printed, length: text.length })
      }),
      { numRuns: 1000 },
    )
  })

  it('reads anything at all without an error, and its start as it reads the whole', () => {
    const pieces = fc.constantFrom('12', '5', '2022', 'January', 'січ.', 'Wed', 'pm', 'th', ' ', ', ', '.', ':', '’', '\ud800', 'İ')
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(formats, texts, (format, text) => {
        const { read, readStart } = dateFormat(format)
        const start = readStart(text)
        expect(read(text)).toEqual(start?.length === text.length ? start.printed : undefined)
      }),
    )
  })

  it('is a format or a sentence that says what is wrong', () => {
    const texts = fc.array(fc.constantFrom(...FIELDS, 'yyyy', 'yyyy', "'", ' ', '.', 'x'), { maxLength: 9 }).map((some) => some.join(''))
    fc.assert(
      fc.property(texts, (format) => {
        try {
          expect(dateFormat(format).format).toBe(format)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })
})

describe('the names', () => {
  it.each([
    ['months', months, 12],
    ['short months', shortMonths, 12],
    ['weekdays', weekdays, 7],
    ['short weekdays', shortWeekdays, 7],
  ])('%s have each a name in every language, spelled as texts are looked up', (_, names, count) => {
    const numbers = Array.from({ length: count }, (_, n) => n + 1)
    const scripts = numbers.map((n) => spellings(names, n).map((name) => /[a-z]/.test(name)))
    expect(scripts.every((latin) => latin.includes(true) && latin.includes(false))).toBe(true)
    expect([...names.keys()].filter((name) => nameOf(name) !== name || name.length > 15)).toEqual([])
  })

  it.each(['en', 'uk', 'ru'])('are those that the Unicode data of %s knows, in the nominative and in the genitive', (language) => {
    const said = (date: Date, options: Intl.DateTimeFormatOptions, type: 'month' | 'weekday'): string =>
      nameOf(
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(date).find((part) => part.type === type)?.value ??
          '',
      )
    for (let n = 1; n <= 12; n++) {
      const date = new Date(Date.UTC(2022, n - 1, 3))
      expect([
        months.get(said(date, { month: 'long' }, 'month')),
        months.get(said(date, { month: 'long', day: 'numeric' }, 'month')),
      ]).toEqual([n, n])
    }
    for (let n = 1; n <= 7; n++) {
      const date = new Date(Date.UTC(2022, 7, n))
      expect([
        weekdays.get(said(date, { weekday: 'long' }, 'weekday')),
        shortWeekdays.get(said(date, { weekday: 'short' }, 'weekday')),
      ]).toEqual([n, n])
    }
  })
})
