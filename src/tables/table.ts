/**
 * Tables: each column is written once, and from it come the row's type, the JSON Schema, the Parquet
 * type, the CSV header and the reference for readers.
 */
import type { Finding } from '../scrape.ts'

/**
 * Version of all tables' schemas. Within a major version they only grow: a table or a nullable column
 * may come, none goes or changes its meaning.
 */
export const SCHEMA_VERSION = '1.2.0'

/** How a value is kept. JSON knows text, numbers and truth values; Parquet has 32 and 64 bits for whole numbers, and instants and days. */
export type Storage = 'text' | 'integer' | 'long' | 'number' | 'truth' | 'instant' | 'day'

export interface Column<Value = unknown> {
  readonly storage: Storage
  readonly about: string
  readonly nullable: boolean
  /** JSON Schema keywords beyond the type. */
  readonly rules: Readonly<Record<string, unknown>>
  /** Carries the value's TypeScript type and has no value at run time. */
  readonly value: Value
}

export type Columns = Readonly<Record<string, Column>>

/** A row of a table: a property for each column, null where a nullable column has no value. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: C[Name]['value'] }

export interface Table<C extends Columns = Columns> {
  readonly name: string
  readonly about: string
  /** Columns that name a row; empty where rows have no name. */
  readonly key: readonly string[]
  /** Column that points at another table's key, as `table.column`. */
  readonly references: Readonly<Record<string, string>>
  readonly columns: C
  /** `article`: one copy for pages with one body. `page`: rows of every input. */
  readonly per: 'article' | 'page'
  /** True where the table is written only when it is asked for. */
  readonly onRequest: boolean
  /** The rows that one scrape adds, in key order. */
  readonly rows: (finding: Finding) => Iterable<RowOf<C>>
}

/** The type of a table's rows: `Row<typeof articles>`. */
export type Row<T> = T extends Table<infer C> ? RowOf<C> : never

/** As a table is written down: its key names its own columns. */
type Definition<C extends Columns> = Omit<Table<C>, 'key' | 'references' | 'onRequest'> &
  Partial<Pick<Table<C>, 'onRequest'>> & {
    readonly key: readonly (keyof C & string)[]
    readonly references?: { readonly [Name in keyof C]?: string }
  }

export function defineTable<C extends Columns>(definition: Definition<C>): Table<C> {
  return { onRequest: false, ...definition, references: (definition.references ?? {}) as Readonly<Record<string, string>> } // no property is undefined
}

type Rules = Readonly<Record<string, unknown>>

function column<Value>(storage: Storage, about: string, rules: Rules): Column<Value> {
  return { storage, about, nullable: false, rules, value: undefined as Value } // a type only, see Column
}

/**
 * One sign at least. Validators in other languages have their own regular expressions: what any of them
 * calls blank is no sign here (ECMAScript's U+FEFF, Python's U+001C to U+001F and U+0085).
 */
const SIGN = '[^\\s\\u001c-\\u001f\\u0085\\ufeff]'

/** Text that is never empty or blank, unless other rules are given. */
export const text = (about: string, rules: Rules = { pattern: SIGN }): Column<string> => column('text', about, rules)

export const integer = (about: string, rules: Rules = {}): Column<number> =>
  column('integer', about, { minimum: 0, maximum: 2 ** 31 - 1, ...rules })

/** A whole number that may pass 32 bits, up to 2^53 - 1. */
export const long = (about: string, rules: Rules = {}): Column<number> =>
  column('long', about, { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, ...rules })

/** A number with a fraction, as 64-bit floating point. */
export const number = (about: string, rules: Rules = {}): Column<number> => column('number', about, rules)

/** True or false. */
export const truth = (about: string): Column<boolean> => column('truth', about, {})

/** One of a few words. */
export const choice = <const Word extends string>(about: string, words: readonly Word[]): Column<Word> =>
  column('text', about, { enum: words })

/** No match anywhere in a text; null may stand beside it. */
const without = (pattern: string): Rules => ({ not: { type: 'string', pattern } })

/** A pattern for the whole text, which has no line feed: in Python `$` also stands before a last one. */
export const whole = (pattern: string): Rules => ({ pattern: `^${pattern}$`, ...without('\\n') })

/** The spelling of a time to the second; formats alone leave room for lower case, leap seconds and the year 0, on which validators differ. */
const clockTime = (zone: string): Rules => ({
  format: 'date-time',
  pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]${zone}$`,
  ...without('^0000|\\n'),
})

/** An instant in UTC, to the second, as 2022-01-12T15:20:00Z. */
export const instant = (about: string): Column<string> => column('instant', about, clockTime('Z'))

/** An instant on a clock with its offset from UTC, as 2022-01-12T17:20:00+02:00; kept as text. */
export const localInstant = (about: string): Column<string> => column('text', about, clockTime('(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])'))

/** A day without a zone, as 2022-01-12. */
export const day = (about: string): Column<string> =>
  column('day', about, { format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', ...without('^0000|\\n') })

export const sha256 = (about: string): Column<string> => text(about, whole('[0-9a-f]{64}'))

/** The column may be null; its description says what null means. */
export function optional<Value>(of: Column<Value>): Column<Value | null> {
  const words = of.rules['enum']
  return { ...of, nullable: true, rules: Array.isArray(words) ? { ...of.rules, enum: [...(words as unknown[]), null] } : of.rules }
}

const JSON_TYPES: Readonly<Record<Storage, string>> = {
  text: 'string',
  integer: 'integer',
  long: 'integer',
  number: 'number',
  truth: 'boolean',
  instant: 'string',
  day: 'string',
}

/** The table's contract as JSON Schema 2020-12: one row. */
export function schemaOf(table: Table): Record<string, unknown> {
  const properties = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => {
      const type = JSON_TYPES[column.storage]
      const reference = table.references[name]
      return [
        name,
        {
          description: column.about,
          type: column.nullable ? [type, 'null'] : type,
          ...column.rules,
          ...(reference === undefined ? {} : { 'x-references': reference }),
        },
      ]
    }),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tidywire:${table.name}:${SCHEMA_VERSION.split('.')[0]}`,
    title: table.name,
    description: table.about,
    'x-version': SCHEMA_VERSION,
    'x-primary-key': table.key,
    type: 'object',
    properties,
    required: Object.keys(table.columns),
    additionalProperties: false,
  }
}

/** The bytes of the schema's file. */
export const schemaFile = (table: Table): string => `${JSON.stringify(schemaOf(table), null, 2)}\n`

/** A row's key, as `article_id=…, position=3`, a question mark for a part that is missing; null for tables whose rows have no name. */
export function keyText({ key }: Table, row: Readonly<Record<string, unknown>>): string | null {
  return key.length === 0 ? null : key.map((name) => `${name}=${cellText(row[name]) ?? '?'}`).join(', ')
}

/** A cell as people may look it up; null for what has no short text. */
export function cellText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Object.is(value, -0)) return '-0'
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null
}
