/** Every page that data/make-pages.mjs invents curates with exactly what was planted in it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makePages, REAL_MIX, type Form, type MadePage, type PageTruth } from '../data/make-pages.mjs'
import { curate, planOf } from '../src/curate.ts'

const plan = planOf()
const FORMS = Object.keys(REAL_MIX) as Form[] // the keys of a record are typed as texts

/** The same of a page's rows as `truth` says. */
function found({ name, text }: MadePage): PageTruth & { readonly layout: string | null | undefined; readonly body: string | undefined } {
  const { rows } = curate({ source: name, bytes: Buffer.from(text) }, plan)
  const [article] = rows.articles
  return {
    layout: rows.sources[0]?.layout,
    section: article?.section ?? null,
    title: article?.title ?? null,
    language: article?.language as PageTruth['language'], // whatever it is, it is compared
    published_at: article?.published_at ?? null,
    published_local: article?.published_local ?? null,
    reading_minutes: article?.reading_minutes ?? null,
    tags: rows.tags.map((row) => row.tag),
    paragraphs: rows.paragraphs.map((row) => row.text),
    related: rows.related.map(({ block, position, title, published_at }) => ({ block, position, title, published_at })),
    header_date: article?.header_date ?? null,
    problems: rows.problems.map((row) => row.code),
    body: article?.body,
  }
}

const planted = ({ form, truth }: MadePage): ReturnType<typeof found> => ({ ...truth, layout: form, body: truth.paragraphs.join('\n\n') })

describe('an invented page', () => {
  it.each(FORMS)('of the form %s gives exactly its truth', (form) => {
    const pages = makePages({ seed: 2_022, count: 300, mix: { [form]: 1 } })
    for (const page of pages) expect(found(page), page.text).toEqual(planted(page))
  })
})

describe('invented pages', () => {
  const sentencesOf = (pages: readonly MadePage[]): string[] => [...new Set(pages.flatMap(({ truth }) => truth.paragraphs))]
  const some = makePages({ seed: 1, count: 200 })

  it('are the same on each run, and a longer batch begins with the shorter one', () => {
    expect(makePages({ seed: 1, count: 50 })).toEqual(some.slice(0, 50))
  })

  it('of two seeds share at most 1 paragraph in 50', () => {
    const ours = new Set(sentencesOf(some))
    const theirs = sentencesOf(makePages({ seed: 2, count: 200 }))
    expect(theirs.filter((paragraph) => ours.has(paragraph)).length / theirs.length).toBeLessThan(0.02)
  })

  it('are each a body of their own', () => {
    const bodies = some.map(({ truth }) => truth.paragraphs.join('\n'))
    expect(new Set(bodies).size).toBe(bodies.length)
  })

  it('have the mix of a real batch, tags on 95 to 99 of 100 full pages and another day in the header of 1 to 4', () => {
    const pages = makePages({ seed: 3, count: 1_000 })
    const full = pages.filter(({ form }) => form === 'F')
    const share = (kept: (page: MadePage) => boolean): number => (100 * full.filter(kept).length) / full.length
    expect(new Set(pages.map(({ form }) => form))).toEqual(new Set(FORMS))
    expect(Math.abs(full.length - 620)).toBeLessThan(60)
    expect(Math.abs(share(({ truth }) => truth.tags.length > 0) - 97)).toBeLessThanOrEqual(2)
    expect(Math.abs(share(({ truth }) => truth.problems.includes('conflicting-date')) - 2.5)).toBeLessThanOrEqual(1.5)
    expect(new Set(full.map(({ truth }) => truth.paragraphs.length))).toEqual(new Set(Array.from({ length: 14 }, (_, i) => i + 1)))
  })
})

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidywire-pages-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (...args: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['data/make-pages.mjs', ...args], { encoding: 'utf8' })

  it('writes the pages of a form', () => {
    expect(run(folder, '--form', 'F', '--count', '12', '--seed', '7').status).toBe(0)
    const pages = makePages({ seed: 7, count: 12, mix: { F: 1 } })
    expect(readdirSync(folder).sort()).toEqual(pages.map(({ name }) => name))
    expect(pages.map(({ name }) => readFileSync(join(folder, name), 'utf8'))).toEqual(pages.map(({ text }) => text))
  })

  it.each([
    ['no folder', [], 'name the one folder that the pages go to, as: node data/make-pages.mjs out/\n'],
    ['a form that is not there', ['out', '--form', 'X'], 'no page has the form X; the forms are F, S, T, 2013, L, S0, img, AMP, B\n'],
    ['a count that is no number', ['out', '--count', 'many'], '--count and --seed take whole numbers, as: --count 12 --seed 7\n'],
  ])('refuses %s', (_, args, stderr) => {
    expect(run(...args.map((arg) => (arg === 'out' ? join(folder, 'none') : arg)))).toMatchObject({ status: 2, stderr })
  })
})
