/** What a column holds, told from its values: the words that the header of a table shows. */
import { inspect } from 'node:util'

/**
 * `integer` are whole numbers and bigints; `empty` holds nulls alone; `mixed` holds values of several types.
 * Days are text, as they have no zone.
 */
export type CellType = 'text' | 'integer' | 'number' | 'instant' | 'truth value' | 'list' | 'object' | 'empty' | 'mixed'

/** The type of all values together; null and undefined are no values. */
export function typeOfAll(length: number, at: (row: number) => unknown): CellType {
  let type: CellType = 'empty'
  for (let row = 0; row < length; row++) {
    const value = at(row)
    if (value === null || value === undefined) continue
    const found = typeOf(value)
    if (found === type) continue
    if (type === 'empty') type = found
    else if (isNumeric(type) && isNumeric(found)) type = 'number'
    else return 'mixed'
  }
  return type
}

/** The type of one value that is not null. */
export function typeOf(value: unknown): Exclude<CellType, 'empty' | 'mixed'> {
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number'
    case 'bigint':
      return 'integer'
    case 'boolean':
      return 'truth value'
    default:
      if (value instanceof Date) return 'instant'
      return Array.isArray(value) || ArrayBuffer.isView(value) ? 'list' : 'object'
  }
}

const isNumeric = (type: CellType): boolean => type === 'integer' || type === 'number'

/** A value as one line of text: instants in ISO 8601 UTC, lists and objects as JSON; null for null and undefined. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Date) return instantText(value)
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : jsonText(value)
}

/** Significant digits of numbers that are shown; files and links hold all of them. */
export const DIGITS = 6

/** A value as a reader is shown it: `cellText`, with numbers that are not whole rounded to six significant digits. */
export function shownText(value: unknown): string | null {
  return typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(DIGITS))) : cellText(value)
}

/** ISO 8601 in UTC, with milliseconds only where there are any. */
function instantText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'invalid date' : date.toISOString().replace('.000Z', 'Z')
}

/** JSON that also takes bigints and typed arrays; the value's own text where it has no JSON, such as a cycle. */
function jsonText(value: unknown): string {
  if (typeof value !== 'object') return inspect(value) // a function, a symbol
  const plain = ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value // any typed array can be gone through
  try {
    const text = JSON.stringify(plain, (_key, held: unknown) => (typeof held === 'bigint' ? String(held) : held)) as string | undefined // toJSON may give that
    return text ?? inspect(value)
  } catch {
    return inspect(value, { breakLength: Infinity })
  }
}
