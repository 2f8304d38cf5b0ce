/**
 * Quotations of a text before their speakers are resolved: spans, kinds, groups, cues and mentions.
 */
import { attributionsIn } from './attributions.ts'
import type { Claim } from './claim.ts'
import type { Draft, Progress } from './draft.ts'
import { headlineIn } from './headline-line.ts'
import { kindOf } from './kinds.ts'
import { behindDateline, handsOver, scriptLine, signatureIn, tagAlone } from './lines.ts'
import { addLoose } from './loose.ts'
import { splitSentences } from './sentences.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** The drafts of a text, in its order, and all its sentences. */
export function draftQuotes(units: Units): Pick<Progress, 'drafts' | 'sentences'> {
  const progress: Progress = { drafts: [], sentences: [], group: 0, pending: null, continued: false }
  for (const paragraph of units.stretches.keys()) readParagraph(units, paragraph, progress)
  return progress
}

function readParagraph(units: Units, paragraph: number, progress: Progress): void {
  const stretch = units.stretches[paragraph]
  if (!stretch) return
  const script = scriptLine(units, stretch)
  const headline = !script && paragraph === 0 && units.stretches.length > 1 ? headlineIn(units, stretch) : null
  const line = script ?? headline
  if (line) {
    addClaim(units, { paragraph, sentence: stretch, claim: line }, progress, script ? 'direct' : undefined)
    if (script) progress.pending = null
    progress.sentences.push(stretch)
    return
  }
  const sentences = splitSentences(units, { from: behindDateline(units, stretch), to: stretch.to })
  for (const sentence of sentences) progress.sentences.push(sentence)
  const first = progress.drafts.length
  for (const [index, sentence] of sentences.entries()) {
    units.budget.spend(sentence.to - sentence.from)
    const claims = attributionsIn(units, sentence)
    const signature = claims.length === 0 ? signatureIn(units, sentence) : null
    if (signature) claims.push(signature)
    const tag = claims.length === 0 ? tagAlone(units, sentence) : null
    if (tag && attachTag(tag, progress.drafts, first)) continue
    for (const claim of claims) addClaim(units, { paragraph, sentence, claim }, progress)
    addLoose(units, { paragraph, sentence, claims, isFirst: index === 0, isAlone: sentences.length === 1 }, progress)
  }
  progress.pending = units.is(stretch.to - 1, KIND.colon) ? handsOver(units, sentences.at(-1) ?? stretch) : null
  progress.continued = units.quotedAt(stretch.to - 1)?.continued === true
  sortByStart(units, progress.drafts, first)
}

interface Found {
  readonly paragraph: number
  readonly sentence: Stretch
  readonly claim: Claim
}

function addClaim(units: Units, { paragraph, sentence, claim }: Found, progress: Progress, kind?: Draft['kind']): void {
  const group = ++progress.group
  for (const piece of claim.pieces)
    progress.drafts.push({ paragraph, kind: kind ?? kindOf(units, piece), piece, group, claim, floating: false, sentence })
}

/** True where the tag attributes the quotation right before it. */
function attachTag(tag: Claim, drafts: Draft[], first: number): boolean {
  const last = drafts.at(-1)
  if (!last?.floating || drafts.length <= first || tag.subject?.from !== last.piece.to) return false
  drafts[drafts.length - 1] = { ...last, claim: { ...tag, pieces: [last.piece] }, floating: false }
  return true
}

/** In text order, however they were found. */
function sortByStart(units: Units, drafts: Draft[], first: number): void {
  const tail = drafts.splice(first)
  tail.sort((a, b) => units.start(a.piece.from) - units.start(b.piece.from))
  for (const draft of tail) drafts.push(draft)
}
