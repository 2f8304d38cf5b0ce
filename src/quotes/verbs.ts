/** Whether words have a verb of their own, and so are a clause. */
import { CLASS } from './classes.ts'
import { countWords } from './quoted.ts'
import { KIND, type Units } from './units.ts'

export function hasVerb(units: Units, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (units.has(i, CLASS.auxiliary | CLASS.verb)) return true
    if (units.has(i, CLASS.finite) && !units.has(i - 1, CLASS.determiner | CLASS.preposition | CLASS.possessive)) return true
    if (units.has(i, CLASS.base) && units.has(i - 1, CLASS.people | CLASS.pronoun)) return true
  }
  return false
}

/** A finite verb that no relative clause owns. */
export function hasMainVerb(units: Units, from: number, to: number, quotedCounts = true): boolean {
  for (let i = from; i < to; i++) {
    if (quotedCounts && units.is(i, KIND.quoted) && countWords(units, i) > 2) return true
    if (units.among(i, 'infinitive') && !quotedCounts && i - from < 6) return false
    if (units.has(i, CLASS.relative) && !units.has(i, CLASS.determiner) && i > from) return hasHelperBehind(units, i + 1, to)
    if ((units.has(i, CLASS.subordinator) && !units.has(i, CLASS.determiner) && i > from) || units.is(i, KIND.comma)) return false
    if (units.has(i, CLASS.conjunction) && units.has(i + 1, CLASS.finite)) return false
    if (
      i > from &&
      units.has(i, CLASS.auxiliary | CLASS.verb) &&
      !units.has(i - 1, CLASS.determiner | CLASS.preposition) &&
      !units.among(i - 1, 'infinitive')
    )
      return true
    if (i > from && units.has(i, CLASS.finite) && !units.has(i - 1, CLASS.determiner | CLASS.preposition | CLASS.possessive)) return true
    if (i > from && units.has(i, CLASS.base) && units.has(i - 1, CLASS.people | CLASS.pronoun)) return true
  }
  return false
}

/** "councillors who supported the cut would …": an auxiliary behind the relative clause's own verb. */
function hasHelperBehind(units: Units, start: number, to: number): boolean {
  let from = start
  while (from < to && units.has(from, CLASS.auxiliary | CLASS.adverb)) from++
  for (let i = from + 1; i < to && !units.is(i, KIND.comma); i++)
    if (units.has(i, CLASS.auxiliary)) return !units.has(i - 1, CLASS.pronoun | CLASS.relative | CLASS.subordinator)
  return false
}
