/**
 * Mojibake: UTF-8 bytes that were read as a single-byte encoding and written as UTF-8 again.
 *
 * A line is turned back only where all its characters are bytes of that encoding and the bytes are
 * strict UTF-8 with at least one sequence of two bytes or more. Text that means what it says almost
 * never passes: in it a lead byte is followed by another letter, not by a continuation byte. Bytes
 * without a character in the encoding stand as the C1 control of the same number (WHATWG Encoding).
 */

import { decodeCodepage, type Codepage } from './codepages.ts'

const SUSPECTS = ['windows-1252', 'windows-1251'] as const
/**
 * True where UTF-8 bytes may hold mojibake: a lead byte, as it looks when read in one of the encodings
 * and written again (C3 82..B4; D0 92..D1 84), is followed by a first byte of what continuation bytes
 * look like (C2 C5 C6 CB D0 D1 D2 E2). Without such a place there is none.
 */
export function mayBeMojibake(bytes: Uint8Array): boolean {
  for (let i = 2; i < bytes.length; i++) {
    const next = bytes[i] ?? 0
    if (next < 0xc2 || CONTINUES[next] === 0) continue
    const first = bytes[i - 2] ?? 0
    const second = bytes[i - 1] ?? 0
    if (first === 0xc3 && second >= 0x82 && second <= 0xb4 && next !== 0xd0 && next !== 0xd1 && next !== 0xd2) return true
    const isLead = (first === 0xd0 && second >= 0x92) || (first === 0xd1 && second <= 0x84)
    if (isLead && isCyrillicSign(next, bytes[i + 1] ?? 0)) return true
  }
  return false
}

const CONTINUES = Uint8Array.from({ length: 256 }, (_, byte) => Number([0xc2, 0xc5, 0xc6, 0xcb, 0xd0, 0xd1, 0xd2, 0xe2].includes(byte)))

/** The characters of windows-1251 from 80 to BF: signs, and the letters that Russian has not. */
function isCyrillicSign(first: number, second: number): boolean {
  if (first === 0xd0) return second >= 0x81 && second <= 0x8f
  if (first === 0xd1) return second >= 0x91 && second <= 0x9f
  return first === 0xc2 || first === 0xd2 || first === 0xe2
}

/** Fewer repaired sequences on a whole page than this are left as they are. */
const ENOUGH = 2

export interface Repair {
  readonly text: string
  /** The encoding that the bytes had been read as. */
  readonly read: (typeof SUSPECTS)[number]
  /** How many lines were turned back. */
  readonly lines: number
}

/** The text with its double-encoded lines turned back, or undefined where there are none. */
export function repairMojibake(text: string): Repair | undefined {
  let best: Repair | undefined
  for (const read of SUSPECTS) {
    const repair = turnBack(text, read)
    if (repair && repair.lines > (best?.lines ?? 0)) best = repair
  }
  return best
}

function turnBack(text: string, read: (typeof SUSPECTS)[number]): Repair | undefined {
  const table = tableOf(read)
  const pieces: string[] = []
  let [lines, sequences, copied] = [0, 0, 0]
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const found = countSequences(text, start, end, table)
    if (found > 0) {
      const bytes = Uint8Array.from({ length: end - start }, (_, i) => table[text.charCodeAt(start + i)] ?? 0)
      pieces.push(text.slice(copied, start), decoder.decode(bytes))
      copied = end
      lines++
      sequences += found
    }
    start = end + 1
  }
  if (sequences < ENOUGH) return undefined
  pieces.push(text.slice(copied))
  return { text: pieces.join(''), read, lines }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** How many multi-byte sequences the stretch holds when read back as bytes; 0 where it is not strict UTF-8. */
function countSequences(text: string, start: number, end: number, table: Uint8Array): number {
  let sequences = 0
  let due = 0
  let lowest = 0x80
  let highest = 0xbf
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 0x80 ? code : (table[code] ?? 0)
    if (due > 0) {
      if (byte < lowest || byte > highest) return 0
      due--
      lowest = 0x80
      highest = 0xbf
    } else if (byte >= 0x80 || code >= 0x80) {
      if (byte < 0xc2 || byte > 0xf4) return 0
      sequences++
      due = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
      // The second byte's range (Unicode, table 3-7): no overlong forms, no surrogates, nothing past U+10FFFF.
      if (byte === 0xe0) lowest = 0xa0
      else if (byte === 0xed) highest = 0x9f
      else if (byte === 0xf0) lowest = 0x90
      else if (byte === 0xf4) highest = 0x8f
    }
  }
  return due === 0 ? sequences : 0
}

const tables = new Map<string, Uint8Array>()

/** Byte for each UTF-16 unit; 0 where the encoding has none (NUL itself maps to 0 as well). */
function tableOf(encoding: Codepage): Uint8Array {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Uint8Array(65_536)
  const characters = decodeCodepage(
    Uint8Array.from({ length: 256 }, (_, i) => i),
    encoding,
  )
  for (let byte = 1; byte < 256; byte++) table[characters.charCodeAt(byte)] = byte
  tables.set(encoding, table)
  return table
}
