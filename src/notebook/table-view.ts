/** Tables as they are shown: the shape, names and types on top, then rows. */
import { UsageError } from '../failure.ts'
import { gridOf, type Grid, type TableLike } from './grid.ts'
import { tableHtml } from './table-html.ts'
import { tableText } from './table-text.ts'
import { withView, type Showable } from './view.ts'
import { saveGrid } from './write.ts'

export interface TableOptions {
  /** Rows shown at once, head and tail together; 20 unless given. */
  readonly rows?: number
  /** Stands above the table, and names the files that its links hold. */
  readonly title?: string
  /** Write the table to `<save>.csv` and `<save>.parquet` now, beside the notebook, and link these files; for tables of any size. */
  readonly save?: string
}

/** A table that is ready to be shown. */
export interface TableView extends Showable {
  readonly rows: number
  readonly columns: number
  /** The table as HTML: complete without scripts, paged and sorted by a click where scripts run. */
  readonly toHTML: () => string
  /** The table as text, at most 140 characters wide. */
  readonly toText: () => string
}

/**
 * Show something as a table: an Arquero table, an answer, or an array of objects (their keys are the
 * columns). Throws a {@link UsageError} for anything else, and where files cannot be written.
 */
export function table(value: TableLike, options: TableOptions = {}): TableView {
  const grid = Array.isArray(value) && value.length === 0 ? { length: 0, columns: [] } : gridOf(value)
  if (!grid) throw new UsageError('table() shows an Arquero table, an answer, or an array of objects; show other values with display()')
  if (options.save !== undefined) saveGrid(grid, options.save)
  return viewOfGrid(grid, options)
}

/** The view of a table whose columns are known; what `save` names is there. */
export function viewOfGrid(grid: Grid, { rows = 20, title, save: saved }: TableOptions = {}): TableView {
  const size = Math.max(1, Math.min(Math.floor(rows), Number.MAX_SAFE_INTEGER))
  const view = {
    rows: grid.length,
    columns: grid.columns.length,
    toHTML: () => tableHtml(grid, { size, title, saved }),
    toText: () => tableText(grid, { size, title }),
  }
  return withView(view, { text: view.toText, bundle: () => ({ 'text/html': view.toHTML(), 'text/plain': view.toText() }) })
}
