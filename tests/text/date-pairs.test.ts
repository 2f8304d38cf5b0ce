import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDatePair } from '../../src/text/date-pairs.ts'
import { dateFormat } from '../../src/text/dates.ts'

const PAIRS: readonly (readonly [text: string, first: string, between: string])[] = [
  ['Published 3 May 2024, 10:00 · Updated 4 May 2024, 09:15', 'Published 3 May 2024, 10:00', ' · Updated '],
  ['12.01.2022 17:20 | 13.01.2022 09:00', '12.01.2022 17:20', ' | '],
  ['3 травня 2024, 10:00 (оновлено 4 травня 2024, 09:15)', '3 травня 2024, 10:00', ' (оновлено '],
  ['3 May 2024 at 4:05 pm – Updated: 4 May 2024 at 9:15 am', '3 May 2024 at 4:05 pm', ' – Updated: '],
]

describe('a line of two dates', () => {
  it.each(PAIRS)('is parted: %s', (text, first, between) => {
    expect(readDatePair(text)).toMatchObject({ first, between })
  })

  it.each(['3 May 2024, 10:00', 'From 3 May 2024 the pier is closed, and from 4 May 2025 the ferry runs', 'May 2024 and May 2025', ''])(
    'is no other line: %s',
    (text) => {
      expect(readDatePair(text)).toBeUndefined()
    },
  )

  it('gives parts that stand on it, whatever it is', () => {
    const word = fc.constantFrom('3 May 2024', '12.01.2022', ' · ', ' | ', ' Updated ', '10:00', ' ', ',', '(', ')')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join('')
        const pair = readDatePair(text)
        return pair === undefined || (text.startsWith(pair.first + pair.between) && text.includes(pair.second))
      }),
    )
  })
})

describe('a date format with a * at the end', () => {
  const { read } = dateFormat("'Published' d MMMM yyyy, HH:mm' · '*")
  const day = { year: 2024, month: 5, day: 3, minutes: 600 }
  const READ: readonly (readonly [text: string, printed: typeof day | null | undefined])[] = [
    ['Published 3 May 2024, 10:00 · Updated 4 May 2024', day],
    ['Published 3 May 2024, 10:00 · 2 min', day],
    ['Published 3 May 2024, 10:00 · ', undefined],
    ['Published 3 May 2024, 10:00', undefined],
    ['Published 31 April 2024, 10:00 · Updated', null],
    [`Published 3 May 2024, 10:00 · ${'x'.repeat(200)}`, undefined],
  ]
  it.each(READ)('reads what stands before it: %s', (text, printed) => {
    expect(read(text)).toEqual(printed)
  })
})
