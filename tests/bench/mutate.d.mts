import type { Core } from '../promises.mjs'

/** What became of the pages that were damaged in one way. */
export interface MutationRow {
  readonly kind: string
  readonly pages: number
  readonly mutations: number
  readonly refused: number
  /** The article is the whole page's. */
  readonly same: number
  /** The article is another, and a problem says so. */
  readonly said: number
  /** The article itself is another, and nothing says so. */
  readonly silent: number
  /** The article's lists of other stories alone are others, and nothing says so. */
  readonly silentInLists: number
  readonly broken: number
  readonly throws: number
}

export function mutationRun(options: {
  readonly pages: readonly Uint8Array[]
  readonly count: number
  readonly seed: number
  readonly core: Core
}): {
  readonly rows: readonly MutationRow[]
  readonly broken: readonly { readonly kind: string; readonly faults: readonly string[]; readonly bytes: Uint8Array }[]
}
