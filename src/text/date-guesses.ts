/**
 * Which formats could have printed these dates?
 *
 * Looked for are orders that newspapers print: day, month, year; month, day, year; year, month, day;
 * each with a clock time before or behind it, or none. Where two orders fit every text, both are
 * given and nothing is decided: a number above twelve, a weekday, or a hint decides.
 */
import { months, nameOf, shortMonths, weekdays } from './date-names.ts'
import { partsOf, SLOTS, type Field } from './date-patterns.ts'
import { shapeOf, type Piece, type Shape } from './date-shapes.ts'
import { dateFormat } from './dates.ts'

export interface DateGuess {
  /** Formats that read every text that is a date, as `HH:mm dd.MM.yyyy`; none where the texts are of several forms. */
  readonly formats: readonly string[]
  /** True where more than one format fits. */
  readonly undecided: boolean
}

export interface GuessHint {
  /** The order in which the site prints days and months, if it is known. */
  readonly order?: 'day-first' | 'month-first'
}

/** The formats that fit all the texts that are dates; other texts count for nothing. Those with the day first stand first. */
export function guessDateFormats(texts: readonly string[], hint: GuessHint = {}): DateGuess {
  const formats = formatsOf(texts.filter(looksLikeDate)).filter(
    (format) => hint.order === undefined || (orderOf(format) ?? hint.order) === hint.order,
  )
  return { formats, undecided: formats.length > 1 }
}

/** Whether a text is a printed date and little else, and the date is one of the calendar. */
export const looksLikeDate = (text: string): boolean => formatsOf([text]).length > 0

/** The formats that read each of the texts, of which all are dates. */
function formatsOf(texts: readonly string[]): readonly string[] {
  const shapes = texts.flatMap((text) => shapeOf(text) ?? [])
  const first = shapes[0]
  if (first === undefined || shapes.length < texts.length || !shapes.every((shape) => isSame(shape, first))) return []
  return rolesOf(first)
    .flatMap((roles) => formatOf(roles, shapes) ?? [])
    .filter((format) => {
      const { read } = dateFormat(format)
      return texts.every((text) => read(text))
    })
}

/** What a piece is taken for. */
type Role = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second' | 'half'

const isSame = (one: Shape, other: Shape): boolean =>
  one.pieces.length === other.pieces.length &&
  one.pieces.every((piece, at) => piece.kind === other.pieces[at]?.kind) &&
  one.between.every((literal, at) => literal === other.between[at])

/** The order of a format's day and month; undefined where the year leads. */
function orderOf(format: string): NonNullable<GuessHint['order']> | undefined {
  const slots = partsOf(format).flatMap((part) => ('field' in part ? [SLOTS[part.field]] : []))
  if (slots.indexOf('year') < slots.indexOf('day')) return undefined
  return slots.indexOf('day') < slots.indexOf('month') ? 'day-first' : 'month-first'
}

const ORDERS: readonly (readonly Role[])[] = [
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['year', 'month', 'day'],
]
const CLOCK: readonly Role[] = ['hour', 'minute', 'second']

/** What the pieces could be, in every order that their kinds and the marks between them allow. */
function rolesOf(shape: Shape): readonly (readonly Role[])[] {
  const numbers = shape.pieces.filter(({ kind }) => kind !== 'weekday' && kind !== 'half').length
  const clock = CLOCK.slice(0, numbers - 3)
  const lines = ORDERS.flatMap((order) =>
    clock.length === 0
      ? [order]
      : [
          [...order, ...clock],
          [...clock, ...order],
        ],
  )
  return lines.flatMap((line) => {
    const left = [...line]
    const roles = shape.pieces.map(({ kind }): Role => (kind === 'weekday' || kind === 'half' ? kind : (left.shift() ?? 'day')))
    return isPossible(roles, shape) ? [roles] : []
  })
}

function isPossible(roles: readonly Role[], { pieces, between }: Shape): boolean {
  const kindOf = (role: Role): Piece['kind'] | undefined => pieces[roles.indexOf(role)]?.kind
  const isNamed = kindOf('month') === 'month'
  if (kindOf('year') !== 'year' || (!isNamed && kindOf('month') !== 'number')) return false
  if (kindOf('day') !== 'number' && (kindOf('day') !== 'ordinal' || !isNamed)) return false
  if (
    kindOf('half') !== undefined
      ? roles.indexOf('half') !== lastOf(roles) + 1
      : kindOf('hour') !== undefined && kindOf('minute') === undefined
  )
    return false
  const joins = (some: readonly Role[]): readonly string[] =>
    roles.flatMap((role, at) => (at > 0 && some.includes(role) && some.includes(roles[at - 1] ?? 'half') ? [between[at] ?? ''] : []))
  const [clockJoins, dayJoins] = [joins(CLOCK), joins(['year', 'month', 'day'])]
  if (
    dayJoins.length !== 2 ||
    clockJoins.length !== roles.filter((role) => CLOCK.includes(role)).length - (kindOf('hour') === undefined ? 0 : 1)
  )
    return false
  return (
    clockJoins.every((mark) => /^[:.h]$/.test(mark)) &&
    (isNamed || (/^(?:[-/.]|\. )$/.test(dayJoins[0] ?? '') && dayJoins[0] === dayJoins[1]))
  )
}

/** Where the last part of the clock time stands. */
const lastOf = (roles: readonly Role[]): number => Math.max(...CLOCK.map((role) => roles.indexOf(role)))

/** The format of pieces in these roles; undefined where one field cannot read them all. */
function formatOf(roles: readonly Role[], shapes: readonly Shape[]): string | undefined {
  const columns = roles.map((_, at) => shapes.map(({ pieces }) => pieces[at]?.text ?? ''))
  const dayAndMonth = roles.flatMap((role, at) => (role === 'day' || role === 'month' ? (columns[at] ?? []) : []))
  const fields = roles.map((role, at) =>
    fieldOf(role, columns[at] ?? [], {
      isOrdinal: shapes[0]?.pieces[at]?.kind === 'ordinal',
      isTwelve: roles.includes('half'),
      dayAndMonth,
    }),
  )
  if (fields.includes(undefined)) return undefined
  const between = shapes[0]?.between ?? []
  return between.map((literal, at) => quoted(literal) + (fields[at] ?? '')).join('')
}

interface Column {
  readonly isOrdinal: boolean
  readonly isTwelve: boolean
  /** All days and months of the texts, as printed. */
  readonly dayAndMonth: readonly string[]
}

function fieldOf(role: Role, texts: readonly string[], { isOrdinal, isTwelve, dayAndMonth }: Column): Field | undefined {
  switch (role) {
    case 'year':
      return 'yyyy'
    case 'half':
      return 'a'
    case 'minute':
    case 'second':
      return texts.every((text) => text.length === 2) ? (role === 'minute' ? 'mm' : 'ss') : undefined
    case 'weekday':
      return texts.every((text) => weekdays.has(nameOf(text))) ? 'EEEE' : 'EEE'
    case 'month':
      if (texts.some((text) => /^\d/.test(text))) return isPadded(texts, dayAndMonth) ? 'MM' : 'M'
      if (texts.every((text) => months.has(nameOf(text)))) return 'MMMM'
      return texts.every((text) => shortMonths.has(nameOf(text).replace('.', ''))) ? 'MMM' : undefined
    case 'day':
      return isOrdinal ? 'do' : isPadded(texts, dayAndMonth) ? 'dd' : 'd'
    case 'hour':
      return isTwelve ? (isPadded(texts, []) ? 'hh' : 'h') : isPadded(texts, dayAndMonth) ? 'HH' : 'H'
  }
}

/**
 * Whether numbers below ten have a zero in front. Where no text tells, the days and months beside them
 * do; where those don't tell either, no: a field without zeros also reads those with one.
 */
function isPadded(texts: readonly string[], others: readonly string[]): boolean {
  const tells = (some: readonly string[]): boolean | undefined =>
    some.some((text) => /^\d$/.test(text)) ? false : some.some((text) => text.startsWith('0')) ? true : undefined
  return tells(texts) ?? tells(others) ?? false
}

/** Letters that stand for themselves, quoted from the first to the last. */
function quoted(literal: string): string {
  const first = literal.search(/[\p{L}']/u)
  if (first < 0) return literal
  let last = literal.length
  while (!/[\p{L}']/u.test(literal.charAt(last - 1))) last--
  return `${literal.slice(0, first)}'${literal.slice(first, last).replaceAll("'", "''")}'${literal.slice(last)}`
}
