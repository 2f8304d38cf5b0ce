/** What all commands that read pages share: their inputs, options and plan. */
import type { Command } from 'commander'
import { MAX_BYTES, planOf, type Plan } from '../curate.ts'
import { UsageError } from '../failure.ts'
import { publishers } from '../publishers/index.ts'
import { readProfile } from '../publishers/profile.ts'
import type { Publisher } from '../publishers/publisher.ts'
import { readBytes } from './command.ts'
import { readText } from './files.ts'

export interface InputOptions {
  readonly publisher?: string
  readonly maxBytes?: string
}

export function withInputOptions(command: Command): Command {
  return command
    .option(
      '--publisher <id or file>',
      'take all pages for this publisher’s (see tidywire publishers), or for that of a profile in JSON; several with commas',
    )
    .option('--max-bytes <size>', `refuse larger pages, unpacked; as 5MB or 500000 (default ${MAX_BYTES})`)
}

export function planFor({ publisher, maxBytes }: InputOptions, lines: boolean): Plan {
  const bytes = maxBytes === undefined ? MAX_BYTES : readBytes(maxBytes)
  if (bytes === undefined) throw new UsageError(`--max-bytes ${maxBytes ?? ''} is no size; write it as 500000, 500kB or 5MB`)
  const chosen = publisher === undefined ? publishers : publisher.split(',').map(publisherFor)
  return planOf({ publishers: chosen, lines, maxBytes: bytes })
}

/** A known publisher by its id, or one by the file of its profile: a name with a slash or a dot is a file's. */
export function publisherFor(name: string): Publisher {
  const known = publishers.find((p) => p.id === name)
  if (known) return known
  if (!/[./\\]/.test(name))
    throw new UsageError(
      `there is no publisher "${name}"; choose from ${publishers.map((p) => p.id).join(', ')}, or name the file of a profile, as ./${name || 'my-publisher'}.json`,
    )
  const profile = readProfile(readText(name, { what: 'profile', next: 'check the path' }))
  if (!('length' in profile)) return profile
  const faults = profile.slice(0, MOST_FAULTS).map(({ line, column, message }) => `\n  ${name}:${line}:${column}  ${message}`)
  const rest = profile.length > MOST_FAULTS ? `\n  and ${profile.length - MOST_FAULTS} more` : ''
  throw new UsageError(`${name} is no profile of a publisher; mend it there:${faults.join('')}${rest}`)
}
const MOST_FAULTS = 20
