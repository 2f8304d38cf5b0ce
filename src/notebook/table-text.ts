/** A table as plain text: for consoles, and for front ends that show nothing else. */
import { shownText, type CellType } from './cell-types.ts'
import type { Grid, GridColumn } from './grid.ts'
import { counted } from '../text/shown.ts'
import { cut, endsOf, shapeOf, type Layout } from './table-layout.ts'

/** Columns that would pass it are left out and counted. */
const WIDTH = 140
/** Longer cells are cut. */
const CELL = 40
const GAP = '  '

/** Shape, names, types, rows; a line that says how many rows stand between head and tail. */
export function tableText(grid: Grid, { size, title }: Layout): string {
  const { head, tail, between } = endsOf(grid.length, size)
  const blocks = fitting(grid.columns.map((column) => blockOf(column, [...head, ...tail])))
  const lines = Array.from({ length: head.length + tail.length + 2 }, (_, line) =>
    blocks
      .map((block) => block[line] ?? '')
      .join(GAP)
      .trimEnd(),
  )
  if (between > 0) lines.splice(head.length + 2, 0, `… ${counted(between, 'row')} between`)
  const hidden = grid.columns.length - blocks.length
  const shape = `${title === undefined ? '' : `${oneLine(title)}: `}${shapeOf(grid)}`
  return [
    shape,
    ...(blocks.length > 0 ? lines : []),
    ...(hidden > 0
      ? [
          cut(
            `… and ${counted(hidden, 'column')}: ${grid.columns
              .slice(-hidden)
              .map(({ name }) => oneLine(name))
              .join(', ')}`,
            WIDTH,
          ),
        ]
      : []),
  ].join('\n')
}

/** Name, type and cells of a column, padded to one width. */
function blockOf({ name, type, at }: GridColumn, rows: readonly number[]): string[] {
  const texts = [name, type, ...rows.map((row) => shownText(at(row)) ?? 'null')].map((text) => cut(oneLine(text), CELL))
  const width = Math.max(...texts.map((text) => text.length))
  return texts.map((text) => (isRight(type) ? text.padStart(width) : text.padEnd(width)))
}

/** True for types that are set against the right edge. */
export const isRight = (type: CellType): boolean => type === 'integer' || type === 'number'

/** The columns that fit side by side; at least the first. */
function fitting(blocks: readonly string[][]): string[][] {
  let width = 0
  const end = blocks.findIndex((block, i) => (width += (block[0] ?? '').length + GAP.length) > WIDTH + GAP.length && i > 0)
  return blocks.slice(0, end < 0 ? blocks.length : end)
}

/** Line ends, tabs, other control characters and those that turn the direction of text, as blanks: they would tear the table, or drive the terminal. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, ' ')
