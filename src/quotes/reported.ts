/**
 * Attributions by a verb: S said that CLAUSE · “Q,” said S · “Q,” S said, adding that CLAUSE · S quoted T as saying “Q”.
 */
import { claimOf, type Claim } from './claim.ts'
import { CLASS } from './classes.ts'
import { cueAt, type Cue } from './cues.ts'
import { byAsClause } from './credited.ts'
import { clauseBefore, quoteBefore, rightOf, withinRelative, withSecond } from './pieces.ts'
import { subjectAfter } from './subject-after.ts'
import { subjectBefore } from './subject-before.ts'
import type { Taken } from './taken.ts'
import { KIND, type Stretch, type Units } from './units.ts'
import { hasVerb } from './verbs.ts'

/** The attribution whose verb is unit `i`. Without pieces where the words have a source already, whom its subject then carries. */
export function byCue(units: Units, i: number, sentence: Stretch, taken: Taken): Claim | null {
  const cue = cueAt(units, i, sentence)
  if (!cue) return null
  const first = units.has(sentence.from, CLASS.conjunction) ? sentence.from + 1 : sentence.from
  if (units.among(first, 'asOpeners') && cue.from - first < 12 && taken.isEmpty) {
    const claim = byAsClause(units, cue, { from: first, to: sentence.to })
    if (claim) return claim
  }
  const floor = taken.floorBefore(cue.from)
  if (!cue.isFinite) return byParticiple(units, cue, sentence, taken)
  if (units.hasCases) {
    const inverted = byInversion(units, { ...cue, from: behindQuote(units, cue.from, floor) }, sentence, floor)
    if (inverted) return inverted
  }
  const isBehindRelative = units.is(cue.from - 1, KIND.comma) && taken.subject !== null && units.has(taken.subject.from, CLASS.relative)
  const subject = subjectBefore(units, cue.from, isBehindRelative ? sentence.from : floor)
  if (!subject) return byInversion(units, cue, sentence, floor) ?? bySharedSubject(units, cue, sentence, taken)
  const claim = claimOf({ pieces: [], cue: phraseOf(units, cue), verb: cue.verb, subject })
  const right = withinRelative(units, subject, rightOf(units, cue, sentence))
  const isThought = (cue.classes & CLASS.think) !== 0 && (cue.classes & CLASS.say) === 0
  if (isThought && units.lexicon.pronounOf(units.word(subject.from)) === 'i' && quoteBefore(units, subject.from, floor) === null)
    return null
  if (units.has(subject.from, CLASS.relative)) return right ? { ...claim, pieces: [right] } : null
  const left = right?.colon === true ? null : quoteBefore(units, subject.from, floor)
  if (left) return { ...claim, pieces: withSecond(units, [left], cue.to, sentence) }
  if (right) return { ...claim, pieces: [right] }
  if ((cue.classes & (CLASS.say | CLASS.think | CLASS.tell)) === 0) return null
  if (units.hasCases && (cue.classes & CLASS.say) === 0 && units.is(cue.to, KIND.word)) return null // "…, он думал о реке"
  const before = clauseBefore(units, subject.from, floor)
  const isParenthetical = units.is(cue.to, KIND.comma) && cue.to + 1 < sentence.to
  if (before && !isParenthetical && !hasVerb(units, before.from, before.to) && !units.is(before.from, KIND.quoted)) return null
  if (!before) return taken.isEmpty || !isAtEnd(units, cue, sentence) ? null : claim
  const from = (cue.classes & CLASS.tell) !== 0 && units.among(cue.to, 'told') ? cue.to + 1 : cue.to
  return { ...claim, pieces: withSecond(units, [before], from, sentence) }
}

/** "«…», – с улыбкой сказал мэр": where the words between a mark and the cue begin; the cue's own place where there are none. */
function behindQuote(units: Units, cue: number, floor: number): number {
  let from = cue
  while (from > floor && cue - from < 5 && units.is(from - 1, KIND.word)) from--
  return from < cue && units.has(from, CLASS.preposition) && quoteBefore(units, from, floor) ? from : cue
}

/** The cue's phrase takes the colon behind it, as annotators do. */
const phraseOf = (units: Units, cue: Cue): Stretch => ({ from: cue.from, to: units.is(cue.to, KIND.colon) ? cue.to + 1 : cue.to })

/** “Q,” said S · CLAUSE, said S. */
function byInversion(units: Units, cue: Cue, sentence: Stretch, floor: number): Claim | null {
  const subject = subjectAfter(units, cue.to, sentence.to)
  if (!subject || (units.hasCases && units.is(cue.from - 1, KIND.word) && !units.among(cue.from - 1, 'asOpeners'))) return null
  const quote = quoteBefore(units, cue.from, floor)
  const clause = (cue.classes & (CLASS.say | CLASS.think)) !== 0 ? clauseBefore(units, cue.from, floor) : null
  const content = quote ?? (clause && (units.hasCases || hasVerb(units, clause.from, clause.to)) ? clause : null)
  if (!content) return null
  const pieces = withSecond(units, [content], subject.to, sentence)
  return claimOf({ pieces, cue: { from: cue.from, to: cue.to }, verb: cue.verb, subject })
}

/** ", adding that CLAUSE": said by the subject of its sentence. */
function byParticiple(units: Units, cue: Cue, sentence: Stretch, taken: Taken): Claim | null {
  const quotedAs = units.among(cue.from - 1, 'as') && units.among(cue.from - 2, 'cited')
  const cited = quotedAs ? null : byCitation(units, cue, sentence)
  if (cited) return cited
  const right = rightOf(units, cue, sentence)
  if (!right) return null
  if (quotedAs) {
    let from = cue.from - 2
    while (units.has(from - 1, CLASS.auxiliary | CLASS.adverb)) from--
    const subject = subjectBefore(units, from, sentence.from)
    return claimOf({ pieces: [right], cue: { from, to: cue.to }, verb: cue.verb, subject })
  }
  return claimOf({ pieces: [right], cue: phraseOf(units, cue), verb: cue.verb, subject: taken.mainSubject(cue.from, true), shared: true })
}

/** “Q,” the union quoted surgeon X as saying: X speaks, the union carries. */
function byCitation(units: Units, cue: Cue, sentence: Stretch): Claim | null {
  if (!units.among(cue.from - 1, 'as')) return null
  let verb = cue.from - 2
  while (verb > sentence.from && cue.from - verb < 16 && !units.among(verb, 'citing')) verb--
  if (!units.among(verb, 'citing')) return null
  const subject = subjectAfter(units, verb + 1, cue.from - 1)
  const carrier = subjectBefore(units, verb, sentence.from)
  if (!subject || !carrier) return null
  const content =
    quoteBefore(units, carrier.from, sentence.from) ?? rightOf(units, cue, sentence) ?? clauseBefore(units, carrier.from, sentence.from)
  return content ? claimOf({ pieces: [content], cue: { from: cue.verb, to: cue.verb + 1 }, verb: cue.verb, subject, carrier }) : null
}

/** "…, but said CLAUSE". */
function bySharedSubject(units: Units, cue: Cue, sentence: Stretch, taken: Taken): Claim | null {
  if (!units.has(cue.from - 1, CLASS.conjunction) || cue.from - 1 <= sentence.from) return null
  const right = rightOf(units, cue, sentence)
  if (!right) return null
  return claimOf({ pieces: [right], cue: phraseOf(units, cue), verb: cue.verb, subject: taken.mainSubject(cue.from), shared: true })
}

/** "…, Norpress reports." */
const isAtEnd = (units: Units, cue: Cue, sentence: Stretch): boolean => cue.to >= sentence.to || units.is(cue.to, KIND.stop)
