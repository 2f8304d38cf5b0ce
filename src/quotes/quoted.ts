/** What a quoted string looks like: where its sentence begins and ends, and how long it is. */
import type { Units } from './units.ts'

/** Ended by a mark of its own, before the closing one. */
export function endsInside(units: Units, i: number): boolean {
  return /[.,!?…—-]/.test(lastOf(units, i))
}

export const endsInComma = (units: Units, i: number): boolean => lastOf(units, i) === ','

/** The last character inside the marks; nothing where unit `i` is no quoted string. */
export const lastOf = (units: Units, i: number): string => units.text.charAt((units.quotedAt(i)?.innerEnd ?? 0) - 1)

/** Begins as a sentence does. */
export function opensInside(units: Units, i: number): boolean {
  const quoted = units.quotedAt(i)
  return quoted !== undefined && /^[\s…]*[\p{Lu}\d\[‘'“"]/u.test(units.text.slice(quoted.innerStart, quoted.innerStart + 6))
}

export const opensInCapital = (units: Units, i: number): boolean => /^\p{Lu}/u.test(units.text.charAt(units.quotedAt(i)?.innerStart ?? -1))

/** Words of a quoted string, at most some ten. */
export function countWords(units: Units, i: number): number {
  const quoted = units.quotedAt(i)
  return quoted
    ? units.text
        .slice(quoted.innerStart, Math.min(quoted.innerEnd, quoted.innerStart + 120))
        .trim()
        .split(/\s+/).length
    : 0
}
