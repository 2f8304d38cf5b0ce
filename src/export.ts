/**
 * From a stream of scrapes to a data set in a folder.
 *
 * Every page is curated and its rows are spooled; when all pages are known, repeats are told, and the
 * rows go to a sink for each table and format, and to the quality report. The folder appears only when it is whole. Memory does
 * not grow with the number of pages, but for one bit each and what Parquet keeps of each row group.
 */
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { curate, type Curated, type Plan } from './curate.ts'
import { UsageError, writeFailure } from './failure.ts'
import type { Format, RowRecord } from './formats/format.ts'
import { formats as knownFormats } from './formats/index.ts'
import { packageVersion } from './package-version.ts'
import { openReport, reportFile, type OpenReport } from './quality/report.ts'
import { openQuarantine, type Quarantine } from './quarantine/keep.ts'
import { findRepeats } from './repeats.ts'
import type { Scrape } from './scrape.ts'
import { openSink, type Sink, type WrittenFile } from './sink.ts'
import { openSpool, type Spool } from './spool.ts'
import { MARK, REPORT, stageFolder } from './stage.ts'
import type { Rows } from './tables/index.ts'
import { SCHEMA_VERSION, type Table } from './tables/table.ts'
import { compareText } from './text/order.ts'

export interface ExportOptions {
  /** Folder of the data set. */
  readonly out: string
  readonly plan: Plan
  /** Names of formats; Parquet and CSV unless given. */
  readonly formats?: readonly string[]
  /** Replace a data set that stands there. */
  readonly force?: boolean
  /** Folder in which refused pages are kept, byte for byte, with their reasons. */
  readonly quarantine?: string
  /** Asked of each page when it is curated: false leaves it out of the data set. All are taken unless given. */
  readonly accept?: (page: Curated, scrape: Scrape) => boolean
  /** Write nothing where no page is accepted; the summary then has no files. An empty data set is written unless given. */
  readonly skipEmpty?: boolean
  /** Called after each page, first while they are curated (`total` null), then while they are written. */
  readonly onProgress?: (step: 'curate' | 'write', pages: number, total: number | null) => void
}

/** What a run wrote. */
export interface Summary {
  readonly out: string
  readonly sources: { readonly article: number; readonly repeat: number; readonly refused: number }
  /** Problems by code, the most frequent first. */
  readonly problems: Readonly<Record<string, number>>
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly files: readonly WrittenFile[]
}

export const DEFAULT_FORMATS = ['parquet', 'csv'] as const

/** Curate scrapes into a data set. Throws a {@link UsageError} where the folder cannot be written or must not be. */
export async function exportDataset(scrapes: AsyncIterable<Scrape>, options: ExportOptions): Promise<Summary> {
  const chosen = chooseFormats(options.formats ?? DEFAULT_FORMATS)
  const report = openReport({ tables: options.plan.tables, toolVersion: packageVersion() })
  const created = timeOfRun()
  await Promise.all(chosen.map((format) => format.ready()))
  const folder = stageFolder(options.out, { force: options.force ?? false })
  let spool: Spool | undefined
  let quarantine: Quarantine | undefined
  try {
    if (options.quarantine !== undefined) quarantine = openQuarantine(options.quarantine, packageVersion())
    spool = openSpool(folder.path)
    await fill(spool, quarantine, scrapes, options)
    if (options.skipEmpty && spool.pages === 0) {
      await quarantine?.commit()
      spool.remove()
      folder.abandon()
      return { out: options.out, sources: { article: 0, repeat: 0, refused: 0 }, problems: {}, tables: [], files: [] }
    }
    const written = drain(spool, folder.path, { chosen, report, ...options })
    spool.remove()
    const summary = { ...written, files: inOrder([...written.files, writeReport(report, folder.path)]) }
    writeFileSync(join(folder.path, MARK), provenanceOf(summary, chosen, created))
    await quarantine?.commit() // first, so that no page that a data set calls refused is missing there
    folder.commit()
    return summary
  } catch (error) {
    spool?.remove()
    quarantine?.abandon()
    folder.abandon()
    throw writeFailure(error, options.out)
  }
}

/** The formats of these names; a {@link UsageError} for one that is not known. */
export function chooseFormats(names: readonly string[]): Format[] {
  return [...new Set(names)].map((name) => {
    const format = knownFormats.find((f) => f.name === name)
    if (!format) throw new UsageError(`there is no format "${name}"; choose from ${knownFormats.map((f) => f.name).join(', ')}`)
    return format
  })
}

async function fill(
  spool: Spool,
  quarantine: Quarantine | undefined,
  scrapes: AsyncIterable<Scrape>,
  options: ExportOptions,
): Promise<void> {
  const { plan, onProgress, accept = () => true } = options
  for await (const scrape of scrapes) {
    const page = curate(scrape, plan)
    if (page.articleId === null) quarantine?.add(scrape, page)
    if (accept(page, scrape)) spool.add(page)
    onProgress?.('curate', spool.pages, null)
  }
  spool.finish()
}

/** Pages whose rows are handed to the sinks at once. */
const BATCH = 256

/** What rows are written by, and where they are counted. */
interface Draining extends ExportOptions {
  readonly chosen: readonly Format[]
  readonly report: OpenReport
}

function drain(spool: Spool, folder: string, options: Draining): Summary {
  const { chosen, plan } = options
  const sinks = plan.tables.map((table) => ({ table, files: chosen.map((format) => openSink(folder, table, format)) }))
  try {
    return send(spool, sinks, options)
  } finally {
    for (const { files } of sinks) for (const file of files) file.abandon()
  }
}

interface TableSinks {
  readonly table: Table
  readonly files: readonly Sink[]
}

function send(spool: Spool, sinks: readonly TableSinks[], { plan, out, report, onProgress }: Draining): Summary {
  const repeats = findRepeats(spool.pages, spool.articles, spool.keys)
  const count = { article: 0, repeat: 0, refused: 0 }
  const codes = new Map<string, number>()
  let batch: Record<string, RowRecord[]> = {}
  let page = 0
  const flush = (): void => {
    for (const { table, files } of sinks) for (const file of files) file.write(batch[table.name] ?? [])
    batch = {}
  }
  for (const candidate of spool.rows()) {
    const rows = settle(candidate, repeats.has(page), plan.tables)
    report.addPage(rows)
    for (const { outcome } of rows.sources) count[outcome]++
    for (const { code } of rows.problems) codes.set(code, (codes.get(code) ?? 0) + 1)
    for (const { name } of plan.tables) {
      const held = (batch[name] ??= [])
      for (const row of rows[name as keyof Rows]) held.push(row)
    }
    page++
    if (page % BATCH === 0) {
      flush()
      onProgress?.('write', page, spool.pages)
    }
  }
  flush()
  onProgress?.('write', page, spool.pages)
  const files = sinks.flatMap((sink) => sink.files.map((file) => file.close()))
  return {
    out,
    sources: count,
    problems: Object.fromEntries([...codes].sort(([a, n], [b, m]) => m - n || compareText(a, b))),
    tables: sinks.map(({ table, files: [first] }) => ({ name: table.name, rows: first?.rows() ?? 0 })),
    files,
  }
}

const inOrder = (files: readonly WrittenFile[]): WrittenFile[] => files.toSorted((a, b) => compareText(a.path, b.path))

function writeReport(report: OpenReport, folder: string): WrittenFile {
  const bytes = Buffer.from(reportFile(report.toReport(true)))
  writeFileSync(join(folder, REPORT), bytes)
  return { path: REPORT, rows: null, bytes: bytes.length, sha256: hash('sha256', bytes) }
}

/** The rows of a page as they are published: of a repeat only those that tell of the page itself. */
function settle(rows: Rows, isRepeat: boolean, tables: readonly Table[]): Rows {
  if (!isRepeat) return rows
  const own = Object.fromEntries(tables.map((table) => [table.name, table.per === 'article' ? [] : rows[table.name as keyof Rows]]))
  return { ...(own as unknown as Rows), sources: rows.sources.map((row) => ({ ...row, outcome: 'repeat' as const })) } // the same tables as before
}

/** The time that the data set bears, ISO 8601 in UTC: the clock's, or SOURCE_DATE_EPOCH (seconds since 1970). */
function timeOfRun(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return new Date().toISOString()
  const date = new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : NaN)
  if (Number.isNaN(date.getTime()))
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds since 1970; correct it or unset it`)
  return date.toISOString()
}

/** The one file that knows the time of the run. */
function provenanceOf({ sources, problems, tables, files }: Summary, chosen: readonly Format[], created: string): string {
  const tool = { name: 'tidywire', version: packageVersion() }
  return `${JSON.stringify({ created, tool, schema: SCHEMA_VERSION, formats: chosen.map((f) => f.name), sources, problems, tables, files }, null, 2)}\n`
}
