/**
 * Files of rows that any program may have written: what a reader gives, and what a reader is.
 *
 * A reader never throws for any bytes of its kind: what cannot be read is `damage` at its line, and the
 * rest goes on. Values come in the JSON forms that the schemas know; a value that has no such form comes
 * as it is, for the schema to refuse.
 */
import type { ByteSource } from '../formats/format.ts'
import type { Table } from '../tables/table.ts'

/** What stands at one place of a file; lines and rows are counted from 1. */
export type Read =
  /** Stands once, before the rows, where the file names its columns for all of them. Rows then hold the table's own columns alone. */
  | { readonly kind: 'columns'; readonly line: number | null; readonly names: readonly string[] }
  | { readonly kind: 'row'; readonly line: number; readonly row: unknown }
  | Damage

export interface Damage {
  readonly kind: 'damage'
  readonly line: number | null
  /** Name of the column it is about; null where it is about the whole line. */
  readonly column: string | null
  readonly found: string | null
  readonly message: string
}

export const damage = (line: number | null, message: string, place: Partial<Pick<Damage, 'column' | 'found'>> = {}): Damage => ({
  kind: 'damage',
  line,
  column: place.column ?? null,
  found: place.found ?? null,
  message,
})

interface Kind {
  readonly name: string
  /** How the names of its files end. */
  readonly extensions: readonly string[]
  /** What `line` counts. */
  readonly unit: 'line' | 'row'
}

/** Read from the first byte to the last; may be packed by gzip. */
export interface StreamedKind extends Kind {
  readonly access: 'stream'
  readonly read: (chunks: AsyncIterable<Uint8Array>, table: Table) => AsyncIterable<readonly Read[]>
}

/** Read from many places. */
export interface SeekedKind extends Kind {
  readonly access: 'seek'
  readonly read: (file: ByteSource, table: Table) => AsyncIterable<readonly Read[]>
}

export type RowFileKind = StreamedKind | SeekedKind
