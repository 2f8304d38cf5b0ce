/** `tidywire baseline` as people and scripts meet it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBaseline } from '../../src/drift/file.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const samples = join(root, 'data/samples')
const pages = readdirSync(samples).filter((name) => name.endsWith('.txt')).length

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
    expect(run(glob, '-o', file)).toMatchObject({ status: 0, stdout: '', stderr: `${pages} pages, in ${file}\n` })
    expect(readBaseline(readFileSync(file, 'utf8'), file).pages).toBe(pages)
  })

  it('writes to standard output the bytes that it writes into a file', () => {
    const file = join(place, 'again.json')
    const glob = join(samples, '*.txt')
    run(glob, '-o', file)
    expect(run(glob)).toMatchObject({ status: 0, stdout: readFileSync(file, 'utf8'), stderr: `${pages} pages\n` })
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
