/** Inputs that once broke a promise, whether the fuzzer found them or a page of the bench, do not come back. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../../src/curate.ts'
import { decode } from '../../src/decode.ts'
import { catalogue } from '../../src/problem.ts'
import { attributeQuotes } from '../../src/quotes/attribute.ts'
import { roles } from '../../src/scrape.ts'
import { languageOf } from '../../src/text/languages.ts'
import { broken, targetsOf } from './targets.mjs'

const folder = new URL('findings/', import.meta.url)
const targets = targetsOf({ attributeQuotes, catalogue, curate, decode, languageOf, planOf, roles })
const isTarget = (name: string): name is keyof typeof targets => name in targets

describe('a finding', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('breaks no promise any more: %s', (name) => {
    const target = name.split('-', 1)[0] ?? ''
    expect(isTarget(target) ? broken(targets[target], readFileSync(new URL(name, folder))) : 'no target').toEqual([])
  })
})
