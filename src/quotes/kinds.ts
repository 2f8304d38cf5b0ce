/** Direct, indirect or mixed: what a piece of text is by its marks. */
import type { QuoteKind } from '../scrape.ts'
import { CLASS, CUE } from './classes.ts'
import { countWords, endsInside, opensInCapital } from './quoted.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** Direct: one quoted string alone. Mixed: a clause with words that are its source's own. */
export function kindOf(units: Units, piece: Stretch): QuoteKind {
  const isOne = piece.to - piece.from === 1 && units.is(piece.from, KIND.quoted)
  if (isOne && units.hasCases && opensInCapital(units, piece.from)) return 'direct' // «Так», – сказав мер: the comma stands outside
  if (isOne)
    return endsInside(units, piece.from) || countWords(units, piece.from) > 2 || units.is(piece.to, KIND.comma) ? 'direct' : 'mixed'
  for (let i = piece.from; i < piece.to; i++) if (units.is(i, KIND.quoted) && !isTerm(units, i, piece)) return 'mixed'
  return 'indirect'
}

/** A term or a title: the “island” regime, the film “Paper Rivers”. */
function isTerm(units: Units, i: number, piece: Stretch): boolean {
  if (units.hasCases) return opensInCapital(units, i) && countWords(units, i) <= 4 && units.is(i - 1, KIND.word) && !units.has(i - 1, CUE)
  if (units.has(i - 1, CLASS.label | CLASS.organisation)) return true
  return (
    countWords(units, i) <= 3 &&
    i + 1 < piece.to &&
    units.is(i + 1, KIND.word) &&
    units.has(i - 1, CLASS.determiner | CLASS.possessive) &&
    !units.has(i + 1, CLASS.preposition | CLASS.conjunction | CLASS.auxiliary)
  )
}
