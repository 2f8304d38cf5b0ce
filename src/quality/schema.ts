/**
 * The quality report as a file, `quality-report.json`: what it holds, each fact written once. Its
 * TypeScript types and its JSON Schema in `schemas/` come from here.
 *
 * Counts are exact; samples are bounded, and say so. A report knows no time and no machine.
 */
import type { Storage } from '../tables/table.ts'
import { cell, count, listOf, mapOf, objectOf, oneOf, orNull, share, truth, words } from './shape.ts'

/** Version of the report's own schema; within a major version it only grows. */
export const REPORT_VERSION = '1.0.0'

/** Samples of one check, at most. */
export const SAMPLES = 20

/** Units of text of a value that is shown, at most. */
export const SHOWN = 200

const STORAGES: readonly Storage[] = ['text', 'integer', 'long', 'number', 'truth', 'instant', 'day']

const sample = objectOf('One thing that failed the check.', {
  key: orNull(words('Key of the row, as `article_id=…, position=3`; null for pages.')),
  source: orNull(words('The page or file; null where the row names none.')),
  line: orNull(count('Line of the text, or line or row of the table file, from 1; null where no single one is meant.')),
  field: orNull(words('What it is about, as table.column; null where it is the whole page or row.')),
  value: orNull(words('The text found, cut to 200 UTF-16 units; null where there is none to show.')),
  message: words('One sentence: what was found, what was expected, what to do next.'),
})

const check = objectOf('One thing that was looked for.', {
  id: words('Name of the check: the code of a problem, `refused`, `invalid-row` or `formula-cell`; it keeps its meaning.'),
  severity: oneOf('How grave it is where it fails.', ['error', 'warning', 'info']),
  threshold: orNull(share('Share of `scanned` that may fail before the status is `fail`; null where it never is.')),
  status: oneOf(
    '`pass`: nothing failed, or what did is mere information. `warn`: something failed. `fail`: more failed than the threshold allows.',
    ['pass', 'warn', 'fail'],
  ),
  scanned: count('How many were looked at: pages, rows or cells; exact.'),
  failed: count('How many of them failed; exact.'),
  sample: listOf('Some of what failed, in order of source, key, line and field.', sample, { maxItems: SAMPLES }),
  sample_policy: words('How the sample was drawn.'),
})

const column = objectOf('One column.', {
  name: words('Name of the column.'),
  storage: oneOf('How its values are kept.', STORAGES),
  nulls: count('Rows without a value.'),
  empty: count('Texts without a character.'),
  distinct: count('Different values that are not null; beyond 256 a HyperLogLog estimate with a standard error of 2.3 %.'),
  distinct_is_exact: truth('Whether `distinct` was counted and not estimated.'),
  min: orNull(cell('The smallest value; of texts in order of UTF-16 units, each cut to 200 of them; null where there is none.')),
  max: orNull(cell('The largest value, in the same order; null where there is none.')),
  length: orNull(
    objectOf(
      'Lengths of texts in UTF-16 units, null where there is none. A quantile of 64 or more may be up to 3.1 % too small; max is exact.',
      {
        p1: count('One text of a hundred is no longer.'),
        p50: count('Half of the texts are no longer.'),
        p99: count('Ninety-nine texts of a hundred are no longer.'),
        max: count('The longest text.'),
      },
    ),
  ),
  formula_cells: count(
    'Texts that a spreadsheet would take for a formula: they begin with = + - @ (also full-width), tab or carriage return.',
  ),
  sketch: objectOf('What reports are merged by, in base64.', {
    distinct: words('Sorted 64-bit hashes of up to 256 values, 8 bytes each; beyond that 2,048 HyperLogLog registers of 6 bits each.'),
    lengths: words('Histogram of lengths: distance from the bucket before and count, as LEB128 numbers.'),
  }),
})

const table = objectOf('One table.', {
  name: words('Name of the table.'),
  rows: count('Rows of the table.'),
  columns: listOf('Its columns, in their order.', column),
  checks: listOf('What was looked for in it, in order of names.', check),
})

const drift = objectOf('One way in which the pages differ from a baseline.', {
  change: words('Name of the change.'),
  message: words('One sentence: what was found, what was expected, what to do next.'),
  p: orNull(share('How probable such a difference is without a change; null where it was not tested.')),
  sources: listOf('Pages that show it.', words('A page.'), { maxItems: SAMPLES }),
})

export const report = objectOf(
  'The quality of a data set, or of a part of it: counts, column profiles and checks. Reports of parts can be merged.',
  {
    version: words('Version of this schema.', { const: REPORT_VERSION }),
    tool: objectOf('What wrote it.', { name: words('Name of the program.'), version: words('Its version.') }),
    schema: words('Version of the tables’ schemas.'),
    complete: truth('False where a run ended early or a part is missing: the counts are then those of what was seen.'),
    summary: objectOf('The pages and what was wrong with them.', {
      pages: count('Pages that came.'),
      article: count('Pages that gave an article’s row.'),
      repeat: count('Pages with the body of another page.'),
      refused: count('Pages that were refused.'),
      by_severity: objectOf('Findings by severity.', {
        error: count('Errors.'),
        warning: count('Warnings.'),
        info: count('What was mended.'),
      }),
      by_code: mapOf('Findings by code, in order of names; one page may have several of a code.', count('Findings.')),
    }),
    tables: listOf('The tables, in the order in which they are written.', table),
    drift: listOf('Differences from a baseline, in order of names; empty where none was given or none was found.', drift),
  },
)

export type Report = (typeof report)['value']
export type TableReport = (typeof table)['value']
export type ColumnReport = (typeof column)['value']
export type CheckReport = (typeof check)['value']
export type Sampled = (typeof sample)['value']
export type Drift = (typeof drift)['value']

/** JSON Schema 2020-12 of the report. */
export const reportSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:tidywire:quality-report:${REPORT_VERSION.split('.')[0] ?? ''}`,
  title: 'quality-report',
  'x-version': REPORT_VERSION,
  ...report.schema,
})
