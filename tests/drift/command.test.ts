/** `tidywire baseline` as people and scripts meet it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePages } from '../../data/make-pages.mjs'
import { readBaseline } from '../../src/drift/file.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const samples = join(root, 'data/samples')
const pages = readdirSync(samples).filter((name) => name.endsWith('.txt')).length

const WEAK = 'so few pages hardly tell what is usual, and many changes will not be found; make the baseline from 200 pages or more\n'

let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-baseline-'))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'baseline', ...args], { encoding: 'utf8' })

describe('tidywire baseline', () => {
  it('counts every page into a file, which reads back', () => {
    const file = join(place, 'baseline.json')
    const glob = join(samples, '*.txt')
    expect(run(glob, '-o', file)).toMatchObject({ status: 0, stdout: '', stderr: `${pages} pages, in ${file}\n${WEAK}` })
    expect(readBaseline(readFileSync(file, 'utf8'), file).pages).toBe(pages)
  })

  it('writes to standard output the bytes that it writes into a file', () => {
    const file = join(place, 'again.json')
    const glob = join(samples, '*.txt')
    run(glob, '-o', file)
    expect(run(glob)).toMatchObject({ status: 0, stdout: readFileSync(file, 'utf8'), stderr: `${pages} pages\n${WEAK}` })
  })

  it('says nothing of weakness where there are pages enough', () => {
    const folder = join(place, 'many')
    mkdirSync(folder)
    for (const { name, text } of makePages({ seed: 2, count: 200 })) writeFileSync(join(folder, name), text)
    expect(run(folder, '-o', join(place, 'many.json')).stderr).toBe(`200 pages, in ${join(place, 'many.json')}\n`)
  })

  it.each([
    ['without inputs', [], /missing required argument 'inputs'/],
    ['for a folder that is not there', ['no-such-folder'], /no-such-folder/],
    ['for a file that cannot be written', [samples, '-o', 'no-such-folder/baseline.json'], /no-such-folder/],
  ])('is wrong use %s', (_, args, stderr) => {
    const ended = run(...args)
    expect(ended).toMatchObject({ status: 2, stdout: '' })
    expect(ended.stderr).toMatch(stderr)
  })
})
