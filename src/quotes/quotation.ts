/** A draft and its speaker as a quotation that points into the text. */
import type { Quotation, Span } from '../scrape.ts'
import type { Cued } from './assign.ts'
import { carrierOf } from './carriers.ts'
import type { Claim } from './claim.ts'
import { CLASS } from './classes.ts'
import { mentionIn } from './names.ts'
import { nobody, type Resolution } from './resolution.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** In the order of the drafts. */
export function toQuotations(units: Units, cued: readonly Cued[], resolutions: readonly Resolution[]): Quotation[] {
  const leaders = new Map<number, Claim>()
  for (const { draft } of cued) if (draft.claim && !leaders.has(draft.group)) leaders.set(draft.group, draft.claim)
  return cued.map(({ draft, mention }, i) => {
    const leader = draft.claim ?? leaders.get(draft.group) ?? null
    return toQuotation(units, { draft, mention, resolution: resolutions[i] ?? nobody('nobody'), leader })
  })
}

/** Steps of making a quotation and the row that it becomes: about as long as forty units take. */
const A_QUOTATION = 40

interface Resolved extends Cued {
  readonly resolution: Resolution
  /** The attribution of the piece, or of the one that it goes on from. */
  readonly leader: Claim | null
}

function toQuotation(units: Units, { draft, mention, resolution, leader }: Resolved): Quotation {
  units.budget.spend(A_QUOTATION)
  const { piece, claim, kind, group, paragraph, floating } = draft
  const own = claim && !claim.shared ? mention : null
  const led = !claim && leader?.subject && !leader.shared ? mentionIn(units, leader.subject) : null
  const bare = leader ? (leader.verb >= 0 && leader.cue ? bareCue(units, leader.cue, leader.verb) : leader.cue) : null
  return {
    kind,
    group,
    paragraph,
    ...spansOf(units, piece),
    mention: spanOf(units, own?.name ?? led?.name ?? null, true),
    phrase: spanOf(units, leader?.subject ?? null),
    cue: spanOf(units, bare),
    cuePhrase: spanOf(units, leader?.cue ?? null),
    floating,
    speaker: resolution.name,
    speakerKind: resolution.name === null ? null : resolution.kind,
    speakerRole: resolution.role,
    via: leader ? carrierOf(units, leader, draft) : null,
    resolvedBy: resolution.rule,
    confidence: Math.round(resolution.confidence * 100) / 100,
    candidates: resolution.candidates,
  }
}

/** "According to" is a cue of two words; of a verb phrase the verb alone is bare. */
function bareCue(units: Units, cue: Stretch, verb: number): Stretch {
  if (verb === cue.from && cue.to - cue.from > 1 && units.lexicon.according.has(units.lower(verb))) return cue
  return { from: verb, to: Math.min(cue.to, units.among(verb + 1, 'particles') ? verb + 2 : verb + 1) }
}

function spansOf(units: Units, piece: Stretch): Pick<Quotation, 'start' | 'end' | 'quotedStart' | 'quotedEnd'> {
  const [quotedStart, quotedEnd] = [units.start(piece.from), units.end(piece.to - 1)]
  const quoted = piece.to - piece.from === 1 ? units.quotedAt(piece.from) : undefined
  if (quoted) {
    const inner = units.text.slice(quoted.innerStart, quoted.innerEnd)
    const start = quoted.innerStart + (inner.length - inner.trimStart().length)
    const end = quoted.innerEnd - (inner.length - inner.trimEnd().length)
    return start < end ? { start, end, quotedStart, quotedEnd } : { start: quoted.innerStart, end: quoted.innerEnd, quotedStart, quotedEnd }
  }
  const opensWithThat = units.has(piece.from, CLASS.that) && piece.to - piece.from > 1
  return { start: opensWithThat ? units.start(piece.from + 1) : quotedStart, end: quotedEnd, quotedStart, quotedEnd }
}

function spanOf(units: Units, stretch: Stretch | null, isName = false): Span | null {
  if (!stretch || stretch.to <= stretch.from) return null
  const quoted = isName && stretch.to - stretch.from === 1 && units.is(stretch.from, KIND.quoted) ? units.quotedAt(stretch.from) : undefined
  return quoted ? { start: quoted.innerStart, end: quoted.innerEnd } : { start: units.start(stretch.from), end: units.end(stretch.to - 1) }
}
