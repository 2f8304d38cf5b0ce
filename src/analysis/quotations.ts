/**
 * Quotations put together from their pieces, the rows of `quotes`.
 *
 * A quotation is named by article and group. What it says of its speaker and its cue is what its first piece says that
 * says anything of it. A speaker is somebody with a name: "a driver" of one article is not the driver of another.
 */
import type { ColumnTable } from 'arquero'
import { cellsOf } from './columns.ts'
import { mostFrequent, tally } from './tally.ts'

/** Stands in the rows for every quotation, whether its speaker is named or not. */
export const ALL_SPEAKERS = 'all speakers'

export interface Quotations {
  readonly count: number
  /** Number of the quotation that each row is a piece of, from 0. */
  readonly byRow: Uint32Array
  /** The article of each quotation. */
  readonly articles: readonly string[]
  /** For each quotation what the first piece says that says anything; null where none does. */
  readonly first: (column: 'speaker' | 'speaker_role' | 'cue') => readonly (string | null)[]
}

export function quotationsOf(quotes: ColumnTable): Quotations {
  const ids = cellsOf(quotes, 'quotes', 'article_id')
  const groups = cellsOf(quotes, 'quotes', 'group')
  const byRow = new Uint32Array(ids.length)
  const articles: string[] = []
  const known = new Map<string, Map<number, number>>()
  let latest: string | undefined // pieces of an article mostly stand together
  let ofArticle = new Map<number, number>()
  for (const [row, id] of ids.entries()) {
    if (id !== latest) {
      ofArticle = known.get(id) ?? new Map<number, number>()
      known.set(id, ofArticle)
      latest = id
    }
    const group = groups[row] ?? 0
    let quotation = ofArticle.get(group)
    if (quotation === undefined) {
      quotation = articles.push(id) - 1
      ofArticle.set(group, quotation)
    }
    byRow[row] = quotation
  }
  return { count: articles.length, byRow, articles, first: (column) => firstOf(quotes, column, byRow, articles.length) }
}

function firstOf(
  quotes: ColumnTable,
  column: 'speaker' | 'speaker_role' | 'cue',
  byRow: Uint32Array,
  count: number,
): readonly (string | null)[] {
  const positions = cellsOf(quotes, 'quotes', 'position')
  const earliest = new Float64Array(count).fill(Infinity)
  const found = new Array<string | null>(count).fill(null)
  const cells = column === 'speaker' ? namedSpeakers(quotes) : cellsOf(quotes, 'quotes', column)
  for (const [row, cell] of cells.entries()) {
    const quotation = byRow[row] ?? 0
    const position = positions[row] ?? 0
    if (cell === null || position >= (earliest[quotation] ?? 0)) continue
    earliest[quotation] = position
    found[quotation] = cell
  }
  return found
}

/** The speaker of each row of `quotes`; null where the text names nobody, also where it says what an unnamed one is. */
export function namedSpeakers(quotes: ColumnTable): readonly (string | null)[] {
  const rules = cellsOf(quotes, 'quotes', 'resolved_by')
  return cellsOf(quotes, 'quotes', 'speaker').map((speaker, row) => (rules[row] === 'unnamed' ? null : speaker))
}

/** The names with the most quotations, most first; `speakers` is a name or null for each quotation. */
export const mostQuoted = (speakers: readonly (string | null)[], top: number): string[] =>
  mostFrequent(tally(speakers), top).map(([name]) => name)
