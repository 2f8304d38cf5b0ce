import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { curate } from '../src/curate.ts'
import { readScrapes, type ReadOptions } from '../src/read.ts'
import type { Scrape } from '../src/scrape.ts'
import { pageOf } from './page.ts'

let top: string

beforeEach(() => {
  top = join(mkdtempSync(join(tmpdir(), 'read-')), 'top')
  mkdirSync(top)
})
afterEach(() => rmSync(dirname(top), { recursive: true, force: true }))

/** Write files, each holding its own path. */
function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), path)
  }
}

async function scrapesOf(inputs: readonly string[], options?: ReadOptions): Promise<Scrape[]> {
  const scrapes: Scrape[] = []
  const paths = inputs.map((input) => (input === '-' ? input : `${top}/${input}`))
  for await (const scrape of readScrapes(paths, options)) scrapes.push(scrape)
  return scrapes
}

/** Each scrape as "source = text" or "source ! code". */
async function read(inputs: readonly string[], options?: ReadOptions): Promise<string[]> {
  const scrapes = await scrapesOf(inputs, options)
  return scrapes.map((s) => ('refused' in s ? `${s.source} ! ${s.refused.code}` : `${s.source} = ${Buffer.from(s.bytes).toString()}`))
}

/** What is told of the one scrape that is refused. */
async function refusalOf(inputs: readonly string[], options?: ReadOptions): Promise<unknown> {
  const [scrape] = await scrapesOf(inputs, options)
  return scrape && 'refused' in scrape ? [scrape.source, scrape.refused.code, scrape.size, scrape.refused.message] : undefined
}

describe('readScrapes', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a file whatever its name', ['a.log'], ['a.log'], ['a.log = a.log']],
    ['a hidden file that is named', ['.a'], ['.a'], ['.a = .a']],
    ['files by their paths, however they are named', ['b.txt', 'a.txt'], ['b.txt', 'a.txt'], ['a.txt = a.txt', 'b.txt = b.txt']],
    ['a file that is named twice once', ['a.txt'], ['a.txt', 'a.txt'], ['a.txt = a.txt']],
    [
      'the pages of a folder',
      ['d/a.txt', 'd/b.md', 'd/C.TXT', 'd/x.html', 'd/.h.txt'],
      ['d'],
      ['C.TXT = d/C.TXT', 'a.txt = d/a.txt', 'b.md = d/b.md'],
    ],
    [
      'a folder in the order of its paths',
      ['d/a.txt', 'd/a/z.txt', 'd/a b.txt', 'd/a/b/c.txt', 'd/é.txt', 'd/Z.txt'],
      ['d'],
      ['Z.txt = d/Z.txt', 'a b.txt = d/a b.txt', 'a.txt = d/a.txt', 'a/b/c.txt = d/a/b/c.txt', 'a/z.txt = d/a/z.txt', 'é.txt = d/é.txt'],
    ],
    ['a folder that is named twice once', ['d/a.txt'], ['d', 'd/', 'd/../d'], ['a.txt = d/a.txt']],
    ['a folder and a file in it once', ['d/a.txt', 'd/b.txt'], ['d/b.txt', 'd'], ['a.txt = d/a.txt', 'b.txt = d/b.txt']],
    ['a folder and a file in it of another kind', ['d/a.txt', 'd/b.log'], ['d', 'd/b.log'], ['a.txt = d/a.txt', 'b.log = d/b.log']],
    [
      'a folder and a hidden file in it that is named',
      ['d/a.txt', 'd/.b.txt'],
      ['d', 'd/.b.txt'],
      ['.b.txt = d/.b.txt', 'a.txt = d/a.txt'],
    ],
    ['a glob', ['d/a.txt', 'd/b.txt', 'd/c.log'], ['d/{a,c}.*'], ['a.txt = d/a.txt', 'c.log = d/c.log']],
    ['a glob of all depths', ['d/a.txt', 'd/e/b.txt', 'd/e/b.log'], ['d/**/*.txt'], ['a.txt = d/a.txt', 'e/b.txt = d/e/b.txt']],
    ['two globs of one folder', ['d/a.txt', 'd/b.txt', 'd/c.txt'], ['d/a*', 'd/{a,c}*'], ['a.txt = d/a.txt', 'c.txt = d/c.txt']],
    ['a file whose name looks like a glob', ['d/[a].txt', 'd/a.txt'], ['d/[a].txt'], ['[a].txt = d/[a].txt']],
    ['several folders behind their names', ['e/a.txt', 'd/a.txt'], ['e', 'd'], ['d/a.txt = d/a.txt', 'e/a.txt = e/a.txt']],
    [
      'files of several folders behind their names',
      ['e/a.txt', 'd/a.txt'],
      ['e/a.txt', 'd/a.txt'],
      ['d/a.txt = d/a.txt', 'e/a.txt = e/a.txt'],
    ],
    [
      'folders of one name behind more of their paths',
      ['x/d/a.txt', 'y/d/a.txt'],
      ['y/d', 'x/d'],
      ['x/d/a.txt = x/d/a.txt', 'y/d/a.txt = y/d/a.txt'],
    ],
    ['a folder inside another once', ['d/a.txt', 'd/e/b.txt'], ['d', 'd/e'], ['d/a.txt = d/a.txt', 'e/b.txt = d/e/b.txt']],
    ['the same whatever the order of the inputs', ['d/a.txt', 'd/e/b.txt'], ['d/e', 'd'], ['d/a.txt = d/a.txt', 'e/b.txt = d/e/b.txt']],
    [
      'a folder inside another of its name in order',
      ['d/a.txt', 'd/z.txt', 'd/d/m.txt'],
      ['d', 'd/d'],
      ['d/a.txt = d/a.txt', 'd/d/m.txt = d/d/m.txt', 'd/z.txt = d/z.txt'],
    ],
    ['a name with a line feed', ['d/a\nb.txt'], ['d'], ['a\nb.txt = d/a\nb.txt']],
    ['names beyond ASCII', ['d/міст 😀.txt'], ['d'], ['міст 😀.txt = d/міст 😀.txt']],
    ['a missing file as a problem', [], ['a.txt'], [expect.stringMatching(/a\.txt ! unreadable$/) as string]],
    ['an empty folder as a problem', ['d/x.html'], ['d'], ['d ! nothing-to-read']],
    ['a glob without files as a problem', ['d/a.txt'], ['d/*.md'], ['d ! nothing-to-read']],
    ['an empty folder among others as a problem', ['d/a.txt', 'e/x.html'], ['d', 'e'], ['d/a.txt = d/a.txt', 'e ! nothing-to-read']],
  ])('gives %s', async (_, files, inputs, expected) => {
    write(...files)
    expect(await read(inputs)).toEqual(expected)
  })

  it('says where each page lies, from the working directory on', async () => {
    write('d/a.txt', 'd/e/міст.txt')
    mkdirSync(join(top, 'f'))
    symlinkSync('.', join(top, 'd/up'))
    const scrapes = await scrapesOf(['-', 'd', 'f', 'gone.txt'], { stdin: Readable.from([]) })
    const below = relative(process.cwd(), top)
    expect(scrapes.map(({ source, path }) => [source, path])).toEqual([
      ['-', undefined],
      ['d/a.txt', `${below}/d/a.txt`],
      ['d/e/міст.txt', `${below}/d/e/міст.txt`],
      ['d/up', `${below}/d/up`],
      ['f', undefined],
      [`${top}/gone.txt`, undefined],
    ])
  })

  it('takes one input without a list', async () => {
    write('a.txt')
    const found: string[] = []
    for await (const scrape of readScrapes(join(top, 'a.txt'))) found.push(scrape.source)
    expect(found).toEqual(['a.txt'])
  })

  it('keeps the order of more files than it opens at once', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `d/${String(i).padStart(2, '0')}.txt`)
    write(...names.toReversed())
    expect(await read(['d'])).toEqual(names.map((name) => `${name.slice(2)} = ${name}`))
  })

  it('says which files of a folder it passes over', async () => {
    write('d/a.txt', 'd/.h.txt', 'd/e/x.html', 'd/.git/a.txt')
    const ignored: string[] = []
    await read(['d'], { onIgnored: (path) => ignored.push(path) })
    expect(ignored).toEqual(['.git', '.h.txt', 'e/x.html'])
  })

  it('looks with a glob into no folder that it cannot reach, and passes over files at its own depth alone', async () => {
    write('d/a.txt', 'd/b.log', 'd/e/x.html', 'd/.git/a.txt', 'd/e/f/y.txt')
    symlinkSync(join(top, 'd'), join(top, 'd/e/loop'))
    const ignored: string[] = []
    expect(await read(['d/*.txt'], { onIgnored: (path) => ignored.push(path) })).toEqual(['a.txt = d/a.txt'])
    expect(await read(['d/*/*/*.txt'], { onIgnored: (path) => ignored.push(path) })).toContain('e/f/y.txt = d/e/f/y.txt')
    expect(ignored).toEqual(['b.log'])
  })

  it('gives packed pages as they are, for curate to unpack', async () => {
    mkdirSync(join(top, 'd'))
    writeFileSync(join(top, 'd/a.txt.gz'), gzipSync(pageOf()))
    const scrapes = await scrapesOf(['d'])
    expect(scrapes.map((scrape) => curate(scrape).rows.articles.map((article) => [article.source, article.title]))).toEqual([
      [['a.txt.gz', 'Harbour bridge opens in Ostriv']],
    ])
  })
})

describe('readScrapes, of a stream,', () => {
  async function* streamOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }

  it('joins its chunks', async () => expect(await read(['-'], { stdin: streamOf('one ', 'two') })).toEqual(['- = one two']))

  it('gives an empty page where it is empty', async () => expect(await read(['-'], { stdin: streamOf() })).toEqual(['- = ']))

  it('stops where it is too large', async () =>
    expect(await refusalOf(['-'], { stdin: streamOf('one', 'two', 'three'), maxBytes: 5 })).toEqual([
      '-',
      'too-large',
      null,
      'the page has more than 5 bytes (6 seen), more than a news page ever has; raise --max-bytes if it is one',
    ]))

  it('gives it first, and folders behind their names', async () => {
    write('d/a.txt')
    expect(await read(['d', '-', '-'], { stdin: streamOf('one') })).toEqual(['- = one', 'd/a.txt = d/a.txt'])
  })
})

describe('readScrapes, of what cannot be read,', () => {
  it('tells the size of a file that is too large', async () => {
    write('d/a.txt')
    expect(await refusalOf(['d'], { maxBytes: 6 })).toEqual([
      'a.txt',
      'too-large',
      7,
      'the page has more than 6 bytes (7 seen), more than a news page ever has; raise --max-bytes if it is one',
    ])
  })

  it.each([
    ['a folder in the place of a file is walked', () => mkdirSync(join(top, 'd/a.txt')), ['b.txt = d/b.txt']],
    ['a dangling link', () => symlinkSync('gone', join(top, 'd/a.txt')), ['a.txt ! unreadable', 'b.txt = d/b.txt']],
    ['a link to itself', () => symlinkSync('a.txt', join(top, 'd/a.txt')), ['a.txt ! unreadable', 'b.txt = d/b.txt']],
    ['a pipe', () => execFileSync('mkfifo', [join(top, 'd/a.txt')]), ['a.txt ! unreadable', 'b.txt = d/b.txt']],
    ['a link to the folder above', () => symlinkSync('..', join(top, 'd/up')), ['b.txt = d/b.txt', 'up/d ! link-loop']],
    ['a link to its own folder', () => symlinkSync('.', join(top, 'd/up')), ['b.txt = d/b.txt', 'up ! link-loop']],
    ['a link to a file', () => symlinkSync('b.txt', join(top, 'd/a.txt')), ['a.txt = d/b.txt', 'b.txt = d/b.txt']],
    ['a link to another folder', () => (write('e/c.txt'), symlinkSync('../e', join(top, 'd/f'))), ['b.txt = d/b.txt', 'f/c.txt = e/c.txt']],
  ])('goes on: %s', async (_, make, expected) => {
    write('d/b.txt')
    make()
    expect(await read(['d'])).toEqual(expected)
  })

  it.each([
    ['a pipe', 'pipe', 'it is no regular file'],
    ['a missing file', 'gone.txt', 'there is no such file'],
    ['a path below a file', 'd/b.txt/c.txt', 'there is no such file'],
  ])('says why: %s', async (_, input, reason) => {
    write('d/b.txt')
    execFileSync('mkfifo', [join(top, 'pipe')])
    expect(await refusalOf([input])).toEqual([
      expect.stringMatching(new RegExp(`${input}$`)),
      'unreadable',
      null,
      `the file cannot be read (${reason}); check the path and its permissions`,
    ])
  })

  it('names a file whose name is not UTF-8, as far as it can', async () => {
    mkdirSync(join(top, 'd'))
    writeFileSync(Buffer.concat([Buffer.from(`${top}/d/a`), Buffer.from([0xff]), Buffer.from('.txt')]), '')
    expect(await refusalOf(['d'])).toEqual([
      'a\\xff.txt',
      'unreadable',
      null,
      'the file cannot be read (its name is not valid UTF-8; rename it); check the path and its permissions',
    ])
  })

  it('gives each of them a source of its own where their names cannot be told apart', async () => {
    mkdirSync(join(top, 'd'))
    for (const byte of [0xfe, 0xff]) writeFileSync(Buffer.concat([Buffer.from(`${top}/d/a`), Buffer.from([byte]), Buffer.from('.txt')]), '')
    const sources = (await scrapesOf(['d'])).map((scrape) => scrape.source)
    expect([sources.length, new Set(sources).size]).toEqual([2, 2])
  })

  it('gives a missing file that is named twice once', async () => expect(await read(['gone.txt', 'gone.txt'])).toHaveLength(1))
})
