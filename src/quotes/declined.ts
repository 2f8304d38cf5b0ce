/**
 * Subjects where nouns have cases: before or behind their verb, in the nominative.
 *
 * Words of an oblique case, phrases behind a preposition and times stand around a subject and are
 * passed over: "рассказал агентству в пятницу директор завода Олег Верба".
 */
import { CLASS, FIRST_NAME, NOUN } from './classes.ts'
import { KIND, type Stretch, type Units } from './units.ts'

const LONGEST = 40
const NO_NOUN =
  CLASS.adverb | CLASS.conjunction | CLASS.subordinator | CLASS.preposition | CLASS.gerund | CLASS.time | CLASS.auxiliary | CLASS.negation

/** The subject of a verb that ends before unit `end`, not reaching before `floor`. */
export function nominativeBefore(units: Units, end: number, floor: number): Stretch | null {
  let head = end
  if (units.is(end - 1, KIND.comma)) {
    const open = openingComma(units, end - 1, floor)
    if (open < 0) return null
    head = open
    const found = clauseSubject(units, clauseStart(units, head, floor), head)
    return found && isApposition(units, open + 1) ? { from: found.from, to: end } : found
  }
  const start = clauseStart(units, head, floor)
  const found = clauseSubject(units, start, head)
  if (found || !units.is(start - 1, KIND.comma) || start - 1 <= floor || !isCircumstance(units, start, head)) return found
  return nominativeBefore(units, start, Math.max(floor, end - 2 * LONGEST))
}

/** The subject behind its verb, from unit `from`, ending before `limit`. */
export function nominativeAfter(units: Units, from: number, limit: number): Stretch | null {
  const end = clauseEnd(units, from, limit)
  const start = nominativeIn(units, from, end)
  return start < 0 ? bodyInside(units, from, end) : { from: start, to: nounEnd(units, start, end) }
}

/** Behind a comma: who somebody is, as against "in turn". */
const isApposition = (units: Units, i: number): boolean =>
  !units.has(i, CLASS.preposition | CLASS.adverb | CLASS.conjunction | CLASS.gerund) &&
  !(units.has(i, CLASS.subordinator) && !units.has(i, CLASS.relative))

function openingComma(units: Units, close: number, floor: number): number {
  for (let i = close - 1; i > floor && close - i < LONGEST; i--) {
    if (units.is(i, KIND.comma)) return i
    if (units.is(i, KIND.stop | KIND.semicolon | KIND.colon)) return -1
  }
  return -1
}

/** Where the clause begins that a verb at `end` closes. */
function clauseStart(units: Units, end: number, floor: number): number {
  let i = end - 1
  for (; i >= floor && end - i < LONGEST; i--) {
    if (isNamedByMarks(units, i)) continue
    if (!units.is(i, KIND.word | KIND.number | KIND.bracket | KIND.other)) break
    if (units.has(i, CLASS.subordinator | CLASS.gerund) && !units.has(i, CLASS.capital)) break
    if (isVerb(units, i)) break
    if (units.has(i, CLASS.conjunction) && units.is(i - 1, KIND.comma)) break
  }
  return i + 1
}

const isVerb = (units: Units, i: number): boolean =>
  units.has(i, CLASS.verb | CLASS.finite | CLASS.auxiliary) &&
  !units.has(i, NOUN) &&
  !(units.has(i, CLASS.capital) && units.is(i - 1, KIND.word))

/** «Садовод» behind its kind. */
const isNamedByMarks = (units: Units, i: number): boolean =>
  units.is(i, KIND.quoted) && units.is(i - 1, KIND.word) && !isVerb(units, i - 1) && !units.has(i - 1, CLASS.adverb | CLASS.conjunction)

function clauseEnd(units: Units, from: number, limit: number): number {
  let i = from
  for (; i < limit && i - from < LONGEST; i++) {
    if (i > from && isNamedByMarks(units, i)) continue
    if (/[»”"]/.test(units.word(i)) && units.is(i, KIND.other)) break
    if (units.word(i) === '(' && !units.has(i + 1, CLASS.capital)) break
    if (!units.is(i, KIND.word | KIND.number | KIND.bracket | KIND.other)) break
    if (units.has(i, CLASS.subordinator | CLASS.gerund)) break
    if (isVerb(units, i)) break
  }
  return i
}

function clauseSubject(units: Units, start: number, end: number): Stretch | null {
  const from = nominativeIn(units, start, end)
  if (from >= 0) return { from, to: nounEnd(units, from, end) }
  return bodyInside(units, start, end)
}

/** "в мэрии пояснили": a body behind a preposition speaks where nobody else does. */
function bodyInside(units: Units, start: number, end: number): Stretch | null {
  let at = start
  while (at < end && units.has(at, CLASS.adverb | CLASS.conjunction) && !units.has(at, CLASS.preposition)) at++
  if (!units.among(at, 'insideBodies')) return null
  for (let i = at + 1; i < end; i++) {
    if (units.has(i, CLASS.preposition | CLASS.time)) return null
    if (units.has(i, CLASS.organisation) || (units.has(i, CLASS.acronym) && i === at + 1))
      return { from: at + 1, to: nounEnd(units, at + 1, end) }
  }
  return null
}

const isCircumstance = (units: Units, from: number, end: number): boolean => {
  if (units.has(from, CLASS.preposition)) return true
  for (let i = from; i < end; i++) if (!units.has(i, CLASS.adverb | CLASS.time)) return false
  return true
}

/** The first unit of a noun phrase in the nominative; -1 where there is none. */
function nominativeIn(units: Units, from: number, end: number): number {
  let governed = false
  for (let i = from; i < end; i++) {
    if (units.has(i, CLASS.preposition)) {
      governed = true
      continue
    }
    if (!units.is(i, KIND.word)) {
      if (units.is(i, KIND.number) && !governed && units.has(i + 1, NOUN)) return i
      continue
    }
    if (governed && units.has(i, CLASS.time) && !units.has(i, CLASS.adverb)) governed = false
    if (isPronoun(units, i)) return i
    if (units.has(i, CLASS.oblique) || (units.has(i, NO_NOUN) && !units.has(i, NOUN | FIRST_NAME))) continue
    if (governed ? endsGovernment(units, i, from, end) : opensNoun(units, i, end)) return i
  }
  return -1
}

/** A whole subject by itself; "його" before a noun is none. */
const isPronoun = (units: Units, i: number): boolean => units.has(i, CLASS.pronoun) && !units.has(i, CLASS.possessive | CLASS.oblique)

/** A title, a name, or an adjective before one. */
function opensNoun(units: Units, i: number, end: number): boolean {
  if (units.has(i, NOUN | CLASS.capital | CLASS.honorific | CLASS.determiner | CLASS.possessive)) return true
  return units.classes(i) === 0 && i < end
}

/** Behind a preposition a subject begins with a title, or with a name that is nominative for sure. */
function endsGovernment(units: Units, i: number, from: number, end: number): boolean {
  if (units.has(i - 1, CLASS.preposition)) return false
  if (units.has(i, FIRST_NAME)) return units.has(i, CLASS.capital)
  if (units.has(i, CLASS.role | CLASS.people)) return !units.has(i - 1, CLASS.possessive)
  if (units.has(i, CLASS.organisation)) return !isGenitiveOf(units, i, from)
  if (units.has(i, CLASS.capital))
    return i === end - 1 && !units.has(i - 1, CLASS.organisation | CLASS.capital) && !units.has(i - 2, CLASS.preposition)
  return NOMINATIVE_ADJECTIVE.test(units.word(i)) && units.has(i + 1, NOUN) && !units.has(i + 1, CLASS.oblique)
}

const NOMINATIVE_ADJECTIVE = /(?:ий|ый|ая|яя|ое|ее|ие|ые)$/

/** "у пресс-службі компанії": ambiguous forms behind another body are genitives. */
function isGenitiveOf(units: Units, i: number, from: number): boolean {
  for (let j = i - 1; j >= from && !units.has(j, CLASS.preposition); j--) if (units.has(j, CLASS.organisation)) return true
  return units.has(i - 1, CLASS.preposition) || units.has(i - 2, CLASS.preposition)
}

/** Where the noun phrase ends that begins at `from`: its genitives, marks and title belong to it, circumstances do not. */
function nounEnd(units: Units, from: number, end: number): number {
  if (isPronoun(units, from)) return from + 1
  let named = false
  let i = from
  for (; i < end; i++) {
    if (units.is(i, KIND.quoted)) continue
    if (!units.is(i, KIND.word)) {
      if (units.is(i, KIND.number) && i > from && named) break
      continue
    }
    if (i > from && (isPronoun(units, i) || (units.has(i, CLASS.time | CLASS.adverb | CLASS.negation) && !units.has(i, NOUN)))) break
    if (units.has(i, CLASS.preposition) && !(units.among(i, 'inTitles') && !named && hasNameLater(units, i + 1, end))) break
    if (units.has(i, CLASS.conjunction) && !joins(units, i, end)) break
    if (named && units.is(i, KIND.word) && !units.has(i, CLASS.capital | CLASS.conjunction) && !units.is(i - 1, KIND.bracket)) break
    named ||= units.has(i, FIRST_NAME) && units.has(i, CLASS.capital) && !units.has(i, CLASS.oblique) && units.has(i + 1, CLASS.capital)
  }
  while (
    i > from + 1 &&
    (units.has(i - 1, CLASS.preposition | CLASS.conjunction) || (units.has(i - 1, CLASS.oblique) && units.has(i - 1, CLASS.pronoun)))
  )
    i--
  return i
}

function hasNameLater(units: Units, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (units.has(i, FIRST_NAME) && units.has(i, CLASS.capital)) return true
  for (let i = from; i < end; i++) if (units.has(i, CLASS.time)) return false
  return !units.among(from - 1, 'inPlaces')
}

const joins = (units: Units, i: number, end: number): boolean =>
  i + 1 < end && units.is(i + 1, KIND.word) && !units.has(i + 1, CLASS.preposition | CLASS.adverb) && units.among(i, 'joining')

/** The end of the noun phrase that begins at `from`. */
export const phraseEnd = (units: Units, from: number, limit: number): number => nounEnd(units, from, clauseEnd(units, from, limit))

/** Whoever stands behind "according to", in whatever case, with the title behind the name. */
export function sourceBehind(units: Units, from: number, limit: number): Stretch | null {
  const end = clauseEnd(units, from, limit)
  if (end <= from) return null
  const to = nounEnd(units, from, end)
  if (to <= from) return null
  if (!units.is(to, KIND.comma) || !units.has(to + 1, CLASS.oblique)) return { from, to }
  const close = clauseEnd(units, to + 1, limit)
  return units.is(close, KIND.comma) ? { from, to: close } : { from, to }
}
