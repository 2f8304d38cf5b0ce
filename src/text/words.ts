/**
 * Words and the folding by which two texts count as the same.
 */

import { wordUnits } from './letters.ts'
import { unitsOf } from './units.ts'

/** How many words: runs of letters and digits, joined by an inner apostrophe or hyphen. */
export function countWords(text: string): number {
  const isWord = wordUnits()
  const units = unitsOf(text)
  let count = 0
  let inside = false
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0
    if (isWord[unit] === 1) {
      if (!inside) count++
      inside = true
    } else if (inside && !(JOINERS.has(unit) && isWord[units[i + 1] ?? 0] === 1)) inside = false
  }
  return count
}

/** ' ’ ʼ - */
const JOINERS = new Set([0x27, 0x2019, 0x2bc, 0x2d])

/** NFC and lower case: what an article id is made from, of texts whose blanks are clean. */
export function fold(text: string): string {
  return (COMPOSED.test(text) ? text : text.normalize('NFC')).toLowerCase()
}

/** Text that is NFC for certain: Latin, Cyrillic and the usual marks, without combining ones. Asking is cheaper than composing. */
const COMPOSED = /^[\0-\u02ff\u0400-\u0481\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]*$/

/** True for two printings of one headline: equal when folded, all dashes and all quotation marks alike. */
export function isSameTitle(one: string, other: string): boolean {
  if (one === other) return true
  if (one === '' || other === '' || areApart(one, other)) return false
  return foldMarks(one) === foldMarks(other)
}

/** Of two printings of one headline of which one is damaged, this share is alike, from both ends counted. */
const MOSTLY = 0.75

/**
 * True for a headline and one that differs from it in one stretch alone, as by a letter that was damaged or
 * an end that was cut off. Shorter ones than twenty characters are taken for two.
 */
export function isDamagedTitle(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  if (longest < 20) return false
  const shortest = Math.min(one.length, other.length)
  let start = 0
  while (start < shortest && one.charCodeAt(start) === other.charCodeAt(start)) start++
  let end = 0
  while (end < shortest - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end++
  return start + end >= longest * MOSTLY || (start === shortest && start >= 20)
}

/** Cheap and certain: of very different length, or beginning with different letters of ASCII. */
function areApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) * 4 > one.length) return true
  const [a, b] = [one.charCodeAt(0), other.charCodeAt(0)]
  return a < 0x80 && b < 0x80 && (a | 0x20) !== (b | 0x20)
}

function foldMarks(text: string): string {
  return fold(text)
    .replace(/[–—−‑]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’ʼ]/g, "'")
}
