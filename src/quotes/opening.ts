/** Where content can begin behind a cue, in a language that parts its clauses by no comma. */
import { CLASS } from './classes.ts'
import type { Cue } from './cues.ts'
import type { Opening } from './parted.ts'
import { subjectAfter } from './subject-after.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** Behind "said": where content can begin, past adverbs, circumstances and whoever is told. */
export function opening(units: Units, cue: Cue, sentence: Stretch): Opening | null {
  let at = cue.to
  let told = (cue.classes & CLASS.tell) === 0
  while (at < sentence.to) {
    switch (units.kind(at)) {
      case KIND.quoted:
        return { from: at, colon: false }
      case KIND.colon:
        return { from: at + 1, colon: true }
      case KIND.comma:
        if (units.is(at + 1, KIND.quoted) || isThat(units, at + 1)) return { from: at + 1, colon: false }
        return behindAside(units, at, sentence.to)
      case KIND.word:
      case KIND.number:
        break
      default:
        return null
    }
    if (units.has(at, CLASS.that)) return { from: at, colon: false }
    if (asks(units, at)) return { from: at, colon: false }
    if (units.has(at, CLASS.conjunction)) return null
    if (units.has(at, CLASS.determiner) && units.has(at + 1, CLASS.time) && !units.has(at + 1, CLASS.possessive) && at === cue.to) {
      at += 2
      continue
    }
    const isTime = units.has(at, CLASS.time) && !units.has(at, CLASS.possessive)
    if (isTime || (units.has(at, CLASS.adverb) && !units.has(at, CLASS.preposition) && at === cue.to)) {
      at++
      continue
    }
    if (units.has(at, CLASS.subordinator)) return null
    if (units.has(at, CLASS.preposition)) {
      if (units.among(cue.verb, 'answering') && units.among(at, 'to')) return null
      const next = pastPhrase(units, at, sentence.to)
      if (next < 0) return null
      at = next
      continue
    }
    if (!told) {
      told = true
      const whom = subjectAfter(units, at, sentence.to)
      if (whom && units.has(whom.to, CLASS.auxiliary | CLASS.verb | CLASS.finite) && (cue.classes & CLASS.say) !== 0)
        return { from: at, colon: false }
      at = pastTold(units, at, sentence.to)
      continue
    }
    return { from: at, colon: false }
  }
  return null
}

/** "said, however, that …", "noted, in particular, that …". */
function behindAside(units: Units, comma: number, limit: number): { from: number; colon: boolean } | null {
  for (let i = comma + 2; i < Math.min(limit, comma + 7); i++) {
    if (!units.is(i, KIND.comma)) continue
    return units.has(i + 1, CLASS.that) ? { from: i + 1, colon: false } : null
  }
  return null
}

/** "said, that" is how Slavic languages write it. */
const isThat = (units: Units, i: number): boolean => units.has(i, CLASS.that) && !units.has(i, CLASS.determiner)

/** Past "in a statement on Monday"; -1 where a verb shows that it was no mere circumstance. */
function pastPhrase(units: Units, from: number, to: number): number {
  let at = from + 1
  if (units.has(at, CLASS.time)) {
    while (at < to && (units.has(at, CLASS.time) || units.is(at, KIND.number))) at++
    return at
  }
  for (; at < to && at - from < 25; at++) {
    if (units.has(at, CLASS.that) && !units.has(at, CLASS.determiner | CLASS.time)) return at
    if (units.has(at, CLASS.that)) return at
    const kind = units.kind(at)
    if (
      kind === KIND.quoted &&
      units.has(at - 1, CLASS.preposition | CLASS.possessive | CLASS.label | CLASS.organisation | CLASS.determiner)
    )
      continue // on ABC's “This Week”
    if (kind !== KIND.word && kind !== KIND.number && kind !== KIND.other) return at
    if (units.has(at, CLASS.pronoun) && !units.has(at, CLASS.determiner))
      return units.has(at + 1, CLASS.auxiliary | CLASS.verb | CLASS.finite) ? at : -1
    if (units.has(at, CLASS.auxiliary)) return -1
    if (units.has(at, CLASS.subordinator)) return -1
    if (
      units.has(at, CLASS.time) &&
      !units.has(at, CLASS.possessive) &&
      !units.has(at + 1, CLASS.preposition) &&
      units.is(at + 1, KIND.word) &&
      units.has(at + 1, CLASS.determiner | CLASS.pronoun)
    )
      return at + 1
  }
  return at
}

/** Past whoever is told: "told reporters", "told radio host Per Lowe". */
function pastTold(units: Units, from: number, to: number): number {
  if (units.has(from, CLASS.pronoun) || units.among(from, 'told')) return from + 1
  for (let at = from; at < Math.min(to, from + 20); at++) {
    if (units.has(at, CLASS.that) || (asks(units, at) && !units.among(at, 'tellingWhom'))) return at
    if (units.is(at, KIND.colon | KIND.quoted | KIND.comma | KIND.stop)) return at
    if (units.has(at, CLASS.time) && at > from) return at
    if (units.has(at, CLASS.auxiliary)) break
  }
  return subjectAfter(units, from, to)?.to ?? from + 1
}

export const asks = (units: Units, i: number): boolean => units.among(i, 'questions')
