/** The contract of a baseline's file, as JSON Schema 2020-12; `schemas/baseline.schema.json` is written from it. */
import { BINS, FIRST_HOUR } from './baseline.ts'

/** Within a major version a reader of the file understands it. */
export const BASELINE_VERSION = 1

const count = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
const counts = (description: string): object => ({ description, type: 'object', additionalProperties: count })
const grouped = (description: string): object => ({
  description,
  type: 'object',
  additionalProperties: { type: 'object', additionalProperties: count },
})
const bins = (description: string, length: number): object => ({
  description,
  type: 'array',
  items: count,
  minItems: length,
  maxItems: length,
})

/** What a file of the first writers of this version does not have; it counts as nothing known. */
const LATER: readonly string[] = ['days', 'lags']

const properties = {
  format: { description: 'Says what the file is.', const: 'tidywire-baseline' },
  version: { description: 'Major version of this contract.', const: BASELINE_VERSION },
  pages: { ...count, description: 'Pages counted.' },
  layouts: counts('Pages by layout; `refused` for those without.'),
  heads: counts(
    'Pages by the parts of their head: S section, D day alone, A agency, T time, t title, = title again, r reading time, i image, # tags, /T and /= time and title in the body.',
  ),
  parts: grouped('By head: pages with a part below it.'),
  furniture: grouped('By language of the body: pages with a fixed line.'),
  languages: counts('Pages by language of the body.'),
  problems: counts('Pages by problem; a page counts once for each code.'),
  marks: counts('Pages that are double-encoded, have day and month exchanged, or stop inside a sentence.'),
  paragraphs: bins('Pages by number of paragraphs; the last place holds all above.', BINS.paragraphs),
  tags: bins('Pages by number of tags; the last place holds all above.', BINS.tags),
  words: bins('Pages by words, in quarters of an octave.', BINS.words),
  hours: bins('Pages by the hour of their own time, on the newsroom’s clock.', BINS.hours),
  stamps: bins('Stamps of other stories by their hour.', BINS.stamps),
  days: bins(`Pages by the hours from the start of the header’s day to their own time, from ${FIRST_HOUR} or fewer on.`, BINS.days),
  lags: bins(`Pages by the hours from the youngest stamp to their own time, from ${FIRST_HOUR} or fewer on.`, BINS.lags),
  lines: {
    description:
      'Lines that recur, the most frequent first: the line, its pages, whether it is prose. Each may stand on `dropped` pages more.',
    type: 'object',
    properties: {
      dropped: count,
      most: {
        type: 'array',
        items: { type: 'array', prefixItems: [{ type: 'string' }, count, { type: 'boolean' }], items: false, minItems: 3 },
      },
    },
    required: ['dropped', 'most'],
    additionalProperties: false,
  },
}

export const baselineSchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:tidywire:baseline:${BASELINE_VERSION}`,
  title: 'baseline',
  description: 'How the pages of a publisher look, as `tidywire baseline` counts them.',
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !LATER.includes(name)),
  additionalProperties: false,
}
