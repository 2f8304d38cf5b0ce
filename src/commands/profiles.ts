/** What a change of profile changes over a folder of pages: each page curated twice, and the rows compared. */
import { curate, planOf, type Plan } from '../curate.ts'
import { compareRows, countChanges, isChanged, type ChangeCount, type TableChange } from '../compare-rows.ts'
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
  /** Pages whose rows differ in nothing but their places, such as offsets. */
  readonly moved: number
  /** Inputs of which no bytes could be read: nothing was compared. */
  readonly unread: number
  readonly tables: readonly ChangeCount[]
}

/** Print what `--publisher` changes against `--against`, the sum first and then the pages; true where something differs or could not be read. */
export async function diffProfiles(inputs: readonly string[], options: DiffOptions): Promise<boolean> {
  const { against, publisher = 'all', ...others } = options
  if (against === undefined)
    throw new UsageError('--diff compares two profiles and only one is named; add --against with a publisher, or none or all')
  const [before, after] = [sideOf(against, others), sideOf(publisher, others)]
  const count = countChanges(after.tables)
  let [pages, changed, moved, unread] = [0, 0, 0, 0]
  const told: string[] = []
  const progress = options.json && process.stdout.isTTY ? undefined : showProgress() // on one terminal the changes themselves show how far it is
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
    count.add(changes)
    if (changes.some(isChanged)) changed++
    else moved++
    if (options.json) print(safeJson({ source: scrape.source, tables: changes }))
    else if (changes.some(isChanged) && told.length < TOLD) told.push(linesOf(scrape.source, changes).join('\n'))
  }
  progress?.stop()
  const total = { pages, changed, moved, unread, tables: count.counts() }
  if (options.json) print(safeJson(total))
  else print([sumOf(total), ...told, ...restOf(changed - told.length)].join('\n\n'))
  return changed + moved + unread > 0
}

/** Changed pages that are shown to people; the sum counts all. */
const TOLD = 100

const restOf = (pages: number): string[] => (pages > 0 ? [`and ${counted(pages, 'other page')}; --json lists all`] : [])

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

function linesOf(source: string, changes: readonly TableChange[]): string[] {
  const colours = coloursFor(process.stdout)
  return [
    colours.bold(printable(source)),
    ...changes
      .filter(isChanged)
      .flatMap(({ table, added, lost, altered }) => [
        `  ${table}: ${amounts({ added: added.length, lost: lost.length, altered: altered.length })}`,
        ...altered.flatMap(({ key, columns }) => [
          ...(Object.keys(key).length === 0 ? [] : [`    ~ ${Object.entries(key).map(asText).join(' ')}`]),
          ...columns.map(
            ({ column, before, after }) => `        ${column}: ${colours.red(valueOf(before))} → ${colours.green(valueOf(after))}`,
          ),
        ]),
        ...lost.map((row) => colours.red(`    - ${filled(row)}`)),
        ...added.map((row) => colours.green(`    + ${filled(row)}`)),
      ]),
  ]
}

function sumOf({ pages, changed, moved, unread, tables }: Total): string {
  const others = [
    [pages - changed - moved - unread, 'the same'],
    [moved, 'with other offsets or positions alone'],
    [unread, 'could not be read'],
  ] as const
  const told = others.flatMap(([n, words]) => (n > 0 ? [`, ${grouped(n)} ${words}`] : []))
  return [
    `${grouped(changed)} of ${counted(pages, 'page')} changed${told.join('')}`,
    ...tables.flatMap(({ table, columns, ...counts }) => [
      `  ${table}: ${amounts(counts)}`,
      ...Object.entries(columns).map(([column, rows]) => `    ${column}: ${grouped(rows)} altered`),
    ]),
  ].join('\n')
}

function amounts(counts: Partial<Readonly<Record<'added' | 'lost' | 'altered' | 'moved', number>>>): string {
  const kinds = ['added', 'lost', 'altered', 'moved'] as const
  return kinds.flatMap((kind) => ((counts[kind] ?? 0) > 0 ? [`${grouped(counts[kind] ?? 0)} ${kind}`] : [])).join(', ')
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
