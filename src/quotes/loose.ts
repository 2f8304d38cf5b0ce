/** Quoted strings that no cue of their sentence claims: which are quotations all the same, and what they go on from. */
import type { Claim } from './claim.ts'
import { CLASS } from './classes.ts'
import type { Draft, Progress } from './draft.ts'
import { countWords, endsInside, lastOf } from './quoted.ts'
import { KIND, type Stretch, type Units } from './units.ts'

interface Where {
  readonly paragraph: number
  readonly sentence: Stretch
  /** What attributions the sentence has. */
  readonly claims: readonly Claim[]
  /** The sentence is its paragraph's first; or its only one. */
  readonly isFirst: boolean
  readonly isAlone: boolean
}

/** Draft the unclaimed quotations of a sentence: floating, but for one that the last paragraph hands over to. */
export function addLoose(units: Units, where: Where, progress: Progress): void {
  const { paragraph, sentence } = where
  const { drafts } = progress
  const isOnly = units.first(KIND.word | KIND.number, sentence) === sentence.to
  const isClaimed = (i: number): boolean => where.claims.some(({ pieces }) => pieces.some(({ from, to }) => i >= from && i < to))
  for (let i = sentence.from; i < sentence.to; i++) {
    const quoted = units.quotedAt(i)
    if (!quoted || isClaimed(i)) continue
    const isFirst = where.isFirst && i === sentence.from
    if (isFirst && progress.pending) {
      const group = ++progress.group
      drafts.push({ paragraph, kind: 'direct', piece: { from: i, to: i + 1 }, group, claim: progress.pending, floating: false, sentence })
      continue
    }
    const isIntroduced = units.is(i - 1, KIND.colon) && i > sentence.from
    const isWhole = isOnly && !(where.isAlone && isCrosshead(units, i))
    if (!isWhole && !isIntroduced && quoted.resumed !== true && !isResumed(units, i) && !isSentenceLike(units, i)) continue
    const last = drafts.at(-1)
    const joins =
      last?.kind === 'direct' &&
      ((isFirst && progress.continued) || (last.paragraph === paragraph && last.piece.to <= i && follows(units, last, i)))
    drafts.push({
      paragraph,
      kind: 'direct',
      piece: { from: i, to: i + 1 },
      group: joins ? last.group : ++progress.group,
      claim: null,
      floating: true,
      sentence,
    })
  }
}

/** Nothing but the earlier piece's own attribution stands between. */
function follows(units: Units, last: Draft, i: number): boolean {
  const end =
    last.claim?.subject && last.claim.subject.from > last.piece.from ? Math.max(last.claim.subject.to, last.piece.to) : last.piece.to
  for (let k = units.first(KIND.stop, { from: end, to: i }) + 1; k < i; k++) if (!units.is(k, KIND.dash)) return false
  return true
}

/** «…», – сказав він. – «…» */
const isResumed = (units: Units, i: number): boolean => units.hasCases && units.is(i - 1, KIND.dash) && units.is(i - 2, KIND.stop)

/** A heading in marks: no full stop inside, and few words. */
const isCrosshead = (units: Units, i: number): boolean =>
  !endsInside(units, i) && !(units.hasCases && units.is(i + 1, KIND.stop)) && countWords(units, i) < 9

/** In a sentence of somebody else's, and yet a sentence of its own: opens with a capital, ends with a mark of its own. */
function isSentenceLike(units: Units, i: number): boolean {
  const quoted = units.quotedAt(i)
  if (!quoted || countWords(units, i) < 4 || units.has(i - 1, CLASS.label)) return false
  return /^[\s…]*\p{Lu}/u.test(units.text.slice(quoted.innerStart, quoted.innerStart + 4)) && /[.!?…]/.test(lastOf(units, i))
}
