import type { Curated } from '../src/curate.ts'
import type { Attribution } from '../src/quotes/attribute.ts'

/** The words that rows may use. */
export interface Known {
  readonly codes: readonly string[]
  readonly roles: readonly string[]
}

export function brokenOfPage(curated: Curated, text: string, known: Known): string[]
export function brokenOfQuotes(attribution: Attribution, text: string): string[]
