/** What the HTML and the text of a table have in common. */
import { counted } from '../text/shown.ts'
import { sliceWhole } from '../text/units.ts'
import type { Grid } from './grid.ts'

export interface Layout {
  /** Rows shown at once. */
  readonly size: number
  readonly title: string | undefined
  /** Path without ending of the files that hold the table. */
  readonly saved?: string | undefined
}

/** 1,234 rows × 5 columns. */
export function shapeOf({ length, columns }: Grid): string {
  return `${counted(length, 'row')} × ${counted(columns.length, 'column')}`
}

/** Numbers of the rows to show: all, or head and tail with what is between them left out. */
export function endsOf(
  length: number,
  size: number,
): { readonly head: readonly number[]; readonly tail: readonly number[]; readonly between: number } {
  if (length <= size) return { head: range(0, length), tail: [], between: 0 }
  const head = Math.ceil(size / 2)
  return { head: range(0, head), tail: range(length - (size - head), length), between: length - size }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** The first `limit` units of a text with an ellipsis in place of the last, never half a surrogate pair; a short text as it is. */
export const cut = (text: string, limit: number): string => (text.length <= limit ? text : `${sliceWhole(text, 0, limit - 1)}…`)
