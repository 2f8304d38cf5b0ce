/** What of a sentence is attributed already: nothing inside the words of one source is attributed again. */
import type { Claim } from './claim.ts'
import { CLASS } from './classes.ts'
import { subjectBefore } from './subject-before.ts'
import type { Stretch, Units } from './units.ts'

/** Pieces of a sentence that are looked at for what is taken; a sentence of news has five at most. */
const MOST_PIECES = 24

/** Which units of a sentence have a source already. */
export class Taken {
  readonly #units: Units
  readonly #sentence: Stretch
  readonly #pieces: Stretch[] = []
  /** Of the last attribution with a subject of its own. */
  subject: Stretch | null = null

  constructor(units: Units, sentence: Stretch) {
    this.#units = units
    this.#sentence = sentence
  }

  take(claim: Claim): void {
    this.#pieces.push(...claim.pieces, ...(claim.cue ? [claim.cue] : []))
    if (this.#pieces.length > MOST_PIECES) this.#pieces.splice(0, this.#pieces.length - MOST_PIECES)
    if (claim.subject && !claim.shared) this.subject = claim.subject
  }

  has(i: number): boolean {
    return this.#pieces.some((piece) => i >= piece.from && i < piece.to)
  }

  /** First unit behind all that is taken before unit `i`. */
  floorBefore(i: number): number {
    let floor = this.#sentence.from
    for (const piece of this.#pieces) if (piece.to <= i) floor = Math.max(floor, piece.to)
    return floor
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0
  }

  /** The subject of the sentence's last attribution, or of the verb nearest before unit `before`, or of its first one. */
  mainSubject(before: number, isFirst = false): Stretch | null {
    if (this.subject) return this.subject
    const units = this.#units
    const [start, step] = isFirst ? [this.#sentence.from + 1, 1] : [before - 1, -1]
    for (let i = start; i > this.#sentence.from && i < before; i += step) {
      if (
        !units.has(i, CLASS.auxiliary | CLASS.verb | CLASS.finite) ||
        units.has(i, CLASS.capital) ||
        units.has(i - 1, CLASS.determiner | CLASS.preposition | CLASS.possessive | CLASS.relative)
      )
        continue
      let from = i
      while (from > this.#sentence.from && units.has(from - 1, CLASS.adverb | CLASS.auxiliary)) from--
      const subject = subjectBefore(units, from, this.#sentence.from)
      if (subject && !units.has(subject.from, CLASS.relative) && !units.has(subject.to - 1, CLASS.verb)) return subject
    }
    return null
  }
}
