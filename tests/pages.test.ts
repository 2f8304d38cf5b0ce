/** Every page that data/make-pages.mjs invents curates with exactly what was planted in it. */
import { describe, expect, it } from 'vitest'
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
