/**
 * What is said, where clauses are parted by commas: nothing is content behind a cue but what a comma and
 * a conjunction, a colon or a quotation mark opens.
 */
import { CLASS } from './classes.ts'
import { KIND, type Units } from './units.ts'

export interface Opening {
  readonly from: number
  readonly colon: boolean
}

/** Units between a cue and what it opens: "заявил в четверг на заседании правительства министр, что". */
const FARTHEST = 40

/** Units between a cue and an indirect question. */
const NEAR = 4

export function partedOpening(units: Units, from: number, limit: number): Opening | null {
  for (let at = from; at < limit && at - from < FARTHEST; at++) {
    switch (units.kind(at)) {
      case KIND.colon:
        return at + 1 < limit ? { from: at + 1, colon: true } : null
      case KIND.comma:
        if (opensClause(units, at + 1) && (units.has(at + 1, CLASS.that) || at - from <= NEAR)) return { from: at + 1, colon: false }
        if (at === from && units.is(at + 1, KIND.quoted)) return { from: at + 1, colon: false }
        if (!isApposition(units, at + 1)) return null
        break
      case KIND.quoted:
        if (at === from || (!isNamed(units, at) && !opensClause(units, at + 2))) return { from: at, colon: false }
        break
      case KIND.dash:
        return units.is(at + 1, KIND.quoted) && at === from ? { from: at + 1, colon: false } : null
      case KIND.word:
        if (opensClause(units, at) && !units.has(at, CLASS.relative)) return units.has(at, CLASS.that) ? { from: at, colon: false } : null
        if (units.has(at, CLASS.gerund | CLASS.subordinator) || isVerb(units, at)) return null
        break
      case KIND.number:
      case KIND.bracket:
      case KIND.other:
        break
      default:
        return null
    }
  }
  return null
}

const opensClause = (units: Units, i: number): boolean => units.has(i, CLASS.that) || units.among(i, 'questions')

/** «Столица» behind "телеканала": a name, no words of anybody's. */
const isNamed = (units: Units, i: number): boolean => units.is(i - 1, KIND.word) && !units.has(i - 1, CLASS.adverb)

const isVerb = (units: Units, i: number): boolean =>
  units.has(i, CLASS.verb | CLASS.finite) && !units.has(i, CLASS.role | CLASS.organisation | CLASS.people | CLASS.document | CLASS.capital)

/** Behind a comma a title may stand before the clause: "заявил Верба, министр финансов, что". */
const isApposition = (units: Units, i: number): boolean =>
  units.has(i, CLASS.role | CLASS.people | CLASS.organisation) && !units.has(i, CLASS.gerund)
