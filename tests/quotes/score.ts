/**
 * How well predicted quotations agree with a gold file, in per cent.
 *
 * A gold piece takes the unused prediction that covers the largest share of its characters, if that is
 * more than COVERED (the measure of the Gender Gap Tracker); the rest is counted over the pairs.
 */
import type { QuoteKind, Span } from '../../src/scrape.ts'

export interface GoldText {
  readonly id: string
  readonly title: string | null
  readonly lang: 'en' | 'uk' | 'ru'
  readonly text: string
  /** In text order; spans of direct pieces hold their marks. */
  readonly quotes: readonly GoldPiece[]
}

type Printed = Span & { readonly text: string }

interface GoldPiece extends Printed {
  readonly kind: QuoteKind | 'fragment'
  readonly group: string
  /** The whole noun phrase, and the name in it; null where the piece has no attribution of its own. */
  readonly speaker: Printed | null
  readonly mention: Printed | null
  readonly cue: Printed | null
  readonly reference: string | null
  readonly via: string | null
}

export interface Piece extends Span {
  readonly kind: QuoteKind
  readonly speaker: Span | null
  readonly cue: Span | null
  /** Without an attribution of its own: speaker and cue are those of another piece. */
  readonly floating: boolean
  readonly reference: string | null
}

export interface Score {
  readonly precision: number
  readonly recall: number
  /** F1 of direct pieces whose ends are exact, marks and punctuation at the ends aside. */
  readonly direct: number
  /** Pairs whose speakers share a character, or both have none. */
  readonly speaker: number
  /** Pairs whose cues are the same words, or both have none. */
  readonly cue: number
  /** Of the pairs with a name in the gold file: those with the same last word of it. */
  readonly name: number
}

const COVERED = 0.8

interface Pair {
  readonly text: string
  readonly gold: GoldPiece
  readonly found: Piece
}

export function score(gold: readonly GoldText[], found: readonly (readonly Piece[])[]): Score {
  const pairs = gold.flatMap(({ text, quotes }, i) => pair(text, quotes, found[i] ?? []))
  const named = pairs.filter((one) => one.gold.reference !== null)
  return {
    precision: share(pairs.length, found.flat().length),
    recall: share(pairs.length, gold.flatMap(({ quotes }) => quotes).length),
    direct: directF1(gold, found),
    speaker: share(pairs.filter(sameSpeaker).length, pairs.length),
    cue: share(pairs.filter(sameCue).length, pairs.length),
    name: share(named.filter(sameName).length, named.length),
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10)

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

function pair(text: string, quotes: readonly GoldPiece[], found: readonly Piece[]): Pair[] {
  const unused = new Set(found)
  const pairs: Pair[] = []
  for (const gold of quotes) {
    let [best, most]: [Piece | null, number] = [null, COVERED]
    for (const one of unused) {
      const covered = overlap(gold, one) / (gold.end - gold.start)
      if (covered > most) [best, most] = [one, covered]
    }
    if (!best) continue
    unused.delete(best)
    pairs.push({ text, gold, found: best })
  }
  return pairs
}

function sameSpeaker({ gold, found }: Pair): boolean {
  if (!gold.speaker) return !found.speaker || found.floating
  return found.speaker !== null && overlap(gold.speaker, found.speaker) > 0
}

function sameCue({ text, gold, found }: Pair): boolean {
  const words = (span: Span | null): string => (span ? text.slice(span.start, span.end).toLowerCase().replace(/\s+/g, ' ').trim() : '')
  return words(gold.cue) === words(found.floating ? null : found.cue)
}

function sameName({ gold, found }: Pair): boolean {
  const [a, b] = [lastWord(gold.reference), lastWord(found.reference)]
  return a !== '' && a === b
}

/** Without accents, capitals, punctuation and a possessive s. */
function lastWord(name: string | null): string {
  const folded = (name ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = folded.replace(/[’']s\b/gu, '').replace(/[^\p{L}\p{N}\s-]/gu, '')
  return words.trim().split(/\s+/).at(-1) ?? ''
}

function directF1(gold: readonly GoldText[], found: readonly (readonly Piece[])[]): number {
  let [hits, all] = [0, 0]
  for (const [i, { text, quotes }] of gold.entries()) {
    const wanted = quotes.filter(({ kind }) => kind === 'direct').map((span) => trimmed(text, span))
    const unused = (found[i] ?? []).filter(({ kind }) => kind === 'direct').map((span) => trimmed(text, span))
    all += wanted.length + unused.length
    for (const one of wanted) {
      const at = unused.indexOf(one)
      if (at < 0) continue
      unused.splice(at, 1)
      hits++
    }
  }
  return share(2 * hits, all)
}

const EDGE = /[\s"“”„«»'‘’.,;:!?…—–-]/

/** The ends of a span without marks, blanks and punctuation. */
function trimmed(text: string, { start, end }: Span): string {
  let [from, to] = [start, end]
  while (from < to && EDGE.test(text.charAt(from))) from++
  while (to > from && EDGE.test(text.charAt(to - 1))) to--
  return `${from}-${to}`
}
