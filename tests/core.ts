/** The core as the source has it, for what judges it from outside. */
import { curate, planOf } from '../src/curate.ts'
import { decode } from '../src/decode.ts'
import { catalogue } from '../src/problem.ts'
import { publishers } from '../src/publishers/index.ts'
import { roles } from '../src/scrape.ts'
import { splitLines } from '../src/text/lines.ts'
import { isSameTitle } from '../src/text/words.ts'
import type { Core } from './promises.mjs'

export const core: Core = { curate, planOf, decode, catalogue, publishers, roles, splitLines, isSameTitle }
