/**
 * Reading one field of a date at its place in a text.
 *
 * A field takes as much as it can and never gives back, so a text is read once from left to right.
 * `d`, `M`, `H` and `h` take one digit or two; fields of two letters take two digits, `yyyy` four.
 */
import { endOfWord, months, nameOf, shortMonths, shortWeekdays, weekdays } from './date-names.ts'
import type { Field } from './date-patterns.ts'

/** What a field says, and where it ends, in UTF-16 code units. */
export interface FieldRead {
  readonly value: number
  readonly end: number
}

/** The field that stands at a place; undefined where none does. Only a short name may have a dot behind it, unless the format itself prints it. */
export function readField(field: Field, text: string, at: number, isDotPrinted: boolean): FieldRead | undefined {
  switch (field) {
    case 'MMMM':
      return readName(months, text, at)
    case 'EEEE':
      return readName(weekdays, text, at)
    case 'MMM':
      return readShortName(shortMonths, text, at, isDotPrinted)
    case 'EEE':
      return readShortName(shortWeekdays, text, at, isDotPrinted)
    case 'a':
      return readHalf(text, at)
    case 'do':
      return readOrdinal(text, at)
    case 'd':
    case 'M':
    case 'H':
    case 'h':
      return readNumber(text, at, isDigit(text, at + 1) ? 2 : 1)
    default:
      return readNumber(text, at, field.length)
  }
}

/** The number that stands at a place, or NaN where a character is no digit. */
export function digitsAt(text: string, at: number, length: number): number {
  let value = 0
  for (let i = at; i < at + length; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (!(digit >= 0 && digit <= 9)) return NaN
    value = value * 10 + digit
  }
  return value
}

const isDigit = (text: string, at: number): boolean => !Number.isNaN(digitsAt(text, at, 1))

function readNumber(text: string, at: number, length: number): FieldRead | undefined {
  const value = digitsAt(text, at, length)
  return Number.isNaN(value) ? undefined : { value, end: at + length }
}

function readName(names: ReadonlyMap<string, number>, text: string, at: number): FieldRead | undefined {
  const end = endOfWord(text, at)
  const value = end === at ? undefined : names.get(nameOf(text.slice(at, end)))
  return value === undefined ? undefined : { value, end }
}

function readShortName(names: ReadonlyMap<string, number>, text: string, at: number, isDotPrinted: boolean): FieldRead | undefined {
  const read = readName(names, text, at)
  return read && !isDotPrinted && text.charAt(read.end) === '.' ? { ...read, end: read.end + 1 } : read
}

/** 12th: a number and the letters of its ending, in either case. */
export function readOrdinal(text: string, at: number): FieldRead | undefined {
  const number = readNumber(text, at, isDigit(text, at + 1) ? 2 : 1)
  if (number === undefined || !ENDINGS.has(text.slice(number.end, number.end + 2).toLowerCase())) return undefined
  const end = number.end + 2
  return endOfWord(text, end) === end ? { ...number, end } : undefined
}
const ENDINGS = new Set(['st', 'nd', 'rd', 'th'])

/** The half of the day in any of its spellings (AM, pm, a.m.): 0 or 12, the hours to add. */
export function readHalf(text: string, at: number): FieldRead | undefined {
  const spelling = HALVES.find((half) => text.slice(at, at + half.length).toLowerCase() === half)
  if (spelling === undefined) return undefined
  const end = at + spelling.length
  return endOfWord(text, end) === end ? { value: spelling.startsWith('a') ? 0 : 12, end } : undefined
}
const HALVES = ['a.m.', 'p.m.', 'am', 'pm']
