/** A quarantine as curate makes it. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../page.ts'
import { cli, contentsBut, contentsOf, curate, entries, env, fileOf, index, place, retry, run, shaOf, write } from './shop.ts'

describe('curate --quarantine', () => {
  it('keeps the exact bytes once, with every source and its reasons, in order', () => {
    const bytes = Buffer.from([0xcb, 0xfc, 0xe2, 0xb3, 0xe2, 0x0d])
    write({
      'in/b/x.txt': 'hello',
      'in/a.md': 'hello',
      'in/c.txt': bytes,
      'in/d.txt': 'x'.repeat(2000),
      'in/good.txt': pageOf({ lists: null }),
    })
    symlinkSync('nowhere', join(place, 'in/gone.txt'))
    expect(curate()).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(entries().map(({ source, size, file, reasons }) => [source, size, file, reasons.map(({ code }) => code)])).toEqual([
      ['a.md', 5, fileOf('hello', '.txt'), ['unknown-layout']],
      ['b/x.txt', 5, fileOf('hello', '.txt'), ['unknown-layout']],
      ['c.txt', 6, fileOf(bytes, '.bin'), ['unknown-layout']],
      ['d.txt', 2000, null, ['too-large']],
      ['gone.txt', null, null, ['unreadable']],
    ])
    const { 'README.txt': readme, ...kept } = contentsBut('q', 'quarantine.jsonl')
    expect(kept).toEqual({ [fileOf('hello', '.txt')]: 'hello', [fileOf(bytes, '.bin')]: bytes.toString('latin1') })
    expect(readme).toMatch(/^Pages that tidywire refused/)
    expect(index().split('\n').slice(0, -1)).toHaveLength(5)
  })

  it('adds without doubling, and keeps what an earlier run brought', () => {
    write({ 'in/a.txt': 'hello', 'in/b.txt': 'other' })
    curate()
    const before = contentsOf('q')
    curate()
    expect(contentsOf('q')).toEqual(before)
    rmSync(join(place, 'in/b.txt'))
    write({ 'in/a.txt': 'changed', 'in/0.txt': 'hello' })
    curate()
    expect(entries().map(({ source, sha256 }) => [source, sha256])).toEqual([
      ['0.txt', shaOf('hello')],
      ...[shaOf('changed'), shaOf('hello')].sort().map((sha) => ['a.txt', sha]),
      ['b.txt', shaOf('other')],
    ])
  })

  it('keeps standard input', () => {
    run(['curate', '-', '--out', 'out', '--quarantine', 'q'], 'hello')
    expect(entries().map(({ source, file }) => [source, file])).toEqual([['-', fileOf('hello', '.txt')]])
  })

  it('is there, empty, where nothing was refused', () => {
    write({ 'in/a.txt': pageOf({ lists: null }) })
    expect(curate().code).toBe(0)
    expect(Object.keys(contentsOf('q'))).toEqual(['README.txt', 'quarantine.jsonl'])
    expect(index()).toBe('')
  })

  it('lets no name lead out of its folder', () => {
    write({ 'in/x..\\..\\evil.txt': 'one', 'in/a\n{"source":"x"}.txt': 'two', 'in/%2e%2e/x.txt': 'three' })
    curate()
    expect(Object.keys(contentsOf('q')).sort()).toEqual(
      ['README.txt', 'quarantine.jsonl', fileOf('one', '.txt'), fileOf('two', '.txt'), fileOf('three', '.txt')].sort(),
    )
    expect(entries().map(({ source }) => source)).toEqual(['%2e%2e/x.txt', 'a\n{"source":"x"}.txt', 'x..\\..\\evil.txt'])
    expect(readdirSync(place).sort()).toEqual(['in', 'out', 'q'])
  })

  it('leaves the quarantine as it was where the run fails', () => {
    write({ 'in/a.txt': 'hello', 'out/mine.txt': '' })
    expect(curate().code).toBe(2)
    expect(existsSync(join(place, 'q'))).toBe(false)
  })

  it.each<[string, readonly string[], string]>([
    [
      'in the input',
      ['--quarantine', 'in/q'],
      'the quarantine in/q lies in the input in, where it would be read as pages; name a folder apart',
    ],
    [
      'in the data set',
      ['--quarantine', 'out/q'],
      'the quarantine out/q and the data set out lie one in the other; name two folders that lie apart',
    ],
    [
      'around the data set',
      ['--quarantine', '.'],
      'the quarantine . and the data set out lie one in the other; name two folders that lie apart',
    ],
    ['among other files', ['--quarantine', 'other'], 'other holds "mine.txt", which is no part of a quarantine; name another folder'],
    [
      'under a file',
      ['--quarantine', 'other/mine.txt/q'],
      'cannot write to other/mine.txt/q: a part of the path is a file; nothing was changed there; mend it, or name another folder with --quarantine',
    ],
  ])('says what to do where it would lie %s', (_, more, message) => {
    write({ 'in/a.txt': 'hello', 'other/mine.txt': '' })
    expect(run(['curate', 'in', '--out', 'out', ...more])).toEqual({ code: 2, stdout: '', stderr: `tidywire: ${message}\n` })
    expect(readdirSync(place).sort()).toEqual(['in', 'other'])
  })

  it('gives the union where runs add at once', async () => {
    const runs = Array.from({ length: 4 }, (_, n) => n)
    for (const n of runs)
      write(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in${n}/${n}-${i}.txt`, `page ${i % 10} of ${n % 2}`])))
    const codes = runs.map(
      (n) =>
        new Promise((resolve) =>
          spawn(process.execPath, [cli, 'curate', `in${n}`, '--out', `out${n}`, '--quarantine', 'q'], { cwd: place, env }).on(
            'exit',
            resolve,
          ),
        ),
    )
    expect(await Promise.all(codes)).toEqual([1, 1, 1, 1])
    expect(entries()).toHaveLength(160)
    expect(Object.keys(contentsOf('q'))).toHaveLength(2 + 20)
    for (const { file, sha256 } of entries()) expect(shaOf(readFileSync(join(place, 'q', file ?? '')))).toBe(sha256)
    expect(readdirSync(join(place, 'q')).sort()).toEqual(['README.txt', 'pages', 'quarantine.jsonl'])
  })

  it('is read as it was after a run that was killed, which the next clears away', async () => {
    write({ 'in/a.txt': 'hello' })
    curate()
    const before = contentsOf('q')
    const child = spawn(process.execPath, [cli, 'curate', '-', 'in', '--out', 'out2', '--quarantine', 'q'], { cwd: place, env })
    const started = `.partial-${hostname().replace(/[^\w.-]/g, '')}-${child.pid}.0`
    while (!existsSync(join(place, 'q', started))) await new Promise((resolve) => setTimeout(resolve, 10))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('exit', resolve))
    expect(readdirSync(join(place, 'q'))).toContain(started)
    expect(retry('--quiet').code).toBe(1)
    curate()
    expect(contentsOf('q')).toEqual(before)
  })
})
