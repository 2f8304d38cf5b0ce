/** tidywire validate as a gate: a baseline, rows of other programs, the report on quality, a profile of one's own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Ended } from './command-line.ts'
import { makePages } from '../data/make-pages.mjs'
import type { Report } from '../src/quality/schema.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const packet = join(root, 'data/samples/carrowmouth-packet')

let place: string
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-gate-'))
  write('usual', makePages({ seed: 71, count: 220, mix: { F: 1 } }))
  const night = makePages({ seed: 72, count: 100, mix: { F: 1 } })
  write('night', night)
  write(
    'changed',
    night.map(({ name, text }, i) => ({ name, text: i % 3 === 0 ? text.replace(/^Tags: .*\n/m, '') : text })),
  )
  await run('baseline', 'usual', '-o', 'baseline.json')
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

function write(folder: string, pages: readonly { readonly name: string; readonly text: string }[]): void {
  mkdirSync(join(place, folder))
  for (const { name, text } of pages) writeFileSync(join(place, folder, name), text)
}

const run = (...args: readonly string[]): Promise<Ended> => ask(args, { cwd: place })

describe('validate --baseline', () => {
  it('passes a night that looks as usual', async () => {
    expect(await run('validate', 'night', '--baseline', 'baseline.json', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('fails the night on which the tags line is gone, and names it in findings and in the report on quality', async () => {
    const { code, stdout } = await run('validate', 'changed', '--baseline', 'baseline.json', '--json', '--quality-report', 'q.json')
    expect(code).toBe(1)
    const found = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { readonly code: string; readonly severity: string; readonly message: string })
    expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'tags-line-gone',
        path: expect.stringMatching(/^changed\/\d{4}_/) as unknown,
        message: expect.stringMatching(/^the line of tags is gone from \d+ of 100 pages/) as unknown,
      },
    ])
    expect(JSON.parse(readFileSync(join(place, 'q.json'), 'utf8'))).toMatchObject({ complete: true, drift: [{ change: 'tags-line-gone' }] })
  })

  it.each([
    ['is not there', 'none.json', /^tidywire: the baseline none\.json cannot be read \(ENOENT\); make one with tidywire baseline/],
    ['is a page', 'night/0000', /^tidywire: the baseline .* cannot be read/],
  ])('says what to do where the baseline %s', async (_, file, message) => {
    const { code, stderr } = await run('validate', 'night', '--baseline', file)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) as unknown })
  })
})

describe('what validate and baseline write', () => {
  it.each([
    ['validate', '--report json=night', 'night'],
    ['validate', '--report markdown=night/report.md', 'night'],
    ['validate', '--quality-report night/q.txt', 'night'],
    ['baseline', '-o night/b.txt.gz', 'night'],
  ])('is never put over or among the pages: %s %s', async (command, option, input) => {
    const { code, stderr } = await run(command, input, ...option.split(' '))
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/ would be written over or among the pages of night; name a file that lies apart\n$/) as unknown,
    })
  })
})

describe('validate --table', () => {
  it('checks rows of other programs, and says how many', async () => {
    writeFileSync(
      join(place, 'tags.csv'),
      'article_id,position,tag,label\ninterfax-ukraine:1,1,bridge,#bridge\ninterfax-ukraine:1,0,ferry,#ferry\n',
    )
    const { code, stdout, stderr } = await run('validate', '--table', 'tags', 'tags.csv')
    expect(code).toBe(1)
    expect(stdout).toContain('tags.csv:3')
    expect(stdout).toContain('article_id=interfax-ukraine:1, position=0')
    expect(stderr).toMatch(/^2 rows in 1 file, 1 finding: 1 error\n/)
  })

  it('has a report on quality, in which each place that is wrong counts once', async () => {
    const rows = [
      { article_id: 'p:1', position: 1, tag: '=1', label: '#=1' },
      { article_id: 'p:1', position: 0, tag: '', label: '#b' },
      { article_id: 'p:1' },
    ]
    writeFileSync(join(place, 'tags.jsonl'), `${rows.map((row) => JSON.stringify(row)).join('\n')}\n[]\n{"article_id":\n`)
    const { code, stderr } = await run('validate', '--table', 'tags', 'tags.jsonl', '--quality-report', 'rows.json')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: '3 rows in 1 file, 5 findings: 5 errors\nfailed: 5 errors in files of rows\n',
    })
    const report = JSON.parse(readFileSync(join(place, 'rows.json'), 'utf8')) as Report
    expect(report.tables.map(({ name, rows: count }) => [name, count])).toEqual([['tags', 3]])
    expect(report.tables[0]?.checks.map(({ id, failed, scanned }) => [id, failed, scanned])).toEqual([
      ['formula-cell', 1, 7],
      ['invalid-row', 4, 5],
    ])
    expect((await run('report', 'rows.json')).stdout).toMatch(
      /^rows of other programs, no pages\nfindings: 5 errors, 0 warnings, 0 notes\n/,
    )
  })

  it('is not joined with what is about pages', async () => {
    expect(await run('validate', '--table', 'tags', 'tags.csv', '--baseline', 'baseline.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'tidywire: --baseline is about pages, and --table checks rows; leave one of the two out\n',
    })
  })
})

describe('baseline', () => {
  it('is made from no input at which there is no page', async () => {
    expect(await run('baseline', 'usual', 'nowhere', '-o', 'none.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'tidywire: no page was found at nowhere to make a baseline from; name files or folders that hold some\n',
    })
  })
})

describe('a profile of one’s own', () => {
  it('is learnt, used, and takes from the quarantine what was refused before it was there', async () => {
    expect((await run('curate', packet, '--out', 'before', '--quarantine', 'refused', '--quiet')).code).toBe(1)
    const learnt = await run('learn', packet, '--id', 'carrowmouth-packet', '--time-zone', 'Europe/Dublin')
    expect(learnt.code).toBe(0)
    expect(learnt.stderr).toBe(
      'wrote carrowmouth-packet.json and carrowmouth-packet.report.md; try it: tidywire explain <page> --publisher ./carrowmouth-packet.json\n',
    )
    expect(readFileSync(join(place, 'carrowmouth-packet.report.md'), 'utf8')).toContain('| title | sure |')
    const retried = await run('retry', 'refused', '--publisher', './carrowmouth-packet.json', '--out', 'after', '--remove')
    expect({ code: retried.code, first: retried.stderr.split('\n')[0] }).toEqual({ code: 0, first: '12 of 12 pages are read now; 0 stay' })
  })

  it('is read behind the byte-order mark that some shells write', async () => {
    writeFileSync(join(place, 'marked.json'), `\ufeff${readFileSync(join(place, 'carrowmouth-packet.json'), 'utf8')}`)
    expect((await run('validate', packet, '--publisher', './marked.json', '--quiet')).code).toBe(0)
  })

  it('is shown at its faulty line, and nothing is written', async () => {
    const text = readFileSync(join(place, 'carrowmouth-packet.json'), 'utf8')
    writeFileSync(join(place, 'broken.json'), text.replace('"title"', '"titel"'))
    const line = text.slice(0, text.indexOf('"title"')).split('\n').length
    const { code, stderr } = await run('curate', packet, '--publisher', './broken.json', '--out', 'never')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^tidywire: \.\/broken\.json is no profile of a publisher; mend it there:\n/)
    expect(stderr).toContain(`\n  ./broken.json:${line}:`)
    expect(stderr).toContain('found "titel"')
  })

  it('is not learnt from nine pages', async () => {
    const nine = ['00', '01', '02', '03', '04', '05', '06', '07', '08'].map((name) => join(packet, `${name}_*.txt`))
    const { code, stderr } = await run('learn', ...nine, '--id', 'nine')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'nothing was learnt: 9 different pages with text are here, and 10 are needed; name more pages of other stories\n',
    })
  })
})
