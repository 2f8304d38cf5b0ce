/**
 * A data set appears whole, tells the truth about itself, and is the same bytes for the same pages.
 *
 * What happens to a run from outside (a kill, a full disk) is tried on the real command.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planOf } from '../src/curate.ts'
import { openDataset, type Dataset } from '../src/dataset.ts'
import { exportDataset, type ExportOptions, type Summary } from '../src/export.ts'
import { UsageError } from '../src/failure.ts'
import { formats } from '../src/formats/index.ts'
import { readScrapes } from '../src/read.ts'
import type { Scrape } from '../src/scrape.ts'
import { tables, type TableName } from '../src/tables/index.ts'
import { SCHEMA_VERSION } from '../src/tables/table.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const samples = join(root, 'data/samples')
const sampleNames = readdirSync(samples).filter((name) => name.endsWith('.txt'))
const everySample = join(samples, '*.txt')
const cli = join(root, 'dist/cli.js')
const pageMaker = join(root, 'tests/bench/pages.mjs')
const allFormats = formats.map((format) => format.name)
const allTables = Object.keys(tables) as TableName[] // the keys of a constant

/** One folder for each test; the data set goes to `out` in it. */
let place: string
let out: string
/** Generated pages, for runs that must last a while. */
let pages: string

beforeAll(() => {
  pages = mkdtempSync(join(tmpdir(), 'tidywire-pages-'))
  expect(spawnSync(process.execPath, [pageMaker, pages, '2200']).status).toBe(0)
})
afterAll(() => rmSync(pages, { recursive: true, force: true }))
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-export-'))
  out = join(place, 'dataset')
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

function write(options: Partial<ExportOptions> = {}, inputs: string | readonly string[] = everySample): Promise<Summary> {
  return exportDataset(readScrapes(inputs), { out, plan: planOf({ lines: true }), formats: allFormats, ...options })
}

/** Paths of all files below a folder and their bytes' hashes. */
function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.sort().map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

const provenanceOf = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'provenance.json'), 'utf8'))

async function rowsOf(dataset: Dataset): Promise<Record<string, readonly object[]>> {
  const read: Record<string, readonly object[]> = {}
  for (const name of dataset.tables) read[name] = await dataset.all(name)
  return read
}

function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], ...extra }
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(args: readonly string[], extra: NodeJS.ProcessEnv = {}, cwd = place): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, env: environment(extra), encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

const wholeText = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\n'))

describe('a data set', () => {
  it('has counts that add up', async () => {
    const summary = await write()
    const { sources, problems, articles, paragraphs, lines } = await rowsOf(openDataset(out))
    const files = sampleNames
    expect(summary.sources).toEqual({ article: 8, repeat: 2, refused: 0 })
    expect(sources?.length).toBe(files.length)
    expect(articles?.length).toBe(summary.sources.article)
    expect(summary.problems).toEqual({ 'assumed-encoding': 1 })
    expect(problems?.length).toBe(1)
    const dataset = openDataset(out)
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
    expect(sum((await dataset.all('articles')).map((row) => row.paragraph_count))).toBe(paragraphs?.length)
    expect(sum((await dataset.all('sources')).map((row) => row.lines))).toBe(lines?.length)
  })

  it('has the row counts of its summary in every format', async () => {
    const summary = await write()
    const expected = Object.fromEntries(summary.tables.map(({ name, rows }) => [name, rows]))
    expect(Object.keys(expected)).toEqual(allTables)
    for (const format of formats) {
      for (const other of formats) if (other !== format) rmSync(join(out, other.name), { recursive: true, force: true })
      const read = await rowsOf(openDataset(out))
      expect(Object.fromEntries(Object.entries(read).map(([name, rows]) => [name, rows.length]))).toEqual(expected)
      await write({ force: true })
    }
  })

  it('has one row of sources for every input, in the order of their names', async () => {
    await write()
    const sources = await openDataset(out).all('sources')
    expect(sources.map((row) => row.source)).toEqual([...sampleNames].sort())
    for (const row of sources) {
      const bytes = readFileSync(join(samples, row.source))
      expect(row).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
  })

  it('has tables that point only at rows that are there', async () => {
    await write()
    const dataset = openDataset(out)
    const ids = new Set((await dataset.all('articles')).map((row) => row.article_id))
    const names = new Set((await dataset.all('sources')).map((row) => row.source))
    for (const table of ['paragraphs', 'tags', 'related'] as const)
      for (const row of await dataset.all(table)) expect(ids).toContain(row.article_id)
    for (const table of ['problems', 'lines'] as const) for (const row of await dataset.all(table)) expect(names).toContain(row.source)
    for (const { article_id: id } of await dataset.all('sources')) expect(ids).toContain(id)
  })

  it('says the truth about its files in provenance.json', async () => {
    const summary = await write()
    const written = Object.entries(contentsOf(out)).filter(([path]) => path !== 'provenance.json')
    expect(summary.files.map(({ path, sha256 }) => [path, sha256])).toEqual(written)
    for (const { path, bytes } of summary.files) expect(statSync(join(out, path)).size).toBe(bytes)
    const rows = Object.fromEntries(summary.tables.map((table) => [table.name, table.rows]))
    for (const { path, rows: stated } of summary.files) expect(stated).toBe(rows[/^[a-z]+\/([a-z]+)/.exec(path)?.[1] ?? ''] ?? null)
    const { files, tables: stated, sources, problems } = summary
    expect(provenanceOf(out)).toMatchObject({ schema: SCHEMA_VERSION, formats: allFormats, files, tables: stated, sources, problems })
  })

  it.each(allFormats)('is read equal from %s', async (format) => {
    await write()
    const expected = await rowsOf(openDataset(out))
    await write({ out: join(place, 'single'), formats: [format] })
    const dataset = openDataset(join(place, 'single'))
    expect(dataset.tables).toEqual(allTables)
    expect(await rowsOf(dataset)).toEqual(expected)
  })

  it('holds the lines of a page as they stand, a byte-order mark inside the page too', async () => {
    const text = [
      'Facts',
      '',
      '11:59 14.09.2021',
      '',
      'Head of the water utility named',
      '',
      '\ufeffThe pipes of the old mill were counted on Monday, the office has said.',
      '',
      'They were 74.',
      '',
    ]
    async function* scrapes(): AsyncGenerator<Scrape> {
      yield { source: 'mark.txt', bytes: wholeText(text) }
    }
    await exportDataset(scrapes(), { out, plan: planOf({ lines: true }), formats: ['parquet'] })
    const lines = await openDataset(out).all('lines')
    expect(lines.map((row) => row.text ?? '')).toEqual(text.slice(0, lines.length))
    for (const { text: line, start, end } of lines) expect(line?.length ?? 0).toBe(end - start)
  })

  it('has a sources row for what cannot be read, and a problem that says why', async () => {
    mkdirSync(join(place, 'in'))
    writeFileSync(join(place, 'in/empty.txt'), '')
    writeFileSync(join(place, 'in/picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
    symlinkSync(join(place, 'nowhere'), join(place, 'in/link.txt'))
    const summary = await write({}, join(place, 'in'))
    expect(summary.sources).toEqual({ article: 0, repeat: 0, refused: 3 })
    const dataset = openDataset(out)
    expect((await dataset.all('sources')).map((row) => [row.source, row.outcome])).toEqual([
      ['empty.txt', 'refused'],
      ['link.txt', 'refused'],
      ['picture.txt', 'refused'],
    ])
    expect((await dataset.all('problems')).map((row) => [row.source, row.code])).toEqual([
      ['empty.txt', 'empty'],
      ['link.txt', 'unreadable'],
      ['picture.txt', 'binary'],
    ])
  })

  it.each(allFormats)('takes a file beyond 2 GiB as one refused page, in %s', async (format) => {
    mkdirSync(join(place, 'in'))
    writeFileSync(join(place, 'in/huge.txt'), '')
    truncateSync(join(place, 'in/huge.txt'), 3 * 2 ** 30)
    const summary = await write({ formats: [format] }, join(place, 'in'))
    expect(summary.sources).toEqual({ article: 0, repeat: 0, refused: 1 })
    expect((await openDataset(out).all('problems')).map((row) => row.code)).toEqual(['too-large'])
  })

  it('of no pages at all has all its tables, empty', async () => {
    async function* nothing(): AsyncGenerator<Scrape> {
      // no page comes
    }
    const summary = await exportDataset(nothing(), { out, plan: planOf({ lines: true }), formats: allFormats })
    expect(summary.sources).toEqual({ article: 0, repeat: 0, refused: 0 })
    expect(await rowsOf(openDataset(out))).toEqual(Object.fromEntries(allTables.map((name) => [name, []])))
  })

  it('writes the table of lines only on request', async () => {
    await write({ plan: planOf() })
    expect(openDataset(out).tables).toEqual(allTables.filter((name) => name !== 'lines'))
  })

  it('is Parquet and CSV unless formats are named', async () => {
    const { files } = await exportDataset(readScrapes(everySample), { out, plan: planOf() })
    expect(new Set(files.map(({ path }) => path.split('/')[0]))).toEqual(new Set(['csv', 'parquet', 'quality-report.json']))
  })

  it('tells its progress: pages read, then pages written of the total', async () => {
    const steps: [string, number, number | null][] = []
    await write({ onProgress: (step, count, total) => steps.push([step, count, total]) })
    const total = sampleNames.length
    expect(steps).toEqual([...Array.from({ length: total }, (_, n) => ['curate', n + 1, null]), ['write', total, total]])
  })
})

describe('repeats', () => {
  const full = '001_c2f895c573db2dbd.txt'
  const bodyOnly = '002_939aa40b1374f72c.txt'

  it.each([
    ['the full dump first', 'a.txt', 'b.txt'],
    ['the body-only dump first', 'b.txt', 'a.txt'],
  ])('give one article, whose row the fuller page supplies: %s', async (_, fullName, bodyName) => {
    const bytes = { [fullName]: readFileSync(join(samples, full)), [bodyName]: readFileSync(join(samples, bodyOnly)) }
    async function* scrapes(): AsyncGenerator<Scrape> {
      for (const source of Object.keys(bytes).sort()) yield { source, bytes: bytes[source] ?? Buffer.alloc(0) }
    }
    const summary = await exportDataset(scrapes(), { out, plan: planOf({ lines: true }), formats: ['jsonl'] })
    expect(summary.sources).toEqual({ article: 1, repeat: 1, refused: 0 })
    const dataset = openDataset(out)
    const articles = await dataset.all('articles')
    expect(articles.map(({ source, layout, title }) => ({ source, layout, title }))).toEqual([
      { source: fullName, layout: 'F', title: 'Dredging at Danube ports to resume in April – Hrytsak' },
    ])
    const sources = await dataset.all('sources')
    expect(Object.fromEntries(sources.map((row) => [row.source, row.outcome]))).toEqual({ [fullName]: 'article', [bodyName]: 'repeat' })
    expect(new Set(sources.map((row) => row.article_id))).toEqual(new Set([articles[0]?.article_id]))
    const paragraphs = await dataset.all('paragraphs')
    expect(paragraphs.length).toBe(articles[0]?.paragraph_count)
    expect((await dataset.all('tags')).map((row) => row.label)).toEqual(['#ports', '#danube', '#infrastructure'])
    expect(new Set((await dataset.all('lines')).map((row) => row.source))).toEqual(new Set([fullName, bodyName]))
  })

  it('that tell as much leave the row to the smaller source', async () => {
    const bytes = readFileSync(join(samples, full))
    async function* scrapes(): AsyncGenerator<Scrape> {
      for (const source of ['a.txt', 'b.txt', 'c.txt']) yield { source, bytes }
    }
    await exportDataset(scrapes(), { out, plan: planOf(), formats: ['jsonl'] })
    const dataset = openDataset(out)
    expect((await dataset.all('articles')).map((row) => row.source)).toEqual(['a.txt'])
    expect((await dataset.all('sources')).map((row) => row.outcome)).toEqual(['article', 'repeat', 'repeat'])
  })
})

describe('the target', () => {
  it('is kept where a data set stands there and force is not given', async () => {
    await write()
    const before = contentsOf(out)
    await expect(write()).rejects.toThrow(
      new UsageError(`${out} holds a data set already; add --force to replace it, or name another folder with --out`),
    )
    expect(contentsOf(out)).toEqual(before)
    expect(readdirSync(place)).toEqual(['dataset'])
  })

  it('is replaced whole with force', async () => {
    await write()
    await write({ formats: ['csv'], force: true }, join(samples, '000_86765decaa5f424c.txt'))
    expect(readdirSync(out).sort()).toEqual(['csv', 'provenance.json', 'quality-report.json'])
    expect((await openDataset(out).all('sources')).map((row) => row.source)).toEqual(['000_86765decaa5f424c.txt'])
    expect(readdirSync(place)).toEqual(['dataset'])
  })

  it.each([
    ['without force', false],
    ['with force', true],
  ])('is never touched where other files stand there, %s', async (_, force) => {
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.docx'), 'years of work')
    await expect(write({ force })).rejects.toThrow(UsageError)
    expect(contentsOf(out)).toEqual({ 'thesis.docx': createHash('sha256').update('years of work').digest('hex') })
    expect(readdirSync(place)).toEqual(['dataset'])
  })

  it.each([
    ['was not there', () => mkdirSync(out)],
    ['was empty', () => undefined],
  ])('is never touched where other files came while the run went on and it %s before', async (state, make) => {
    if (state === 'was empty') mkdirSync(out)
    async function* scrapes(): AsyncGenerator<Scrape> {
      make()
      writeFileSync(join(out, 'thesis.docx'), 'years of work')
      yield* readScrapes(everySample)
    }
    await expect(exportDataset(scrapes(), { out, plan: planOf() })).rejects.toThrow(UsageError)
    expect(contentsOf(out)).toEqual({ 'thesis.docx': createHash('sha256').update('years of work').digest('hex') })
    expect(readdirSync(place)).toEqual(['dataset'])
  })

  it('may be an empty folder', async () => {
    mkdirSync(out)
    await write()
    expect(openDataset(out).tables).toEqual(allTables)
    expect(readdirSync(place)).toEqual(['dataset'])
  })

  it('may lie in folders that are not there yet', async () => {
    await write({ out: join(place, 'a/b/c') })
    expect(openDataset(join(place, 'a/b/c')).tables).toEqual(allTables)
    expect(readdirSync(join(place, 'a/b'))).toEqual(['c'])
  })

  it('stays as it was where reading fails half-way, and nothing lies beside it', async () => {
    await write()
    const before = contentsOf(out)
    async function* scrapes(): AsyncGenerator<Scrape> {
      yield { source: 'a.txt', bytes: readFileSync(join(samples, '000_86765decaa5f424c.txt')) }
      throw new Error('the cable was cut')
    }
    await expect(exportDataset(scrapes(), { out, plan: planOf(), force: true })).rejects.toThrow('the cable was cut')
    expect(contentsOf(out)).toEqual(before)
    expect(readdirSync(place)).toEqual(['dataset'])
  })

  it('is not even begun for a format that is not known', async () => {
    await expect(write({ formats: ['xlsx'] })).rejects.toThrow(
      new UsageError('there is no format "xlsx"; choose from parquet, jsonl, csv, spreadsheet'),
    )
    expect(readdirSync(place)).toEqual([])
  })

  it('leaves no file open after a failure', async () => {
    async function* scrapes(): AsyncGenerator<Scrape> {
      yield { source: 'a.txt', bytes: readFileSync(join(samples, '000_86765decaa5f424c.txt')) }
      throw new Error('the cable was cut')
    }
    const fail = (): Promise<unknown> => exportDataset(scrapes(), { out, plan: planOf() }).catch((error: unknown) => error)
    await fail()
    const before = readdirSync('/dev/fd').length
    for (let n = 0; n < 10; n++) await fail()
    expect(readdirSync('/dev/fd').length).toBeLessThan(before + 10)
  })
})

describe('openDataset', () => {
  it('says what to do where there is no data set', () => {
    expect(() => openDataset(place)).toThrow(
      new UsageError(`${place} is no data set of tidywire; write one with tidywire curate <inputs…> --out ${place}`),
    )
  })

  it('says which tables there are where one is missing', async () => {
    await write({ plan: planOf() })
    await expect(openDataset(out).all('lines')).rejects.toThrow(
      new UsageError(`${out} has no table "lines"; it holds articles, paragraphs, tags, related, quotes, speakers, sources, problems`),
    )
  })
})

/** Start a run on the generated pages and kill it once rows lie in its partial folder. */
async function killHalfWay(args: readonly string[] = []): Promise<string[]> {
  const child = spawn(process.execPath, [cli, 'curate', pages, '--out', out, '--quiet', ...args], { env: environment(), stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  const isUnderWay = (): boolean =>
    readdirSync(place).some(
      (name) => name.startsWith('dataset.partial') && statSync(join(place, name, 'candidates.jsonl'), { throwIfNoEntry: false })?.size,
    )
  while (child.exitCode === null && !isUnderWay()) await pause(2)
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  return readdirSync(place).sort()
}

describe('a run that is killed', () => {
  it('leaves no target, and the next run clears what it left and succeeds', async () => {
    const left = await killHalfWay()
    expect(left).toEqual([expect.stringMatching(/^dataset\.partial-/)])
    expect(run(['curate', everySample, '--out', out, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readdirSync(place)).toEqual(['dataset'])
    expect((await openDataset(out).all('sources')).length).toBe(10)
  })

  it('leaves the old data set whole where it was to replace it, and the next run replaces it', async () => {
    await write()
    const before = contentsOf(out)
    const left = await killHalfWay(['--force'])
    expect(left).toEqual(['dataset', expect.stringMatching(/^dataset\.partial-/)])
    expect(contentsOf(out)).toEqual(before)
    expect(run(['curate', everySample, '--out', out, '--quiet', '--force']).code).toBe(0)
    expect(readdirSync(place)).toEqual(['dataset'])
  })

  it('between the two renames of its end has lost nothing: a later run that fails leaves the old data set', async () => {
    await write()
    const before = contentsOf(out)
    const dead = spawnSync(process.execPath, ['--version']).pid
    const partial = `${out}.partial-${hostname().replace(/[^\w.-]/g, '')}-${dead}`
    mkdirSync(partial)
    renameSync(out, `${partial}.old`)
    async function* scrapes(): AsyncGenerator<Scrape> {
      yield { source: 'a.txt', bytes: readFileSync(join(samples, '000_86765decaa5f424c.txt')) }
      throw new Error('the cable was cut')
    }
    await expect(exportDataset(scrapes(), { out, plan: planOf(), force: true })).rejects.toThrow('the cable was cut')
    expect(Object.values(contentsOf(place))).toEqual(expect.arrayContaining(Object.values(before)))
  })

  it('does not make others clear the folder of a run that lives', async () => {
    const living = `${out}.partial-${hostname().replace(/[^\w.-]/g, '')}-${process.ppid}`
    mkdirSync(living)
    writeFileSync(join(living, 'candidates.jsonl'), '{}\n')
    expect(run(['curate', everySample, '--out', out, '--quiet']).code).toBe(0)
    expect(existsSync(join(living, 'candidates.jsonl'))).toBe(true)
  })
})

describe('disk trouble', () => {
  it.each([
    ['whose parent is a file', 'file/dataset'],
    ['below a folder whose place a file takes', 'file/a/b/dataset'],
    ['that is a file', 'file'],
  ])('of a target %s is one clear error', (_, below) => {
    writeFileSync(join(place, 'file'), 'not a folder')
    const target = join(place, below)
    const { code, stdout, stderr } = run(['curate', everySample, '--out', target, '--force'])
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^tidywire: cannot write to \S+: .+; nothing was changed there; mend it, or name another folder with --out$/),
      '',
    ])
    expect({ code, stdout, names: stderr.includes(target) }).toEqual({ code: 2, stdout: '', names: true })
    expect(contentsOf(place)).toEqual({ file: createHash('sha256').update('not a folder').digest('hex') })
  })

  it.each([
    ['while rows are spooled', 8],
    ['while a larger table is written', 100],
  ])('of files that may not grow is one clear error, %s', (_, blocks) => {
    const script = `ulimit -f ${blocks}; exec "$0" "$1" curate "$2" --out "$3" --lines --format jsonl`
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, cli, everySample, out], {
      env: environment(),
      encoding: 'utf8',
    })
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `tidywire: cannot write to ${out}: the file would be larger than this system allows; nothing was changed there; mend it, or name another folder with --out\n`,
    })
    expect(readdirSync(place)).toEqual([])
  })

  it('leaves the old data set whole', async () => {
    await write()
    const before = contentsOf(out)
    const script = 'ulimit -f 8; exec "$0" "$1" curate "$2" --out "$3" --force'
    expect(spawnSync('sh', ['-c', script, process.execPath, cli, everySample, out], { env: environment() }).status).toBe(2)
    expect(contentsOf(out)).toEqual(before)
    expect(readdirSync(place)).toEqual(['dataset'])
  })
})

describe('two runs', () => {
  const names = [...sampleNames].sort()
  const paths = names.map((name) => join(samples, name))
  const epoch = { SOURCE_DATE_EPOCH: '1700000000' }
  const options = ['--lines', '--quiet', '--format', allFormats.join(',')]
  let plain: Record<string, string>

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'tidywire-plain-'))
    expect(run(['curate', ...paths, '--out', join(folder, 'plain'), ...options], { ...epoch, LC_ALL: 'C', TZ: 'UTC' }, folder).code).toBe(0)
    plain = contentsOf(join(folder, 'plain'))
    rmSync(folder, { recursive: true, force: true })
  })

  it.each<[string, readonly string[], NodeJS.ProcessEnv]>([
    ['of another language', [everySample], { LANG: 'uk_UA.UTF-8', LC_ALL: 'uk_UA.UTF-8' }],
    ['of a language with other letter cases', [everySample], { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['in a time zone far east', [everySample], { TZ: 'Pacific/Kiritimati' }],
    ['in a time zone far west', [everySample], { TZ: 'America/Adak', LC_ALL: 'C' }],
    ['with inputs in another order', [...paths].reverse(), { TZ: 'Asia/Kathmandu' }],
    ['with an input named twice', [...paths.slice(3), ...paths, everySample], { LC_ALL: 'de_DE.UTF-8' }],
  ])('give the same bytes in every file: %s', (_, inputs, extra) => {
    expect(run(['curate', ...inputs, '--out', out, ...options], { ...epoch, ...extra }).code).toBe(0)
    expect(contentsOf(out)).toEqual(plain)
    expect(Object.keys(contentsOf(out)).length).toBe(allTables.length * allFormats.length + 2)
    expect(provenanceOf(out)).toMatchObject({ created: '2023-11-14T22:13:20.000Z' })
  })

  it('of many pages give the same bytes', () => {
    const twice = ['first', 'second'].map((name) => {
      const folder = join(place, name)
      expect(
        run(['curate', join(pages, '00001'), '--out', folder, '--quiet'], { ...epoch, TZ: name === 'first' ? 'UTC' : 'Asia/Tokyo' }).code,
      ).toBe(0)
      return contentsOf(folder)
    })
    expect(twice[0]).toEqual(twice[1])
  })

  it('without SOURCE_DATE_EPOCH differ in provenance.json alone', () => {
    const twice = ['first', 'second'].map((name) => {
      expect(run(['curate', everySample, '--out', join(place, name), '--quiet']).code).toBe(0)
      const { 'provenance.json': mark, ...rest } = contentsOf(join(place, name))
      expect(mark).toBeDefined()
      return rest
    })
    expect(twice[0]).toEqual(twice[1])
  })

  it.each(['99999999999999999', '8640000000001'])('end in a data set or one clear error with SOURCE_DATE_EPOCH=%s', (seconds) => {
    const { code, stderr } = run(['curate', everySample, '--out', out, '--quiet'], { SOURCE_DATE_EPOCH: seconds })
    expect(stderr).not.toContain('    at ')
    expect(existsSync(out) ? 0 : 2).toBe(code)
  })
})
