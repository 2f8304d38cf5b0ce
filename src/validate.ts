/**
 * The gate before publication: every row against its schema, then the rules across an article's tables.
 *
 * One row that fails refuses the whole article, so that no table points at a row that is not there.
 * A table's schema is compiled once, when its first row is checked.
 */
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { compileSchema } from './json-schema.ts'
import { problem, type Problem } from './problem.ts'
import { schemaOf, type Table } from './tables/table.ts'
import { counted } from './text/shown.ts'

type Row = Readonly<Record<string, unknown>>
export type RowsByTable = Readonly<Record<string, readonly Row[]>>

/** Says what is wrong with the rows of one scrape; nothing, where they may be published. */
export type Check = (rows: RowsByTable) => Problem[]

export function compileCheck(tables: readonly Table[]): Check {
  return (rows) => {
    const problems: Problem[] = []
    for (const table of tables) checkTable(table, rows[table.name] ?? [], problems)
    for (const rule of RULES) rule(rows, problems)
    return problems
  }
}

/** Whether one row keeps its table's schema, and by `errors` each way in which it does not. */
export function gateOf(table: Table): ValidateFunction {
  let gate = gates.get(table)
  if (!gate) gates.set(table, (gate = compileSchema(schemaOf(table), { allErrors: true })))
  return gate
}

const gates = new WeakMap<Table, ValidateFunction>()

function checkTable(table: Table, rows: readonly Row[], problems: Problem[]): void {
  if (rows.length === 0) return
  const isValid = gateOf(table)
  for (const row of rows) {
    const passes: boolean = isValid(row)
    if (passes) continue
    for (const { instancePath, message } of isValid.errors ?? []) {
      const column = instancePath.slice(1)
      problems.push(invalid(`${table.name}.${column}`, `${column || 'the row'} ${message ?? 'is invalid'}`, shown(row[column])))
    }
  }
  checkKeys(table, rows, problems)
}

/** Rows come in the order of their keys: within one group the last part of the key rises. */
function checkKeys({ name, key }: Table, rows: readonly Row[], problems: Problem[]): void {
  const last = key.at(-1)
  if (last === undefined || rows.length < 2) return
  const groupBy = key.slice(0, -1)
  const highest = new Map<string, number | string>()
  let [group, before]: [Row | undefined, number | string | undefined] = [undefined, undefined]
  for (const row of rows) {
    const value = row[last] as number | string // key columns are text or numbers
    if (!group || groupBy.some((column) => row[column] !== group?.[column])) {
      if (group && before !== undefined) highest.set(groupName(group, groupBy), before)
      before = highest.get(groupName(row, groupBy))
      group = row
    }
    if (before !== undefined && value <= before) {
      problems.push(invalid(name, `its key ${groupName(row, groupBy)} ${value} stands twice or out of order`))
    }
    before = value
  }
}

const groupName = (row: Row, columns: readonly string[]): string => columns.map((column) => shown(row[column])).join(' ')

/** A cell as text; cells are text, numbers or null. */
const shown = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')

const invalid = (field: string, reason: string, found = ''): Problem => problem('invalid-row', { reason }, { field, found })

type Rule = (rows: RowsByTable, problems: Problem[]) => void

/** Rows of an article's other tables point at it. */
const referencesAreFound: Rule = (rows, problems) => {
  const id = rows['articles']?.[0]?.['article_id']
  for (const name of ['paragraphs', 'tags', 'related']) {
    for (const row of rows[name] ?? [])
      if (row['article_id'] !== id) problems.push(invalid(`${name}.article_id`, 'it names no article', String(row['article_id'])))
  }
}

const offsetsSliceToText: Rule = (rows, problems) => {
  const body = shown(rows['articles']?.[0]?.['body'])
  for (const { start, end, text } of rows['paragraphs'] ?? []) {
    if (body.slice(Number(start), Number(end)) !== text)
      problems.push(invalid('paragraphs.start', 'its offsets do not slice to its text', String(text)))
  }
}

const countsAgree: Rule = (rows, problems) => {
  const [article] = rows['articles'] ?? []
  const [source] = rows['sources'] ?? []
  const paragraphs = rows['paragraphs']?.length ?? 0
  if (article && article['paragraph_count'] !== paragraphs)
    problems.push(invalid('articles.paragraph_count', `it differs from the ${counted(paragraphs, 'row')}`))
  if (article && article['other_lines'] !== source?.['other_lines'])
    problems.push(invalid('articles.other_lines', 'it differs from sources.other_lines'))
  const lines = rows['lines'] ?? []
  if (lines.length > 0 && source?.['lines'] !== lines.length)
    problems.push(invalid('sources.lines', `it differs from the ${counted(lines.length, 'row')}`))
}

const RULES: readonly Rule[] = [referencesAreFound, offsetsSliceToText, countsAgree]
