/** Cells after cells, as a person writes them: what TypeScript takes in a file it takes in a cell, and nothing is lost by bad luck. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Kernel } from '../jupyter/client.mjs'
import { tidywireKernel } from '../jupyter/kernels.mjs'

let folder: string
let kernel: Kernel
/** One to be hard on; started anew only where it has not lived on. */
let tried: Kernel | undefined
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidywire-cells-'))
  kernel = await fresh()
})
afterAll(async () => {
  await Promise.all([kernel.kill(), tried?.kill()])
  rmSync(folder, { recursive: true, force: true })
})

const fresh = (): Promise<Kernel> => launch({ ...tidywireKernel(), cwd: folder })

async function toTry(): Promise<Kernel> {
  if (tried && tried.exitCode === undefined) return tried
  return (tried = await fresh())
}

/** What a cell shows: printed text, its result, its error. */
async function shown(code: string, by = kernel): Promise<string> {
  const { outputs } = await by.execute(code, { timeout: 10_000 })
  const texts = outputs.map(({ text, data, ename, evalue }) => {
    const result = data as Readonly<Record<string, unknown>> | undefined // a MIME bundle
    return String(text ?? result?.['text/plain'] ?? `${String(ename)}: ${String(evalue)}`)
  })
  return stripVTControlCharacters(texts.join('\n'))
}

describe('a cell', () => {
  it.each<[string, string, string]>([
    ['fills an array that began empty', 'const rows = []\nfor (const n of [1, 2]) rows.push(n)\nrows', '[ 1, 2 ]'],
    [
      'gives a value to what began without one',
      'let best\nfor (const n of [1, 3, 2]) if (best === undefined || n > best) best = n\nbest',
      '3',
    ],
    ['gives a value to what began as null', 'let last = null\nfor (const n of [1, 2]) last = n\nlast', '2'],
    ['declares a var twice', 'var twice = 1\nvar twice = 2\ntwice', '2'],
    ['imports by itself where it is asked to resolve', 'import.meta.resolve("node:fs")', "'node:fs'"],
  ])('%s, as in a file', async (_, code, text) => expect(await shown(code)).toBe(text))

  it('fills in a later one an array that began empty', async () => {
    await shown('const gathered = []')
    expect(await shown('gathered.push(1)\ngathered')).toBe('[ 1 ]')
  })

  it('keeps the type that a variable came to, and holds later cells to it', async () => {
    await shown('const amounts = []\nfor (const n of [1, 2]) amounts.push(n)\nlet most\nfor (const n of amounts) most = n')
    expect(await shown('const text: string = amounts')).toContain("Type 'number[]' is not assignable to type 'string'")
    expect(await shown('most = "s"')).toContain("Type 'string' is not assignable to type 'number'")
    await shown('let later')
    expect(await shown('later = 5\nlater')).toBe('5')
  })

  it.each<[string, string, string, string]>([
    ['changes a variable that functions of earlier cells use', 'let x1 = 1\nfunction f1() { return x1 }', 'x1 = 2\nf1()', '2'],
    ['counts on', 'let x2 = 1', 'x2++\nx2 += 10\nx2', '12'],
    ['takes apart into variables of earlier cells', 'let x3 = 1, y3 = ""', '({ x3, y: y3 } = { x3: 5, y: "s" });\n[x3, y3]', "[ 5, 's' ]"],
    ['loops over a variable of an earlier cell', 'let x4 = 0', 'for (x4 of [1, 2, 3]) {}\nx4', '3'],
    ['declares a function where a constant was', 'const k5 = 1', 'function k5() { return 2 }\nk5()', '2'],
    ['declares a constant where a class was', 'class K6 {}', 'const K6 = 3\nK6', '3'],
    [
      'hides what is global',
      'const console = 1, process = 2, Promise = 3, exports = 4, require = 5',
      'console + process + Promise + exports + require',
      '15',
    ],
  ])('%s', async (_, earlier, code, text) => {
    expect(await shown(earlier)).toBe('')
    expect(await shown(code)).toBe(text)
  })

  it('that fails before it declares anew leaves the older value with its older type', async () => {
    await shown('const held = 1')
    await shown('JSON.parse("{")\nconst held = "text"')
    expect(await shown('held.toFixed(1)')).toBe("'1.0'")
  })

  it('that is cut off before it declares anew leaves the older value', async () => {
    await shown('const whole = [1]')
    const cut = kernel.execute('const whole = (() => { for (;;); })()')
    await wait(500)
    await kernel.interrupt()
    await cut
    expect(await shown('whole')).toBe('[ 1 ]')
  })

  it('that is cut off keeps what it had declared', async () => {
    const cut = kernel.execute('const before = 7\nfor (;;);')
    await wait(500)
    await kernel.interrupt()
    await cut
    expect(await shown('before')).toBe('7')
  })

  it('can import a package again whose loading was interrupted', async () => {
    const own = await fresh()
    const cut = own.execute('import * as vega from "vega"\ntypeof vega.View')
    await wait(100)
    await own.interrupt()
    await cut
    expect(await shown('import * as vega from "vega"\ntypeof vega.View', own)).toBe("'function'")
    await own.kill()
  })

  it('tells places of the cell in an error that comes when it is over', async () => {
    const done = await kernel.execute('interface Unused {}\nsetTimeout(() => { throw new RangeError("late") }, 20)\nvoid 0')
    await wait(500)
    expect(stripVTControlCharacters(JSON.stringify(done.outputs))).toMatch(/Uncaught RangeError: late\\n +at [^"]*cell \d+:2:26/)
  })

  it('forgets the names of a program that ended between two cells', async () => {
    const own = await fresh()
    await own.execute('const lost = 1\nsetTimeout(() => process.exit(4), 20)')
    await wait(1000)
    expect(await shown('lost', own)).toContain("Cannot find name 'lost'")
    await own.kill()
  })

  it('is told where it shows what no front end can be sent', async () => {
    expect(
      await shown(
        'const loop: Record<string, unknown> = {}\nloop.self = loop\n;({ [Symbol.for("Jupyter.display")]: () => ({ "application/json": loop }) })',
      ),
    ).toContain('TypeError: Converting circular structure to JSON')
  })

  it('is not over before what it shows by a promise, and shows nothing for an empty bundle', async () => {
    const slow = '{ [Symbol.for("Jupyter.display")]: () => new Promise((done) => setTimeout(() => done({ "text/plain": "slow" }), 200)) }'
    const own = await fresh()
    const done = await own.execute(`import { display } from 'tidywire/notebook'\ndisplay(${slow})`)
    expect(done.messages.filter(({ type, late }) => late || type === 'execute_result')).toEqual([])
    expect(done.outputs).toMatchObject([{ output_type: 'display_data', data: { 'text/plain': 'slow' } }])
    await own.kill()
  })

  it.each<[string, string]>([
    ['that fails is not over before what it shows', 'display(slow)\nthrow new Error("after")'],
    ['that shows twice is not over before both', 'display(slow)\ndisplay(slow)\nvoid 0'],
  ])('%s', async (_, code) => {
    const own = await fresh()
    await own.execute(
      `import { display } from 'tidywire/notebook'\nconst slow = { [Symbol.for("Jupyter.display")]: () => new Promise((done) => setTimeout(() => done({ "text/plain": "slow" }), 200)) }`,
    )
    const { messages, outputs } = await own.execute(code)
    expect([messages.filter(({ late }) => late), outputs.length]).toEqual([[], 2])
    await own.kill()
  })

  it('is freed by an interrupt from what is never shown, and so are those behind it', async () => {
    const own = await fresh()
    const stuck = own.execute(
      `import { display } from 'tidywire/notebook'\ndisplay({ [Symbol.for("Jupyter.display")]: () => new Promise(() => {}) })`,
    )
    await wait(1500)
    await own.interrupt()
    expect((await stuck).reply).toMatchObject({ status: 'error', ename: 'Interrupted' })
    expect(await shown('1 + 1', own)).toBe('2')
    await own.kill()
  })

  it('may import what has types alone', async () => {
    writeFileSync(join(folder, 'shape.d.ts'), 'export interface Shape { readonly sides: number }')
    expect(await shown("import { Shape } from './shape'\nconst square: Shape = { sides: 4 }\nsquare.sides")).toBe('4')
  })

  it('that is silent shows nothing, and still runs', async () => {
    const quiet = await kernel.execute('let heard = 1\nheard', { silent: true })
    expect([quiet.outputs, await shown('heard')]).toEqual([[], '1'])
  })

  it('shows what it printed before it ended its process', async () =>
    expect(await shown('console.log("before")\nprocess.exit(3)', await toTry())).toContain('before\n'))
})

describe('the kernel lives on', () => {
  it.each<[string, (own: Kernel) => Promise<unknown>]>([
    ['where the compiler fails to document a word', (own) => own.inspect('declare module "', 16)],
    ['where a cell is nested too deep for the compiler', (own) => own.execute(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['where a sum has thousands of terms', (own) => own.execute(Array.from({ length: 10_000 }, () => '1').join('+'))],
    ['where a program sends it what it does not know', (own) => own.execute('process.send!(null)')],
  ])('%s', async (_, burden) => {
    const own = await toTry()
    await burden(own).catch(() => undefined)
    expect([own.exitCode, own.exitCode === undefined && (await shown('"alive"', own))]).toEqual([undefined, "'alive'"])
  })
})
