import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../src/curate.ts'
import { codesOf, pageOf, rolesOf, rowsOf } from './page.ts'

const PROSE = [
  'The bridge over the harbour was opened on Wednesday, the mayor of Ostriv has said.',
  'The old ferry will be a museum of the river, and the captain is its first guide.',
]
const SECOND = pageOf({
  title: 'Lighthouse keeper retires',
  repeat: 'Lighthouse keeper retires',
  body: 'The keeper of the lighthouse has retired.',
})

/** Line of the refusal and its code; the roles of the lines from there on. */
function refusalOf(text: string): unknown {
  const { articles, problems } = rowsOf(text)
  return [articles.length, problems.map(({ code, line, found }) => [code, line, found])]
}

describe('parse', () => {
  it('gives each line of a full page its role', () =>
    expect(rolesOf(pageOf())).toEqual([
      'header: date 2022-01-12 Facts',
      'time: 17:20 12.01.2022',
      'title: Harbour bridge opens in Ostriv',
      'reading_time: 2 min read',
      'title_repeat: Harbour bridge opens in Ostriv',
      'paragraph: The bridge over the harbour was opened on Wednesday, the mayor of Ostriv has said.',
      'paragraph: "It took us nine years and two storms," she said at the ceremony.',
      'paragraph: The old ferry will be a museum of the river.',
      'tags: Tags: #bridge #ostriv',
      'loading: Загрузка...',
      'block_heading: MORE ABOUT',
      'related_time: 15:57 11.01.2022',
      'related_title: Ferry makes its last trip – captain',
      'related_title_repeat: Ferry makes its last trip – captain',
      'block_heading: HOT NEWS',
      'related_title: Lighthouse painted in red and white',
      'block_heading: LATEST',
      'related_title: Snow closes the pass above Verkhivka',
      'advertisement: AD',
      'agency: Interfax-Ukraine',
      'advertisement: AD',
    ]))

  it.each([
    ['F', pageOf()],
    ['S', pageOf({ reading: null })],
    ['T', pageOf({ header: null })],
    ['2013', pageOf({ header: 'Interfax-Ukraine' })],
    ['L', pageOf({ header: 'Інтерфакс-Україна', reading: '2 хв читати' })],
    ['S0', pageOf({ time: null, reading: null })],
    ['img', pageOf({ header: null, time: null, reading: null, repeat: '<image>data:image/s3,"x" alt="Bridge"</image>' })],
    ['AMP', pageOf({ header: null, time: null, reading: null, repeat: null })],
    ['B', pageOf({ header: null, time: null, title: null, reading: null, repeat: null, lists: null })],
  ])('recognises layout %s', (layout, text) =>
    expect(rowsOf(text).sources.map((source) => [source.publisher, source.layout, source.outcome])).toEqual([
      ['interfax-ukraine', layout, 'article'],
    ]),
  )

  it.each<[string, string, string[]]>([
    ['blank lines', pageOf().replaceAll('\n', '\n\n\u00a0\n'), rolesOf(pageOf())],
    ['Windows line ends', pageOf().replaceAll('\n', '\r\n'), rolesOf(pageOf())],
    ['a byte-order mark', `\ufeff${pageOf()}`, rolesOf(pageOf())],
    [
      'furniture in the body',
      pageOf({ body: `${PROSE[0] ?? ''}\nAD\n${PROSE[1] ?? ''}` }),
      [`paragraph: ${PROSE[0] ?? ''}`, 'advertisement: AD', `paragraph: ${PROSE[1] ?? ''}`],
    ],
    [
      'furniture in front of the header',
      `AD\n${pageOf()}`,
      ['advertisement: AD', 'header: date 2022-01-12 Facts', 'time: 17:20 12.01.2022'],
    ],
    [
      'an image in the body',
      pageOf({ body: `${PROSE[0] ?? ''}\n<image>x</image>` }),
      [`paragraph: ${PROSE[0] ?? ''}`, 'image: <image>x</image>'],
    ],
    [
      'a stray stamp',
      pageOf({ body: `${PROSE[0] ?? ''}\n09:10 11.01.2022\n${PROSE[1] ?? ''}` }),
      [`paragraph: ${PROSE[0] ?? ''}`, 'related_time: 09:10 11.01.2022', `paragraph: ${PROSE[1] ?? ''}`],
    ],
    [
      'a list without a heading',
      pageOf({ tags: null, loading: null, lists: '09:10 11.01.2022\nFerry makes its last trip' }),
      [
        'paragraph: The old ferry will be a museum of the river.',
        'related_time: 09:10 11.01.2022',
        'related_title: Ferry makes its last trip',
        'advertisement: AD',
      ],
    ],
    [
      'a stamp behind its title',
      pageOf({ lists: 'MORE ABOUT\nFerry makes its last trip\n15:57, 11.01.2022' }),
      ['related_title: Ferry makes its last trip', 'related_time: 15:57, 11.01.2022', 'advertisement: AD'],
    ],
    [
      'a title whose repetition is cut off at the end',
      pageOf({ lists: 'MORE ABOUT\nFerry makes its last trip\nFerry makes', footer: null }),
      ['related_title: Ferry makes its last trip', 'related_title_repeat: Ferry makes'],
    ],
    [
      'a last title that another begins with, above the end of the page',
      pageOf({ lists: 'LATEST\nNight tariff to stay – minister\nNight tariff to stay', footer: 'AD' }),
      ['related_title: Night tariff to stay – minister', 'related_title: Night tariff to stay', 'advertisement: AD'],
    ],
    [
      'a line below the tags',
      pageOf({ loading: 'Share this page' }),
      ['tags: Tags: #bridge #ostriv', 'other: Share this page', 'block_heading: MORE ABOUT'],
    ],
    [
      'a line below the agency’s name',
      pageOf({ footer: 'Interfax-Ukraine\nAll rights reserved' }),
      ['agency: Interfax-Ukraine', 'other: All rights reserved'],
    ],
    ['a second line of tags', pageOf({ loading: 'Tags: #more' }), ['tags: Tags: #bridge #ostriv', 'other: Tags: #more']],
    [
      'a paragraph that only begins as a line of tags',
      pageOf({ body: 'Tags: this is what they call the seals.' }),
      ['paragraph: Tags: this is what they call the seals.'],
    ],
    [
      'headings and names inside sentences',
      pageOf({ body: 'LATEST figures, Interfax-Ukraine said.' }),
      ['paragraph: LATEST figures, Interfax-Ukraine said.'],
    ],
  ])('keeps roles apart: %s', (_, text, expected) => {
    const roles = rolesOf(text)
    const at = roles.indexOf(expected[0] ?? '')
    expect(roles.slice(at, at + expected.length)).toEqual(expected)
  })

  it('makes a problem of each line without a role', () =>
    expect(
      rowsOf(pageOf({ loading: 'Share this page' })).problems.map(({ code, severity, line, found }) => [code, severity, line, found]),
    ).toEqual([['unexplained-line', 'warning', 10, 'Share this page']]))
})

describe('parse, of several articles,', () => {
  it.each([
    ['two full pages', `${pageOf()}\n${SECOND}`, 22, ' date 2022-01-12 Facts'],
    [
      'two pages that begin with the time',
      `${pageOf({ header: null, lists: null, footer: null })}\n${SECOND.replace(/^.*\n/, '')}`,
      10,
      '17:20 12.01.2022',
    ],
    [
      'two pages that begin with the name',
      `${pageOf({ header: 'Interfax-Ukraine', footer: null })}\nInterfax-Ukraine\n${SECOND.replace(/^.*\n/, '')}`,
      19,
      'Interfax-Ukraine',
    ],
    [
      'a page and one without its section and reading time',
      `${pageOf({ footer: null })}\n11:15 13.01.2022\nLighthouse keeper retires\n${PROSE.join('\n')}`,
      19,
      '11:15 13.01.2022',
    ],
    ['a body and a page', `${PROSE.join('\n')}\n${SECOND}`, 3, ' date 2022-01-12 Facts'],
  ])('refuses %s, naming where the second begins', (_, text, line, found) =>
    expect(refusalOf(text)).toEqual([0, [['several-articles', line, found.trim()]]]),
  )

  it('keeps the roles of both', () => {
    const roles = rolesOf(`${pageOf()}\n${SECOND}`)
    expect(roles.slice(0, 21)).toEqual(rolesOf(pageOf()))
    expect(roles.slice(21)).toEqual(rolesOf(SECOND))
  })

  it('names the publisher and the layout all the same', () =>
    expect(rowsOf(`${pageOf()}\n${SECOND}`).sources.map((s) => [s.publisher, s.layout, s.outcome, s.lines])).toEqual([
      ['interfax-ukraine', 'F', 'refused', 40],
    ]))

  it('leaves lines beyond the eighth article without roles', () => {
    const roles = rolesOf(Array<string>(10).fill(pageOf()).join('\n'))
    expect([roles.filter((role) => role.startsWith('title:')).length, roles.filter((role) => role.startsWith('other:')).length]).toEqual([
      8, 42,
    ])
  })
})

describe('parse, of an unknown layout,', () => {
  it.each([
    ['a dateline of another agency', `OSTRIV. Nov 24 (River Wire) – ${PROSE.join('\n')}`],
    ['a dateline in slashes', `OSTRIV, January 12. /RIVER/. ${PROSE.join('\n')}`],
    ['navigation', 'Home | News | About us.\nContacts\nThe bridge is open.'],
    ['one line', PROSE[0] ?? ''],
    ['short lines', 'It is so.\nIt is not.\nIt is so.\nIt is not.'],
    [
      'prose in another language',
      'Die Brücke über den Hafen wurde am Mittwoch eröffnet, sagte die Stadt.\nDie alte Fähre wird ein Museum, und der Kapitän führt durch das Haus.',
    ],
    ['a list of stories alone', 'Ferry makes its last trip\nLighthouse painted in red\nSnow closes the pass'],
    ['a head without a body', pageOf({ body: null, tags: null, loading: null, lists: null, footer: null })],
    ['digits', '1 2 3\n4 5 6'],
  ])('refuses %s', (_, text) => {
    const { articles, problems, sources, lines } = rowsOf(text)
    expect([articles, problems.map((p) => p.code), sources.map((s) => [s.publisher, s.layout, s.outcome])]).toEqual([
      [],
      ['unknown-layout'],
      [[null, null, 'refused']],
    ])
    expect(lines.filter((line) => line.role !== 'other' && line.role !== 'blank')).toEqual([])
  })

  it.each([
    ['plain prose in English', PROSE.join('\n')],
    ['plain prose that is cut off', `${PROSE.join('\n')}\nThe ferry made its last trip on the day befo`],
    ['a dateline of its own', `OSTRIV. Nov 24 (Interfax-Ukraine) – ${PROSE.join('\n')}`],
    ['one line behind a day', ` date 2022-01-10 ${PROSE[0] ?? ''} ${PROSE[1] ?? ''}`],
  ])('takes %s', (_, text) => expect(codesOf(text).filter((code) => code !== 'truncated')).toEqual([]))
})

describe('parse, without publishers,', () => {
  it('says that no publisher is looked for where the plan has none', () => {
    const { problems } = curate({ source: 'page.txt', bytes: Buffer.from(pageOf()) }, planOf({ publishers: [] })).rows
    expect(problems.map(({ code, line, message }) => [code, line, message])).toEqual([
      ['no-publisher', null, 'no publisher is looked for, so no page can be known; name one, as with --publisher'],
    ])
  })
})
