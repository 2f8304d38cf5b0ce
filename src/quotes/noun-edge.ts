/** Which unit before a noun phrase is no part of it: a mark, a conjunction, a clause word or a verb of its own. */
import { CLASS, NOUN } from './classes.ts'
import { lastOf } from './quoted.ts'
import { KIND, type Units } from './units.ts'
import { hasVerb } from './verbs.ts'

/** True where unit `i` ends, to its left, the phrase whose last unit is before `end`. */
export function isEdge(units: Units, i: number, end: number, floor: number): boolean {
  switch (units.kind(i)) {
    case KIND.word:
      return isEdgeWord(units, i, end, floor)
    case KIND.number:
    case KIND.other:
    case KIND.bracket:
      return false
    case KIND.quoted:
      return i === end - 1
        ? !isNamedByQuotes(units, i)
        : !units.has(i - 1, CLASS.determiner | CLASS.organisation) || /[,.!?]/.test(lastOf(units, i))
    default:
      return true
  }
}

/** «Sadovod» behind "association", “The Ledger” behind "as". */
const isNamedByQuotes = (units: Units, i: number): boolean => units.has(i - 1, CLASS.organisation | CLASS.document | CLASS.label)

function isEdgeWord(units: Units, i: number, end: number, floor: number): boolean {
  const at = units.classes(i)
  if (
    (at & CLASS.capital) !== 0 &&
    (at & (CLASS.conjunction | CLASS.subordinator | CLASS.pronoun | CLASS.preposition | CLASS.auxiliary)) === 0
  )
    return false
  if ((at & CLASS.conjunction) !== 0) return !joinsNouns(units, i, end, floor)
  if ((at & CLASS.relative) !== 0)
    return !((units.among(i, 'who') ? i < end - 1 : hasVerb(units, i + 1, end)) && i - 1 >= floor && units.is(i - 1, KIND.word))
  if ((at & CLASS.subordinator) !== 0 || ((at & CLASS.gerund) !== 0 && (at & NOUN) === 0)) return true
  if ((at & CLASS.pronoun) !== 0 && (at & CLASS.determiner) === 0) return true
  if ((at & CLASS.auxiliary) !== 0) return !isInRelative(units, i, floor)
  if ((at & (CLASS.verb | CLASS.finite)) !== 0)
    return !isModifier(units, i) && !isInRelative(units, i, floor) && !isReduced(units, i, floor)
  if ((at & CLASS.time) !== 0 && (at & CLASS.possessive) === 0) return !units.has(i + 1, CLASS.time) && !isTimeOfPhrase(units, i, end)
  return false
}

/** "a report released last week": the participle describes the noun before it. */
const isReduced = (units: Units, i: number, floor: number): boolean =>
  i - 1 >= floor &&
  units.lexicon.endings.pastParticiple.test(units.lower(i)) &&
  units.is(i - 1, KIND.word) &&
  !units.has(i - 1, CLASS.pronoun | CLASS.conjunction | CLASS.relative | CLASS.subordinator | CLASS.auxiliary) &&
  !(units.has(i - 1, CLASS.capital) && !units.has(i - 1, CLASS.organisation)) &&
  (units.has(i - 1, NOUN) || units.has(i + 1, CLASS.preposition))

/** "released last week said": a time at the end of what describes the noun. */
const isTimeOfPhrase = (units: Units, i: number, end: number): boolean => {
  for (let j = i - 1; j > i - 6; j--)
    if (units.lexicon.endings.pastParticiple.test(units.lower(j)) && units.has(j, CLASS.verb)) return i >= end - 2
  return false
}

/** A participle before its noun, or a noun that looks like a verb: "elected officials", "the campaign plans". */
const isModifier = (units: Units, i: number): boolean =>
  units.has(i - 1, CLASS.determiner | CLASS.possessive | CLASS.preposition) ||
  units.has(i, NOUN) ||
  units.is(i - 1, KIND.comma) ||
  units.has(i - 1, CLASS.adverb)

/** "people who attended the rally": the verb belongs to a clause inside the phrase. */
function isInRelative(units: Units, i: number, floor: number): boolean {
  for (let j = i - 1; j >= floor && j >= i - 3; j--) {
    if (units.has(j, CLASS.relative))
      return j - 1 >= floor && units.is(j - 1, KIND.word) && !units.has(j - 1, CLASS.auxiliary | CLASS.verb | CLASS.finite)
    if (!units.has(j, CLASS.adverb | CLASS.auxiliary | CLASS.negation)) return false
  }
  return false
}

/** "Varga and Stahl": both sides are nouns, and no verb stands before them in the clause. */
function joinsNouns(units: Units, i: number, end: number, floor: number): boolean {
  if (i - 1 < floor || i + 1 >= end || !units.among(i, 'joining')) return false
  if (!units.is(i - 1, KIND.word) || units.has(i - 1, CLASS.verb | CLASS.auxiliary | CLASS.adverb)) return false
  for (let j = i - 1; j >= floor && i - j < 12; j--) {
    if (!units.is(j, KIND.word | KIND.number)) return true
    if (units.has(j, CLASS.verb | CLASS.auxiliary | CLASS.finite | CLASS.gerund)) return false
  }
  return true
}
