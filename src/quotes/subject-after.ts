/** The subject behind an inverted verb, with its apposition: "said Vera Holm, a nurse from Velm". */
import { CLASS, NOUN } from './classes.ts'
import { nominativeAfter } from './declined.ts'
import { KIND, type Stretch, type Units } from './units.ts'
import { hasVerb } from './verbs.ts'

/** Units; a longer phrase is a clause. */
const LONGEST = 45

/** The subject behind an inverted verb ("said Vera Holm, a nurse from Velm"), from unit `from`, ending before `limit`. */
export function subjectAfter(units: Units, from: number, limit: number): Stretch | null {
  if (from >= limit) return null
  if (units.hasCases) {
    const found = nominativeAfter(units, from, limit)
    return found && units.is(found.to, KIND.comma)
      ? { from: found.from, to: appositionEnd(units, found.to, appositiveEnd(units, found.to, limit)) }
      : found
  }
  if (units.has(from, CLASS.pronoun) && !units.has(from, CLASS.possessive)) return { from, to: from + 1 }
  if (!opensNoun(units, from)) return null
  let to = from
  let hasName = false
  for (; to < limit && to - from < LONGEST; to++) {
    if (endsNoun(units, to, { from, hasName })) break
    hasName ||= units.has(to, CLASS.capital) && to > from && !units.has(to, NOUN)
    hasName ||= units.has(to, CLASS.capital) && !units.has(from, CLASS.determiner) && !units.has(to, NOUN)
  }
  while (to > from && units.has(to - 1, CLASS.preposition | CLASS.conjunction | CLASS.determiner)) to--
  if (to === from) return null
  return { from, to: units.is(to, KIND.comma) ? appositiveEnd(units, to, limit) : to }
}

/** Up to the comma that closes it. */
function appositionEnd(units: Units, comma: number, limit: number): number {
  let to = comma + 1
  while (to < limit && !units.is(to, KIND.comma)) to++
  return Math.min(to, limit)
}

const opensNoun = (units: Units, i: number): boolean =>
  units.is(i, KIND.number) ||
  (units.is(i, KIND.word) &&
    (units.has(i, CLASS.capital | CLASS.determiner | NOUN | CLASS.possessive | CLASS.honorific) ||
      units.classes(i) === 0 ||
      (units.has(i, CLASS.verb) && units.has(i + 1, NOUN | CLASS.capital))) &&
    !units.has(i, CLASS.time))

function endsNoun(units: Units, i: number, { from, hasName }: { from: number; hasName: boolean }): boolean {
  switch (units.kind(i)) {
    case KIND.word:
      break
    case KIND.number:
    case KIND.bracket:
    case KIND.other:
      return false
    case KIND.quoted:
      return !units.has(i - 1, CLASS.organisation | CLASS.document) || i === from
    default:
      return true
  }
  const at = units.classes(i)
  if (i === from) return false
  if (
    (at & CLASS.determiner) !== 0 &&
    (at & CLASS.capital) === 0 &&
    units.is(i - 1, KIND.word) &&
    !units.has(i - 1, CLASS.preposition | CLASS.conjunction | CLASS.determiner | CLASS.verb)
  )
    return true
  if ((at & CLASS.capital) !== 0 && (at & (CLASS.time | CLASS.preposition | CLASS.conjunction)) === 0) return false
  if ((at & CLASS.time) !== 0) return !units.has(i - 1, CLASS.determiner)
  if ((at & CLASS.preposition) !== 0)
    return !units.among(i, hasName && units.has(i - 1, CLASS.capital) && !units.has(i - 1, NOUN) ? 'of' : 'inTitles')
  if ((at & CLASS.conjunction) !== 0) return !(units.has(i + 1, CLASS.capital | CLASS.determiner | NOUN) && !hasVerb(units, i + 1, i + 4))
  if (units.among(i, 'who')) return false
  if ((at & (CLASS.subordinator | CLASS.gerund | CLASS.auxiliary)) !== 0) return !hasWho(units, from, i)
  if ((at & (CLASS.pronoun | CLASS.adverb)) !== 0 && (at & CLASS.determiner) === 0) return !units.has(i - 1, CLASS.preposition)
  if ((at & (CLASS.verb | CLASS.finite)) !== 0)
    return (
      !hasWho(units, from, i) &&
      !(units.among(i + 1, 'agents') || units.has(i - 1, CLASS.determiner | CLASS.possessive | CLASS.conjunction) || units.has(i, NOUN))
    )
  return false
}

/** Inside "a member who supports the plan". */
function hasWho(units: Units, from: number, to: number): boolean {
  for (let i = to - 1; i > from; i--) if (units.among(i, 'who')) return true
  return false
}

/** Behind "said Vera Holm": ", a nurse from Velm" up to the end of the clause. */
function appositiveEnd(units: Units, comma: number, limit: number): number {
  const first = comma + 1
  if (
    first < limit &&
    !units.has(comma - 1, CLASS.capital) &&
    units.has(first, CLASS.capital) &&
    units.has(first + 1, CLASS.capital) &&
    !units.has(first, CLASS.time | CLASS.preposition)
  ) {
    let to = first
    while (to < limit && units.has(to, CLASS.capital)) to++
    return to
  }
  if (first >= limit || !opensAppositive(units, first)) return comma
  let to = first
  for (; to < limit; to++) {
    if (units.is(to, KIND.stop | KIND.quoted | KIND.dash | KIND.semicolon | KIND.colon)) break
    if (
      units.is(to, KIND.comma) &&
      (units.has(to + 1, CLASS.gerund | CLASS.conjunction | CLASS.relative) ||
        units.lexicon.endings.gerund.test(units.word(to + 1)) ||
        (units.has(to + 1, CLASS.subordinator) && !units.has(to + 1, CLASS.relative)) ||
        units.is(to + 1, KIND.quoted))
    )
      break
  }
  return units.is(to - 1, KIND.comma) ? to - 1 : to
}

function opensAppositive(units: Units, i: number): boolean {
  if (units.is(i, KIND.number) || units.has(i, CLASS.relative)) return false
  if (units.among(i, 'former')) return true
  if (
    units.has(i, CLASS.gerund | CLASS.preposition | CLASS.conjunction | CLASS.adverb | CLASS.pronoun | CLASS.time) &&
    !units.has(i, CLASS.determiner)
  )
    return false
  if (units.has(i, CLASS.determiner | CLASS.relative | CLASS.role | CLASS.people)) return true
  if (units.has(i, CLASS.subordinator | CLASS.auxiliary | CLASS.verb | CLASS.finite)) return false
  for (let j = i; j < i + 6; j++) {
    if (units.has(j, CLASS.role | CLASS.people)) return true
    if (!units.is(j, KIND.word)) return false
  }
  return false
}
