/** Where sentences end, as stretches of units; a quoted string never breaks one, and ends one only where it ends as a sentence does. */
import { CLASS, CUE } from './classes.ts'
import { lastOf } from './quoted.ts'
import { KIND, type Stretch, type Units } from './units.ts'

export function splitSentences(units: Units, { from, to }: Stretch): Stretch[] {
  const sentences: Stretch[] = []
  let start = from
  for (let i = from; i < to; i++) {
    if (!endsHere(units, i, to) && i - start < LONGEST) continue
    sentences.push({ from: start, to: i + 1 })
    start = i + 1
  }
  if (start < to) sentences.push({ from: start, to })
  return sentences
}

/** Units; what goes on longer without a full stop is no sentence, and is cut so that time stays in proportion. */
const LONGEST = 250

function endsHere(units: Units, i: number, to: number): boolean {
  if (i + 1 >= to) return true
  if (units.is(i, KIND.stop)) return opensSentence(units, i + 1)
  const last = lastOf(units, i)
  if (last === '.') return opensSentence(units, i + 1)
  return /[?!…]/.test(last) && opensSentence(units, i + 1) && !isTag(units, i + 1, to)
}

const opensSentence = (units: Units, i: number): boolean =>
  units.has(i, CLASS.capital) || units.is(i, KIND.quoted | KIND.number) || (units.is(i, KIND.bracket) && units.has(i + 1, CLASS.capital))

/** "Who pays?" Varga asked. */
function isTag(units: Units, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 6); i++) {
    if (units.has(i, CUE) && units.has(i, CLASS.finite))
      return i > from && !(units.is(i + 1, KIND.comma | KIND.colon) && units.is(i + 2, KIND.quoted))
    if (!units.is(i, KIND.word) || !units.has(i, CLASS.capital | CLASS.role | CLASS.honorific)) return false
  }
  return false
}
