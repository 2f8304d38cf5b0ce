import type { curate, planOf } from '../src/curate.ts'
import type { decode } from '../src/decode.ts'
import type { catalogue } from '../src/problem.ts'
import type { publishers } from '../src/publishers/index.ts'
import type { roles } from '../src/scrape.ts'
import type { splitLines } from '../src/text/lines.ts'
import type { isSameTitle } from '../src/text/words.ts'

/** What a judge needs of the core. */
export interface Core {
  readonly curate: typeof curate
  readonly planOf: typeof planOf
  readonly decode: typeof decode
  readonly catalogue: typeof catalogue
  readonly publishers: typeof publishers
  readonly roles: typeof roles
  readonly splitLines: typeof splitLines
  readonly isSameTitle: typeof isSameTitle
}

/** A judge of pages: the promises that the rows of some bytes break. */
export function promisesOf(core: Core): (bytes: Uint8Array) => string[]
