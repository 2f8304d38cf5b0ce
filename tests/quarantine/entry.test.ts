import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../../src/curate.ts'
import { problem } from '../../src/problem.ts'
import { compareKeys, entryOf, fileOf, readEntry, type Entry, type Key } from '../../src/quarantine/entry.ts'
import type { Scrape } from '../../src/scrape.ts'

const plan = planOf()
const entry = (scrape: Scrape): Entry => entryOf(scrape, curate(scrape, plan), '0.1.0')
const sha = createHash('sha256').update('hello').digest('hex')

describe('an entry', () => {
  it('has the source, the hash, the size and the reasons of a page', () => {
    expect(entry({ source: '../../evil.txt', bytes: Buffer.from('hello') })).toEqual({
      source: '../../evil.txt',
      sha256: sha,
      size: 5,
      file: `pages/${sha.slice(0, 2)}/${sha}.txt`,
      tool: '0.1.0',
      reasons: [
        {
          code: 'unknown-layout',
          severity: 'error',
          line: 1,
          field: null,
          found: 'hello',
          message:
            'the page fits no known layout: the nearest is B (body only, with or without its title), which expects paragraphs of a news story here; see tidywire explain, or, for a site that is not known yet, make a profile with tidywire learn and name it with --publisher',
        },
      ],
      reason_count: 1,
    })
  })

  it('of what could not be read has no bytes, and the size where it is known', () => {
    const refused = problem('too-large', { bytes: 99, limit: 9 })
    expect(entry({ source: 'a.txt', refused, size: 99 })).toEqual({
      source: 'a.txt',
      sha256: null,
      size: 99,
      file: null,
      tool: '0.1.0',
      reasons: [refused],
      reason_count: 1,
    })
  })

  it('is read back from its line, whatever the source and the bytes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.uint8Array({ maxLength: 64 }), (source, bytes) => {
        const made = entry({ source, bytes })
        expect(readEntry(JSON.stringify(made))).toEqual(made)
      }),
    )
  })

  const good = entry({ source: 'a.txt', bytes: Buffer.from('hello') })
  it.each<[string, unknown]>([
    ['no JSON', undefined],
    ['null', null],
    ['a list', []],
    ['no source', { ...good, source: undefined }],
    ['an empty source', { ...good, source: '' }],
    ['a path that leads out', { ...good, file: '../../../etc/passwd' }],
    ['a path that leads out below its folder', { ...good, file: `pages/../../${sha}.txt` }],
    ['the file of another hash', { ...good, file: `pages/${sha.slice(0, 2)}/${'0'.repeat(64)}.txt` }],
    ['the folder of another hash', { ...good, file: `pages/ff/${sha}.txt` }],
    ['an ending that is never written', { ...good, file: `pages/${sha.slice(0, 2)}/${sha}.exe` }],
    ['a hash without a file', { ...good, file: null }],
    ['a file without a hash', { ...good, sha256: null }],
    ['a size that is none', { ...good, size: -1 }],
    ['reasons that are none', { ...good, reasons: [{ code: 'x' }] }],
    ['no version', { ...good, tool: null }],
  ])('is not read from a line with %s', (_, value) => {
    expect(readEntry(value === undefined ? '{"source": "a' : JSON.stringify(value))).toBeUndefined()
  })
})

describe('the file of bytes', () => {
  it.each<[string, Uint8Array, string]>([
    ['text', Buffer.from('Львів'), '.txt'],
    ['nothing', Buffer.of(), '.txt'],
    ['packed text', Buffer.of(0x1f, 0x8b, 8), '.txt.gz'],
    ['another encoding', Buffer.of(0xcb, 0xfc), '.bin'],
    ['zeros', Buffer.of(0x61, 0), '.bin'],
  ])('ends as its bytes are: %s', (_, bytes, ending) => {
    expect(fileOf(sha, bytes)).toBe(`pages/${sha.slice(0, 2)}/${sha}${ending}`)
  })
})

describe('keys', () => {
  it('are ordered by source in UTF-16 code units, then by hash, those without bytes first', () => {
    const keys: readonly Key[] = [
      { source: '\u{1f600}', sha256: 'a' },
      { source: '\uff5e', sha256: null },
      { source: 'Z', sha256: 'b' },
      { source: 'Z', sha256: 'a' },
      { source: 'Z', sha256: null },
      { source: 'a', sha256: 'a' },
    ]
    expect([...keys].sort(compareKeys).map(({ source, sha256 }) => [source, sha256])).toEqual([
      ['Z', null],
      ['Z', 'a'],
      ['Z', 'b'],
      ['a', 'a'],
      ['\u{1f600}', 'a'],
      ['\uff5e', null],
    ])
  })
})
