/** The user's own files as cells import them, through a kernel that runs in their folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDisk } from '../../src/kernel/disk.ts'
import { reach } from '../../src/kernel/modules.ts'
import { createResolver } from '../../src/kernel/resolve.ts'
import { launch, type Kernel } from '../jupyter/client.mjs'
import { tidywireKernel } from '../jupyter/kernels.mjs'

let folder: string
let kernel: Kernel
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidywire-own-'))
  kernel = await launch({ ...tidywireKernel(), cwd: folder })
})
afterAll(async () => {
  await kernel.kill()
  rmSync(folder, { recursive: true, force: true })
})

type Files = Readonly<Record<string, string>>

function put(files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** The text that a cell's last expression, or its error, shows. */
async function shown(code: string): Promise<string> {
  const { outputs } = await kernel.execute(code, { timeout: 10_000 })
  const texts = outputs.map(({ data, ename, evalue }) =>
    data ? String((data as Files)['text/plain']) : `${String(ename)}: ${String(evalue)}`,
  )
  return stripVTControlCharacters(texts.join('\n'))
}

describe("the user's own TypeScript", () => {
  it.each<[string, Files, string, string]>([
    ['by a name', { 'a1.ts': 'export const a: number = 1' }, 'import { a } from "./a1.ts"\na', '1'],
    ['by its default', { 'a2.ts': 'export default class Kind { a = 1 }' }, 'import Kind from "./a2.ts"\nnew Kind().a', '1'],
    ['by its namespace', { 'a3.ts': 'export const a = 1, b = 2' }, 'import * as all from "./a3.ts"\nall.a + all.b', '3'],
    ['without an extension', { 'a4.ts': 'export const a = 1' }, 'import { a } from "./a4"\na', '1'],
    [
      'from a folder above itself',
      { 'up.ts': 'export const u = 1', 'b/a5.ts': 'export { u } from "../up.ts"' },
      'import { u } from "./b/a5.ts"\nu',
      '1',
    ],
    ['by import()', { 'a6.ts': 'export const a = 1' }, '(await import("./a6.ts")).a', '1'],
    ['with an await of its own', { 'a7.ts': 'export const a = await Promise.resolve(1)' }, 'import { a } from "./a7.ts"\na', '1'],
    [
      'with an enum and a namespace',
      { 'a8.ts': 'export enum E { A = 4 }\nexport namespace N { export const b = 5 }' },
      'import { E, N } from "./a8.ts"\nE.A + N.b',
      '9',
    ],
    [
      'with what it changes by itself',
      { 'a9.ts': 'export let n = 0\nexport const inc = () => { n++ }' },
      'import { n, inc } from "./a9.ts"\ninc()\nn',
      '1',
    ],
    ['that imports Node', { 'a10.ts': 'import { sep } from "node:path"\nexport const s = sep' }, 'import { s } from "./a10.ts"\ns', "'/'"],
    [
      'that imports a package',
      { 'a11.ts': 'import { op } from "arquero"\nexport const t = typeof op.sum' },
      'import { t } from "./a11.ts"\nt',
      "'function'",
    ],
    [
      'for its types alone',
      { 'a12.ts': 'throw new Error("run")\nexport interface A { b: number }' },
      'import type { A } from "./a12.ts"\nconst a: A = { b: 1 }\na',
      '{ b: 1 }',
    ],
    [
      'that knows where it lies',
      { 'a13.ts': 'export const at = import.meta.url.slice(-6)' },
      'import { at } from "./a13.ts"\nat',
      "'a13.ts'",
    ],
  ])('is imported %s', async (_, files, code, text) => {
    put(files)
    expect(await shown(code)).toBe(text)
  })

  it.each<[string, string, string]>([
    ['one by one', 'export { a, b as c } from "./parts.ts"', 'import { a, c } from "./again.ts"\n[a, c]'],
    ['all', 'export * from "./parts.ts"', 'import { a, b } from "./again.ts"\n[a, b]'],
    ['as a namespace', 'export * as parts from "./parts.ts"', 'import { parts } from "./again.ts"\nObject.values(parts)'],
    ['by way of an import', 'import { a, b } from "./parts.ts"\nexport { a, b }', 'import { a, b } from "./again.ts"\n[a, b]'],
    [
      'beside types',
      'export type { Part } from "./parts.ts"\nexport * from "./parts.ts"',
      'import { a, b, type Part } from "./again.ts"\nconst part: Part = b;\n[a, part]',
    ],
  ])('passes names on: %s', async (_, again, code) => {
    put({ 'parts.ts': 'export type Part = number\nexport const a = 1, b = 2', 'again.ts': again })
    expect(await shown(code)).toBe('[ 1, 2 ]')
  })

  it('is seen as it is now, after a change', async () => {
    put({ 'c1.ts': 'export const c = 1' })
    const before = await shown('import { c } from "./c1.ts"\nc')
    put({ 'c1.ts': 'export const c = "two"' })
    expect([before, await shown('import { c } from "./c1.ts"\nc.toUpperCase()'), await shown('c')]).toEqual(['1', "'TWO'", "'two'"])
  })

  it('is seen as it is now, after a change of what it imports', async () => {
    put({ 'd2.ts': 'export const d = 1', 'd1.ts': 'export { d } from "./d2.ts"' })
    const before = await shown('import { d } from "./d1.ts"\nd')
    put({ 'd2.ts': 'export const d = 2' })
    expect([before, await shown('import { d } from "./d1.ts"\nd')]).toEqual(['1', '2'])
  })

  it('runs once while nothing of it changes', async () => {
    put({ 'e1.ts': 'export const seen = { times: 0 }' })
    await shown('import { seen } from "./e1.ts"\nseen.times++')
    expect(await shown('import { seen as same } from "./e1.ts"\nsame.times')).toBe('1')
  })

  it.each<[string, Files, string, string]>([
    [
      'two',
      {
        'f1.ts': 'import { next } from "./f2.ts"\nexport const turn = () => 1 + next()',
        'f2.ts': 'import { turn } from "./f1.ts"\nexport const next = () => typeof turn',
      },
      'import { turn } from "./f1.ts"\nturn()',
      "'1function'",
    ],
    [
      'itself',
      { 'f3.ts': 'import * as self from "./f3.ts"\nexport const turn = 1\nexport const round = () => self.turn' },
      'import { round } from "./f3.ts"\nround()',
      '1',
    ],
    [
      'three',
      {
        'f4.ts': 'import { b } from "./f5.ts"\nexport const turn = () => b() + 1',
        'f5.ts': 'import { c } from "./f6.ts"\nexport const b = () => c() + 1',
        'f6.ts': 'import { turn } from "./f4.ts"\nexport const c = () => turn.length',
      },
      'import { turn } from "./f4.ts"\nturn()',
      '2',
    ],
  ])('may import in a circle: %s', async (_, files, code, text) => {
    put(files)
    expect(await shown(code)).toBe(text)
  })

  it('is whole for each of two imports at once', async () => {
    put({ 'g1.ts': 'export const g = await new Promise<number>((done) => setTimeout(() => done(1), 50))' })
    expect(await shown('const load = async () => (await import("./g1.ts")).g\nawait Promise.all([load(), load()])')).toBe('[ 1, 1 ]')
  })

  it.each<[string, Files, string, string]>([
    ['where it throws', { 'h1.ts': 'throw new RangeError("far")' }, 'import "./h1.ts"', 'RangeError: far'],
    [
      'where it cannot be read',
      { 'h2.ts': 'export const unread = ;' },
      'import { unread } from "./h2.ts"\nunread',
      "SyntaxError: Unexpected token ';'",
    ],
    ['where it is not there', {}, 'import { a } from "./h3.ts"', 'TypeScriptError: 1:19 - Cannot find module'],
    [
      'where it lacks the name',
      { 'h4.ts': 'export const a = 1' },
      'import { b } from "./h4.ts"',
      `TypeScriptError: 1:10 - Module '"./h4.ts"' has no exported member 'b'.`,
    ],
  ])('fails %s', async (_, files, code, text) => {
    put(files)
    expect(await shown(code)).toContain(text)
  })

  it('is tried again after it has thrown', async () => {
    put({ 'i1.ts': 'export const tried = 1\nthrow new Error("first")' })
    const first = await shown('import { tried } from "./i1.ts"\ntried')
    put({ 'i1.ts': 'export const tried = 2' })
    expect([first, await shown('import { tried } from "./i1.ts"\ntried')]).toEqual(['Error: first', '2'])
  })

  it('that has thrown disturbs no cell that has a member of an imported name', async () => {
    put({ 'j1.ts': 'export const disturbed = 1\nthrow new Error("thrown")' })
    await shown('import { disturbed } from "./j1.ts"\ndisturbed')
    expect(await shown('const calm = { disturbed: 2 }\ncalm.disturbed')).toBe('2')
  })
})

describe('JSON', () => {
  it.each<[string, string]>([
    ['by its default', 'import data from "./data.json"\ndata.count'],
    ['with an attribute', 'import data from "./data.json" with { type: "json" }\ndata.count'],
    ['by a name', 'import { count } from "./data.json"\ncount'],
    ['by import()', '(await import("./data.json")).default.count'],
  ])('is imported %s', async (_, code) => {
    put({ 'data.json': '{ "count": 1 }' })
    expect(await shown(code)).toBe('1')
  })

  it('has the types of what stands in it', async () => {
    put({ 'typed.json': '{ "count": 1 }' })
    expect(await shown('import typed from "./typed.json"\nconst text: string = typed.count')).toBe(
      "TypeScriptError: 2:7 - Type 'number' is not assignable to type 'string'.",
    )
  })

  it.each<[string, Files, string]>([
    ['by a cell', {}, './new.json'],
    ["by the user's own TypeScript", { 'reads.ts': 'import found from "./new.json"\nexport default found' }, './reads.ts'],
  ])('imported %s is seen as it is now, after a change', async (_, files, specifier) => {
    put({ 'new.json': '{ "count": 1 }', ...files })
    const before = await shown(`import found from "${specifier}"\nfound.count`)
    put({ 'new.json': '{ "count": 2 }' })
    expect([before, await shown(`import found from "${specifier}"\nfound.count`)]).toEqual(['1', '2'])
  })
})

describe('reach', () => {
  const reached = (files: Files, ...specifiers: string[]): ReturnType<typeof reach> => {
    put(files)
    return reach(specifiers, join(folder, '(cell).ts'), createResolver(createDisk(folder)))
  }
  const own = (name: string): { kind: 'own'; file: string } => ({ kind: 'own', file: join(folder, name) })

  it('tells how each specifier is loaded', () =>
    expect(reached({ 'k1.ts': '', 'k.json': '{}' }, './k1.ts', './k.json', 'node:fs', './nowhere.ts').targets).toEqual({
      './k1.ts': own('k1.ts'),
      './k.json': { kind: 'json', file: join(folder, 'k.json') },
      'node:fs': { kind: 'native', base: join(folder, '(cell).ts') },
      './nowhere.ts': { kind: 'native', base: join(folder, '(cell).ts') },
    }))

  it('follows imports through own files, each once, and tells those needed first from those that may come later', () => {
    const { modules } = reached(
      {
        'l1.ts': 'import { a } from "./l2.ts"\nimport type { T } from "./l3.ts"\nexport const b = a, c = () => import("./l3.ts")',
        'l2.ts': 'export const a = 1\nexport * from "./l1.ts"',
        'l3.ts': 'export type T = 1',
      },
      './l1.ts',
    )
    expect(modules.map(({ file, imports }) => [file, imports])).toEqual([
      [join(folder, 'l1.ts'), ['./l2.ts']],
      [join(folder, 'l2.ts'), ['./l1.ts']],
      [join(folder, 'l3.ts'), []],
    ])
  })

  it('gives a version that changes with the file and with what it imports, and with nothing else', () => {
    const versionOf = (files: Files): string | undefined =>
      reached(files, './m1.ts').modules.find(({ file }) => file.endsWith('m1.ts'))?.version
    const first = versionOf({ 'm1.ts': 'import "./m2.ts"', 'm2.ts': '1', 'm3.ts': '1' })
    const same = versionOf({ 'm3.ts': '2' })
    const below = versionOf({ 'm2.ts': '2' })
    const itself = versionOf({ 'm1.ts': 'import "./m2.ts" // changed' })
    expect([same === first, new Set([first, below, itself]).size]).toEqual([true, 3])
  })
})
