/**
 * The insides of stock tslab that the library relies on, as they are in the release that is installed.
 *
 * What comes of them in a running tslab is tested in tests/notebooks.test.ts; where one of these fails, mend src/notebook/tslab.ts.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it, onTestFinished } from 'vitest'
import { presentHost } from '../../src/notebook/hosts.ts'
import { isLastExpression, tslabHost } from '../../src/notebook/tslab.ts'

const require = createRequire(import.meta.url)
const sourceOf = (file: string): string => readFileSync(require.resolve(`tslab/${file}`), 'utf8')

describe('tslab', () => {
  it('is of the version whose insides are known', () => {
    expect(JSON.parse(sourceOf('package.json'))).toMatchObject({ name: 'tslab', version: '1.0.22', main: 'dist/public.js' })
  })

  it.each<[what: string, file: string, words: string | RegExp]>([
    ['exports the writer of the running cell, null until a cell runs', 'dist/jupyter.js', 'exports.lastWriteDisplayData = null;'],
    ['sets it when a cell runs', 'dist/jupyter.js', 'exports.lastWriteDisplayData = writeDisplayData;'],
    [
      'gives it data, metadata and a transient',
      'dist/public.js',
      /jupyter\.lastWriteDisplayData\(\{\n\s+data: [^]{0,200}metadata: \{\},\n\s+transient: \{/,
    ],
    [
      'prints a last expression by console.log, in its executor',
      'dist/executor.js',
      /let ret = exports\[converted\.lastExpressionVar\];\n[^\n]*\n\s+console\.log\(ret\);/,
    ],
    ['prints none that is null', 'dist/executor.js', 'exports[converted.lastExpressionVar] != null'],
    [
      'runs cells as scripts without a file name',
      'dist/executor.js',
      /vm_1\.default\.runInThisContext\(wrapped, \{\n\s+breakOnSigint: true,\n\s+\}\)/,
    ],
  ])('%s', (_, file, words) => expect(sourceOf(file)).toMatch(words))
})

describe('the host of tslab', () => {
  it('is not there where no tslab runs', () => expect(tslabHost()).toBeUndefined())

  it('writes where the loaded copy of tslab says', () => {
    const written: unknown[] = []
    const path = require.resolve('tslab/dist/jupyter.js')
    loaded(path, { lastWriteDisplayData: (...args: readonly unknown[]) => written.push(args) })
    expect(presentHost()).toMatchObject({ name: 'tslab', isText: false })
    presentHost().show({ 'text/plain': 'a' }, { id: 'x', update: true, metadata: { b: 1 } })
    presentHost().show({ 'text/plain': 'a' }, {})
    expect(written).toEqual([
      [{ data: { 'text/plain': 'a' }, metadata: { b: 1 }, transient: { display_id: 'x' } }, true],
      [{ data: { 'text/plain': 'a' }, metadata: {}, transient: {} }, false],
    ])
  })

  it.each([
    ['of which no cell runs', 'tslab/dist/jupyter.js', { lastWriteDisplayData: null }],
    ['of another file', 'tslab/dist/public.js', { lastWriteDisplayData: () => undefined }],
  ])('is not there with a tslab %s', (_, file, exports) => {
    loaded(require.resolve(file), exports)
    expect(tslabHost()).toBeUndefined()
  })
})

describe('the last expression of a cell', () => {
  it('is not what any other program prints, and looking changes no stack', () => {
    const before = Error.stackTraceLimit
    expect([isLastExpression(), Error.stackTraceLimit]).toEqual([false, before])
  })
})

/** Until the test ends, Node has loaded a module of this path. */
function loaded(path: string, exports: unknown): void {
  const before = require.cache[path]
  require.cache[path] = { exports } as NodeJS.Module // all that is looked at
  onTestFinished(() => {
    if (before) require.cache[path] = before
    else Reflect.deleteProperty(require.cache, path)
  })
}
