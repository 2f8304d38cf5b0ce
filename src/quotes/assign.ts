/** A speaker for each draft: whom its own mention stands for, or the neighbour's whose words it goes on with. */
import type { Draft } from './draft.ts'
import type { Mention } from './names.ts'
import { nobody, weaker, type Resolution } from './resolution.ts'
import type { Resolver } from './resolve.ts'
import type { Units } from './units.ts'

/** A draft with the mention of its claim's subject; null where it has none. */
export interface Cued {
  readonly draft: Draft
  readonly mention: Mention | null
}

/** One resolution for each draft, in text order. */
export function assignSpeakers(units: Units, cued: readonly Cued[], resolver: Resolver): Resolution[] {
  const resolutions: Resolution[] = []
  const byMention = new Map<number, Resolution>()
  for (const [i, { draft, mention }] of cued.entries()) {
    if (!mention) {
      resolutions.push(resolveFloating(units, { draft, last: cued[i - 1], next: cued[i + 1], previous: resolutions[i - 1] }, resolver))
      continue
    }
    const at = mention.phrase.from
    const found = byMention.get(at) ?? resolver.resolve(mention, draft.sentence)
    byMention.set(at, found)
    resolutions.push(found)
  }
  return resolutions
}

interface Neighbours {
  readonly draft: Draft
  readonly last: Cued | undefined
  readonly next: Cued | undefined
  /** The speaker of the last draft. */
  readonly previous: Resolution | undefined
}

function resolveFloating(units: Units, { draft, last, next, previous }: Neighbours, resolver: Resolver): Resolution {
  if (last && previous && last.draft.group === draft.group) return { ...previous, rule: 'same-quotation' }
  if (last && previous && last.draft.paragraph === draft.paragraph) return weaker(previous, 0.9, 'same-paragraph')
  const start = units.stretches[draft.paragraph]?.from ?? draft.piece.from
  const introduced = draft.piece.from > start ? resolver.subjectSince(start, draft.piece.from) : null
  if (introduced) return introduced
  if (next?.mention && next.draft.paragraph === draft.paragraph && next.draft.kind === 'direct')
    return { ...resolver.resolve(next.mention, next.draft.sentence), rule: 'same-paragraph' }
  const distance = last ? draft.paragraph - last.draft.paragraph : Infinity
  return previous && distance <= FARTHEST ? weaker(previous, distance === 1 ? 0.85 : 0.6, 'paragraph-before') : nobody('nobody')
}

/** Paragraphs over which a speech goes on. */
const FARTHEST = 3
