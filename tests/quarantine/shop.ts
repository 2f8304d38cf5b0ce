/** The command line at work on a quarantine in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach } from 'vitest'
import { readEntry, type Entry } from '../../src/quarantine/entry.ts'
import { pageOf } from '../page.ts'

export const cli = join(fileURLToPath(new URL('../../', import.meta.url)), 'dist/cli.js')

/** The folder, which every test has anew. */
export let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-quarantine-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

export const env = { PATH: process.env['PATH'] }

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function run(args: readonly string[], input: string | Uint8Array = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: place, input, env, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

export function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true })
    writeFileSync(join(place, name), content)
  }
}

export const index = (folder = 'q'): string => readFileSync(join(place, folder, 'quarantine.jsonl'), 'utf8')
export const entries = (folder = 'q'): Entry[] =>
  index(folder)
    .split('\n')
    .flatMap((line) => readEntry(line) ?? [])
export const sourcesOf = (out: string): unknown[] =>
  readFileSync(join(place, out, 'jsonl/sources.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { source: string }).source)

/** Every file below a folder and its content, so that nothing is left unseen. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(join(place, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [relative(join(place, folder), path), readFileSync(path, 'latin1')]))
}

/** The same without one file. */
export const contentsBut = (folder: string, file: string): Record<string, string> =>
  Object.fromEntries(Object.entries(contentsOf(folder)).filter(([path]) => path !== file))

export const shaOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const fileOf = (bytes: string | Uint8Array, ending: string): string => `pages/${shaOf(bytes).slice(0, 2)}/${shaOf(bytes)}${ending}`

/** A page that `--max-bytes 1kB` refuses, packed in less than that. */
export const packed = (title: string): Uint8Array => gzipSync(pageOf({ title, repeat: title, footer: '\n'.repeat(1000) }))

export const curate = (...more: readonly string[]): Ended =>
  run(['curate', 'in', '--out', 'out', '--force', '--quiet', '--quarantine', 'q', '--max-bytes', '1kB', ...more])
export const retry = (...more: readonly string[]): Ended => run(['retry', 'q', '--out', 'mended', '--format', 'jsonl', ...more])
