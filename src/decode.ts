/**
 * Bytes to text: gzip is unpacked, the encoding found, mojibake repaired.
 *
 * UTF-8 and UTF-16 are told for certain (byte-order mark, strict validity, the pattern of high bytes);
 * single-byte encodings are guessed and said to be. Whatever was mended leaves a note. The byte-order
 * mark is no part of the text. Nothing here throws for any bytes.
 */
import type { Limits } from './budget.ts'
import { isUtf8 } from 'node:buffer'
import { gunzipSync } from 'node:zlib'
import { problem, type Problem } from './problem.ts'
import type { Decoded } from './scrape.ts'
import { countControls, hasControls } from './text/blanks.ts'
import { decodeCodepage, guessCodepage } from './text/codepages.ts'
import { mayBeMojibake, repairMojibake } from './text/mojibake.ts'
import { sliceWhole } from './text/units.ts'

/** The text of a scrape, or the problem that makes it unreadable. */
export function decode(bytes: Uint8Array, limits: Pick<Limits, 'bytes'>): Decoded | Problem {
  const unpacked = unpack(bytes, limits)
  if (!(unpacked instanceof Uint8Array)) return unpacked
  if (unpacked.length > limits.bytes) return problem('too-large', { bytes: unpacked.length, limit: limits.bytes })
  const kind = signatureOf(unpacked)
  if (kind !== undefined) return problem('binary', { kind })
  const problems: Problem[] = []
  const read = readCharacters(unpacked, problems)
  const arrived = withoutMark(read.text)
  const text = read.encoding === 'utf-8' && mayBeMojibake(unpacked) ? withoutMark(repair(arrived, problems)) : arrived
  return isText(text, unpacked, problems) ? { text, encoding: read.encoding, problems } : problem('binary', { kind: 'binary data' })
}

function unpack(bytes: Uint8Array, limits: Pick<Limits, 'bytes'>): Uint8Array | Problem {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.bytes })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException // zlib throws nothing else
    if (code === 'ERR_BUFFER_TOO_LARGE') return problem('too-large', { bytes: limits.bytes + 1, limit: limits.bytes })
    return problem('damaged-gzip', { reason: message })
  }
}

/** How the commonest files that are no text begin. */
const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip inside gzip', [0x1f, 0x8b]],
  ['a zstd file', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
]

function signatureOf(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0]
}

function readCharacters(bytes: Uint8Array, problems: Problem[]): { text: string; encoding: string } {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return { text: noteLosses(new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), problems), encoding: wide }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = buffer.toString('utf8') // replaces what is invalid by U+FFFD
  if (isUtf8(buffer)) return { text: noteLosses(text, problems), encoding: 'utf-8' }
  const { lost, kept } = countBeyondAscii(text)
  if (kept >= lost) return { text: noteLosses(text, problems), encoding: 'utf-8' }
  const encoding = guessCodepage(bytes)
  problems.push(problem('assumed-encoding', { encoding }))
  return { text: decodeCodepage(bytes, encoding), encoding }
}

/** UTF-16 by its byte-order mark, or by high bytes that are nearly all of one alphabet's page. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = Math.min(bytes.length & ~1, 4096)
  if (sample < 8 || !bytes.includes(0)) return undefined
  const high = [0, 0]
  for (let i = 0; i < sample; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0x00 || byte === 0x04 || byte === 0x20) high[i & 1] = (high[i & 1] ?? 0) + (byte === 0x20 ? 0.2 : 1) // 0x20 is a blank’s low byte too
  }
  const [even = 0, odd = 0] = high
  const most = 0.85 * (sample / 2)
  return odd > most && even < most / 2 ? 'utf-16le' : even > most && odd < most / 2 ? 'utf-16be' : undefined
}

function noteLosses(text: string, problems: Problem[]): string {
  const { lost } = text.includes('\ufffd') ? countBeyondAscii(text) : { lost: 0 }
  if (lost > 0) problems.push(problem('invalid-characters', { count: lost }, { found: around(text, text.indexOf('\ufffd')) }))
  return text
}

function countBeyondAscii(text: string): { lost: number; kept: number } {
  let [lost, kept] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) lost++
    else if (code >= 0x80) kept++
  }
  return { lost, kept }
}

function repair(text: string, problems: Problem[]): string {
  const first = repairMojibake(text)
  if (!first) return text
  problems.push(problem('repaired-encoding', { read: first.read, lines: first.lines }))
  return repairMojibake(first.text)?.text ?? first.text // some dumps went through it twice
}

/** Text may hold a stray control; more than one in a hundred characters is no text. */
function isText(text: string, bytes: Uint8Array, problems: Problem[]): boolean {
  const count = hasControls(bytes) ? countControls(text) : 0
  if (count === 0) return true
  problems.push(problem('control-characters', { count }))
  return count * 100 <= text.length
}

const around = (text: string, at: number): string => sliceWhole(text, at - 20, at + 20)
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
