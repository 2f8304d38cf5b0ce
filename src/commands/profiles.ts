/** What a change of profile changes over a folder of pages: each page curated twice, and the rows compared. */
import { curate, planOf, type Plan } from '../curate.ts'
import { compareRows, countChanges, type ChangeCount, type TableChange } from '../compare-rows.ts'
import { UsageError } from '../failure.ts'
import { readScrapes } from '../read.ts'
import type { Scrape } from '../scrape.ts'
import type { Rows } from '../tables/index.ts'
import { coloursFor, counted, grouped, print, printable, safeJson, say } from './command.ts'
import { planFor, type InputOptions } from './inputs.ts'
import { showProgress } from './progress.ts'

export interface DiffOptions extends InputOptions {
  readonly against?: string
  readonly lines?: true
  readonly json?: true
}

/** What all pages come to. */
interface Total {
  readonly pages: number
  readonly changed: number
  /** Inputs of which no bytes could be read: nothing was compared. */
  readonly unread: number
  readonly tables: readonly ChangeCount[]
}

/** Print what `--publisher` changes against `--against`, page by page; true where something differs or could not be read. */
export async function diffProfiles(inputs: readonly string[], options: DiffOptions): Promise<boolean> {
  const { against, publisher = 'all', ...others } = options
  if (against === undefined)
    throw new UsageError('--diff compares two profiles and only one is named; add --against with a publisher, or none or all')
  const [before, after] = [sideOf(against, others), sideOf(publisher, others)]
  const count = countChanges(after.tables)
  let [pages, changed, unread] = [0, 0, 0]
  const progress = process.stdout.isTTY ? undefined : showProgress() // on one terminal the changes themselves show how far it is
  for await (const scrape of readScrapes(inputs, { maxBytes: after.limits.bytes })) {
    pages++
    progress?.step('curate', pages, null)
    if ('refused' in scrape) {
      unread++
      say(`tidywire: ${printable(scrape.source)} is not compared: ${printable(scrape.refused.message)}`)
      continue
    }
    const changes = compareRows(rowsOf(scrape, before), rowsOf(scrape, after), after.tables)
    if (changes.length === 0) continue
    changed++
    count.add(changes)
    if (options.json) print(safeJson({ source: scrape.source, tables: changes }))
    else show(scrape.source, changes)
  }
  progress?.stop()
  const total = { pages, changed, unread, tables: count.counts() }
  if (options.json) print(safeJson(total))
  else showTotal(total)
  return changed + unread > 0
}

/** `none`: no publisher is looked for, so all pages are refused. `all`: every one that is known. */
function sideOf(publisher: string, others: Omit<DiffOptions, 'publisher' | 'against'>): Plan {
  const lines = others.lines ?? false
  const plan = planFor(publisher === 'all' || publisher === 'none' ? others : { ...others, publisher }, lines)
  return publisher === 'none' ? planOf({ publishers: [], lines, maxBytes: plan.limits.bytes }) : plan
}

/** Where no publisher is looked for, a page that has text has no problem of its layout: it was not tried. */
function rowsOf(scrape: Scrape, plan: Plan): Rows {
  const { rows } = curate(scrape, plan)
  const isUntried = plan.readers.length === 0 && rows.sources.some((row) => row.other_lines > 0)
  return isUntried ? { ...rows, problems: rows.problems.filter((row) => row.severity !== 'error') } : rows
}

function show(source: string, changes: readonly TableChange[]): void {
  const colours = coloursFor(process.stdout)
  print(colours.bold(printable(source)))
  for (const { table, added, lost, altered } of changes) {
    print(`  ${table}: ${amounts(added.length, lost.length, altered.length)}`)
    for (const { key, columns } of altered) {
      const name = Object.entries(key).map(asText).join(' ')
      if (name !== '') print(`    ~ ${name}`)
      for (const { column, before, after } of columns)
        print(`        ${column}: ${colours.red(valueOf(before))} → ${colours.green(valueOf(after))}`)
    }
    for (const row of lost) print(colours.red(`    - ${filled(row)}`))
    for (const row of added) print(colours.green(`    + ${filled(row)}`))
  }
}

function showTotal({ pages, changed, unread, tables }: Total): void {
  if (changed > 0) print('')
  print(`${grouped(changed)} of ${counted(pages, 'page')} changed${unread > 0 ? `; ${grouped(unread)} could not be read` : ''}`)
  for (const { table, added, lost, altered, columns } of tables) {
    print(`  ${table}: ${amounts(added, lost, altered)}`)
    for (const [column, rows] of Object.entries(columns)) print(`    ${column}: ${grouped(rows)} altered`)
  }
}

function amounts(added: number, lost: number, altered: number): string {
  const parts = [[added, 'added'] as const, [lost, 'lost'] as const, [altered, 'altered'] as const]
  return parts.flatMap(([n, word]) => (n > 0 ? [`${grouped(n)} ${word}`] : [])).join(', ')
}

/** A row by its columns that have a value; that of the page is said above it. */
const filled = (row: Readonly<Record<string, unknown>>): string =>
  Object.entries(row)
    .filter(([column, value]) => value !== null && column !== 'source' && column !== 'article_id')
    .map(asText)
    .join(' ')

const asText = ([column, value]: readonly [string, unknown]): string => `${column}=${valueOf(value)}`

/** As JSON, so that a text, a number and null are told apart; long texts are cut. */
const valueOf = (value: unknown): string => {
  const text = printable(JSON.stringify(value ?? null))
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
