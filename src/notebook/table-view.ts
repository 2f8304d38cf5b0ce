/** Tables as they are shown: the shape, names and types on top, then rows. */
import { UsageError } from '../failure.ts'
import { gridOf, type Grid, type TableLike } from './grid.ts'
import { tableHtml } from './table-html.ts'
import { tableText } from './table-text.ts'
import { withView, type Showable } from './view.ts'

export interface TableOptions {
  /** Rows shown at once, head and tail together; 20 unless given. */
  readonly rows?: number
  /** Stands above the table, and names the files that the links below it write. */
  readonly title?: string
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
 * columns). Throws a {@link UsageError} for anything else.
 */
export function table(value: TableLike, options: TableOptions = {}): TableView {
  const grid = Array.isArray(value) && value.length === 0 ? { length: 0, columns: [] } : gridOf(value)
  if (!grid) throw new UsageError('table() shows an Arquero table, an answer, or an array of objects; show other values with display()')
  return viewOfGrid(grid, options)
}

/** The view of a table whose columns are known. */
export function viewOfGrid(grid: Grid, { rows = 20, title }: TableOptions = {}): TableView {
  const size = Math.max(1, Math.min(Math.floor(rows), Number.MAX_SAFE_INTEGER))
  const view = {
    rows: grid.length,
    columns: grid.columns.length,
    toHTML: () => tableHtml(grid, { size, title }),
    toText: () => tableText(grid, { size, title }),
  }
  return withView(view, { text: view.toText, bundle: () => ({ 'text/html': view.toHTML(), 'text/plain': view.toText() }) })
}
