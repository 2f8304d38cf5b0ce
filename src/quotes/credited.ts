/**
 * Attributions by a phrase or clause of their own: according to S, CLAUSE · CLAUSE, according to S · as S said, CLAUSE.
 */
import type { AccordingPhrase } from './according.ts'
import { claimOf, type Claim } from './claim.ts'
import { CLASS } from './classes.ts'
import { contentEnd } from './content.ts'
import type { Cue } from './cues.ts'
import { sourceBehind } from './declined.ts'
import { trimmed } from './pieces.ts'
import { subjectAfter } from './subject-after.ts'
import { subjectBefore } from './subject-before.ts'
import type { Taken } from './taken.ts'
import { KIND, type Stretch, type Units } from './units.ts'
import { hasVerb } from './verbs.ts'

/** According to S, CLAUSE · CLAUSE, according to S. Without pieces where the words have a source already, whom S then carries. */
export function byAccording(units: Units, phrase: AccordingPhrase, sentence: Stretch, taken: Taken): Claim | null {
  const source = phrase.source ?? (units.hasCases ? sourceBehind(units, phrase.to, sentence.to) : sourceAfter(units, phrase, sentence))
  if (!source) return null
  const claim = claimOf({ pieces: [], cue: { from: phrase.from, to: phrase.to }, verb: phrase.from, subject: source })
  const before = trimmed(units, taken.floorBefore(phrase.from), phrase.from)
  const isOpening =
    before.to === before.from ||
    (before.to - before.from < 2 && units.has(before.from, CLASS.conjunction | CLASS.adverb | CLASS.subordinator))
  const comma = closingComma(units, Math.max(source.to, phrase.to), sentence.to)
  if (!taken.isEmpty) return claim
  if (isOpening) {
    const from = units.is(comma, KIND.comma | KIND.colon) ? comma + 1 : comma
    const to = contentEnd(units, from, sentence.to)
    return to > from ? { ...claim, pieces: [{ from, to }] } : null
  }
  if (units.is(comma, KIND.comma) && units.is(comma + 1, KIND.quoted)) return { ...claim, pieces: [{ from: comma + 1, to: comma + 2 }] }
  const isScene = units.has(before.from, CLASS.preposition) && !hasVerb(units, before.from, before.to) // At 700 metres, according to …
  const pieces = isScene ? [] : [before]
  if (
    units.is(comma, KIND.comma) &&
    units.is(phrase.from - 1, KIND.comma | KIND.dash) &&
    !units.has(comma + 1, CLASS.gerund | CLASS.relative)
  ) {
    const to = contentEnd(units, comma + 1, sentence.to)
    if (to - comma > 2) pieces.push({ from: comma + 1, to })
  }
  return pieces.length > 0 ? { ...claim, pieces } : null
}

/** The source behind "according to"; an appositive that would swallow the clause is none. */
function sourceAfter(units: Units, phrase: Stretch, sentence: Stretch): Stretch | null {
  const whole = subjectAfter(units, phrase.to, sentence.to)
  if (!whole) return null
  const comma = units.first(KIND.comma, whole)
  if (comma === whole.to) return whole
  const isSwallowed = !units.is(whole.to, KIND.comma) && phrase.from <= sentence.from + 1
  return isSwallowed || hasVerb(units, comma + 1, whole.to) ? { from: whole.from, to: comma } : whole
}

/** The comma, or whatever mark ends its clause, behind a source; where there is none, the sentence's end. */
function closingComma(units: Units, start: number, limit: number): number {
  const from = units.is(start, KIND.comma) && units.has(start + 1, CLASS.relative) ? start + 1 : start // according to Vera Holm, who runs the ward, …
  return from < limit ? units.first(KIND.comma | KIND.colon | KIND.stop | KIND.quoted | KIND.dash, { from, to: limit }) : from
}

/** "As the mayor said, CLAUSE"; «Как рассказала мэр, CLAUSE». */
export function byAsClause(units: Units, cue: Cue, sentence: Stretch): Claim | null {
  const isPaper = units.is(sentence.from + 1, KIND.quoted) && cue.from === sentence.from + 2
  const before = cue.from > sentence.from + 1 ? subjectBefore(units, cue.from, sentence.from + 1) : null
  const subject = isPaper ? { from: sentence.from + 1, to: cue.from } : (before ?? subjectAfter(units, cue.to, sentence.to))
  if (!subject) return null
  const comma = closingComma(units, Math.max(cue.to, subject.to), sentence.to)
  if (!units.is(comma, KIND.comma)) return null
  const to = contentEnd(units, comma + 1, sentence.to)
  if (to - comma < (units.hasCases && units.is(comma + 1, KIND.quoted) ? 2 : 3)) return null
  return claimOf({ pieces: [{ from: comma + 1, to }], cue: { from: cue.from, to: cue.to }, verb: cue.verb, subject })
}
