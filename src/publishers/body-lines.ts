/**
 * Which lines a body may hold, by its profile: what the pages from which a profile was learnt did not show is
 * not guessed at.
 */
import type { RoledLine } from '../scrape.ts'
import { isSentence } from '../text/sentences.ts'
import type { BodyLines } from './publisher.ts'

/** The first line of the body that is of no kind that the profile allows there. */
export function oddLine(lines: readonly RoledLine[], allowed: BodyLines): RoledLine | undefined {
  if (allowed === 'any') return undefined
  const body = lines.filter(({ role }) => role === 'paragraph')
  const isCut = lines.findLast(({ role }) => role !== 'blank') === body.at(-1)
  const closed = body.map(({ text }, i) => isSentence(text) || (isCut && i > 0 && i === body.length - 1))
  return body.find(
    ({ text }, i) =>
      !closed[i] && (allowed === 'sentences' || !(closed[i - 1] && closed[i + 1] && text.split(' ').length <= LONGEST_SUBHEADING)),
  )
}
/** What a body of each kind holds, in words. */
export const expectedLines: Readonly<Record<BodyLines, string>> = {
  any: 'a paragraph',
  sentences: 'a sentence',
  subheadings: 'a sentence, or one subheading before a sentence',
}
/** Words: a longer line may be the title of another story, or a caption. */
const LONGEST_SUBHEADING = 6
