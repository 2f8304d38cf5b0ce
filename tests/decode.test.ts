import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decode } from '../src/decode.ts'
import { problem } from '../src/problem.ts'
import { decodeCodepage } from '../src/text/codepages.ts'

const limits = { bytes: 10_000 }
const utf8 = (text: string): Uint8Array => Buffer.from(text)
const le = (text: string): Buffer => Buffer.from(text, 'utf16le')
const be = (text: string): Buffer => Buffer.from(le(text)).swap16()

/** The text, its encoding and the problems' codes; or the code of the refusal. */
function outcomeOf(bytes: Uint8Array, bound = limits): unknown {
  const decoded = decode(bytes, bound)
  return 'text' in decoded ? [decoded.text, decoded.encoding, decoded.problems.map((p) => p.code)] : decoded.code
}

describe('decode', () => {
  it.each([
    ['nothing', utf8(''), ['', 'utf-8', []]],
    ['ASCII', utf8('Bridge\r\nopen\n'), ['Bridge\r\nopen\n', 'utf-8', []]],
    ['UTF-8', utf8('Міст – “відкрито” 😀'), ['Міст – “відкрито” 😀', 'utf-8', []]],
    ['UTF-8 behind a mark, which is no part of the text', utf8('\ufeffМіст'), ['Міст', 'utf-8', []]],
    ['a mark alone', utf8('\ufeff'), ['', 'utf-8', []]],
    ['a second mark as a character', utf8('\ufeff\ufeffa'), ['\ufeffa', 'utf-8', []]],
    [
      'UTF-8 with a few invalid bytes',
      Buffer.concat([utf8('Міст '), Buffer.from([0xff]), utf8(' порт')]),
      ['Міст \ufffd порт', 'utf-8', ['invalid-characters']],
    ],
    ['UTF-8 with replacement characters', utf8('Міст \ufffd'), ['Міст \ufffd', 'utf-8', ['invalid-characters']]],
    ['UTF-16 little-endian behind a mark', Buffer.from([0xff, 0xfe, ...le('Міст')]), ['Міст', 'utf-16le', []]],
    ['UTF-16 big-endian behind a mark', Buffer.from([0xfe, 0xff, ...be('Міст')]), ['Міст', 'utf-16be', []]],
    ['UTF-16 little-endian without a mark', le('The bridge is open.'), ['The bridge is open.', 'utf-16le', []]],
    ['UTF-16 big-endian without a mark', be('The bridge is open.'), ['The bridge is open.', 'utf-16be', []]],
    ['Cyrillic UTF-16 without a mark', le('Міст через затоку відкрито.\n'), ['Міст через затоку відкрито.\n', 'utf-16le', []]],
    ['UTF-16 with half a pair', Buffer.from([0xff, 0xfe, ...le('a\ud83db')]), ['a\ufffdb', 'utf-16le', ['invalid-characters']]],
    ['UTF-16 with half a unit', Buffer.from([0xff, 0xfe, ...le('ab'), 0x63]), ['ab\ufffd', 'utf-16le', ['invalid-characters']]],
    [
      'windows-1251',
      Uint8Array.from([0xcc, 0xb3, 0xf1, 0xf2, 0x20, 0xe2, 0xb3, 0xe4, 0xea, 0xf0, 0xe8, 0xf2, 0xee]),
      ['Міст відкрито', 'windows-1251', ['assumed-encoding']],
    ],
    ['windows-1252', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), ['café', 'windows-1252', ['assumed-encoding']]],
    ['mojibake', utf8(decodeCodepage(utf8('Міст відкрито'), 'windows-1252')), ['Міст відкрито', 'utf-8', ['repaired-encoding']]],
    [
      'mojibake of mojibake',
      utf8(decodeCodepage(utf8(decodeCodepage(utf8('Міст відкрито'), 'windows-1252')), 'windows-1252')),
      ['Міст відкрито', 'utf-8', ['repaired-encoding']],
    ],
    ['a mark that went through it', utf8(decodeCodepage(utf8('\ufeffМіст'), 'windows-1252')), ['Міст', 'utf-8', ['repaired-encoding']]],
    ['a stray control', utf8(`${'a'.repeat(100)}\u0001`), [`${'a'.repeat(100)}\u0001`, 'utf-8', ['control-characters']]],
    ['gzip', gzipSync('Міст'), ['Міст', 'utf-8', []]],
    ['gzip of two members', Buffer.concat([gzipSync('one '), gzipSync('two')]), ['one two', 'utf-8', []]],
    ['a page of just the limit', utf8('a'.repeat(10_000)), ['a'.repeat(10_000), 'utf-8', []]],
    ['gzip of just the limit', gzipSync('a'.repeat(10_000)), ['a'.repeat(10_000), 'utf-8', []]],
  ])('reads %s', (_, bytes, expected) => expect(outcomeOf(bytes)).toEqual(expected))

  it.each([
    ['a page over the limit', utf8('a'.repeat(10_001)), 'too-large'],
    ['gzip that unpacks to more than the limit', gzipSync('a'.repeat(10_001)), 'too-large'],
    ['gzip that is cut off', gzipSync('Міст').subarray(0, 15), 'damaged-gzip'],
    ['the first two bytes of gzip', Uint8Array.from([0x1f, 0x8b]), 'damaged-gzip'],
    ['gzip with a wrong checksum', gzipSync('Міст').map((byte, i, all) => (i === all.length - 8 ? byte ^ 1 : byte)), 'damaged-gzip'],
    ['gzip inside gzip', gzipSync(gzipSync('Міст')), 'binary'],
    ['a PDF', utf8('%PDF-1.7'), 'binary'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'binary'],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'binary'],
    ['a GIF', utf8('GIF89a'), 'binary'],
    ['a ZIP', utf8('PK\u0003\u0004'), 'binary'],
    ['a zstd file', Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd]), 'binary'],
    ['a program', utf8('\u007fELF'), 'binary'],
    ['a Parquet file', utf8('PAR1'), 'binary'],
    ['NUL bytes', new Uint8Array(100), 'binary'],
    ['more than one control in a hundred characters', utf8(`${'a'.repeat(98)}\u0001`), 'binary'],
  ])('refuses %s', (_, bytes, expected) => expect(outcomeOf(bytes)).toBe(expected))

  it('says what was lost, with what stands around it', () => {
    const bytes = Buffer.concat([utf8('Міст через затоку '), Buffer.from([0xff]), utf8(' відкрито')])
    expect(decode(bytes, limits)).toEqual({
      text: 'Міст через затоку \ufffd відкрито',
      encoding: 'utf-8',
      problems: [problem('invalid-characters', { count: 1 }, { found: 'Міст через затоку \ufffd відкрито' })],
    })
  })

  it('never shows half a character around what was lost', () => {
    const decoded = decode(Buffer.concat([utf8(`x${'😀'.repeat(15)}`), Buffer.from([0xff]), utf8(`y${'😀'.repeat(15)}`)]), limits)
    const found = 'text' in decoded ? decoded.problems.map((p) => p.found ?? '') : []
    expect(found.map((text) => Buffer.from(text).toString())).toEqual(found)
  })

  it('counts the lines that it repaired', () => {
    const line = decodeCodepage(utf8('Міст відкрито'), 'windows-1251')
    expect(decode(utf8(`${line}\nwhole\n${line}\n`), limits)).toEqual({
      text: 'Міст відкрито\nwhole\nМіст відкрито\n',
      encoding: 'utf-8',
      problems: [problem('repaired-encoding', { read: 'windows-1251', lines: 2 })],
    })
  })
})
