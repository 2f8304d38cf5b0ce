/**
 * Quoted strings with an attribution inside their marks, as Ukrainian and Russian print them:
 * «The first half, – said Verba. – The second half» is two strings with words between.
 */
import { CLASS, CUE } from './classes.ts'
import type { Lexicon } from './lexicon.ts'
import type { Quoted } from './marks.ts'

/** Words of an attribution looked through for its verb, and characters that it may take. */
const WORDS = 4
const LONGEST = 160

export function splitInterrupted(text: string, strings: readonly Quoted[], lexicon: Lexicon): readonly Quoted[] {
  return strings.some((quoted) => /[,!?…]["»”]?\s[–—-]\s/.test(text.slice(quoted.innerStart, quoted.innerEnd)))
    ? strings.flatMap((quoted) => split(text, quoted, lexicon))
    : strings
}

function split(text: string, quoted: Quoted, lexicon: Lexicon): Quoted[] {
  const inner = text.slice(quoted.innerStart, quoted.innerEnd)
  for (const opening of inner.matchAll(/[,!?…]["»”]?\s[–—-]\s/g)) {
    const from = opening.index + opening[0].length
    const rest = inner.slice(from, from + LONGEST)
    if (!startsWithCue(rest, lexicon)) continue
    const mark = quoted.innerStart + opening.index + opening[0].length - 3
    const first = { ...quoted, end: mark, innerEnd: mark, closed: true, continued: false }
    const closing = /[.,!?]\s[–—-]\s/.exec(rest)
    if (!closing) return from + LONGEST < inner.length ? [quoted] : [first]
    const start = quoted.innerStart + from + closing.index + closing[0].length
    return start < quoted.innerEnd ? [first, { ...quoted, start, innerStart: start, resumed: true as const }] : [first]
  }
  return [quoted]
}

/** A verb that reports among the first words, the subject at most before it. */
function startsWithCue(text: string, { classesOf }: Lexicon): boolean {
  const words = text.match(/[\p{L}'’-]+/gu) ?? []
  return words.slice(0, WORDS).some((word, i) => {
    const classes = classesOf(word)
    return (classes & CUE) !== 0 && (classes & CLASS.finite) !== 0 && (i === 0 ? (classes & CLASS.capital) === 0 : true)
  })
}
