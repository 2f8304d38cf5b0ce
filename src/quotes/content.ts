/** What is said: the clause or quoted string beside a cue, as a stretch of units. */
import { accordingAt } from './according.ts'
import { CLASS } from './classes.ts'
import { cueAt, type Cue } from './cues.ts'
import { asks, opening } from './opening.ts'
import { partedOpening } from './parted.ts'
import { countWords, endsInComma, endsInside } from './quoted.ts'
import { subjectAfter } from './subject-after.ts'
import { subjectBefore } from './subject-before.ts'
import { KIND, type Stretch, type Units } from './units.ts'
import { hasMainVerb, hasVerb } from './verbs.ts'

export interface Content extends Stretch {
  /** "quote" where it is one quoted string and nothing else. */
  readonly form: 'quote' | 'clause'
  /** Behind a colon. */
  readonly colon: boolean
}

/** What stands behind a cue; null where nothing but circumstances does: "on Monday", "in an interview". */
export function contentAfter(units: Units, cue: Cue, sentence: Stretch): Content | null {
  const at = units.hasCases ? partedOpening(units, cue.to, sentence.to) : opening(units, cue, sentence)
  if (at === null || at.from >= sentence.to) return null
  const { from, colon } = at
  if (units.is(from, KIND.quoted)) return quotedContent(units, { at: from, from }, sentence, colon)
  if (units.has(from, CLASS.that) && units.is(from + 1, KIND.quoted)) return quotedContent(units, { at: from + 1, from }, sentence, colon)
  const to = contentEnd(units, from, sentence.to)
  if (!units.hasCases && units.has(from, CLASS.that) && to - from < 4 && !hasVerb(units, from + 1, to)) return null // questioned that logic
  if (units.among(cue.verb, 'onlyWithThat') && !colon && !units.has(from, CLASS.that)) return null
  const isSure = colon || units.has(from, CLASS.that) || asks(units, from)
  if (to - from < 2 || units.among(from, 'bareNegations')) return null
  if (
    !isSure &&
    !((cue.classes & CLASS.plain) !== 0 ? hasVerb(units, from + 1, to) : hasMainVerb(units, from, to, (cue.classes & CLASS.say) !== 0))
  )
    return null
  return { from, to, form: 'clause', colon }
}

/** A quoted string behind a cue: alone, or opening a clause that goes on outside the marks. */
function quotedContent(units: Units, { at, from }: { at: number; from: number }, sentence: Stretch, colon: boolean): Content {
  const next = at + 1
  const alone: Content = { from: at, to: next, form: 'quote', colon }
  if (next >= sentence.to || endsInside(units, at) || !units.is(next, KIND.word | KIND.number | KIND.quoted)) return alone
  if (units.is(next, KIND.quoted) || units.has(next, CLASS.time | CLASS.gerund)) return alone
  if (units.has(next, CLASS.conjunction) && units.has(next + 1, CLASS.gerund | CLASS.finite)) return alone
  if (units.has(next, CLASS.subordinator) && countWords(units, at) > 3) return alone
  return { from, to: contentEnd(units, next, sentence.to), form: 'clause', colon }
}

/** Where a clause ends that begins at `from`: at the sentence's end, or where another attribution begins. */
export function contentEnd(units: Units, from: number, limit: number): number {
  let to = limit
  for (let i = from; i < limit; i++) {
    if (units.is(i, KIND.stop) && i + 1 >= limit) {
      to = i
      break
    }
    if (startsAnother(units, i, limit)) {
      to = i
      break
    }
    if (units.is(i, KIND.semicolon)) {
      to = i
      break
    }
    if (units.is(i, KIND.quoted) && endsInComma(units, i) && units.has(i + 1, CLASS.relative | CLASS.conjunction)) {
      to = i + 1
      break
    }
  }
  while (to > from && (units.is(to - 1, KIND.comma | KIND.dash | KIND.stop | KIND.semicolon) || units.has(to - 1, CLASS.conjunction))) to--
  return to
}

/** ", adding that …", "but he said …", ", according to …", ", Norpress reports." */
function startsAnother(units: Units, i: number, limit: number): boolean {
  const isComma = units.is(i, KIND.comma | KIND.dash)
  const isJoint = units.has(i, CLASS.conjunction) || units.is(i, KIND.semicolon)
  if (units.has(i, CLASS.gerund) && units.has(i, CLASS.say) && (units.is(i + 1, KIND.colon | KIND.quoted) || units.has(i + 1, CLASS.that)))
    return cueAt(units, i, { from: i, to: limit }) !== null
  if (!isComma && !isJoint) return false
  if (isComma && units.has(i + 1, CLASS.gerund)) return cueAt(units, i + 1, { from: i, to: limit }) !== null
  if (isComma && units.has(i + 1, CLASS.subordinator) && units.has(i + 2, CLASS.gerund) && units.has(i + 2, CLASS.say)) return true
  if (isComma && units.has(i + 1, CLASS.conjunction) && units.among(i + 2, 'declining')) return true
  if (isComma && accordingAt(units, i + 1)) return true
  if (isComma && units.has(i + 1, CLASS.conjunction)) return startsAnother(units, i + 1, limit)
  for (let k = i + 1; k < Math.min(limit, i + 11); k++) {
    if (!units.is(k, KIND.word | KIND.number | KIND.other)) return false
    const cue =
      units.has(k, CLASS.finite | CLASS.base) && units.has(k, CLASS.say | CLASS.tell) ? cueAt(units, k, { from: i + 1, to: limit }) : null
    if (cue?.isFinite !== true) {
      if (units.has(k, CLASS.auxiliary | CLASS.relative) && !units.has(k + 1, CLASS.say | CLASS.tell | CLASS.adverb | CLASS.auxiliary))
        return false
      continue
    }
    if (units.hasCases && isComma && (endsSentence(units, cue, limit) || units.is(cue.to, KIND.colon))) return true
    const isShared = cue.from === i + 1
    if (isShared) return isJoint && contentAfter(units, cue, { from: i + 1, to: limit }) !== null
    if (subjectBefore(units, cue.from, i + 1) === null) return false
    if (isJoint) return true
    return cue.to >= limit || units.is(cue.to, KIND.stop) || contentAfter(units, cue, { from: i + 1, to: limit }) === null
  }
  return false
}

/** ", передает Норпресс.": a verb, its subject, and nothing else. */
function endsSentence(units: Units, cue: Cue, limit: number): boolean {
  const subject = subjectAfter(units, cue.to, limit)
  return subject !== null && subject.from === cue.to && (subject.to >= limit || units.is(subject.to, KIND.stop))
}
