/** The quality report on the real command line: written with every data set, printed, merged. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Ended } from '../command-line.ts'
import { pageOf } from '../page.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let place: string
let parts: readonly string[]

const run = (...args: readonly string[]): Promise<Ended> => ask(args, { cwd: place })

const read = (path: string): string => readFileSync(join(place, path), 'utf8')

/** Some pages of the invented corpus as one folder, and the same parted into three. */
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-quality-'))
  const names = readdirSync(join(root, 'data/corpus')).sort().slice(145, 265) // one is refused; none repeats another, which is told within a run
  parts = ['a', 'b', 'c']
  for (const folder of ['all', ...parts]) mkdirSync(join(place, folder))
  for (const [n, name] of names.entries())
    for (const folder of ['all', parts[n % 3] ?? '']) cpSync(join(root, 'data/corpus', name), join(place, folder, name))
  for (const folder of ['all', ...parts]) await run('curate', folder, '--out', `${folder}-set`, '--format', 'jsonl', '--quiet')
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('curate', () => {
  it('writes the report beside provenance.json, which states its hash', () => {
    const { files } = JSON.parse(read('all-set/provenance.json')) as { files: { path: string }[] }
    const bytes = readFileSync(join(place, 'all-set/quality-report.json'))
    expect(files.find(({ path }) => path === 'quality-report.json')).toEqual({
      path: 'quality-report.json',
      rows: null,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  it('replaces a data set that holds a report and copies for spreadsheets', async () => {
    expect((await run('curate', 'a', '--out', 'again', '--spreadsheet-safe', '--quiet')).code).toBe(0)
    expect((await run('curate', 'a', '--out', 'again', '--force', '--quiet')).code).toBe(0)
    expect(readdirSync(join(place, 'again')).sort()).toEqual(['csv', 'parquet', 'provenance.json', 'quality-report.json'])
  })

  it('writes copies for spreadsheets on request, and leaves the plain CSV as it is', async () => {
    mkdirSync(join(place, 'formula'))
    writeFileSync(
      join(place, 'formula/page.txt'),
      pageOf({ title: '=1+1 is what they teach in Ostriv', repeat: '=1+1 is what they teach in Ostriv' }),
    )
    expect((await run('curate', 'formula', '--out', 'plain', '--quiet')).code).toBe(0)
    expect((await run('curate', 'formula', '--out', 'safe', '--quiet', '--spreadsheet-safe')).code).toBe(0)
    expect(readdirSync(join(place, 'plain')).sort()).toEqual(['csv', 'parquet', 'provenance.json', 'quality-report.json'])
    expect(readdirSync(join(place, 'safe')).sort()).toEqual(['csv', 'parquet', 'provenance.json', 'quality-report.json', 'spreadsheet'])
    expect(read('safe/csv/articles.csv')).toBe(read('plain/csv/articles.csv'))
    expect(read('safe/csv/articles.csv')).toContain(',=1+1 is what')
    expect(read('safe/spreadsheet/articles.csv')).toContain(",'=1+1 is what")
    expect(read('safe/quality-report.json')).toBe(read('plain/quality-report.json'))
    expect((await run('report', 'safe')).stdout).toContain('articles: formula-cell, 2 of')
  })
})

describe('report', () => {
  it('merges the reports of parts into that of the whole, byte for byte', async () => {
    const { stderr } = await run('report', 'c-set', 'a-set/quality-report.json', 'b-set', '-o', 'merged.json')
    expect(stderr).toBe('wrote merged.json\n')
    expect(read('merged.json')).toBe(read('all-set/quality-report.json'))
  })

  it('prints text for people, Markdown or JSON, and ends with 1 where a check fails', async () => {
    const text = await run('report', 'all-set')
    expect([text.code, text.stderr]).toEqual([1, ''])
    expect(text.stdout).toMatch(/^120 pages: 119 gave an article, 0 repeated one, 1 refused\n/)
    expect((await run('report', 'all-set', '--format', 'markdown')).stdout).toMatch(/^## Quality report\n\n120 pages/)
    expect(JSON.parse((await run('report', 'all-set', '--format', 'json')).stdout)).toEqual(JSON.parse(read('all-set/quality-report.json')))
  })

  it('ends with 0 where every check passes, and with 1 where parts are missing', async () => {
    expect((await run('report', 'plain')).code).toBe(0)
    const { code, stdout } = await run('report', 'plain', '--of', '2', '--format', 'json')
    expect([code, (JSON.parse(stdout) as { complete: boolean }).complete]).toEqual([1, false])
  })

  it.each([
    ['the same part twice', ['a-set', 'a-set'], 'a-set and a-set are the same report, which would be counted twice; name each part once'],
    [
      'a file that is not there',
      ['nowhere.json'],
      'the quality report nowhere.json cannot be read (ENOENT); name a quality-report.json, or a data set that tidywire curate wrote',
    ],
    ['a format that is not known', ['a-set', '--format', 'pdf'], 'there is no format "pdf"; choose from text, markdown, json'],
    [
      'a format named as every object’s property',
      ['a-set', '--format', 'constructor'],
      'there is no format "constructor"; choose from text, markdown, json',
    ],
    ['no number of parts', ['a-set', '--of', 'many'], '--of many is no number of parts; write it as 16'],
    [
      'fewer parts than are named',
      ['a-set', 'b-set', '--of', '1'],
      '2 reports are named, and --of says 1; name each part once, or mend --of',
    ],
    [
      'a folder that is not there to write to',
      ['a-set', '-o', 'no/merged.json'],
      'cannot write no/merged.json: the folder does not exist; mend it, or name another file with --output',
    ],
  ])('refuses %s', async (_, args, message) => {
    expect(await run('report', ...args)).toEqual({ code: 2, stdout: '', stderr: `tidywire: ${message}\n` })
  })
})
