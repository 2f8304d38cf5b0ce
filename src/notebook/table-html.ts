/**
 * A table as HTML that stands by itself.
 *
 * Without scripts (an untrusted notebook, a viewer, a web page made of it) it shows head and tail. Where
 * scripts run, the rows that it carries are paged and sorted by a click. Everything that comes from data is escaped.
 */
import { basename } from 'node:path'
import { cellText, DIGITS, shownText } from './cell-types.ts'
import { csvWithin } from './csv.ts'
import type { Grid, GridColumn } from './grid.ts'
import { attribute, inlineJson, markup } from './html.ts'
import { parquetBytes } from './parquet.ts'
import { counted, grouped } from '../text/shown.ts'
import { cut, endsOf, shapeOf, type Layout } from './table-layout.ts'
import { SCRIPT } from './table-script.ts'
import { STYLE } from './table-style.ts'
import { isRight } from './table-text.ts'

/** Longer texts are cut; the whole is the cell's tooltip, as it is where a number is rounded. */
const CELL = 200
/** … unless it is longer than this. */
const TOOLTIP = 4_000
/** Rows that the table carries for paging, and the bytes that they may take: outputs are stored in the notebook. */
const CARRIED_ROWS = 1_000
const CARRIED_BYTES = 128 * 1024
/** A file that is longer is not carried as a link. */
const LINKED_BYTES = 64 * 1024

export function tableHtml(grid: Grid, layout: Layout): string {
  const { size, title } = layout
  const { head, tail, between } = endsOf(grid.length, size)
  const gap = between > 0 ? `<tr class="tw-gap"><td colspan="${grid.columns.length}">… ${counted(between, 'row')} between</td></tr>` : ''
  const rows = (numbers: readonly number[]): string =>
    numbers.map((row) => `<tr>${grid.columns.map((column) => cell(column, row)).join('')}</tr>`).join('\n')
  return `<div class="tidywire-table" data-state="still"><style>${STYLE}</style>
<div class="tw-shape">${title === undefined ? '' : `<b>${markup(title)}</b> `}${shapeOf(grid)}</div>
<div class="tw-scroll"><table>
<thead><tr>${grid.columns.map(name).join('')}</tr><tr class="tw-types">${grid.columns.map(type).join('')}</tr></thead>
<tbody>${rows(head)}${gap}${rows(tail)}</tbody>
</table></div>
<div class="tw-tools"></div>
${exportLine(grid, layout)}
<script type="application/json">${inlineJson(carried(grid, size))}</script>
<script>${SCRIPT}</script>
</div>`
}

const side = (column: GridColumn): string => `style="text-align:${isRight(column.type) ? 'right' : 'left'}"`
const name = (column: GridColumn): string => `<th ${side(column)}>${markup(cut(column.name, CELL))}</th>`
const type = (column: GridColumn): string => `<td ${side(column)}>${column.type}</td>`

function cell(column: GridColumn, row: number): string {
  const [text, shown] = [cellText(column.at(row)), shownText(column.at(row))]
  if (text === null || shown === null) return `<td ${side(column)}><em class="tw-null">null</em></td>`
  const whole = text.length > CELL || shown !== text ? ` title="${attribute(cut(text, TOOLTIP))}"` : ''
  return `<td ${side(column)}${whole}>${markup(cut(shown, CELL))}</td>`
}

/** What the script reads: the first rows, as many as the bounds allow. */
function carried({ length, columns }: Grid, size: number): unknown {
  const rows: unknown[][] = []
  let bytes = 0
  for (let row = 0; row < Math.min(length, CARRIED_ROWS); row++) {
    const cells = columns.map(({ at }) => carriedCell(at(row)))
    bytes += Buffer.byteLength(JSON.stringify(cells))
    if (bytes > CARRIED_BYTES) break
    rows.push(cells)
  }
  return {
    size,
    total: length,
    cut: CELL,
    digits: DIGITS,
    right: columns.map((column) => isRight(column.type)),
    instant: columns.map((column) => column.type === 'instant'),
    rows,
  }
}

/** Finite numbers and truth values as they are, everything else as its text. */
function carriedCell(value: unknown): unknown {
  if (value === null || value === undefined) return null
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0))
    ? value
    : cellText(value)
}

/** Links to the files of a table that was saved; else links that hold a small one, and in any case the calls that write it. */
function exportLine(grid: Grid, { title, saved }: Layout): string {
  if (saved !== undefined) {
    const paths = [`${saved}.csv`, `${saved}.parquet`]
    return line(paths.map((path) => link(basename(path), path.split('/').map(encodeURIComponent).join('/'))))
  }
  const file = fileName(title)
  const calls = ['csv', 'parquet'].map(
    (ending) => `<code>await write${ending === 'csv' ? 'CSV' : 'Parquet'}(table, '${markup(file)}.${ending}')</code>`,
  )
  const csv = csvWithin(grid, LINKED_BYTES)
  if (!csv) return line([`<span>more than ${grouped(LINKED_BYTES / 1024)} kB, so write it with</span>`, ...calls])
  const links = [link(`${file}.csv`, dataOf('text/csv;charset=utf-8', csv))]
  if (grid.columns.length > 0) links.push(link(`${file}.parquet`, dataOf('application/vnd.apache.parquet', parquetBytes(grid))))
  return line([...links, ...calls])
}

const line = (parts: readonly string[]): string => `<div class="tw-export">Export: ${parts.join(' · ')}</div>`

const link = (file: string, address: string): string => `<a download="${attribute(file)}" href="${attribute(address)}">${markup(file)}</a>`

const dataOf = (type: string, bytes: Uint8Array): string => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

/** A name for files: letters, digits and hyphens of the title; `table` where that leaves nothing. */
const fileName = (title = ''): string =>
  cut(title, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'table'
