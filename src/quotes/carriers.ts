/** The medium that carried somebody's words: "on Facebook", "in an interview with the Zerno magazine", ", Norpress reports". */
import { CLASS } from './classes.ts'
import type { Claim } from './claim.ts'
import type { Draft } from './draft.ts'
import { isNameWord } from './names.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** As printed, with its article. */
export function carrierOf(units: Units, claim: Claim, { sentence }: Draft): string | null {
  const { language } = units.lexicon
  if (claim.carrier) return units.slice(claim.carrier.from, claim.carrier.to)
  if (!claim.cue) return null
  const from = claim.cue.to
  const isTold = units.has(claim.verb, CLASS.tell)
  for (let i = from; i < sentence.to; i++) {
    if (claim.pieces.some((piece) => i >= piece.from && i < piece.to)) {
      if (claim.pieces.some((piece) => piece.from <= from && piece.to >= from)) continue
      break
    }
    if (units.is(i, KIND.stop) || units.has(i, CLASS.gerund)) break
    if (units.hasCases) {
      const carrier = declinedCarrier(units, i, language.interview.test(units.lower(i - 1)) || (isTold && i === from))
      if (carrier) return units.slice(carrier.from, carrier.to)
    }
    const isInterview = language.interview.test(units.lower(i - 1)) && language.interviewWith.test(units.lower(i))
    const isMedium = units.among(i, 'carrierPrepositions') || (isTold && i === from - 1)
    if (!isInterview && !isMedium && !(isTold && i === from)) continue
    const start = isTold && i === from ? i : i + 1
    const noun = carrierAt(units, start, sentence)
    const medium = noun ? (namedMedium(units, noun) ?? (isInterview || isMediumName(units, noun) ? noun : null)) : null
    if (medium) return units.slice(medium.from, medium.to)
  }
  return null
}

function carrierAt(units: Units, from: number, sentence: Stretch): Stretch | null {
  let to = from
  if (units.has(to, CLASS.determiner)) to++
  while (
    to < sentence.to &&
    (isNameWord(units, to) ||
      (units.is(to, KIND.word) &&
        (units.has(to, CLASS.organisation | CLASS.label) || units.among(to, 'media') || units.is(to + 1, KIND.quoted)) &&
        to > from))
  )
    to++
  if (units.is(to, KIND.quoted)) to++
  return to > from && !(to === from + 1 && units.has(from, CLASS.determiner)) ? { from, to } : null
}

/** "her Telegram channel" is Telegram. */
function namedMedium(units: Units, { from, to }: Stretch): Stretch | null {
  if (!units.among(from, 'owning')) return null
  for (let i = from; i < to; i++) if (units.among(i, 'carrierNouns')) return { from: i, to: i + 1 }
  return null
}

function isMediumName(units: Units, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (units.among(i, 'carrierNouns') || units.among(i, 'media')) return true
  return false
}

/** "агентству Интерфакс-Украина": the name; "телеканала «Столица»": a name in marks with its kind. */
function declinedCarrier(units: Units, at: number, isExpected: boolean): Stretch | null {
  if (!isExpected) return null
  const isKind = units.among(at, 'media') && !units.has(at, CLASS.capital)
  if (isKind && units.is(at + 1, KIND.quoted)) return { from: at, to: at + 2 }
  const name = isKind ? at + 1 : at
  return units.has(name, CLASS.capital) && (isKind || units.among(name, 'media')) ? { from: name, to: name + 1 } : null
}
