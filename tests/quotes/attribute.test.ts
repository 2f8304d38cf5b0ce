import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeQuotes, type Attribution } from '../../src/quotes/attribute.ts'
import { findQuoted } from '../../src/quotes/marks.ts'
import type { Quotation, Span } from '../../src/scrape.ts'

const english = (text: string): Attribution => attributeQuotes(text, { language: 'en' })
const said = (text: string, { start, end, speaker }: Quotation): string => `${speaker ?? '-'}: ${text.slice(start, end)}`

describe('attributeQuotes', () => {
  it.each([
    ['no text', ''],
    ['blanks', ' \n\n \u00a0\n'],
    ['a text in which nobody speaks', 'The bridge opened on Monday. It is 74 metres long.\n\nThe old ferry will be a museum.'],
    ['marks without words', '“” "" «» \'\' ‘’'],
  ])('finds nothing in %s', (_, text) => expect(english(text)).toMatchObject({ quotes: [], speakers: [], headline: null }))

  it('tells all that is known of a quotation', () => {
    const text = 'It was late.\n\n“The bridge is closed,” Mayor Lena Varga has said, Norpress reports.'
    expect(english(text).quotes).toEqual([
      {
        kind: 'direct',
        group: 1,
        paragraph: 1,
        start: text.indexOf('The bridge'),
        end: text.indexOf('”'),
        quotedStart: text.indexOf('“'),
        quotedEnd: text.indexOf('”') + 1,
        mention: spanOf(text, 'Lena Varga'),
        phrase: spanOf(text, 'Mayor Lena Varga'),
        cue: spanOf(text, 'said'),
        cuePhrase: spanOf(text, 'has said'),
        floating: false,
        speaker: 'Lena Varga',
        speakerKind: 'person',
        speakerRole: 'Mayor',
        via: 'Norpress',
        resolvedBy: 'name',
        confidence: 1,
        candidates: [{ name: 'Lena Varga', weight: 1 }],
      },
    ])
  })

  it('lists the speakers in order of their first quotation, the pieces of one quotation counted once', () => {
    const text = [
      '“We start,” Mayor Lena Varga said, “and we go on.” Engineer Olen Dask nodded.',
      '“It will hold,” Dask said. “It has held for years,” the engineer added.',
      'Varga thanked him. The Council of Ports said the quota was too small.',
    ].join('\n\n')
    expect(english(text).speakers).toEqual([
      { name: 'Lena Varga', kind: 'person', role: 'Mayor', mentions: 1, quotes: 1 },
      { name: 'Olen Dask', kind: 'person', role: 'Engineer', mentions: 2, quotes: 2 },
      { name: 'Council of Ports', kind: 'organisation', role: null, mentions: 1, quotes: 1 },
    ])
  })

  it('reads the paragraphs that are given, and nothing beside them', () => {
    const text = '“No,” said Ada Brenn. “Yes,” said Olen Dask. “Maybe,” said Lena Varga.'
    const paragraphs = [
      { start: 0, end: text.indexOf(' “Yes') },
      { start: text.indexOf('“Maybe'), end: text.length },
    ]
    const { quotes } = attributeQuotes(text, { language: 'en', paragraphs })
    expect(quotes.map((quote) => `${quote.paragraph} ${said(text, quote)}`)).toEqual(['0 Ada Brenn: No,', '1 Lena Varga: Maybe,'])
  })

  it('takes a line break inside a given paragraph for a blank', () => {
    const text = '“We start\nin May,” said\nLena Varga.'
    const { quotes } = attributeQuotes(text, { language: 'en', paragraphs: [{ start: 0, end: text.length }] })
    expect(quotes.map((quote) => said(text, quote))).toEqual(['Lena Varga: We start\nin May,'])
  })

  const BODY = [
    'Pact Secretary General Joren Stahl opened the talks in Velm on Monday. “We are ready,” Stahl said.',
    'The Northern Fisheries Union (NFU) said the quota was too small.',
  ].join('\n\n')
  it.each([
    ['a last name', 'Alliance ready for winter – Stahl', 'Alliance ready for winter', 'Stahl', 'Joren Stahl'],
    ['a title', 'Alliance ready for winter – Pact Secretary General', 'Alliance ready for winter', 'Pact Secretary General', 'Joren Stahl'],
    ['an acronym', 'NFU: Quota too small', 'Quota too small', 'NFU', 'Northern Fisheries Union'],
    ['a name that the body lacks', 'Alliance ready for winter – Okafor', 'Alliance ready for winter', 'Okafor', null],
    ['nobody', 'Alliance ready for winter', 'Alliance ready for winter', null, null],
    ['nothing at all', '', '', null, null],
  ])('looks up in the body whom a title names: %s', (_, title, content, speaker, resolved) => {
    const { headline, resolveTitle } = attributeQuotes(BODY, { language: 'en', title })
    expect([headline, resolveTitle(title)]).toEqual([
      { content, speaker, resolved },
      { content, speaker, resolved },
    ])
  })

  it('has no headline where there is no title', () => {
    expect([{}, { title: null }].map((rest) => attributeQuotes(BODY, { language: 'en', ...rest }).headline)).toEqual([null, null])
  })

  const pieces = [
    'Lena Varga|Olen Dask|Mayor|the mayor|Council of Ports|NFU|Norpress|he|she|it|they|who|I|Бондар|Лозова|міністр|він|она|O’Brannan|Dr.|J.',
    'said|says|told|added|wrote|asked|according to|adding that|that|has|was quoted as saying|заявив|сказала|що|что|за словами|по словам|reports',
    'the bridge|is closed|will open|in May|on Monday|міст|відкрито|мост|закрыт|6\'2"|’90s|isn’t|no',
    "“|”|\"|„|«|»|‘|’|'|''|``|.|,|:|;|?|!|…|–|—|-|(|)|[|]|#|@",
    '\n|\n\n|\r\n|\t|\u00a0|\u2028|\u0000|\ufeff|😀|👩‍🔬|\ud83d|\ude00|é|e\u0301|𝒜',
  ].flatMap((line) => line.split('|'))
  const anyText = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '')), { maxLength: 60 })
    .map((parts) => parts.flat().join(''))
  const language = fc.constantFrom('en' as const, 'uk' as const, 'ru' as const)
  /** `und` is told from the whole text. */
  const anyLanguage = fc.oneof(language, fc.constant('und' as const))

  it('gives valid spans in text order for any text, and the same again', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { quotes, speakers, headline } = attributeQuotes(text, { language, title: text.slice(0, 80) })
        expect(brokenSpans(text, quotes)).toEqual([])
        expect(quotes.map(({ quotedStart }) => quotedStart)).toEqual(quotes.map(({ quotedStart }) => quotedStart).sort((a, b) => a - b))
        expect(new Set(speakers.map(({ name }) => name))).toEqual(new Set(quotes.flatMap(({ speaker }) => speaker ?? [])))
        expect(attributeQuotes(text, { language, title: text.slice(0, 80) })).toMatchObject({ quotes, speakers, headline })
      }),
      { numRuns: 3_000, examples: [['is closed — Lena Varga asked\n\n:', 'en']] },
    )
  })

  it('reads a paragraph the same whatever follows, unless a speech goes on', () => {
    const line = anyText.map((text) => text.replace(/\n/g, ' ').trim())
    fc.assert(
      fc.property(line, line, language, (first, second, language) => {
        const before = `The bridge opened on Monday.\n\n${first}`
        const both = `${before}\n\n${second}`
        const part = { start: before.length - first.length, end: before.length, nextStart: before.length + 2 }
        fc.pre(findQuoted(both, part).every(({ closed }) => closed))
        const followed = attributeQuotes(both, { language }).quotes.filter(({ quotedStart }) => quotedStart < part.end)
        expect(followed.map(printed)).toEqual(attributeQuotes(before, { language }).quotes.map(printed))
      }),
      {
        numRuns: 3_000,
        examples: [
          ['was quoted as saying was quoted as saying', ':', 'en'],
          ['is closed — Lena Varga asked', ':', 'en'],
          ['Lena Varga according to has', 'Lena Varga', 'en'],
          ['Lena Varga according to wrote', 'Lena Varga', 'en'],
          ['adding that ! )', 'Lena Varga', 'en'],
        ],
      },
    )
  })
})

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}

/** What stands in the text; who is meant may be told further below. */
function printed({ kind, group, start, end, quotedStart, quotedEnd, mention, phrase, cue, cuePhrase, floating, via }: Quotation): unknown {
  return { kind, group, start, end, quotedStart, quotedEnd, mention, phrase, cue, cuePhrase, floating, via }
}

/** The quotations of which a span is empty, leaves the text, its line or its marks, or splits a character. */
function brokenSpans(text: string, quotes: readonly Quotation[]): Quotation[] {
  const splits = (at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
  const isValid = ({ start, end }: Span): boolean =>
    start >= 0 && start < end && end <= text.length && !splits(start) && !splits(end) && !text.slice(start, end).includes('\n')
  return quotes.filter(({ start, end, quotedStart, quotedEnd, mention, phrase, cue, cuePhrase }) => {
    const spans = [{ start, end }, { start: quotedStart, end: quotedEnd }, mention, phrase, cue, cuePhrase]
    return start < quotedStart || end > quotedEnd || !spans.every((span) => !span || isValid(span))
  })
}
