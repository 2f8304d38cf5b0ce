/**
 * A draft tried on pages: does it read them, and does a draft from other pages of the site read them the same?
 */
import { curate, planOf, type Curated } from '../curate.ts'
import type { Publisher } from '../publishers/publisher.ts'
import type { Scrape } from '../scrape.ts'

/** What a profile makes of one page. */
export interface Reading {
  readonly source: string
  readonly isRead: boolean
  /** Lines that the profile does not explain, from 1. */
  readonly unexplained: readonly number[]
  /** Why it was refused; null where it was not. */
  readonly refusal: string | null
  readonly title: string | null
  readonly publishedAt: string | null
  readonly byline: string | null
  readonly paragraphs: readonly string[]
  /** The lines that have text, with their roles. */
  readonly lines: readonly ReadingLine[]
}

export interface ReadingLine {
  /** From 1. */
  readonly line: number
  readonly role: string
  readonly text: string
}

export function readWith(publisher: Publisher, scrapes: readonly Scrape[]): readonly Reading[] {
  const plan = planOf({ publishers: [publisher], lines: true })
  return scrapes.map((scrape) => readingOf(curate(scrape, plan)))
}

function readingOf({ source, articleId, rows }: Curated): Reading {
  const [article] = rows.articles
  const refusal = rows.problems.find(({ severity }) => severity === 'error')
  return {
    source,
    isRead: articleId !== null,
    unexplained: rows.problems.flatMap(({ code, line }) => (code === 'unexplained-line' && line !== null ? [line] : [])),
    refusal: refusal
      ? `${refusal.line === null ? '' : `line ${refusal.line}: `}${refusal.message}${refusal.found === null ? '' : ` (found: ${refusal.found})`}`
      : null,
    title: article?.title ?? null,
    publishedAt: article?.published_at ?? null,
    byline: article?.byline ?? null,
    paragraphs: rows.paragraphs.map(({ text }) => text),
    lines: rows.lines.flatMap(({ line, role, text }) => (text?.trim() ? [{ line, role, text: text.trim() }] : [])),
  }
}

/** Whether two readings of one page give the same article. */
export const isSameReading = (a: Reading, b: Reading): boolean =>
  a.isRead &&
  b.isRead &&
  a.title === b.title &&
  a.publishedAt === b.publishedAt &&
  a.paragraphs.length === b.paragraphs.length &&
  a.paragraphs.every((text, i) => text === b.paragraphs[i])
