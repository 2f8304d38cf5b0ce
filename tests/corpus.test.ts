import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeCorpus } from '../data/make-corpus.mjs'
import { curate, planOf, type Curated } from '../src/curate.ts'

const FOLDER = new URL('../data/corpus/', import.meta.url)

const { files, truth } = makeCorpus()
const articles = truth.filter((page) => page.outcome === 'article')

/** Curated page by page; which pages repeat an article is seen by their ids. */
const curated = new Map<string, Curated>()
beforeAll(() => {
  const plan = planOf()
  for (const { name } of truth) curated.set(name, curate({ source: name, bytes: Buffer.from(files.get(name) ?? '') }, plan))
})

const rowsOf = (name: string): Curated['rows'] => {
  const found = curated.get(name)
  if (!found) throw new Error(`${name} was not curated`)
  return found.rows
}

/** A page's quotations without the comma or full stop inside the closing mark. */
const saidOn = (name: string): { text: string; speaker: string | null }[] =>
  rowsOf(name)
    .quotes.filter((quote) => quote.kind === 'direct')
    .map(({ text, speaker }) => ({ text: text.replace(/[.,]$/, ''), speaker }))

describe('the corpus', () => {
  it('is what its generator makes, byte for byte', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...files.keys()].sort())
    for (const [name, text] of files) expect(readFileSync(new URL(name, FOLDER), 'utf8'), name).toBe(text)
  })

  it('says in its folder that it is invented', () => {
    expect(files.get('LABEL')).toMatch(/^INVENTED\./)
  })

  it('stays below 5 MB', () => {
    expect([...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(5_000_000)
  })

  it('has 1,500 articles and a year of days', () => {
    const days = articles.map((page) => page.published_at?.slice(0, 10) ?? '').filter((day) => day !== '')
    expect([articles.length, days.toSorted()[0], days.toSorted().at(-1)]).toEqual([1500, '2020-09-01', '2021-08-31'])
  })

  it('gives each article a body of its own, and repeats six', () => {
    const ids = articles.map((page) => curated.get(page.name)?.articleId)
    expect(new Set(ids).size).toBe(articles.length)
    const repeats = truth.filter((page) => page.outcome === 'repeat').map((page) => curated.get(page.name)?.articleId)
    expect(repeats).toHaveLength(6)
    expect(repeats.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('is refused and mended just where a flaw was planted', () => {
    const found = truth.map((page) => ({ name: page.name, problems: rowsOf(page.name).problems.map((problem) => problem.code) }))
    expect(found).toEqual(truth.map(({ name, problems }) => ({ name, problems })))
    const refused = truth.filter((page) => page.outcome === 'refused').map((page) => page.name)
    expect(truth.filter((page) => curated.get(page.name)?.articleId === null).map((page) => page.name)).toEqual(refused)
  })

  it('gives the instants, languages and tags that were planted', () => {
    const found = articles.map(({ name }) => {
      const { articles, tags } = rowsOf(name)
      return { name, published_at: articles[0]?.published_at, language: articles[0]?.language, tags: tags.map((row) => row.tag) }
    })
    expect(found).toEqual(articles.map(({ name, published_at, language, tags }) => ({ name, published_at, language, tags })))
  })

  it('gives 97 % or more of the planted direct quotations to their speakers', () => {
    const planted = articles.flatMap(({ name, direct }) => direct.map((quotation) => ({ ...quotation, said: saidOn(name) })))
    const right = planted.filter(({ text, speaker, said }) => said.some((one) => one.text === text && one.speaker === speaker))
    expect(planted.length).toBeGreaterThan(2000)
    expect(right.length / planted.length).toBeGreaterThanOrEqual(0.97)
  })

  it('holds no direct quotation that was not planted', () => {
    const extra = articles.flatMap(({ name, direct }) =>
      saidOn(name)
        .filter((one) => !direct.some(({ text }) => text === one.text))
        .map(({ text }) => ({ name, text })),
    )
    expect(extra).toEqual([])
  })
})
