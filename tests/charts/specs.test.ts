/** Every question's chart as data: valid Vega-Lite, in words that tell what is seen, small, and never broken by odd rows. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { compile } from 'vega-lite'
import type { TopLevelSpec } from 'vega-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/analysis/answer.ts'
import { chartOf, charts, type ChartSpec, type Json } from '../../src/charts/index.ts'
import { CATEGORIES } from '../../src/charts/theme.ts'
import { answers, SPEAKERS, tagFrequencies, TAGS } from './answers.ts'

/** What Vega-Lite says against a spec while it compiles. */
function complaints(spec: ChartSpec): readonly string[] {
  const said: string[] = []
  const note = (...words: readonly unknown[]): typeof logger => {
    said.push(words.map(String).join(' '))
    return logger
  }
  const silent = (): typeof logger => logger
  const logger: {
    readonly level: never
    readonly error: typeof note
    readonly warn: typeof note
    readonly info: typeof silent
    readonly debug: typeof silent
  } = {
    level: silent as never, // never asked for while compiling
    error: note,
    warn: note,
    info: silent,
    debug: silent,
  }
  compile(spec as unknown as TopLevelSpec, { logger }) // our type is a shorter one of the same JSON
  return said
}

/** All texts of a spec, wherever they stand. */
function textsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** Rows in all data of a spec. */
function rowsIn(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce((sum, [key, part]) => {
    return sum + (key === 'values' && Array.isArray(part) && typeof part[0] === 'object' ? part.length : rowsIn(part))
  }, 0)
}

const questions = Object.keys(answers) as (keyof typeof answers)[] // its own keys

/** Another number of rows for an answer; names stay distinct, facts stay as they are. */
function withRows(answer: Answer, count: number): Answer {
  const rows = Array.from({ length: count }, (_, i) => {
    const row = answer.rows[i % answer.rows.length] ?? {}
    const round = Math.floor(i / answer.rows.length)
    return round === 0
      ? row
      : Object.fromEntries(Object.entries(row).map(([key, value]) => [key, isName(key) ? `${String(value)} ${round}` : value]))
  })
  return { ...answer, rows }
}
/** These have 336 cells and a row for each rule, never more. */
const BOUNDED: readonly string[] = ['publication-times', 'resolution-quality']
const isName = (key: string): boolean => ['tag', 'speaker', 'one', 'other', 'cue', 'articleId'].includes(key)

describe('the chart of', () => {
  let isValid: (spec: unknown) => boolean = () => false

  /** Vega-Lite's own schema: it refuses what the compiler passes over, such as a misspelt property. */
  beforeAll(() => {
    const path = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json')
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(path, 'utf8')) as object)
    isValid = (spec) => validate(spec)
  })

  it('nothing misspelt passes for valid', () => {
    const spec = chartOf(answers['tag-frequencies'])
    expect([isValid(spec), isValid({ ...spec, widht: 3 })]).toEqual([true, false])
  })

  describe.each(questions)('%s', (question) => {
    const spec = chartOf(answers[question])

    it('is valid Vega-Lite that compiles without a warning', () => {
      expect(isValid(spec)).toBe(true)
      expect(complaints(spec)).toEqual([])
    })

    it('is plain JSON', () => {
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec)
    })

    it('is named in place of its title where a title is given', () => {
      expect(chartOf(answers[question], { title: 'Мій заголовок' })['title']).toMatchObject({ text: ['Мій заголовок'] })
    })

    it('has the width and height that are asked for', () => {
      const texts = JSON.stringify(chartOf(answers[question], { width: 333, height: 222 }))
      expect([texts.includes('"width":333'), texts.includes('"height":222')]).toEqual([true, true])
    })

    it.each([['no row', 0], ['one row', 1], ...(BOUNDED.includes(question) ? [] : [['10,000 rows', 10_000] as const])] as const)(
      'of %s is valid, compiles, and stays small',
      (_, count) => {
        const odd = chartOf(withRows(answers[question], count))
        expect(isValid(odd)).toBe(true)
        expect(complaints(odd)).toEqual([])
        expect(rowsIn(odd)).toBeLessThanOrEqual(3_000)
        expect(rowsIn(odd)).toBeGreaterThan(0)
      },
    )

    it('says so where there are no rows', () => {
      expect(textsOf(chartOf({ ...answers[question], rows: [] }))).toContain('No data: nothing in this data set answers the question.')
    })
  })

  const WORDS: Readonly<Record<keyof typeof answers, readonly string[]>> = {
    'tag-frequencies': ['How often tags are used', 'The 18 most frequent of 312 tags in 1,860 articles.', 'Share of articles (%)'],
    'tag-trends': [
      'How the share of tags changes over time',
      '90 days, 2022-01-10 to 2022-04-09, on the clock of Europe/Kyiv.',
      'Thin lines: share of the day’s articles; thick lines: mean of 3 days.',
      'Day (Europe/Kyiv)',
      'Share of articles (%)',
    ],
    'tag-pairs': [
      'Which tags stand together',
      'Grey: fewer than 3 articles together, or not among the pairs given.',
      'Normalised pointwise mutual information',
    ],
    'publication-times': ['When articles are published', 'Hour of the day (Europe/Kyiv)', 'Hour of the day (UTC)', 'Articles'],
    'publication-intervals': [
      'How long until the next article',
      '1,759 intervals between 1,760 articles; 14 articles without a time left out.',
      'Time to the next article (log scale)',
      'Intervals',
    ],
    'publication-bursts': [
      'When articles came in bursts',
      'Dashed line: the usual rate, 0.82 articles an hour.',
      'Time (UTC), 2022-01-17 23:17 to 2022-04-05 17:25',
      'Articles an hour (log scale)',
    ],
    'publication-lag': [
      'How long after publishing pages were taken',
      'Days from publishing to the day in the header (log scale)',
      'Time from publishing to the crawl, at least (log scale)',
      'To the day in the header: 300 articles, of which 7 before publishing (first bar).',
    ],
    'top-speakers': ['Who is quoted most', 'Quotations', '63 · голова Національного банку України'],
    'speaker-tags': ['Who speaks about what', 'Share of the speaker’s articles (%)'],
    'cue-verbs': ['With which verbs speakers are quoted', 'Share of quotations (%)', 'Cue'],
    'quote-kinds': [
      'In which kinds speakers are quoted',
      'Numbers: quotations; whiskers: 95 % confidence interval (Wilson) of the share of direct.',
      'Share of quotations (%)',
    ],
    'quoted-together': ['Who is quoted together', 'Numbers: articles together; on the diagonal, all articles of the name.'],
    'resolution-quality': [
      'How speakers were found, and how surely',
      '1,500 quotation pieces, 95.9 % with a named speaker.',
      'Confidence (0 to 1)',
    ],
  }

  it.each([
    [
      charts['publication-times']({ ...answers['publication-times'], undated: 1, dayOnly: 2 }),
      'The darker, the more articles. 1 article without a time and 2 articles with the day alone left out.',
    ],
    [
      charts['publication-intervals']({ ...answers['publication-intervals'], undated: 0, dayOnly: 1 }),
      '1,759 intervals between 1,760 articles; 1 article with the day alone left out.',
    ],
    [charts['publication-lag']({ ...answers['publication-lag'], dayOnly: 3 }), 'To the crawl: 3 articles with the day alone left out.'],
  ])('say how many articles have no hour (%#)', (spec, note) => {
    expect(textsOf(spec)).toContain(note)
  })

  it.each(questions)('%s says what is seen, with units', (question) => {
    expect(textsOf(chartOf(answers[question]))).toEqual(expect.arrayContaining([...WORDS[question]]))
  })
})

describe('chartOf', () => {
  it('knows every question once', () => {
    expect(Object.keys(charts)).toEqual(questions)
  })

  it('gives what the question’s own function gives', () => {
    expect(chartOf(answers['tag-frequencies'])).toEqual(charts['tag-frequencies'](answers['tag-frequencies']))
  })

  it.each(['tag-frequency', '', 'toString', '__proto__'])('lists the known ones for the unknown question "%s"', (question) => {
    expect(() => chartOf({ question, rows: [] })).toThrow(
      `no chart for the question "${question}"; charts are known for ${Object.keys(charts).join(', ')}`,
    )
  })
})

describe('a chart', () => {
  it('keeps apart names that differ in their last letters alone', () => {
    const long = 'ministry of '.repeat(17)
    const rows = tagFrequencies(2).rows.map((row, i) => ({ ...row, tag: `${long}${i}` }))
    const spec = chartOf({ ...tagFrequencies(2), rows })
    expect(textsOf(spec).filter((text) => text.startsWith(long))).toEqual([
      `${long}0`,
      `${long}1`,
      `${long}0`,
      `${long}1`,
      `${long}0`,
      `${long}1`,
      `${long}0`,
      `${long}1`,
      `${long}0`,
      `${long}1`,
      `${long}0`,
      `${long}1`,
    ])
  })

  it('puts names that go together side by side', () => {
    const pair = (one: string, other: string, npmi: number): object => ({
      one,
      other,
      together: 5,
      oneArticles: 9,
      otherArticles: 9,
      lift: 2,
      npmi,
    })
    const rows = [pair('a', 'c', 0.9), pair('b', 'd', 0.8), pair('a', 'b', -0.2), pair('c', 'd', 0.1)]
    const spec = chartOf({ question: 'quoted-together', rows, articles: 40 } as Answer)
    expect(spec['encoding']).toMatchObject({
      x: { scale: { domain: ['a', 'c', 'd', 'b'] } },
      y: { scale: { domain: ['a', 'c', 'd', 'b'] } },
    })
  })

  it('names every one of the invented tags and speakers', () => {
    const all = [...textsOf(chartOf(answers['tag-pairs'])), ...textsOf(chartOf(answers['top-speakers']))]
    expect([...TAGS, ...SPEAKERS].filter((name) => !all.includes(name))).toEqual([])
  })
})

/** Contrast of two colours after WCAG 2.1, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('the theme', () => {
  it('has the eight colours of Okabe and Ito', () => {
    expect([...CATEGORIES].sort()).toEqual(['#000000', '#0072B2', '#009E73', '#56B4E9', '#CC79A7', '#D55E00', '#E69F00', '#F0E442'])
  })

  it.each(questions)('gives %s a white ground and readable letters', (question) => {
    const { config } = chartOf(answers[question]) as ChartSpec & { readonly config: Readonly<Record<string, Record<string, string>>> } // the theme
    expect(config['background']).toBe('#ffffff')
    const inks = [
      config['title']?.['color'],
      config['title']?.['subtitleColor'],
      config['axis']?.['labelColor'],
      config['axis']?.['titleColor'],
    ]
    expect(inks.filter((ink) => contrast(ink ?? '#ffffff', '#ffffff') < 4.5)).toEqual([])
  })

  it('has heat that darkens with every step', async () => {
    const { HEAT } = await import('../../src/charts/theme.ts')
    const lights = HEAT.map(luminance)
    expect(lights).toEqual([...lights].sort((a, b) => b - a))
    expect(new Set(lights).size).toBe(HEAT.length)
  })
})
