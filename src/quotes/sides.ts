/** What stands beside a mark in its paragraph: blanks, letters, and other marks further on. */
import { wordUnits } from '../text/letters.ts'

/** A paragraph, as UTF-16 offsets. */
export interface Part {
  readonly start: number
  readonly end: number
  /** Where the next paragraph begins. */
  readonly nextStart: number
}

const OPENERS = /["“”„«‘'`]/

/** A mark looked for from one place stands at another; -1 where none is left. */
interface Found {
  readonly from: number
  readonly at: number
}

export class Sides {
  /** The last ' that can close a string; -1 where there is none. */
  readonly lastSingle: number
  readonly #text: string
  readonly #part: Part
  #seen: Map<string, Found> | undefined

  constructor(text: string, part: Part) {
    this.#text = text
    this.#part = part
    this.lastSingle = this.#findLastSingle()
  }

  /** A blank, an opening bracket, a dash or the paragraph's edge. */
  isBlank(at: number): boolean {
    return at < this.#part.start || at >= this.#part.end || /[\s([—–-]/.test(this.#text.charAt(at))
  }

  /** A letter or a figure. */
  isWord(at: number): boolean {
    return at >= this.#part.start && at < this.#part.end && wordUnits()[this.#text.charCodeAt(at)] === 1
  }

  /** A letter or a figure stands between two places. */
  hasWord(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.isWord(at)) return true
    return false
  }

  /** Anything but blanks stands between two places. */
  hasText(from: number, to: number): boolean {
    return /\S/.test(this.#text.slice(from, to))
  }

  /** Where the next such mark stands; -1 where none does. Each stretch of text is looked through once. */
  next(mark: string, from: number): number {
    const seen = (this.#seen ??= new Map<string, Found>())
    const known = seen.get(mark)
    if (known && known.from <= from && (known.at < 0 || from <= known.at)) return known.at
    const found = this.#text.slice(from, this.#part.end).indexOf(mark)
    const at = found < 0 ? -1 : from + found
    seen.set(mark, { from, at })
    return at
  }

  /** The next paragraph opens with a mark. */
  isContinued(): boolean {
    const { nextStart, end } = this.#part
    return nextStart > end && OPENERS.test(this.#text.charAt(nextStart))
  }

  #findLastSingle(): number {
    for (let at = this.#part.end - 1; at > this.#part.start; at--)
      if (this.#text.charCodeAt(at) === 0x27 && !this.isBlank(at - 1) && !this.isWord(at + 1)) return at
    return -1
  }
}
