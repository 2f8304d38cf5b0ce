/**
 * A text as units: words, marks, and whole quoted strings, each of which counts as one unit.
 *
 * Units of all paragraphs stand in typed arrays, in text order; offsets are UTF-16 units of the text.
 */
import type { Budget } from '../budget.ts'
import type { ListName } from './languages/lists.ts'
import type { Lexicon } from './lexicon.ts'
import type { Quoted } from './marks.ts'

/** Kinds as bits, so that one look-up asks for several. */
export const KIND = {
  word: 1 << 0,
  number: 1 << 1,
  comma: 1 << 2,
  colon: 1 << 3,
  semicolon: 1 << 4,
  dash: 1 << 5,
  stop: 1 << 6,
  bracket: 1 << 7,
  quoted: 1 << 8,
  other: 1 << 9,
} as const

/** Units [from, to) of one paragraph. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Of English prose, marks counted; room for more is made when a text has shorter words. */
const CHARACTERS_A_UNIT = 4

function grown<List extends Int32Array | Uint16Array>(from: List, to: List): List {
  to.set(from)
  return to
}

export class Units {
  readonly text: string
  readonly lexicon: Lexicon
  readonly budget: Budget
  /** The language's nouns have cases. */
  readonly hasCases: boolean
  /** The paragraphs. */
  readonly stretches: Stretch[] = []
  readonly #quoted = new Map<number, Quoted>()
  count = 0
  #starts: Int32Array
  #ends: Int32Array
  #kinds: Uint16Array
  #classes: Int32Array

  constructor(text: string, lexicon: Lexicon, budget: Budget) {
    const most = Math.ceil(text.length / CHARACTERS_A_UNIT) + 16
    this.text = text
    this.lexicon = lexicon
    this.budget = budget
    this.hasCases = lexicon.language.cases !== undefined
    this.#starts = new Int32Array(most)
    this.#ends = new Int32Array(most)
    this.#kinds = new Uint16Array(most)
    this.#classes = new Int32Array(most)
  }

  add(start: number, end: number, kind: number, classes: number): void {
    this.budget.spend(1)
    if (this.count === this.#starts.length) this.#grow()
    this.#starts[this.count] = start
    this.#ends[this.count] = end
    this.#kinds[this.count] = kind
    this.#classes[this.count] = classes
    this.count++
  }

  #grow(): void {
    const most = 2 * this.#starts.length
    this.#starts = grown(this.#starts, new Int32Array(most))
    this.#ends = grown(this.#ends, new Int32Array(most))
    this.#kinds = grown(this.#kinds, new Uint16Array(most))
    this.#classes = grown(this.#classes, new Int32Array(most))
  }

  addQuoted(quoted: Quoted): void {
    this.#quoted.set(this.count, quoted)
    this.add(quoted.start, quoted.end, KIND.quoted, 0)
  }

  start(i: number): number {
    return this.#starts[i] ?? this.text.length
  }

  end(i: number): number {
    return this.#ends[i] ?? this.text.length
  }

  /** Zero outside the text, as for a unit of no class. */
  kind(i: number): number {
    return this.#kinds[i] ?? 0
  }

  classes(i: number): number {
    return this.#classes[i] ?? 0
  }

  /** True where the unit is of one of these kinds. */
  is(i: number, kinds: number): boolean {
    return ((this.#kinds[i] ?? 0) & kinds) !== 0
  }

  /** True where the unit is of one of these classes. */
  has(i: number, classes: number): boolean {
    return ((this.#classes[i] ?? 0) & classes) !== 0
  }

  /** True where some unit of a stretch is of one of these classes. */
  anyHas({ from, to }: Stretch, classes: number): boolean {
    for (let i = from; i < to; i++) if (this.has(i, classes)) return true
    return false
  }

  /** The first unit of a stretch that is of one of these kinds; the stretch's end where none is. */
  first(kinds: number, { from, to }: Stretch): number {
    for (let i = from; i < to; i++) if (this.is(i, kinds)) return i
    return to
  }

  /** Where a stretch ends without the units of these kinds at its end. */
  endWithout(kinds: number, { from, to }: Stretch): number {
    let end = to
    while (end > from && this.is(end - 1, kinds)) end--
    return end
  }

  /** The quoted string that is unit `i`. */
  quotedAt(i: number): Quoted | undefined {
    return this.is(i, KIND.quoted) ? this.#quoted.get(i) : undefined
  }

  word(i: number): string {
    return i < 0 || i >= this.count ? '' : this.text.slice(this.start(i), this.end(i))
  }

  lower(i: number): string {
    return this.word(i).toLowerCase()
  }

  /** True where the word, in lower case, is in this list of the language. */
  among(i: number, list: ListName): boolean {
    const words = this.lexicon.lists[list]
    return words.size > 0 && words.has(this.lower(i))
  }

  /** The text of units [from, to), blanks and marks between them included. */
  slice(from: number, to: number): string {
    return to > from ? this.text.slice(this.start(from), this.end(to - 1)) : ''
  }
}
