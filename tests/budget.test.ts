/** What a page may cost: steps, the same everywhere; a page that takes more is refused and nothing of it is lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Budget, OutOfSteps } from '../src/budget.ts'
import { curate, planOf, type Curated } from '../src/curate.ts'
import { catalogue } from '../src/problem.ts'
import { attributeQuotes } from '../src/quotes/attribute.ts'
import { roles } from '../src/scrape.ts'
import { pageOf } from './page.ts'
import { brokenOfPage } from './promises.mjs'

const plan = planOf({ lines: true })
const curated = (text: string, maxSteps?: number): Curated =>
  curate({ source: 'page.txt', bytes: Buffer.from(text) }, maxSteps === undefined ? plan : planOf({ lines: true, maxSteps }))
const codesOf = ({ rows }: Curated): string[] => rows.problems.map(({ code }) => code)

describe('a budget', () => {
  it('is spent to its last step', () => {
    const budget = new Budget(10)
    budget.spend(4)
    budget.spend(6)
    expect(budget.spent).toBe(10)
  })

  it('ends with the step that it does not have', () => {
    const budget = new Budget(10)
    budget.spend(10)
    expect(() => budget.spend(1)).toThrow(OutOfSteps)
  })
})

describe('a page', () => {
  const { steps, rows } = curated(pageOf())

  it('is read with the steps that it takes', () => expect(curated(pageOf(), steps).rows).toEqual(rows))

  it('is refused with one step less, all its lines kept without a role', () => {
    const refused = curated(pageOf(), steps - 1)
    expect(refused.rows.problems).toEqual([
      {
        source: 'page.txt',
        article_id: null,
        code: 'too-many-steps',
        severity: 'error',
        line: null,
        field: null,
        found: null,
        message: catalogue['too-many-steps'].words({ limit: steps - 1 }),
      },
    ])
    expect(refused.rows.lines.map(({ text }) => text)).toEqual(rows.lines.map(({ text }) => text))
    expect(new Set(refused.rows.lines.map(({ role }) => role))).toEqual(new Set(['other']))
    expect(refused.articleId).toBeNull()
  })

  it('takes the same steps each time', () => expect(curated(pageOf()).steps).toBe(steps))

  it.each(['data/samples', 'data/corpus'])('of %s takes a nine-hundredth of what it may', (folder) => {
    const most = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => curate({ source: name, bytes: readFileSync(`${folder}/${name}`) }, plan).steps)
    expect(Math.max(...most)).toBeLessThan(plan.limits.steps / 900)
  })
})

describe('a page that was made to be slow', () => {
  const MEGABYTE = 2 ** 20
  const filled = (piece: string): string =>
    pageOf({ body: `The ${piece.repeat(Math.floor((4 * MEGABYTE) / Buffer.byteLength(piece)))}is open.` })

  it.each([
    ['quotations', '"We go," said Anna Stahl. '],
    ['marks', '“a” '],
    ['pronouns', 'He said that she said that '],
    ['verbs', 'said '],
    ['people', 'Minister Anna Stahl, '],
    ['Cyrillic people', 'Ганна Сталь, Ганна Верба, '],
    ['semicolons', 'he said; '],
  ])('of %s is refused, and keeps its promises', (_, piece) => {
    const text = filled(piece)
    const result = curated(text)
    expect(codesOf(result)).toEqual(['too-many-steps'])
    expect(brokenOfPage(result, text, { catalogue, roles })).toEqual([])
  })

  it('of related titles is refused', () => {
    const people = Array.from(
      { length: 1_000 },
      (_, i) => `Anna Stahl${'abcdefghij'.charAt(i % 10)}${'x'.repeat(1 + Math.floor(i / 10))}, a nurse, spoke.`,
    )
    const titles = Array.from({ length: 5_000 }, (_, i) => `Nurse: Bridge ${i} will open soon`)
    const text = pageOf({ body: people.join(' '), lists: ['LATEST', ...titles].join('\n') })
    expect(codesOf(curated(text))).toEqual(['too-many-steps'])
  })
})

describe('quotations of a text', () => {
  it('are counted only where a budget is given', () => {
    const text = '“We go,” said Anna Stahl.'
    const budget = new Budget(1_000)
    expect(attributeQuotes(text, { language: 'en', budget }).quotes).toEqual(attributeQuotes(text, { language: 'en' }).quotes)
    expect(budget.spent).toBeGreaterThan(0)
    expect(() => attributeQuotes(text, { language: 'en', budget: new Budget(budget.spent - 1) })).toThrow(OutOfSteps)
  })
})
