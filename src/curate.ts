/**
 * The path of one scrape: decode → recognise → parse → normalise → tabulate → validate.
 *
 * A pure function in synchronous code: the same bytes give the same rows. It never throws for any
 * bytes; what is wrong with a page is a row of `problems`.
 */
import { hash } from 'node:crypto'
import { Budget, OutOfSteps, type Limits } from './budget.ts'
import { decode } from './decode.ts'
import { normalise } from './normalise.ts'
import { parse, unexplained } from './parse.ts'
import { isRefusal, problem, type Problem } from './problem.ts'
import { publishers as knownPublishers } from './publishers/index.ts'
import type { Publisher } from './publishers/publisher.ts'
import { readerOf, type Reader } from './publishers/reader.ts'
import { recognise } from './recognise.ts'
import type { Article, Finding, RoledLine, Scrape } from './scrape.ts'
import { tables as allTables, type Rows } from './tables/index.ts'
import type { Table } from './tables/table.ts'
import { tabulate } from './tabulate.ts'
import { countLines, splitLines, type Line } from './text/lines.ts'
import { compileCheck, type Check } from './validate.ts'

/** What curation needs to know besides the scrape. */
export interface Plan {
  readonly readers: readonly Reader[]
  /** In the order in which they are written. */
  readonly tables: readonly Table[]
  readonly limits: Limits
  readonly check: Check
}

export interface PlanOptions {
  /** Publishers whose pages are looked for; all that are known unless given. */
  readonly publishers?: readonly Publisher[]
  /** Whether the `lines` table is made; not unless asked for. */
  readonly lines?: boolean
  /** Largest page in bytes, unpacked; {@link MAX_BYTES} unless given. */
  readonly maxBytes?: number
  /** Most work for one page, in steps; two million unless given. */
  readonly maxSteps?: number
}

/** 16 MiB: a thousand times a long news page. */
export const MAX_BYTES = 16 * 1024 * 1024

/** A thousand times what a news page has; memory for each line is bounded by it. */
const MAX_LINES = 200_000

/**
 * A thousand times what the heaviest page of `data/` takes (1,995 steps, of 1,560 pages). No page of
 * `npm run bench:hostile` took over 5 s of a CPU with it; a step took 10 ns to 2.5 µs.
 */
const MAX_STEPS = 2_000_000

export function planOf({
  publishers = knownPublishers,
  lines = false,
  maxBytes = MAX_BYTES,
  maxSteps = MAX_STEPS,
}: PlanOptions = {}): Plan {
  const tables = Object.values(allTables).filter((table) => lines || !table.onRequest)
  return {
    readers: publishers.map(readerOf),
    tables,
    limits: { bytes: maxBytes, lines: MAX_LINES, steps: maxSteps },
    check: compileCheck(tables),
  }
}

/** What one scrape gives. */
export interface Curated {
  readonly source: string
  readonly articleId: string | null
  /** How much the page tells of its article: the larger supplies the row where several pages have one body. */
  readonly tells: number
  /** Work that the page took, as its budget counts it. */
  readonly steps: number
  /** A property for each table of the plan; `lines` is missing unless it was asked for. */
  readonly rows: Rows
}

/** Curate one scrape. */
export function curate(scrape: Scrape, plan: Plan = defaultPlan()): Curated {
  const budget = new Budget(plan.limits.steps)
  let finding = find(scrape, plan, budget)
  let rows = tabulate(finding, plan.tables)
  const faults = plan.check(rows)
  if (faults.length > 0) {
    finding = { ...finding, article: null, problems: [...finding.problems, ...faults] }
    rows = tabulate(finding, plan.tables)
  }
  return {
    source: finding.source,
    articleId: finding.article?.id ?? null,
    tells: finding.article ? tells(finding.article) : 0,
    steps: budget.spent,
    rows: rows as unknown as Rows,
  } // each table made its own rows
}

let standard: Plan | undefined
const defaultPlan = (): Plan => (standard ??= planOf())

function find(scrape: Scrape, plan: Plan, budget: Budget): Finding {
  const nothing = { source: scrape.source, decoded: null, lines: [], otherLines: 0, publisher: null, layout: null, article: null }
  if ('refused' in scrape) return { ...nothing, sha256: null, size: scrape.size, problems: [scrape.refused] }
  const arrived = { ...nothing, sha256: hash('sha256', scrape.bytes), size: scrape.bytes.length }
  const decoded = decode(scrape.bytes, plan.limits)
  if (!('text' in decoded)) return { ...arrived, problems: [decoded] }
  const count = countLines(decoded.text)
  if (count > plan.limits.lines) {
    return { ...arrived, decoded, problems: [...decoded.problems, problem('too-many-lines', { lines: count, limit: plan.limits.lines })] }
  }
  const lines = splitLines(decoded.text)
  if (lines.every((line) => line.text === ''))
    return { ...arrived, decoded, lines: unexplained(lines), problems: [...decoded.problems, problem('empty', {})] }
  const read = readWithin(budget, lines, plan.readers)
  let otherLines = 0
  for (const { role } of read.lines) if (role === 'other') otherLines++
  return { ...arrived, decoded, ...read, otherLines, problems: [...decoded.problems, ...read.problems] }
}

type Reading = Pick<Finding, 'lines' | 'publisher' | 'layout' | 'article'> & { readonly problems: readonly Problem[] }

/** A page that takes more steps than it may is refused with its lines as they are. */
function readWithin(budget: Budget, lines: readonly Line[], readers: readonly Reader[]): Reading {
  try {
    return readPage(lines, readers, budget)
  } catch (error) {
    if (!(error instanceof OutOfSteps)) throw error
    return {
      lines: unexplained(lines),
      publisher: null,
      layout: null,
      article: null,
      problems: [problem('too-many-steps', { limit: budget.limit })],
    }
  }
}

function readPage(lines: readonly Line[], readers: readonly Reader[], budget: Budget): Reading {
  const recognised = recognise(lines, readers)
  if (!('layout' in recognised)) return { lines: unexplained(lines), publisher: null, layout: null, article: null, problems: [recognised] }
  const { reader, layout } = recognised
  const parsed = parse(recognised)
  const refused = { publisher: reader.publisher.id, layout: layout.id, article: null, problems: parsed.problems }
  if (parsed.second !== null)
    return { ...refused, lines: [...parsed.lines.slice(0, parsed.second), ...rolesFrom(lines.slice(parsed.second), readers)] }
  if (parsed.problems.some(isRefusal)) return { ...refused, publisher: null, layout: null, lines: parsed.lines }
  const { article, problems } = normalise({ reader, layout, lines: parsed.lines }, budget)
  return { ...refused, lines: parsed.lines, article, problems: [...parsed.problems, ...problems] }
}

/** Of many articles pasted together this many are told apart; the lines of the rest stay without roles. */
const MOST_PARTS = 8

function rolesFrom(lines: readonly Line[], readers: readonly Reader[]): RoledLine[] {
  let roled: RoledLine[] = []
  let rest = lines
  for (let part = 1; part < MOST_PARTS && rest.length > 0; part++) {
    const recognised = recognise(rest, readers)
    if (!('layout' in recognised)) break
    const { lines: read, second } = parse(recognised)
    roled = roled.concat(second === null ? read : read.slice(0, second))
    rest = second === null ? [] : rest.slice(second)
  }
  return roled.concat(unexplained(rest))
}

/** Filled fields weigh more than rows of lists, which a longer page merely has more of. */
function tells(article: Article): number {
  const { section, title, dateline, byline, headerDate, published, readingMinutes, crawledAfter } = article
  const filled = [section, title, dateline, byline, headerDate, published, readingMinutes, crawledAfter].filter((v) => v !== null).length
  return filled * 4096 + Math.min(4095, article.tags.length + article.related.length)
}
