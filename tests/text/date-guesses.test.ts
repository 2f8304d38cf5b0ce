import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessDateFormats, looksLikeDate } from '../../src/text/date-guesses.ts'
import { dateFormat } from '../../src/text/dates.ts'

/** Printed forms of the press with invented values, and the one format that fits each. */
const FORMS: readonly (readonly [printed: string, format: string])[] = [
  ['17:20 25.01.2022', 'HH:mm dd.MM.yyyy'],
  ['17:20, 25.01.2022', 'HH:mm, dd.MM.yyyy'],
  ['25.01.2022', 'dd.MM.yyyy'],
  ['25.01.2022 17:20', 'dd.MM.yyyy HH:mm'],
  ['25.01.2022, 17:20', 'dd.MM.yyyy, HH:mm'],
  ['25.01.2022 | 17:20', 'dd.MM.yyyy | HH:mm'],
  ['25.01.2022 17:20:05', 'dd.MM.yyyy HH:mm:ss'],
  ['25.1.2022', 'd.M.yyyy'],
  ['25. 1. 2022 17.20', 'd. M. yyyy H.mm'],
  ['25/01/2022', 'dd/MM/yyyy'],
  ['25/01/2022 17:20', 'dd/MM/yyyy HH:mm'],
  ['25-01-2022 17:20', 'dd-MM-yyyy HH:mm'],
  ['01/25/2022', 'MM/dd/yyyy'],
  ['1/25/2022 5:20 PM', 'M/d/yyyy h:mm a'],
  ['01/25/2022 05:20 p.m.', 'MM/dd/yyyy hh:mm a'],
  ['2022-01-25', 'yyyy-MM-dd'],
  ['2022-01-25 17:20', 'yyyy-MM-dd HH:mm'],
  ['2022-01-25T17:20:05', "yyyy-MM-dd'T'HH:mm:ss"],
  ['2022-01-25T17:20:05Z', "yyyy-MM-dd'T'HH:mm:ss'Z'"],
  ['2022/01/25 17:20', 'yyyy/MM/dd HH:mm'],
  ['date 2022-01-25', "'date' yyyy-MM-dd"],
  ['12 January 2022', 'd MMMM yyyy'],
  ['12 January 2022, 17:20', 'd MMMM yyyy, H:mm'],
  ['02 January 2022, 17:20', 'dd MMMM yyyy, HH:mm'],
  ['12 January 2022 at 17:20', "d MMMM yyyy 'at' H:mm"],
  ['12 January 2022 - 5.20pm', 'd MMMM yyyy - h.mma'],
  ['12 January 2022, 5pm', 'd MMMM yyyy, ha'],
  ['12th January 2022', 'do MMMM yyyy'],
  ['1st of February 2022', "do 'of' MMMM yyyy"],
  ['January 12, 2022', 'MMMM d, yyyy'],
  ['JANUARY 12, 2022', 'MMMM d, yyyy'],
  ['January 12th, 2022', 'MMMM do, yyyy'],
  ['January 12, 2022 5:20 PM', 'MMMM d, yyyy h:mm a'],
  ['January 12, 2022 | 5:20 p.m. ET', "MMMM d, yyyy | h:mm a 'ET'"],
  ['January 12, 2022 at 05:20 AM', "MMMM d, yyyy 'at' hh:mm a"],
  ['Jan 12, 2022', 'MMM d, yyyy'],
  ['Jan. 12, 2022', 'MMM d, yyyy'],
  ['12 Jan 2022, 17:20', 'd MMM yyyy, H:mm'],
  ['12 Sept. 2022', 'd MMM yyyy'],
  ['12-Jan-2022', 'd-MMM-yyyy'],
  ['Wednesday, 12 January 2022', 'EEEE, d MMMM yyyy'],
  ['Wednesday 12 January 2022 17:20', 'EEEE d MMMM yyyy H:mm'],
  ['Wed 12 Jan 2022 17.20 GMT', "EEE d MMM yyyy H.mm 'GMT'"],
  ['Wed, Jan 12, 2022', 'EEE, MMM d, yyyy'],
  ['Wed 12/01/2022 - 17:20', 'EEE dd/MM/yyyy - HH:mm'],
  ['17:20, Wednesday 12 January 2022', 'H:mm, EEEE d MMMM yyyy'],
  ['Published: 12 January 2022, 17:20', "'Published': d MMMM yyyy, H:mm"],
  ['Published on 12 January 2022 at 17:20', "'Published on' d MMMM yyyy 'at' H:mm"],
  ['Updated 17:20 25.01.2022', "'Updated' HH:mm dd.MM.yyyy"],
  ['Last updated: 12 January 2022, 17:20 GMT', "'Last updated': d MMMM yyyy, H:mm 'GMT'"],
  ['Published at 17:20 on 12 January 2022', "'Published at' H:mm 'on' d MMMM yyyy"],
  ['First printed here: 12 January 2022', "'First printed here': d MMMM yyyy"],
  ['17:20 25.01.2022 (Kyiv time)', "HH:mm dd.MM.yyyy ('Kyiv time')"],
  ["Editor's date: 12 January 2022", "'Editor''s date': d MMMM yyyy"],
  ['12 січня 2022', 'd MMMM yyyy'],
  ['12 січня 2022, 17:20', 'd MMMM yyyy, H:mm'],
  ['12 Січня, 2022', 'd MMMM, yyyy'],
  ['12 січня 2022 р.', "d MMMM yyyy 'р'."],
  ['12 січня 2022 року, 17:20', "d MMMM yyyy 'року', H:mm"],
  ['12 січня 2022 року о 17:20', "d MMMM yyyy 'року о' H:mm"],
  ['12 січ. 2022, 17:20', 'd MMM yyyy, H:mm'],
  ['Середа, 12 січня 2022, 17:20', 'EEEE, d MMMM yyyy, H:mm'],
  ['П’ятниця, 14 січня 2022', 'EEEE, d MMMM yyyy'],
  ['17:20, 12 лютого 2022', 'H:mm, d MMMM yyyy'],
  ['Опубліковано: 12 січня 2022, 17:20', "'Опубліковано': d MMMM yyyy, H:mm"],
  ['Оновлено 25.01.2022 о 17:20', "'Оновлено' dd.MM.yyyy 'о' HH:mm"],
  ['25.01.2022 17:20 за Києвом', "dd.MM.yyyy HH:mm 'за Києвом'"],
  ['Січень 12, 2022', 'MMMM d, yyyy'],
  ['12 января 2022', 'd MMMM yyyy'],
  ['12 января 2022, 17:20', 'd MMMM yyyy, H:mm'],
  ['12 января 2022 г. в 17:20', "d MMMM yyyy 'г. в' H:mm"],
  ['12 янв. 2022', 'd MMM yyyy'],
  ['ср, 12 янв 2022 17:20', 'EEE, d MMM yyyy H:mm'],
  ['Среда, 12 января 2022 г.', "EEEE, d MMMM yyyy 'г'."],
  ['Опубликовано: 25.01.2022, 17:20', "'Опубликовано': dd.MM.yyyy, HH:mm"],
  ['Обновлено 17:20 25.01.2022 (мск)', "'Обновлено' HH:mm dd.MM.yyyy ('мск')"],
]

const NO_DATES: readonly string[] = [
  '',
  'Wednesday',
  '17:20',
  '12 January',
  'January 2022',
  '12.01.22',
  'Page 3 of 12',
  '12 34 2022',
  '1.2.3.2022',
  '31.02.2022',
  '25:61 12.01.2022',
  '17:20:2022',
  'Thursday, 12 January 2022',
  '12 January 2022 12 January 2023',
  '12 boats January 2022',
  '12 January was 2022',
  'On 12 January 2022 the council met.',
  'The pier closes on 7 March 2022',
  'A public open day is planned for 12 March 2022, from eleven until the tide turns.',
  'At 17:20 on 12 January 2022 the boat tied up',
  'Рада зібралася 12 січня 2022 року',
  'Встреча прошла 12 января 2022 года в Киеве',
  '© 2022 The Carrowmouth Packet',
  'Tel. 044 270 65 74 2022',
]

describe('guessDateFormats', () => {
  it.each(FORMS)('finds the one format of %s', (printed, format) =>
    expect(guessDateFormats([printed])).toEqual({ formats: [format], undecided: false }),
  )

  it.each(NO_DATES)('finds none in "%s"', (text) => {
    expect(guessDateFormats([text])).toEqual({ formats: [], undecided: false })
    expect(looksLikeDate(text)).toBe(false)
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['neither order while no number is above twelve', ['17:20 12.01.2022'], ['HH:mm dd.MM.yyyy', 'HH:mm MM.dd.yyyy']],
    ['the day by a number above twelve', ['17:20 12.01.2022', '08:05 31.01.2022'], ['HH:mm dd.MM.yyyy']],
    ['the month by a number above twelve', ['01/12/2022', '01/31/2022'], ['MM/dd/yyyy']],
    ['nothing from a day that is the month', ['05.05.2022'], ['dd.MM.yyyy', 'MM.dd.yyyy']],
    ['by the weekday', ['Wed 12/01/2022'], ['EEE dd/MM/yyyy']],
    ['that no order fits both texts', ['31/01/2022', '01/31/2022'], []],
    ['that texts of two forms have no one format', ['17:20 25.01.2022', '17:20, 25.01.2022'], []],
    ['that labels differ', ['Published: 12 May 2022', 'Updated: 12 May 2022'], []],
    ['that other texts count for nothing', ['Ferry pier to close', '25.01.2022', 'On 12 January 2022 it rained.'], ['dd.MM.yyyy']],
    ['that a day of no calendar counts for nothing', ['25.01.2022', '31.02.2022'], ['dd.MM.yyyy']],
    ['one digit or two where both are printed', ['5 January 2022, 9:05', '12 May 2022, 17:20'], ['d MMMM yyyy, H:mm']],
    ['zeros in front', ['05 January 2022, 09:05', '12 May 2022, 17:20'], ['dd MMMM yyyy, HH:mm']],
    ['short months by one that cannot be long', ['12 May 2022', '12 Jan 2022'], ['d MMM yyyy']],
    ['long months by one that cannot be short', ['12 May 2022', '12 January 2022'], ['d MMMM yyyy']],
    ['short months that the press never cuts', ['June 3, 2022', 'Aug. 3, 2022'], ['MMM d, yyyy']],
  ])('decides %s', (_, texts, formats) => expect(guessDateFormats(texts)).toEqual({ formats, undecided: formats.length > 1 }))

  it.each([
    ['day-first', ['HH:mm dd.MM.yyyy']],
    ['month-first', ['HH:mm MM.dd.yyyy']],
  ] as const)('takes the hint %s', (order, formats) =>
    expect(guessDateFormats(['17:20 12.01.2022'], { order })).toEqual({ formats, undecided: false }),
  )

  it('heeds no hint where the year comes first', () =>
    expect(guessDateFormats(['2022-01-12'], { order: 'day-first' }).formats).toEqual(['yyyy-MM-dd']))

  it('gives formats that read every one of the dates, whatever stands around them', () => {
    const printed = fc.constantFrom(...FORMS.map(([text]) => text))
    const garbage = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...NO_DATES))
    const text = fc.oneof(
      printed,
      garbage,
      fc.tuple(printed, garbage).map(([one, other]) => one + other),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const dates = texts.filter(looksLikeDate)
        const { formats, undecided } = guessDateFormats(texts)
        expect(undecided).toBe(formats.length > 1)
        for (const format of formats) expect(dates.every((date) => dateFormat(format).read(date))).toBe(true)
      }),
    )
  })
})
