import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeHeadline } from '../../src/quotes/headlines.ts'

describe('attributeHeadline', () => {
  it.each([
    ['a name behind a dash', 'Harbour bridge to open in May – Stahl', 'Harbour bridge to open in May', 'Stahl'],
    ['a name behind a hyphen', 'Harbour bridge to open in May - Stahl', 'Harbour bridge to open in May', 'Stahl'],
    ['a name behind a long dash', 'Harbour bridge to open in May — Stahl', 'Harbour bridge to open in May', 'Stahl'],
    ['a role behind a dash', 'Harbour bridge to open in May – deputy mayor', 'Harbour bridge to open in May', 'deputy mayor'],
    ['an office behind a dash', 'Ferry captain released on bail – prosecutors', 'Ferry captain released on bail', 'prosecutors'],
    ['letters behind a dash', 'Two sailors released in port – MFA', 'Two sailors released in port', 'MFA'],
    ['a document behind a dash', 'Port lost a third of its cargo – audit', 'Port lost a third of its cargo', 'audit'],
    ['the last dash of two', 'Bridge – ferry line to close in May – Stahl', 'Bridge – ferry line to close in May', 'Stahl'],
    ['a name before a colon', 'Stahl: We will open the bridge in May', 'We will open the bridge in May', 'Stahl'],
    ['a role and a name before a colon', 'Mayor Stahl: Bridge will open in May', 'Bridge will open in May', 'Mayor Stahl'],
    ['quotation marks around all that is said', 'Stahl: "We will open the bridge in May"', 'We will open the bridge in May', 'Stahl'],
    ['"says" at the end', 'Harbour bridge to open in May, mayor says', 'Harbour bridge to open in May', 'mayor'],
    [
      '"says" behind a firm with a sign in its name',
      'Harbour bridge to open in May, Stahl & Sons says',
      'Harbour bridge to open in May',
      'Stahl & Sons',
    ],
    ['"says" before a name at the end', 'Harbour bridge to open in May, says Stahl', 'Harbour bridge to open in May', 'Stahl'],
    ['"says" in the middle', 'Stahl says harbour bridge will open in May', 'harbour bridge will open in May', 'Stahl'],
    ['"says that" in the middle', 'Stahl says that harbour bridge will open in May', 'harbour bridge will open in May', 'Stahl'],
    ['"according to" at the start', 'According to Stahl, bridge will open in May', 'bridge will open in May', 'Stahl'],
    ['"according to" at the end', 'Bridge will open in May according to Stahl', 'Bridge will open in May', 'Stahl'],
    ['a medium behind the name', 'Harbour bridge to open in May – Stahl VIDEO', 'Harbour bridge to open in May', 'Stahl'],
    ['Ukrainian: a name behind a dash', 'Міст через затоку відкриють у травні – Бондар', 'Міст через затоку відкриють у травні', 'Бондар'],
    ['Ukrainian: an office behind a dash', 'Яхту лісника арештовано – прокуратура', 'Яхту лісника арештовано', 'прокуратура'],
    ['Ukrainian: a name before a colon', 'Бондар: Міст відкриють у травні', 'Міст відкриють у травні', 'Бондар'],
    ['Ukrainian: a name that has said', 'Бондар заявив, що міст відкриють у травні', 'міст відкриють у травні', 'Бондар'],
    ['Ukrainian: in the words of', 'За словами Бондаря, міст відкриють у травні', 'міст відкриють у травні', 'Бондаря'],
    ['Russian: an office behind a dash', 'Экспорт меда вырос на 14% – ассоциация', 'Экспорт меда вырос на 14%', 'ассоциация'],
    ['Russian: a name that has said', 'Бондарь заявил, что мост откроют в мае', 'мост откроют в мае', 'Бондарь'],
    ['Russian: by the data of', 'Мост откроют в мае, по данным мэрии', 'Мост откроют в мае', 'мэрии'],
  ])('takes apart %s', (_, title, content, speaker) => expect(attributeHeadline(title)).toEqual({ content, speaker }))

  it.each([
    ['no mark', 'Harbour bridge opens in Ostriv'],
    ['one word', 'Bridge'],
    ['nothing', ''],
    ['a route', 'New train to run on route Kyiv – Warsaw'],
    ['a score', 'Ostriv beats Verkhivka in cup final 3 – 1'],
    ['a detail behind a dash', 'Bridge opened – first ferry sold'],
    ['a month behind a dash', 'Bridge to stay closed until spring – May'],
    ['a hyphen inside a word', 'Co-owner of ferry-line sells ship'],
    ['a topic before a colon', 'Election: results by noon'],
    ['a place before a colon', 'Kyiv: new bridge opens'],
    ['a rubric before a colon', 'Photo: New bridge opens'],
    ['a clock time', 'Ferry leaves at 10:30 from pier two'],
    ['a comma without a verb of saying', 'Bridge open, ferry sold, pass closed'],
    ['Ukrainian: a route', 'Потяг поїде за маршрутом Київ – Варшава'],
    ['Ukrainian: a place before a colon', 'Київ: відкрито новий міст'],
    ['Russian: a rubric before a colon', 'Интервью: мост и паром'],
  ])('names nobody for %s', (_, title) => expect(attributeHeadline(title)).toEqual({ content: title, speaker: null }))

  it.each([
    'According to Stahl, ""',
    'According to Stahl, "',
    'За словами Бондаря, «»',
    'Bridge is to open – ""',
    'Stahl: "" ""',
    '"": ""',
    ' – ',
    ', says',
    ': ',
  ])('leaves neither part blank: %s', (title) => {
    const { content, speaker } = attributeHeadline(title)
    expect([content.trim() === title.trim() || content.trim() !== '', speaker === null || speaker.trim() !== '']).toEqual([true, true])
  })

  it('leaves neither part blank for any title, and invents no word', () => {
    const piece = fc.constantFrom(
      'Stahl',
      'mayor',
      'bridge',
      'will',
      'open',
      '–',
      ':',
      ',',
      '"',
      '“',
      '”',
      '«',
      '»',
      'says',
      'said',
      'that',
      'According to',
      'according to',
      'за словами',
      'За даними',
      'заявив',
      'що',
      'VIDEO',
      'Kyiv',
    )
    const glue = fc.constantFrom(' ', '', ' ')
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 14 }), (pieces) => {
        const title = pieces
          .map(([text, after]) => text + after)
          .join('')
          .trim()
        const { content, speaker } = attributeHeadline(title)
        expect(content.trim()).not.toBe('')
        expect(title).toContain(content)
        if (speaker !== null) {
          expect(speaker.trim()).not.toBe('')
          expect(title).toContain(speaker)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
