/** The formats; a reader of a data set takes the first that is there. To add one: a file here and a line below. */
import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { jsonl } from './jsonl.ts'
import { parquet } from './parquet.ts'
import { spreadsheet } from './spreadsheet.ts'

export const formats: readonly Format[] = [parquet, jsonl, csv, spreadsheet]
