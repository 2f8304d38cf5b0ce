/**
 * What stands where in a printed date: its numbers, its names, and the letters around them.
 *
 * A text has a shape if it is a date and little else: a day, a month and a year of four digits, with or
 * without a clock time, and around them only words that are at home there. Prose has none.
 */
import { readHalf, readOrdinal } from './date-fields.ts'
import { endOfWord, months, nameOf, shortMonths, shortWeekdays, weekdays } from './date-names.ts'
import { wordsBefore, wordsBehind, wordsBetween } from './date-words.ts'

export type Kind = 'number' | 'year' | 'ordinal' | 'month' | 'weekday' | 'half'

/** One number or name of a date, as printed. */
export interface Piece {
  readonly kind: Kind
  readonly text: string
}

export interface Shape {
  readonly pieces: readonly Piece[]
  /** The letters before, between and behind the pieces: one more than there are pieces. */
  readonly between: readonly string[]
}

/** No date line is longer, with all that may stand around it. */
const LONGEST = 90

/** The shape of a text that is a printed date; undefined for any other text. */
export function shapeOf(text: string): Shape | undefined {
  if (text.length > LONGEST || !/\d{4}/.test(text)) return undefined
  const shape = piecesOf(text)
  const count = (kind: Kind): number => shape.pieces.filter((piece) => piece.kind === kind).length
  const days = count('number') + count('ordinal') + count('month')
  if (count('year') !== 1 || days < 2 || days > 5 || ['ordinal', 'month', 'weekday', 'half'].some((kind) => count(kind as Kind) > 1))
    return undefined // kinds above
  const [before = '', ...others] = shape.between
  const behind = others.pop() ?? ''
  return isBefore(before) && others.every(isBetween) && isBehind(behind) ? shape : undefined
}

function piecesOf(text: string): Shape {
  const pieces: Piece[] = []
  const between: string[] = []
  let literal = ''
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at)
    const end = at + (piece?.text.length ?? Math.max(1, endOfWord(text, at) - at))
    if (piece === undefined) literal += text.slice(at, end)
    else {
      pieces.push(piece)
      between.push(literal)
      literal = ''
    }
    at = end
  }
  return { pieces, between: [...between, literal] }
}

/** The piece that begins at a place; undefined where none does. */
function pieceAt(text: string, at: number): Piece | undefined {
  const digits = digitsFrom(text, at)
  if (digits !== '') {
    const ordinal = readOrdinal(text, at)
    if (ordinal) return { kind: 'ordinal', text: text.slice(at, ordinal.end) }
    return { kind: digits.length === 4 ? 'year' : 'number', text: digits }
  }
  const half = readHalf(text, at)
  if (half) return { kind: 'half', text: text.slice(at, half.end) }
  const end = endOfWord(text, at)
  const name = nameOf(text.slice(at, end))
  const dotted = text.slice(at, text.charAt(end) === '.' ? end + 1 : end)
  if (shortMonths.has(name)) return { kind: 'month', text: dotted }
  if (months.has(name)) return { kind: 'month', text: text.slice(at, end) }
  if (shortWeekdays.has(name)) return { kind: 'weekday', text: dotted }
  return weekdays.has(name) ? { kind: 'weekday', text: text.slice(at, end) } : undefined
}

function digitsFrom(text: string, at: number): string {
  let end = at
  while (end < text.length && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++
  return text.slice(at, end)
}

const wordsOf = (literal: string): readonly string[] => literal.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** "Published: ", "Last updated on ", and any label of at most four words that ends in a colon. */
const isBefore = (literal: string): boolean => {
  const words = wordsOf(literal)
  return words.every((word) => wordsBefore.has(word)) || (words.length <= 4 && literal.trimEnd().endsWith(':'))
}

const isBetween = (literal: string): boolean =>
  literal.length <= 10 && wordsOf(literal).every((word) => wordsBetween.has(word) || word === 'h')

/** " GMT", " р.", and at most four words in brackets. */
const isBehind = (literal: string): boolean => {
  const words = wordsOf(literal)
  return words.every((word) => wordsBehind.has(word)) || (words.length <= 4 && /^ ?\([^()]*\)$/.test(literal))
}
