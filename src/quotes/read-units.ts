/** Reading a text as units: letters make words, quotation marks make one unit of what they hold. */
import type { Budget } from '../budget.ts'
import { unitsOf } from '../text/units.ts'
import { wordUnits } from '../text/letters.ts'
import { CLASS } from './classes.ts'
import type { Lexicon } from './lexicon.ts'
import { splitInterrupted } from './interrupted.ts'
import { findQuoted, type Quoted } from './marks.ts'
import { KIND, Units } from './units.ts'

export interface Paragraph {
  readonly start: number
  readonly end: number
}

/** Read the paragraphs of a text into units. */
export function readUnits(text: string, paragraphs: readonly Paragraph[], lexicon: Lexicon, budget: Budget): Units {
  const units = new Units(text, lexicon, budget)
  const codes = unitsOf(text)
  for (const [index, { start, end }] of paragraphs.entries()) {
    const from = units.count
    const next = paragraphs[index + 1]
    const found = findQuoted(text, { start, end, nextStart: next?.start ?? text.length }, budget)
    const quoted = units.hasCases ? splitInterrupted(text, found, lexicon) : found
    readParagraph(units, codes, { start, end, quoted }, lexicon)
    units.stretches.push({ from, to: units.count })
    units.add(end, end, 0, 0) // of no kind and no class: whoever looks behind a paragraph sees nothing
  }
  return units
}

type Codes = ReturnType<typeof unitsOf>

function readParagraph(units: Units, codes: Codes, part: Paragraph & { readonly quoted: readonly Quoted[] }, lexicon: Lexicon): void {
  const isWord = wordUnits()
  let next = 0
  let at = part.start
  while (at < part.end) {
    const quoted = part.quoted[next]
    if (quoted?.start === at) {
      units.addQuoted(quoted)
      next++
      at = quoted.end
      continue
    }
    const code = codes[at] ?? 0
    if (code <= 0x20 || code === 0xa0) at++
    else if (isWord[code] === 1) at = readWord(units, codes, at, part.end, lexicon)
    else at = readMark(units, codes, at, part.end)
  }
}

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc])
const HYPHEN = 0x2d
const STOP = 0x2e
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function readWord(units: Units, codes: Codes, start: number, limit: number, lexicon: Lexicon): number {
  const isWord = wordUnits()
  const first = codes[start] ?? 0
  let at = start + 1
  for (; at < limit; at++) {
    const code = codes[at] ?? 0
    if (isWord[code] === 1) continue
    const inner = at + 1 < limit && isWord[codes[at + 1] ?? 0] === 1
    if (!inner) break
    if (APOSTROPHES.has(code) || code === HYPHEN) continue
    if ((code === STOP || code === 0x2c) && isDigit(codes[at - 1] ?? 0) && isDigit(codes[at + 1] ?? 0)) continue
    if (code === STOP && at === start + 1) continue // U.S, a.m
    if (code === STOP && codes[at - 2] === STOP) continue
    break
  }
  if (isDigit(first)) {
    units.add(start, at, KIND.number, /^\d{1,2}(?:-\p{L}+)+$/u.test(units.text.slice(start, at)) ? CLASS.role : 0)
    return at
  }
  const word = units.text.slice(start, at)
  const classes = lexicon.classesOf(word)
  const isLast = units.hasCases && at + 1 >= limit // 86 млн грн.
  if (
    codes[at] === STOP &&
    at < limit &&
    !isLast &&
    ((classes & CLASS.stopped) !== 0 || (word.length === 1 && (classes & CLASS.capital) !== 0) || word.charAt(word.length - 2) === '.')
  ) {
    units.add(start, at + 1, KIND.word, classes | CLASS.stopped)
    return at + 1
  }
  units.add(start, at, KIND.word, (classes & CLASS.stopped) !== 0 ? classes & ~CLASS.stopped : classes)
  return at
}

function readMark(units: Units, codes: Codes, at: number, limit: number): number {
  const code = codes[at] ?? 0
  let end = at + 1
  const kind = kindOf(code, codes, at)
  if (kind === KIND.stop || kind === KIND.dash) while (end < limit && kindOf(codes[end] ?? 0, codes, end) === kind) end++
  units.add(at, end, kind, 0)
  return end
}

function kindOf(code: number, codes: Codes, at: number): number {
  switch (code) {
    case 0x2c:
      return KIND.comma
    case 0x3a:
      return KIND.colon
    case 0x3b:
      return KIND.semicolon
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x2026:
      return KIND.stop
    case 0x2d:
      return codes[at + 1] === 0x2d || codes[at - 1] === 0x2d || ((codes[at - 1] ?? 0x20) <= 0x20 && (codes[at + 1] ?? 0x20) <= 0x20)
        ? KIND.dash
        : KIND.other
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return KIND.dash
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
      return KIND.bracket
    default:
      return KIND.other
  }
}
