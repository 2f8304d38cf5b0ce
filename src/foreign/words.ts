/** How findings about foreign rows are worded: what was found, what was expected, what to do next. */
import type { Column, Table } from '../tables/table.ts'

/** What a column takes, to follow on "expected". */
export function expectedOf(column: Column): string {
  return `${WANTED[column.storage](column)}${column.nullable ? ', or null' : ''}`
}

const span = ({ rules }: Column): string => {
  const [low, high] = [rules['minimum'], rules['maximum']]
  return typeof low === 'number' && typeof high === 'number' ? ` from ${low} to ${high}` : ''
}

const WANTED: Readonly<Record<Column['storage'], (column: Column) => string>> = {
  text({ rules }) {
    if (Array.isArray(rules['enum'])) return `one of ${rules['enum'].filter((word) => word !== null).join(', ')}`
    if (rules['format'] === 'date-time') return 'an instant to the second with its offset, as 2022-01-12T17:20:00+02:00'
    return typeof rules['pattern'] === 'string' && rules['pattern'].startsWith('^')
      ? `text of the pattern ${rules['pattern']}`
      : 'text that is not blank'
  },
  integer: (column) => `a whole number${span(column)}`,
  long: (column) => `a whole number${span(column)}`,
  number: (column) => `a number${span(column)}`,
  truth: () => 'true or false',
  instant: () => 'an instant in UTC to the second, as 2022-01-12T15:20:00Z',
  day: () => 'a day, as 2022-01-12',
}

/** What kind of value was found, to follow on "is". */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'a text that does not fit'
  if (typeof value === 'number' || typeof value === 'bigint') return 'a number that does not fit'
  if (typeof value === 'boolean') return 'a truth value'
  if (Array.isArray(value)) return 'a list'
  if (value instanceof Uint8Array) return 'bytes that are no UTF-8'
  return value instanceof Date ? 'a time that does not fit' : 'an object'
}

export const wordsFor = {
  column: (table: Table, name: string, value: unknown, column: Column): string =>
    `${table.name}.${name} is ${kindOf(value)}; expected ${expectedOf(column)}; mend the row where it was made`,
  missing: (table: Table, name: string, column: Column): string =>
    `${table.name}.${name} is missing; expected ${expectedOf(column)}; add the column`,
  missingSeveral: (table: Table, names: readonly string[]): string =>
    `${names.length} columns of ${table.name} are missing (${names.join(', ')}); expected those that tidywire tables lists; add them`,
  unknown: (table: Table, names: readonly string[]): string =>
    `${names.length === 1 ? 'a column is' : `${names.length} columns are`} not of the table ${table.name}; expected those that tidywire tables lists; leave ${names.length === 1 ? 'it' : 'them'} out`,
  twice: (): string => 'the header names a column twice; expected each once; leave one of them out (the first is read)',
  otherTable: (table: Table): string =>
    `no column of the table ${table.name} is here; expected ${Object.keys(table.columns).join(', ')}; name the table that this is, or write its header`,
  noObject: (value: unknown): string =>
    `the row is ${kindOf(value).replace(/ that does not fit$/, '')}; expected an object with a property for each column; write one object a line`,
  repeated: (unit: string, before: number): string =>
    `the key stands already in ${unit} ${before}; expected each once; leave one of the rows out`,
  tooMany: (most: number): string =>
    `the file has more keys than the ${most} that are remembered; keys that are not among the first were not compared with one another; split the file`,
} as const
