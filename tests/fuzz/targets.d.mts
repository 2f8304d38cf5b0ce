import type { curate, planOf } from '../../src/curate.ts'
import type { decode } from '../../src/decode.ts'
import type { attributeQuotes } from '../../src/quotes/attribute.ts'
import type { languageOf } from '../../src/text/languages.ts'

export interface Library {
  readonly attributeQuotes: typeof attributeQuotes
  readonly catalogue: object
  readonly curate: typeof curate
  readonly decode: typeof decode
  readonly languageOf: typeof languageOf
  readonly planOf: typeof planOf
  readonly roles: readonly string[]
}

export type Target = (bytes: Uint8Array) => string[]
export function targetsOf(library: Library): Readonly<Record<'decode' | 'curate' | 'quotes', Target>>
export function broken(target: Target, bytes: Uint8Array): string[]
