/** What all commands that read pages share: their inputs, options and plan. */
import type { Command } from 'commander'
import { MAX_BYTES, planOf, type Plan } from '../curate.ts'
import { UsageError } from '../failure.ts'
import { publishers } from '../publishers/index.ts'
import { readBytes } from './command.ts'

export interface InputOptions {
  readonly publisher?: string
  readonly maxBytes?: string
}

export function withInputOptions(command: Command): Command {
  return command
    .option('--publisher <id>', 'take all pages for this publisher’s; see tidywire publishers')
    .option('--max-bytes <size>', `refuse larger pages, unpacked; as 5MB or 500000 (default ${MAX_BYTES})`)
}

export function planFor({ publisher, maxBytes }: InputOptions, lines: boolean): Plan {
  const bytes = maxBytes === undefined ? MAX_BYTES : readBytes(maxBytes)
  if (bytes === undefined) throw new UsageError(`--max-bytes ${maxBytes ?? ''} is no size; write it as 500000, 500kB or 5MB`)
  const chosen = publisher === undefined ? publishers : publishers.filter((p) => p.id === publisher)
  if (chosen.length === 0)
    throw new UsageError(`there is no publisher "${publisher ?? ''}"; choose from ${publishers.map((p) => p.id).join(', ')}`)
  return planOf({ publishers: chosen, lines, maxBytes: bytes })
}
