/**
 * Attributions of one sentence: what is said, by which cue, with which subject.
 *
 * Forms: "Q," said S · "Q," S said · S said: "Q" · S said that CLAUSE · CLAUSE, S said ·
 * CLAUSE, S said, CLAUSE · according to S, CLAUSE · …, adding that CLAUSE · S called X "Q".
 * What lies inside the words of one source is not attributed again: the outermost source wins.
 */
import { accordingAt } from './according.ts'
import { claimOf, type Claim } from './claim.ts'
import { CLASS, CUE } from './classes.ts'
import { byAccording } from './credited.ts'
import { mentionIn } from './names.ts'
import { byCue } from './reported.ts'
import { subjectAfter } from './subject-after.ts'
import { Taken } from './taken.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** In text order. */
export function attributionsIn(units: Units, sentence: Stretch): Claim[] {
  const claims: Claim[] = []
  const taken = new Taken(units, sentence)
  for (let i = sentence.from; i < sentence.to; i++) {
    const phrase = accordingAt(units, i)
    if ((phrase === null && !mayReport(units, i)) || taken.has(i)) continue
    units.budget.spend(sentence.to - sentence.from) // what a cue looks over, at most
    const claim = phrase ? byAccording(units, phrase, sentence, taken) : byCue(units, i, sentence, taken)
    if (!claim) continue
    if (claim.pieces.length === 0) {
      const last = claims.pop()
      if (last) claims.push({ ...last, carrier: claim.subject })
    } else {
      claims.push(claim)
      taken.take(claim)
    }
  }
  const bare = claims.length === 0 && units.hasCases ? byDash(units, sentence) : null
  return bare ? [bare] : claims
}

/** «…», – Марта Лозинская. */
function byDash(units: Units, { from, to }: Stretch): Claim | null {
  let at = from + 1
  if (!units.is(from, KIND.quoted)) return null
  while (units.is(at, KIND.comma | KIND.dash)) at++
  const end = units.is(to - 1, KIND.stop) ? to - 1 : to
  if (!units.is(at - 1, KIND.dash) || end - at > 12) return null
  const subject = subjectAfter(units, at, end)
  if (subject?.from !== at || subject.to !== end || mentionIn(units, subject).form !== 'person') return null
  return claimOf({ pieces: [{ from, to: from + 1 }], cue: null, verb: -1, subject })
}

const mayReport = (units: Units, i: number): boolean => units.has(i, CUE) || units.has(i + 1, CLASS.that)
