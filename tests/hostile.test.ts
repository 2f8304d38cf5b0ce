/** Whatever the bytes are, a page ends in rows that keep the promises. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../src/curate.ts'
import { decodeCodepage } from '../src/text/codepages.ts'
import { core } from './core.ts'
import { codesOf, pageOf } from './page.ts'
import { promisesOf } from './promises.mjs'

const plan = planOf({ lines: true })
const brokenPromises = promisesOf(core)

const samples = readdirSync('data/samples')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`data/samples/${name}`))

const PIECES = [
  ...['', ' ', '\u00a0', '\t', '\ufeff', '\u200b', '\u0000', '\u2028', '😀', '\ud83d', '\ufffd', 'x'],
  ...[
    ' date 2022-01-12 Facts',
    'date 2022-01-12',
    'date 2022-02-30 Economy',
    'date 2022-01-12 The bridge is open.',
    'Facts',
    'Press Announcement',
  ],
  ...['17:20 12.01.2022', '03:30 27.03.2022', '03:30 30.10.2022', '25:61 99.99.9999', '00:00 01.01.9999', '16:58, 10.01.2026'],
  ...['2 min read', '999 хв читати', '0 мин читать', 'Interfax-Ukraine', 'Інтерфакс-Україна', 'Загрузка...', 'Loading…', 'AD', 'РЕКЛАМА'],
  ...[
    'MORE ABOUT',
    'ЩЕ ЗА ТЕМОЮ:',
    'HOT NEWS',
    'LATEST',
    'ОСТАННЄ',
    'Tags: #bridge #ostriv',
    'Теги: #міст #Міст ##',
    'Tags:',
    '<image>x</image>',
    '<image></image>',
  ],
  ...[
    'Harbour bridge opens in Ostriv',
    'Harbour bridge opens',
    'Ferry sold – mayor',
    'Stahl: "We will open it"',
    'Stahl says bridge is open',
    'Home | News | About.',
  ],
  'The bridge over the harbour was opened on Wednesday, the mayor of Ostriv has said.',
  '"It took us nine years and two storms," she said at the ceremony, and the guests laughed with the band.',
  'Міст через затоку відкрили у середу, повідомила міська рада Острова у своєму звіті за рік.',
  'Мост через залив открыли в среду, сообщил мэр города журналистам на открытии новой набережной.',
  'OSTRIV. Nov 24 (River Wire) – The bridge is open, and the ferry is a museum of the river.',
  'OSTRIV. Nov 24 (Interfax-Ukraine) – The bridge is open, and the ferry is a museum of the river.',
  '07:42 The bridge is open.',
  'The ferry was so',
  decodeCodepage(Buffer.from('Міст відкрито «знову»'), 'windows-1252'),
  decodeCodepage(Buffer.from('Міст відкрито «знову»'), 'windows-1251'),
]

const line = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES)).map((pair) => pair.join(' ')) },
)
const pageLike = fc.tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\n\n')).map(([lines, end]) => lines.join(end))

/** A sample page with bytes or lines taken out, doubled, moved or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(
      fc.tuple(
        fc.constantFrom('cut', 'double', 'swap', 'replace', 'truncate', 'flip'),
        fc.nat({ max: 9_999 }),
        fc.nat({ max: 9_999 }),
        line,
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([sample, changes]) => {
    let bytes: Buffer = sample
    for (const [kind, a, b, piece] of changes) {
      if (kind === 'truncate') bytes = bytes.subarray(0, Math.floor((bytes.length * a) / 9_999))
      else if (kind === 'flip') bytes = Buffer.from(bytes.map((byte, i) => (i === a % (bytes.length + 1) ? b & 0xff : byte)))
      else bytes = Buffer.from(changeLines(bytes.toString().split('\n'), kind, a, b, piece).join('\n'))
    }
    return bytes
  })

function changeLines(lines: string[], ...[kind, a, b, piece]: [kind: string, a: number, b: number, piece: string]): string[] {
  const [at, other] = [a % lines.length, b % lines.length]
  const [one = '', two = ''] = [lines[at], lines[other]]
  if (kind === 'cut') return lines.toSpliced(at, 1 + (b % 5))
  if (kind === 'double') return lines.toSpliced(at, 0, ...lines.slice(other, other + 8))
  if (kind === 'swap') return lines.with(at, two).with(other, one)
  return lines.with(at, piece)
}

const same = { seed: 20_220_112 }

describe('curate keeps its promises', () => {
  it('for each sample', () => expect(samples.flatMap(brokenPromises)).toEqual([]))

  it('for any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(brokenPromises(bytes)).toEqual([])
      }),
      { ...same, numRuns: 800 },
    ))

  it('for any bytes behind what tells an encoding', () =>
    fc.assert(
      fc.property(
        fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x1f, 0x8b], [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0]),
        fc.uint8Array({ maxLength: 200 }),
        (start, bytes) => {
          expect(brokenPromises(Uint8Array.from([...start, ...bytes]))).toEqual([])
        },
      ),
      { ...same, numRuns: 500 },
    ))

  it('for any lines that pages have', () =>
    fc.assert(
      fc.property(pageLike, (text) => {
        expect(brokenPromises(Buffer.from(text))).toEqual([])
      }),
      { ...same, numRuns: 1_500 },
    ))

  it('for such lines in UTF-16 and packed', () =>
    fc.assert(
      fc.property(pageLike, fc.boolean(), (text, packed) => {
        const bytes = packed ? gzipSync(text) : Buffer.from(`\ufeff${text}`, 'utf16le')
        expect(brokenPromises(bytes)).toEqual([])
      }),
      { ...same, numRuns: 500 },
    ))

  it('for samples that were damaged', () =>
    fc.assert(
      fc.property(mutated, (bytes) => {
        expect(brokenPromises(bytes)).toEqual([])
      }),
      { ...same, numRuns: 600 },
    ))

  it('by giving the same rows for the same bytes', () =>
    fc.assert(
      fc.property(pageLike, (text) => {
        const scrape = { source: 'page.txt', bytes: Buffer.from(text) }
        expect(curate(scrape, planOf({ lines: true }))).toEqual(curate(scrape, plan))
      }),
      { ...same, numRuns: 20 },
    ))
})

describe('curate ends', () => {
  /** A thousand members of a megabyte of zeros each: 1 GB, packed in about 1 MB. */
  const bomb = (): Buffer => Buffer.concat(Array<Buffer>(1_000).fill(gzipSync(new Uint8Array(2 ** 20))))
  const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

  it.each<[string, () => Uint8Array, string[]]>([
    ['an empty file', () => new Uint8Array(0), ['empty']],
    ['blanks alone', () => Buffer.from(' \n\u00a0\r\n\t\u200b\n'), ['empty']],
    ['a byte-order mark alone', () => Buffer.from('\ufeff'), ['empty']],
    ['a byte-order mark of UTF-16 alone', () => Uint8Array.from([0xff, 0xfe]), ['empty']],
    ['a packed empty file', () => gzipSync(''), ['empty']],
    ['NUL bytes', () => new Uint8Array(1_000), ['binary']],
    ['a page with NUL bytes all over', () => Buffer.from(pageOf().replaceAll('\n', '\n\u0000\u0000\u0000')), ['binary']],
    ['a page with one NUL byte', () => Buffer.from(`${pageOf()}\u0000`), ['control-characters']],
    ['lone continuation bytes', () => new Uint8Array(100).fill(0x80), ['assumed-encoding', 'unknown-layout']],
    ['UTF-16 with half a character', () => wide(pageOf({ body: 'The bridge \ud83d is open.' })), ['invalid-characters']],
    ['UTF-16 of half characters alone', () => wide('\ud83d\ud83d'), ['invalid-characters', 'unknown-layout']],
    ['gzip that is cut off', () => gzipSync(pageOf()).subarray(0, -20), ['damaged-gzip']],
    ['a gigabyte in a megabyte', bomb, ['too-large']],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), ['binary']],
    ['a page that is too large', () => Buffer.from(pageOf({ body: 'The bridge is open.\n'.repeat(900_000) })), ['too-large']],
    ['one line of 5 MB', () => Buffer.from('bridge '.repeat(750_000)), ['unknown-layout']],
    ['one letter 5 million times', () => Buffer.from('a'.repeat(5_000_000)), ['unknown-layout']],
    ['a body of one line of 5 MB', () => Buffer.from(pageOf({ body: `The ${'bridge '.repeat(750_000)}is open.` })), []],
    [
      'two articles',
      () => Buffer.from(`${pageOf()}\n${pageOf({ title: 'Keeper retires', repeat: 'Keeper retires' })}`),
      ['several-articles'],
    ],
  ])('%s', (_, make, expected) => expect(codesOf(make())).toEqual(expected))

  it.each([
    [10, ['too-large']],
    [2 ** 20, []],
  ])('a page against a limit of %i bytes', (maxBytes, expected) => {
    const { rows } = curate({ source: 'page.txt', bytes: Buffer.from(pageOf()) }, planOf({ maxBytes }))
    expect(rows.problems.map((p) => p.code)).toEqual(expected)
  })
})

describe('curate completes', () => {
  const MEGABYTE = 2 ** 20
  const places: readonly [string, (line: string) => string][] = [
    ['alone', (text) => text],
    ['in the head', (text) => pageOf({ header: `date 2022-01-12 ${text}`, title: text, repeat: text })],
    ['in the body, the tags and a list', (text) => pageOf({ body: text, tags: `Tags: ${text}`, lists: `MORE ABOUT\n${text}` })],
  ]

  it.each([
    ['blanks', ' '],
    ['quotation marks', '"'],
    ['quotation marks and blanks', '" '],
    ['tags', '#a '],
    ['hyphens', '- '],
    ['attributions', 'a – b '],
    ['commas', 'a, '],
    ['colons', ': '],
    ['labels', 'Stahl: '],
    ['digits', '7'],
    ['dashes', '–'],
    ['full stops', '. '],
    ['brackets', '('],
    ['slashes', '/A'],
    ['verbs of saying', 'says '],
    ['sources that say', ', Stahl says'],
    ['"according to"', ' according to '],
    ['leads of mojibake', 'Ð'],
    ['mojibake', 'Ð°'],
    ['Cyrillic leads of mojibake', 'Р'],
    ['Cyrillic mojibake', 'Р°'],
    ['returns', '\r'],
    ['image marks', '<image>'],
    ['combining marks', 'e\u0301\u0323'],
  ])('a megabyte of %s in one line, wherever it stands', (_, piece) => {
    const text = piece.repeat(MEGABYTE / Buffer.byteLength(piece))
    expect(places.flatMap(([place, put]) => brokenPromises(Buffer.from(put(text))).map((what) => `${place}: ${what}`))).toEqual([])
  })

  it.each([
    '\n',
    'a\n',
    'AD\n',
    '17:20 12.01.2022\n',
    '17:20 12.01.2022\n\n\nA bridge\n',
    'A bridge\n',
    'LATEST\nA bridge\n',
    'Tags: #a\n',
    '2 min read\n',
    'The bridge is open.\n',
    'Interfax-Ukraine\n',
  ])('thousands of lines such as %j, behind nothing and behind a page', (piece) => {
    const text = piece.repeat(MEGABYTE / 16 / piece.length)
    expect([text, `${pageOf({ footer: null })}\n${text}`].flatMap((page) => brokenPromises(Buffer.from(page)))).toEqual([])
  })
})
