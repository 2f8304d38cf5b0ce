import { describe, expect, it } from 'vitest'
import { problem } from '../src/problem.ts'
import { pageOf, rowsOf } from './page.ts'

const KYIV = { zone: 'Europe/Kyiv' }
const articleOf = (text: string): ReturnType<typeof rowsOf>['articles'][number] | undefined => rowsOf(text).articles[0]

/** A column of the article, whatever its problems. */
const timesOf = (text: string): unknown => {
  const article = articleOf(text)
  return [article?.header_date, article?.published_at, article?.published_local, article?.published_precision]
}

/** The problems, without what their rows add. */
const problemsOf = (text: string): unknown =>
  rowsOf(text).problems.map(({ code, severity, line, field, found, message }) => ({ code, severity, line, field, found, message }))

describe('normalise', () => {
  it('gives the whole article of a full page', () =>
    expect(articleOf(pageOf())).toEqual({
      article_id: expect.stringMatching(/^interfax-ukraine:[0-9a-f]{16}$/) as string,
      publisher: 'interfax-ukraine',
      layout: 'F',
      source: 'page.txt',
      address: null,
      address_number: null,
      language: 'en',
      section: 'Facts',
      title: 'Harbour bridge opens in Ostriv',
      standfirst: null,
      headline_content: 'Harbour bridge opens in Ostriv',
      headline_speaker: null,
      headline_speaker_resolved: null,
      dateline: null,
      byline: null,
      header_date: '2022-01-12',
      published_at: '2022-01-12T15:20:00Z',
      published_local: '2022-01-12T17:20:00+02:00',
      published_precision: 'minute',
      reading_minutes: 2,
      crawled_after: '2022-01-11T13:57:00Z',
      word_count: 38,
      paragraph_count: 3,
      body: [
        'The bridge over the harbour was opened on Wednesday, the mayor of Ostriv has said.',
        '"It took us nine years and two storms," she said at the ceremony.',
        'The old ferry will be a museum of the river.',
      ].join('\n\n'),
      body_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      flags: null,
      other_lines: 0,
    }))

  it('names one text by one id, whatever stands around it', () => {
    const id = articleOf(pageOf())?.article_id
    expect(articleOf(pageOf({ title: 'Another title', repeat: null, tags: null, lists: null }))?.article_id).toBe(id)
    expect(articleOf(pageOf().replaceAll('\n', '\r\n\r\n'))?.article_id).toBe(id)
    expect(articleOf(pageOf({ body: 'Another text.' }))?.article_id).not.toBe(id)
  })

  it.each([
    ['winter', 'date 2022-01-12', '17:20 12.01.2022', ['2022-01-12', '2022-01-12T15:20:00Z', '2022-01-12T17:20:00+02:00', 'minute']],
    ['summer', 'date 2022-07-12', '17:20 12.07.2022', ['2022-07-12', '2022-07-12T14:20:00Z', '2022-07-12T17:20:00+03:00', 'minute']],
    [
      'a night that is yesterday in UTC',
      'date 2022-01-12',
      '00:20 12.01.2022',
      ['2022-01-12', '2022-01-11T22:20:00Z', '2022-01-12T00:20:00+02:00', 'minute'],
    ],
  ])('reads the time in %s', (_, day, time, expected) => {
    const text = pageOf({ header: `${day} Facts`, time })
    expect([timesOf(text), problemsOf(text)]).toEqual([expected, []])
  })

  it.each([
    [
      'the skipped hour',
      'date 2022-03-27',
      '03:30 27.03.2022',
      ['2022-03-27', null, null, null],
      problem('impossible-time', KYIV, { line: 2, field: 'articles.published_at', found: '03:30 27.03.2022' }),
    ],
    [
      'the doubled hour',
      'date 2022-10-30',
      '03:30 30.10.2022',
      ['2022-10-30', '2022-10-30T00:30:00Z', '2022-10-30T03:30:00+03:00', 'minute'],
      problem('ambiguous-time', KYIV, { line: 2, field: 'articles.published_at', found: '03:30 30.10.2022' }),
    ],
    [
      'a time that does not exist',
      'date 2022-01-12',
      '25:20 12.01.2022',
      ['2022-01-12', null, null, null],
      problem('unreadable-date', { formats: 'HH:mm dd.MM.yyyy' }, { line: 2, field: 'articles.published_at', found: '25:20 12.01.2022' }),
    ],
    [
      'a header day that does not exist',
      'date 2022-02-30',
      '17:20 12.01.2022',
      [null, '2022-01-12T15:20:00Z', '2022-01-12T17:20:00+02:00', 'minute'],
      problem(
        'unreadable-date',
        { formats: 'date yyyy-MM-dd' },
        { line: 1, field: 'articles.header_date', found: 'date 2022-02-30 Facts' },
      ),
    ],
    [
      'a header day that is not the day of the time',
      'date 2022-01-13',
      '17:20 12.01.2022',
      ['2022-01-13', '2022-01-12T15:20:00Z', '2022-01-12T17:20:00+02:00', 'minute'],
      problem(
        'conflicting-date',
        { header: '2022-01-13', time: '2022-01-12T17:20:00+02:00' },
        { line: 2, field: 'articles.header_date', found: '2022-01-13' },
      ),
    ],
  ])('makes a problem of %s', (_, day, time, expected, found) => {
    const text = pageOf({ header: `${day} Facts`, time })
    expect([timesOf(text), problemsOf(text)]).toEqual([expected, [found]])
  })

  it.each(['17:20 12.01.1920', '17:20 12.01.1890', '00:10 12.01.0022'])('refuses no page for its old time, %s', (time) =>
    expect(rowsOf(pageOf({ time })).problems.filter((p) => p.severity === 'error')).toEqual([]),
  )

  it.each([
    ['a day and a section', 'date 2022-01-12 Economy', ['2022-01-12', 'Economy']],
    ['a day alone', 'date 2022-01-12', ['2022-01-12', null]],
    ['a section alone', 'Press Announcement', [null, 'Press Announcement']],
    ['a section that the profile does not list', 'Weather', [null, 'Weather']],
    ['a day below furniture', 'AD\ndate 2022-01-12 Facts', ['2022-01-12', 'Facts']],
    ['a day below a line that loads', 'Загрузка...\ndate 2022-01-12 Facts', ['2022-01-12', 'Facts']],
  ])('reads %s in the header', (_, header, expected) => {
    const article = articleOf(pageOf({ header }))
    expect([article?.header_date, article?.section]).toEqual(expected)
  })

  it('takes the day in front of a first paragraph off it', () => {
    const article = articleOf(
      ' date 2022-01-10 The bridge over the harbour was opened on Wednesday, the mayor of Ostriv has said to the press of the river.',
    )
    expect([article?.header_date, article?.body]).toEqual([
      '2022-01-10',
      'The bridge over the harbour was opened on Wednesday, the mayor of Ostriv has said to the press of the river.',
    ])
  })

  it('reads the dateline and leaves it in the body', () => {
    const body = 'OSTRIV. Nov 24 (Interfax-Ukraine) – The bridge over the harbour is open.'
    const article = articleOf(pageOf({ body }))
    expect([article?.dateline, article?.body]).toEqual(['OSTRIV. Nov 24 (Interfax-Ukraine)', body])
  })

  it.each([
    [
      'with two spellings',
      'Tags: #bridge #Ostriv',
      [
        ['bridge', '#bridge'],
        ['ostriv', '#Ostriv'],
      ],
    ],
    ['once, though printed twice', 'Tags: #Bridge #bridge #BRIDGE', [['bridge', '#Bridge']]],
    [
      'in any alphabet',
      'Теги: #міст #старий_пором',
      [
        ['міст', '#міст'],
        ['старий_пором', '#старий_пором'],
      ],
    ],
    ['without empty ones', 'Tags: ## #bridge', [['bridge', '#bridge']]],
    ['of a line without any', 'Tags:', []],
  ])('gives tags %s', (_, tags, expected) => expect(rowsOf(pageOf({ tags })).tags.map((row) => [row.tag, row.label])).toEqual(expected))

  it.each<[string, string, unknown[][]]>([
    [
      'with the stamp before it',
      'MORE ABOUT\n15:57 11.01.2022\nFerry sold\nFerry sold',
      [['more_about', 1, 'Ferry sold', null, '2022-01-11T13:57:00Z']],
    ],
    [
      'with the stamp after it',
      'MORE ABOUT\nFerry sold\n15:57, 11.01.2022',
      [['more_about', 1, 'Ferry sold', null, '2022-01-11T13:57:00Z']],
    ],
    ['without a stamp', 'HOT NEWS\nFerry sold', [['hot_news', 1, 'Ferry sold', null, null]]],
    [
      'counted in each block',
      'MORE ABOUT\nFerry sold\nPass closed\nLATEST\nFerry sold',
      [
        ['more_about', 1, 'Ferry sold', null, null],
        ['more_about', 2, 'Pass closed', null, null],
        ['latest', 1, 'Ferry sold', null, null],
      ],
    ],
    [
      'counted on where a block comes again',
      'LATEST\nFerry sold\nHOT NEWS\nPass closed\nLATEST:\nBridge open',
      [
        ['latest', 1, 'Ferry sold', null, null],
        ['hot_news', 1, 'Pass closed', null, null],
        ['latest', 2, 'Bridge open', null, null],
      ],
    ],
    [
      'with whom its title names',
      'LATEST\nFerry to be sold to museum – mayor',
      [['latest', 1, 'Ferry to be sold to museum – mayor', 'mayor', null]],
    ],
  ])('gives a related story %s', (_, lists, expected) =>
    expect(
      rowsOf(pageOf({ lists }))
        .related.map((row) => [row.block, row.position, row.title, row.headline_speaker, row.published_at])
        .sort((a, b) => expected.findIndex((e) => String(e) === String(a)) - expected.findIndex((e) => String(e) === String(b))),
    ).toEqual(expected),
  )

  it('refuses no page whose lists come again', () =>
    expect(rowsOf(pageOf({ lists: 'LATEST\nFerry sold\nHOT NEWS\nPass closed\nLATEST\nBridge open' })).problems).toEqual([]))

  it('takes the youngest stamp of the lists for the earliest moment of the crawl', () =>
    expect(
      articleOf(pageOf({ lists: 'MORE ABOUT\n15:57 11.01.2022\nA ferry\n09:00 14.01.2022\nA pass\n10:00 13.01.2022\nA bridge' }))
        ?.crawled_after,
    ).toBe('2022-01-14T07:00:00Z'))

  it('makes a problem of a stamp that does not exist', () =>
    expect(problemsOf(pageOf({ lists: 'MORE ABOUT\n15:57 31.02.2022\nFerry sold' }))).toEqual([
      problem('unreadable-date', { formats: 'HH:mm dd.MM.yyyy' }, { line: 12, field: 'related.published_at', found: '15:57 31.02.2022' }),
    ]))

  it.each([
    ['none', pageOf(), null],
    ['digest', pageOf({ body: '07:42 The bridge is open.\n08:15 The ferry is sold.\n9.30 The pass is closed.' }), 'digest'],
    ['no digest for two items', pageOf({ body: '07:42 The bridge is open.\n08:15 The ferry is sold.\nThe pass is closed.' }), null],
    [
      'truncated',
      pageOf({ body: 'The bridge is open.\nThe ferry was so', tags: null, loading: null, lists: null, footer: null }),
      'truncated',
    ],
    ['nothing cut where more follows', pageOf({ body: 'The bridge is open.\nThe ferry was so' }), null],
    [
      'digest and truncated',
      pageOf({
        body: '07:42 The bridge is open.\n08:15 The ferry is sold.\n9.30 The pass is',
        tags: null,
        loading: null,
        lists: null,
        footer: null,
      }),
      'digest truncated',
    ],
  ])('flags %s', (_, text, expected) => expect(articleOf(text)?.flags).toBe(expected))

  it('shows where a body was cut off, and never half a character', () => {
    const rest = { tags: null, loading: null, lists: null, footer: null }
    expect(problemsOf(pageOf({ ...rest, body: 'The bridge is open.\nThe ferry was so' }))).toEqual([
      problem('truncated', {}, { line: 7, field: 'articles.body', found: 'The ferry was so' }),
    ])
    const found = rowsOf(pageOf({ ...rest, body: `The bridge ${'😀'.repeat(30)}x` })).problems.map((p) => p.found ?? '')
    expect(found.map((text) => Buffer.from(text).toString())).toEqual(found)
  })
})

describe('a title and its repetition', () => {
  const DAMAGES: readonly (readonly [what: string, title: string, repeat: string])[] = [
    ['a letter of the title', 'Harbour bridgf opens in Ostriv', 'Harbour bridge opens in Ostriv'],
    ['a letter of the repetition', 'Harbour bridge opens in Ostriv', 'Harbour brid?e opens in Ostriv'],
    ['the end of the title', 'Harbour bridge opens in', 'Harbour bridge opens in Ostriv'],
    ['the end of the repetition', 'Harbour bridge opens in Ostriv', 'Harbour bridge opens in O'],
  ]
  it.each(DAMAGES)('are told to differ, and neither is a paragraph: %s', (_, title, repeat) => {
    const rows = rowsOf(pageOf({ title, repeat }))
    expect(rows.articles[0]?.title).toBe(title)
    expect(rows.paragraphs[0]?.text).toMatch(/^The bridge over the harbour/)
    expect(rows.problems).toMatchObject([{ code: 'doubtful-title', line: 5, field: 'articles.title', found: title }])
  })

  it('are two where a short line differs, or a sentence follows', () => {
    const rows = rowsOf(pageOf({ title: 'Harbour bridge opens in Ostriv', repeat: 'Harbour bridge opens in Ostriv today.' }))
    expect(rows.paragraphs[0]?.text).toBe('Harbour bridge opens in Ostriv today.')
    expect(rows.problems).toEqual([])
  })
})
