/**
 * Quotation marks: where quoted strings begin and end in one paragraph.
 *
 * “” "" ''…'' ``…'' «» „“ ‘’ '' in any mixture. Only the outermost string is told; what is nested
 * belongs to it. Apostrophes, inches and decades are no marks. A string left open at the end of a
 * paragraph ends there; nothing leaks into the next one. Never throws, and takes time in proportion
 * to the text.
 */
import { unlimited, type Budget } from '../budget.ts'
import { Sides, type Part } from './sides.ts'

export interface Quoted {
  /** UTF-16 offsets with the marks. */
  readonly start: number
  readonly end: number
  /** Without the marks. */
  readonly innerStart: number
  readonly innerEnd: number
  /** False where the closing mark is missing. */
  readonly closed: boolean
  /** Left open, and the next paragraph opens with a mark: one speech over several paragraphs. */
  readonly continued: boolean
  /** Goes on behind an attribution inside the marks. */
  readonly resumed?: true
}

type Family = 'straight' | 'curly' | 'angle' | 'doubled' | 'single' | 'straightSingle'
interface Open {
  readonly family: Family
  readonly at: number
  readonly inner: number
}

/** After so many strings without an end a paragraph is given up. */
const MOST_UNCLOSED = 8

export function findQuoted(text: string, part: Part, budget: Budget = unlimited()): readonly Quoted[] {
  if (!hasMarks(text, part)) return NONE
  const scan = new Scan(text, part, budget)
  for (let tries = 0; tries < MOST_UNCLOSED; tries++) if (scan.run()) break
  return scan.found
}

const NONE: readonly Quoted[] = []
const MARKS = /["“”„«»‘’'`]/

function hasMarks(text: string, { start, end }: Part): boolean {
  return MARKS.test(text.slice(start, end))
}

class Scan {
  readonly found: Quoted[] = []
  readonly #stack: Open[] = []
  readonly #text: string
  readonly #part: Part
  readonly #sides: Sides
  readonly #budget: Budget
  #from: number

  constructor(text: string, part: Part, budget: Budget) {
    this.#text = text
    this.#part = part
    this.#from = part.start
    this.#budget = budget
    this.#sides = new Sides(text, part)
  }

  /** False where a string has no end and the rest has to be read again without it. */
  run(): boolean {
    const { end } = this.#part
    for (let at = this.#from; at < end; at++) {
      const code = this.#text.charCodeAt(at)
      if (code !== 0x22 && code !== 0x27 && code !== 0x60 && code !== 0xab && code !== 0xbb && (code < 0x2018 || code > 0x201e)) continue
      at = this.#mark(at, code)
    }
    const [open] = this.#stack
    if (!open) return true
    this.#stack.length = 0
    if (this.#mayStayOpen(open)) {
      this.#keepOpen(open)
      return true
    }
    this.#from = open.inner
    return false
  }

  #mayStayOpen({ family, at }: Open): boolean {
    if (family === 'single' || family === 'straightSingle') return false
    const before = this.#text.slice(Math.max(this.#part.start, at - 2), at)
    return before === '' || /[:,]\s?$/.test(before) || this.#sides.isContinued()
  }

  #keepOpen({ at, inner }: Open): void {
    const { end } = this.#part
    if (this.#sides.hasWord(inner, end))
      this.found.push({ start: at, end, innerStart: inner, innerEnd: end, closed: false, continued: this.#sides.isContinued() })
  }

  /** Take the mark at `at`; gives the place of its last character. */
  #mark(at: number, code: number): number {
    this.#budget.spend(1)
    switch (code) {
      case 0x22:
        return this.#straight(at)
      case 0x201c:
        return this.#opensCurly(at)
      case 0x201d:
        return this.#closesCurly(at)
      case 0x201e:
        return this.#open('curly', at, 1)
      case 0xab:
        return this.#open('angle', at, 1)
      case 0xbb:
        return this.#close('angle', at, 1)
      case 0x60:
        return this.#text.charCodeAt(at + 1) === 0x60 ? this.#open('doubled', at, 2) : at
      case 0x2018:
        return this.#opensSingle(at)
      default:
        return this.#apostrophe(at, code)
    }
  }

  #top(): Family | undefined {
    return this.#stack.at(-1)?.family
  }

  #open(family: Family, at: number, width: number): number {
    if (family === this.#top() && !this.#closesTwice(family, at + width)) this.#stack.length = 0 // the earlier one was never closed
    this.#stack.push({ family, at, inner: at + width })
    return at + width - 1
  }

  #close(family: Family, at: number, width: number): number {
    const depth = this.#stack.findLastIndex((open) => open.family === family)
    if (depth < 0) return at + width - 1
    this.#stack.length = depth + 1
    const open = this.#stack.pop()
    if (open && this.#stack.length === 0 && this.#sides.hasText(open.inner, at))
      this.found.push({ start: open.at, end: at + width, innerStart: open.inner, innerEnd: at, closed: true, continued: false })
    return at + width - 1
  }

  /** True where two closing marks of a family come before another opening one: the string here is nested. */
  #closesTwice(family: Family, from: number): boolean {
    if (family !== 'curly' && family !== 'angle') return false
    const [opens, closes] = family === 'curly' ? ['“', '”'] : ['«', '»']
    const first = this.#sides.next(closes, from)
    const second = first < 0 ? -1 : this.#sides.next(closes, first + 1)
    const opening = first < 0 ? -1 : this.#sides.next(opens, from)
    return second >= 0 && (opening < 0 || second < opening || opening < first)
  }

  #straight(at: number): number {
    const opens = (this.#sides.isBlank(at - 1) || this.#stack.length > 0) && !/[\s,.;:!?)]/.test(this.#text.charAt(at + 1) || ' ')
    const isOpen = this.#stack.some((open) => open.family === 'straight')
    const top = this.#top()
    if (isOpen && !(opens && this.#sides.isBlank(at - 1) && this.#sides.isWord(at + 1))) return this.#close('straight', at, 1)
    if (!isOpen && top === 'curly' && !(opens && this.#sides.isBlank(at - 1))) return this.#close('curly', at, 1)
    if (isOpen && top === 'straight') this.#stack.length = 0 // “missing end "new beginning
    if (
      this.#sides.isBlank(at - 1) ||
      /["“«‘']/.test(this.#text.charAt(at - 1)) ||
      (!/\d/.test(this.#text.charAt(at - 1)) && this.#sides.isWord(at + 1) && this.#stack.length === 0)
    )
      return opens || !this.#sides.isBlank(at + 1) ? this.#open('straight', at, 1) : at
    return at
  }

  #opensCurly(at: number): number {
    const closing = !this.#sides.isBlank(at - 1) && !this.#sides.isWord(at + 1)
    if (closing && this.#top() === 'curly') return this.#close('curly', at, 1)
    return this.#open('curly', at, 1)
  }

  #closesCurly(at: number): number {
    if (this.#stack.some((open) => open.family === 'curly')) return this.#close('curly', at, 1)
    if (this.#top() === 'straight' && !this.#sides.isWord(at + 1)) return this.#close('straight', at, 1)
    if (this.#stack.length === 0 && this.#sides.isBlank(at - 1) && this.#sides.isWord(at + 1)) return this.#open('curly', at, 1)
    return at
  }

  #opensSingle(at: number): number {
    if (this.#stack.length > 0 || this.#sides.isWord(at - 1) || /^\d\ds?\b/.test(this.#text.slice(at + 1, at + 5))) return at
    return this.#open('single', at, 1)
  }

  /** ' and ’: a doubled mark, a closing one, an opening one, or no mark at all. */
  #apostrophe(at: number, code: number): number {
    if (code === 0x27 && this.#text.charCodeAt(at + 1) === 0x27) {
      if (this.#stack.some((open) => open.family === 'doubled') && !this.#sides.isWord(at + 2)) return this.#close('doubled', at, 2)
      return this.#sides.isBlank(at - 1) && !this.#sides.isBlank(at + 2) ? this.#open('doubled', at, 2) : at + 1
    }
    if (this.#sides.isWord(at - 1) && this.#sides.isWord(at + 1)) return at
    const top = this.#stack.length === 1 ? this.#top() : undefined
    if ((top === 'single' || top === 'straightSingle') && !this.#sides.isBlank(at - 1) && !this.#sides.isWord(at + 1))
      return this.#closesSingle(at, top)
    if (
      code === 0x27 &&
      this.#stack.length === 0 &&
      this.#sides.isBlank(at - 1) &&
      this.#sides.isWord(at + 1) &&
      at < this.#sides.lastSingle &&
      !ELISION.test(this.#text.slice(at + 1, at + 7))
    )
      return this.#open('straightSingle', at, 1)
    return at
  }

  /** "The guides’ wages": behind an s the mark is an apostrophe where a clearer end follows. */
  #closesSingle(at: number, family: Family): number {
    const mark = this.#text.charAt(at)
    if (this.#text.charAt(at - 1) === 's' && /^\s\p{Ll}/u.test(this.#text.slice(at + 1, at + 3))) {
      const rest = this.#text.slice(at + 1, Math.min(this.#part.end, at + NEAR))
      const end = rest.search(mark === '’' ? /[,.?!…]’/ : /[,.?!…]'/)
      const opening = rest.search(/[‘“"]/)
      if (end >= 0 && (opening < 0 || end < opening)) return at
    }
    return this.#close(family, at, 1)
  }
}

/** Characters in which a clearer end is looked for. */
const NEAR = 300
/** Words that open with an apostrophe. */
const ELISION = /^(?:\d\ds?\b|(?:em|tis|twas|til|till|cause|n)\b)/i
