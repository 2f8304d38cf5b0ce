/** Phrases that attribute without a verb: "according to", "in * words". */
import { CLASS } from './classes.ts'
import { KIND, type Stretch, type Units } from './units.ts'

export interface AccordingPhrase extends Stretch {
  /** Where the source stands: behind the phrase, or inside it ("in her words"). */
  readonly source: Stretch | null
}

/** "according to", "in * words": the phrase that begins at unit `i`, or null. A star stands for a source of one or two words. */
export function accordingAt(units: Units, i: number): AccordingPhrase | null {
  if (!units.is(i, KIND.word) || !units.lexicon.accordingLetters.has(units.text.charCodeAt(units.start(i)))) return null
  if (units.end(i) - units.start(i) === 1) return null
  const phrases = units.lexicon.according.get(units.lower(i))
  for (const words of phrases ?? []) {
    const star = words.indexOf('*')
    if (star < 0) {
      if (words.every((word, k) => units.lower(i + k) === word)) return { from: i, to: i + words.length, source: null }
      continue
    }
    for (const width of [1, 2]) {
      const at = (k: number): number => i + (k < star ? k : k + width - 1)
      const isSource = units.has(i + star, CLASS.pronoun | CLASS.possessive) || units.has(i + star + width - 1, CLASS.possessive)
      if (isSource && words.every((word, k) => k === star || units.lower(at(k)) === word))
        return { from: i, to: i + words.length + width - 1, source: { from: i + star, to: i + star + width } }
    }
  }
  return null
}
