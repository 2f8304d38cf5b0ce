/**
 * Tables as DataFrames of danfojs and back, for those who know pandas.
 *
 * danfojs-node is no dependency of tidywire: it is loaded from the project that the notebook stands in.
 */
import { table as arquero, type ColumnTable } from 'arquero'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UsageError } from '../failure.ts'
import { cellText } from './cell-types.ts'
import { gridOf, type GridColumn, type TableLike } from './grid.ts'

/** What is used here of danfojs' DataFrame; give the type of danfojs to `toDanfo` to see the rest. */
export interface DanfoFrame {
  readonly columns: string[]
  readonly values: unknown
  readonly shape: number[]
}

interface Danfo {
  readonly DataFrame: new (
    data: Readonly<Record<string, readonly unknown[]>> | readonly never[],
    options: { readonly dtypes?: readonly string[]; readonly columns?: readonly string[] },
  ) => DanfoFrame
}

/**
 * The table as a DataFrame. Null is NaN among numbers and undefined elsewhere; instants are texts in
 * ISO 8601, lists and objects are JSON. Throws a {@link UsageError} where danfojs-node is not installed.
 */
export async function toDanfo<Frame extends DanfoFrame = DanfoFrame>(value: TableLike): Promise<Frame> {
  const grid = gridOf(value)
  if (!grid) throw new UsageError('toDanfo() takes an Arquero table, an answer, or an array of objects')
  const { DataFrame } = await loadDanfo()
  const columns = grid.columns.map((column) => ({ name: column.name, ...seriesOf(column, grid.length) }))
  const dtypes = columns.map(({ dtype }) => dtype)
  const frame =
    grid.length === 0
      ? new DataFrame([], { columns: columns.map(({ name }) => name), dtypes }) // which columns of no values are not
      : new DataFrame(Object.fromEntries(columns.map(({ name, values }) => [name, values])), { dtypes })
  return frame as Frame // the caller names danfojs' own type
}

/** The DataFrame as an Arquero table; NaN and undefined are null, and texts that look like instants stay texts. */
export function fromDanfo(frame: DanfoFrame): ColumnTable {
  const rows = frame.values as readonly (readonly unknown[])[] // of a DataFrame, a row each
  return arquero(frame.columns.map((name, column): [string, unknown[]] => [name, rows.map((row) => present(row[column]))]))
}

const present = (value: unknown): unknown => (value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? null : value)

function seriesOf({ type, at }: GridColumn, length: number): { readonly dtype: string; readonly values: readonly unknown[] } {
  const values = Array.from({ length }, (_, row) => at(row) ?? null)
  switch (type) {
    case 'integer':
    case 'number':
      return {
        dtype: type === 'integer' && !values.includes(null) ? 'int32' : 'float32',
        values: values.map((value) => (value === null ? NaN : Number(value))),
      }
    case 'truth value':
      return { dtype: 'boolean', values: values.map((value) => value ?? undefined) }
    default:
      return { dtype: 'string', values: values.map((value) => cellText(value) ?? undefined) }
  }
}

/** What a package.json must say: danfojs-node 1.2.0 asks for packages that npm no longer has, or that fetch binaries. */
const OVERRIDES = '"overrides": { "xlsx": "npm:@e965/xlsx@0.20.3", "@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@3.21.0" }'

async function loadDanfo(): Promise<Danfo> {
  const path = resolveFrom(join(process.cwd(), 'package.json')) ?? resolveFrom(import.meta.url)
  if (path === undefined)
    throw new UsageError(`danfojs-node is not installed; put ${OVERRIDES} into package.json, then run npm install danfojs-node@1.2.0`)
  const loaded = (await import(pathToFileURL(path).href)) as Danfo & { readonly default?: Danfo } // CommonJS: its exports are the default
  return loaded.default ?? loaded
}

function resolveFrom(place: string): string | undefined {
  try {
    return createRequire(place).resolve('danfojs-node')
  } catch {
    return undefined
  }
}
