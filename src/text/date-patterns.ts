/**
 * The pattern of a date, as Unicode and date-fns write it: fields, and letters that stand for themselves.
 *
 * Words in single quotation marks stand for themselves, and '' for one such mark. So does a run of
 * letters that is not made of fields alone (`date yyyy-MM-dd`). A pattern names a whole day: nothing
 * here guesses a year or a century.
 */

/** In the order of their length, so that the longest is found first. */
const FIELDS = ['yyyy', 'MMMM', 'EEEE', 'MMM', 'EEE', 'MM', 'dd', 'do', 'HH', 'hh', 'mm', 'ss', 'M', 'd', 'H', 'h', 'a'] as const
export type Field = (typeof FIELDS)[number]

/** What a field says of the date. */
export type Slot = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'hour12' | 'minute' | 'second' | 'half'

export const SLOTS: Readonly<Record<Field, Slot>> = {
  ...{ yyyy: 'year', MMMM: 'month', MMM: 'month', MM: 'month', M: 'month', do: 'day', dd: 'day', d: 'day' },
  ...{ EEEE: 'weekday', EEE: 'weekday', HH: 'hour', H: 'hour', hh: 'hour12', h: 'hour12', mm: 'minute', ss: 'second', a: 'half' },
}

/** One field, or letters that stand for themselves. */
export type Part = { readonly field: Field } | { readonly literal: string }

/** The parts of a pattern in order, whether it is sound or not. */
export function partsOf(format: string): readonly Part[] {
  const parts: Part[] = []
  let literal = ''
  for (const [piece] of format.matchAll(PIECE)) {
    const fields = fieldsOf(piece)
    if (fields === undefined) literal += unquoted(piece)
    else {
      if (literal !== '') parts.push({ literal })
      literal = ''
      for (const field of fields) parts.push({ field })
    }
  }
  return literal === '' ? parts : [...parts, { literal }]
}

/** Quoted words, a doubled quotation mark, letters, all else. */
const PIECE = /'(?:[^']|'')+'|''|[a-z]+|[^a-z']+|'/gi

const unquoted = (piece: string): string =>
  piece === "''" ? "'" : piece.length > 1 && piece.startsWith("'") ? piece.slice(1, -1).replaceAll("''", "'") : piece

/** The fields that a run of letters is made of; undefined where it is made of anything else. */
function fieldsOf(run: string): readonly Field[] | undefined {
  const fields: Field[] = []
  for (let at = 0; at < run.length;) {
    const field = FIELDS.find((name) => run.startsWith(name, at))
    if (field === undefined || (field !== 'do' && run.charAt(at + field.length) === run.charAt(at))) return undefined
    fields.push(field)
    at += field.length
  }
  return fields
}

/** What is wrong with a pattern, as a sentence that says how to mend it; undefined where nothing is. */
export function patternFault(format: string): string | undefined {
  const parts = partsOf(format)
  const slots = parts.flatMap((part) => ('field' in part ? [SLOTS[part.field]] : []))
  const unknown = parts
    .flatMap((part) => ('literal' in part ? [/(?<![a-z])([dehmsy])\1*(?![a-z])/i.exec(part.literal)?.[0] ?? []] : []))
    .flat()[0]
  const has = (slot: Slot): boolean => slots.includes(slot)
  const named = JSON.stringify(format)
  const twice = slots.find((slot, at) => slots.indexOf(slot) !== at)
  const missing = (['year', 'month', 'day'] as const).find((slot) => !has(slot))
  if (missing !== undefined) {
    const mistaken = unknown !== undefined && !format.includes(`'${unknown}'`) ? `; "${unknown}" is no field` : ''
    return `the date format ${named} names no ${missing}${mistaken}; it must hold ${PROPER[missing]}`
  }
  if (twice !== undefined) return `the date format ${named} names the ${twice} twice; leave one of them out`
  if (has('hour') && (has('hour12') || has('half'))) return `the date format ${named} mixes two clocks; write HH:mm, or h:mm a`
  if (has('hour12') !== has('half'))
    return `the date format ${named} needs both h and a for a clock of twelve hours; write h:mm a, or HH:mm`
  if ((has('minute') && !has('hour') && !has('hour12')) || (has('second') && !has('minute')))
    return `the date format ${named} has minutes without hours, or seconds without minutes; write HH:mm or HH:mm:ss`
  const at = parts.findIndex((part, n) => runsInto(part, parts[n + 1]))
  return at < 0 ? undefined : `the date format ${named} has a field whose end cannot be told from what follows; put a mark between the two`
}

const PROPER = { year: 'yyyy', month: 'one of M, MM, MMM, MMMM', day: 'one of d, dd, do' } as const

/** Whether a part of no fixed length stands before something that could belong to it. */
function runsInto(part: Part, next: Part | undefined): boolean {
  if ('literal' in part || next === undefined) return false
  if (/^[dMHh]$/.test(part.field)) return 'field' in next ? !ALPHABETIC.test(next.field) : /^\d/.test(next.literal)
  if (!ALPHABETIC.test(part.field)) return false
  return 'field' in next ? ALPHABETIC.test(next.field) : /^[\p{L}'’ʼ]/u.test(next.literal)
}
const ALPHABETIC = /^(?:MMMM?|EEEE?|a)$/
