/** The kinds of files that rows may come in. To add one: a file here and a line below. */
import { csv } from './csv.ts'
import { jsonl } from './jsonl.ts'
import { parquet } from './parquet.ts'
import type { RowFileKind } from './row-file.ts'

export const rowFileKinds: readonly RowFileKind[] = [jsonl, csv, parquet]
