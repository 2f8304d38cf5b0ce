import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createLoads } from '../../../src/kernel/program/loads.ts'

const runs = (ms: number, names: Record<string, unknown>, count = { n: 0 }) =>
  Object.assign(
    async (exports: Record<string, unknown>) => {
      count.n++
      await wait(ms)
      Object.assign(exports, names)
    },
    { count },
  )

describe('a module', () => {
  it('runs once for a version, also for two that import it at a time, who both see it whole', async () => {
    const { load } = createLoads()
    const run = runs(20, { a: 1 })
    const [one, other] = await Promise.all(['x', 'y'].map((importer) => load('a', '1', importer, run)))
    expect([one, other, run.count.n]).toEqual([{ a: 1 }, { a: 1 }, 1])
    expect(await load('a', '2', 'x', runs(0, { a: 2 }))).toEqual({ a: 2 })
  })

  it('runs again for the next import where it failed', async () => {
    const { load } = createLoads()
    await expect(load('a', '1', 'x', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await load('a', '1', 'x', runs(0, { a: 1 }))).toEqual({ a: 1 })
  })

  it.each<[string, string[]]>([
    ['one', ['a']],
    ['the other', ['b']],
    ['both at a time', ['a', 'b']],
  ])('may import in a circle, whoever imports %s', async (_, first) => {
    const { load } = createLoads()
    const links: Record<string, string> = { a: 'b', b: 'a' }
    const run = (file: string) => async (exports: Record<string, unknown>) => {
      const next = links[file] ?? ''
      await load(next, '1', file, run(next))
      exports['name'] = file
    }
    const done = await Promise.all(first.map((file) => load(file, '1', 'cell', run(file))))
    expect(done.map(({ name }) => name)).toEqual(first)
  })

  it('that never ends is begun anew once it was given up', async () => {
    const { load, abandon } = createLoads()
    void load('a', '1', 'x', () => new Promise(() => undefined))
    abandon()
    expect(await load('a', '1', 'x', runs(0, { a: 1 }))).toEqual({ a: 1 })
  })
})
