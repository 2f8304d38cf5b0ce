/**
 * The subject before a verb: who says it, as a stretch of units.
 *
 * No parser stands behind this: a phrase ends where a mark, a conjunction, a clause word or another
 * verb stands. Appositives belong to the phrase ("Jeff Weaver, his campaign manager,").
 */
import { CLASS, NOUN } from './classes.ts'
import { nominativeBefore } from './declined.ts'
import { isEdge } from './noun-edge.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** Units; a longer phrase is a clause. */
const LONGEST = 45

/** The subject that ends just before unit `end`, not reaching before `floor`. */
export function subjectBefore(units: Units, end: number, floor: number): Stretch | null {
  if (units.hasCases) return nominativeBefore(units, end, floor)
  let head = end
  if (units.is(end - 1, KIND.comma)) {
    const open = openingComma(units, end - 1, floor)
    if (open < 0) return null
    head = open
    if (units.is(head - 1, KIND.number) && units.is(head - 2, KIND.comma)) head -= 2 // Lena Varga, 34, a nurse, said
    if (isAppositive(units, open + 1, end - 1)) {
      const from = headBefore(units, head, floor)
      return from < 0 ? null : { from: nameBefore(units, from, floor), to: end }
    }
  }
  while (units.has(head - 1, CLASS.time) && units.has(head - 2, CLASS.preposition | CLASS.time))
    head -= units.has(head - 2, CLASS.preposition) ? 2 : 1
  const from = headBefore(units, head, floor)
  return from < 0 ? null : { from, to: head }
}

/** "Matthew Holm, chief executive of Halden, a shipyard, said": a title between commas has its name before it. */
function nameBefore(units: Units, from: number, floor: number): number {
  if (!units.is(from - 1, KIND.comma) || !units.has(from - 2, CLASS.capital) || units.has(from, CLASS.capital)) return from
  const name = headBefore(units, from - 1, floor)
  return name >= 0 && from - name < 12 ? name : from
}

/** The comma that opens what the comma at `close` ends; -1 where none does. */
function openingComma(units: Units, close: number, floor: number): number {
  for (let i = close - 1; i > floor && close - i < LONGEST; i--) {
    if (units.is(i, KIND.comma)) {
      if (isAge(units, i, close) || !isTail(units, i + 1, close)) return i
      continue
    }
    if (units.is(i, KIND.stop | KIND.semicolon | KIND.colon | KIND.quoted)) return -1
  }
  return -1
}

const isAge = (units: Units, from: number, to: number): boolean => to - from === 2 && units.is(from + 1, KIND.number)

/** What goes on behind an inner comma of an appositive: "who runs the ward, the largest of three". */
function isTail(units: Units, from: number, to: number): boolean {
  return (
    (to - from === 1 || (to - from <= 3 && units.has(to - 1, CLASS.stopped))) &&
    units.has(from, CLASS.capital) &&
    units.has(from - 2, CLASS.capital) &&
    !units.has(from, CLASS.role | CLASS.relative)
  )
}

/** "in turn", "for her part", "however" stand between commas and name nobody. */
function isAppositive(units: Units, from: number, to: number): boolean {
  return (
    to > from &&
    !units.is(from, KIND.number) &&
    !units.has(from, CLASS.preposition | CLASS.conjunction | CLASS.gerund | CLASS.subordinator | CLASS.relative) &&
    !(units.has(from, CLASS.adverb) && !units.among(from, 'former')) &&
    !(units.lexicon.endings.participle.test(units.lower(from)) && !units.has(from, CLASS.capital))
  )
}

/** Where the noun phrase begins whose last unit is before `end`; -1 where there is none. */
function headBefore(units: Units, end: number, floor: number): number {
  if (end <= floor) return -1
  if (units.has(end - 1, CLASS.pronoun | CLASS.relative) && !units.has(end - 1, CLASS.possessive)) return end - 1
  let i = end - 1
  for (; i >= floor && end - i < LONGEST; i--) if (isEdge(units, i, end, floor)) break
  const from = withoutOpening(units, i + 1, end)
  return from < end && isNominal(units, from, end) ? from : -1
}

/** Without what opens a sentence before its subject: conjunctions, adverbs, "on Monday", "at the rally". */
function withoutOpening(units: Units, start: number, end: number): number {
  let from = start
  for (;;) {
    if (from >= end) return end
    if (
      units.has(from, CLASS.conjunction) ||
      (units.has(from, CLASS.adverb) && from + 1 < end && !(units.has(from, CLASS.capital) && units.is(from - 1, KIND.comma))) ||
      units.is(from, KIND.comma)
    )
      from++
    else if (units.has(from, CLASS.preposition) && !units.among(from, 'nominal')) {
      const next = afterPreposition(units, from + 1, end)
      if (next < 0) return end
      from = next
    } else if (units.has(from, CLASS.subordinator) && !units.has(from, CLASS.relative)) from++
    else return from
  }
}

/** The last noun phrase behind a phrase that a preposition opens. */
function afterPreposition(units: Units, start: number, end: number): number {
  let from = start
  while (from < end && (units.has(from, CLASS.time) || units.is(from, KIND.number))) from++
  if (from > start) return from < end ? from : -1
  for (let i = end - 1; i > start; i--) {
    if (units.has(i, CLASS.determiner) && !units.has(i - 1, CLASS.preposition | CLASS.determiner)) return i
    if (
      units.has(i, CLASS.capital) &&
      !units.has(i - 1, CLASS.capital | CLASS.preposition | CLASS.determiner) &&
      !units.has(i, CLASS.preposition)
    )
      return i
  }
  return -1
}

function isNominal(units: Units, from: number, end: number): boolean {
  if (!units.is(from, KIND.word | KIND.number | KIND.quoted | KIND.bracket)) return false
  for (let i = from; i < end; i++) {
    if (units.has(i, CLASS.capital | NOUN | CLASS.determiner | CLASS.possessive | CLASS.pronoun) || units.is(i, KIND.quoted)) return true
    if (units.is(i, KIND.word) && units.classes(i) === 0) return true
  }
  return false
}
