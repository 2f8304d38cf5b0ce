/** What attributes by its place and print: a line of a transcript, a signature, a sentence alone, the end of a paragraph. */
import { claimOf, type Claim } from './claim.ts'
import { CLASS } from './classes.ts'
import { cueAt } from './cues.ts'
import { subjectBefore } from './subject-before.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** "WALDEN: But, Governor, the numbers fell.": a line of a transcript. */
export function scriptLine(units: Units, { from, to }: Stretch): Claim | null {
  let colon = from
  while (colon < to && colon - from < 5 && units.has(colon, CLASS.capital) && isCapitals(units.word(colon))) colon++
  if (colon === from || !units.is(colon, KIND.colon) || colon + 1 >= to || units.is(colon + 1, KIND.quoted)) return null
  return claimOf({ pieces: [{ from: colon + 1, to }], cue: { from: colon, to: colon + 1 }, verb: colon, subject: { from, to: colon } })
}

/** “Q” ― Vera Clayborn */
export function signatureIn(units: Units, { from, to }: Stretch): Claim | null {
  if (!units.is(from, KIND.quoted) || !units.is(from + 1, KIND.dash) || to - from < 4 || to - from > 9) return null
  for (let i = from + 2; i < to; i++) if (!units.has(i, CLASS.capital | CLASS.role) && !units.is(i, KIND.comma)) return null
  const dash = from + 1
  return claimOf({ pieces: [{ from, to: dash }], cue: { from: dash, to: dash + 1 }, verb: dash, subject: { from: dash + 1, to } })
}

/** "“…gone.” John said.": a sentence that is an attribution and nothing else. */
export function tagAlone(units: Units, sentence: Stretch): Claim | null {
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 10); i++) {
    const cue = cueAt(units, i, sentence)
    if (!cue?.isFinite || (cue.classes & CLASS.say) === 0) continue
    const subject = subjectBefore(units, cue.from, sentence.from)
    return subject?.from === sentence.from ? claimOf({ pieces: [], cue, verb: cue.verb, subject }) : null
  }
  return null
}

/** To whom a sentence hands over that ends with a colon; without pieces, for the next paragraph holds them. */
export function handsOver(units: Units, sentence: Stretch): Claim | null {
  const colon = sentence.to - 1
  for (let i = colon; i >= sentence.from; i--) {
    const cue = cueAt(units, i, sentence)
    if (!cue?.isFinite) continue
    const subject = subjectBefore(units, cue.from, sentence.from)
    const phrase = cue.to === colon ? { from: cue.from, to: sentence.to } : cue
    if (subject) return claimOf({ pieces: [], cue: phrase, verb: cue.verb, subject })
  }
  if (sentence.to - sentence.from > 6) return null
  for (let i = sentence.from; i < colon; i++) if (!units.has(i, CLASS.capital)) return null
  return claimOf({ pieces: [], cue: { from: colon, to: sentence.to }, verb: colon, subject: { from: sentence.from, to: colon } })
}

/** "CAMBRIDGE, Mass., Dec. 11 (UPI) — Young voters …": the first unit behind the dash; without a dateline, the first of all. */
export function behindDateline(units: Units, { from: start, to }: Stretch): number {
  let from = start
  while (from < to - 1 && units.is(from, KIND.other | KIND.dash)) from++
  if (units.is(from, KIND.number) && units.is(from + 1, KIND.colon) && units.is(from + 2, KIND.number) && from + 3 < to) from += 3 // 17:30 Police found …
  if (!isCapitals(units.word(from))) return from
  for (let i = from + 1; i < Math.min(to, from + 16); i++) {
    if (units.is(i, KIND.dash)) return i + 1
    if (units.is(i, KIND.word) && !units.has(i, CLASS.capital)) return from
  }
  return from
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase()
