/**
 * A publisher's profile from page dumps of one site, without anything being known of it.
 *
 * Ten pages or more of different stories are needed, and most of them must agree; else nothing is
 * learnt, and the reason is said. The draft is tried on its own pages, and drafts from a part of the
 * pages on the others: what only some of them would read differently is not learnt.
 */
import { decode } from '../decode.ts'
import { MAX_BYTES } from '../curate.ts'
import type { Publisher } from '../publishers/publisher.ts'
import type { Scrape } from '../scrape.ts'
import { splitLines } from '../text/lines.ts'
import { draftFrom, type Evidence, type Identity } from './draft.ts'
import type { SamplePage } from './sample.ts'
import { doubtOf } from './doubts.ts'
import { faultOf } from './faults.ts'
import { isSameReading, readWith, type Reading } from './trial.ts'

export const FEWEST_PAGES = 10

/** Of the pages this share must be read by the draft, and read the same by a draft that has not seen them. */
const MUST_AGREE = 0.8

export interface Learnt {
  readonly publisher: Publisher
  readonly evidence: Evidence
  /** The draft's readings of its own pages. */
  readonly readings: readonly Reading[]
  /** Pages that a draft from the other pages reads the same. */
  readonly agreed: readonly string[]
}

/** Nothing was learnt; the reason is one sentence that says what to do, the pages are those it speaks of. */
export interface NotLearnt {
  readonly reason: string
  readonly pages: readonly string[]
}

export function learn(scrapes: readonly Scrape[], identity: Identity): Learnt | NotLearnt {
  const { samples, unreadable } = samplesOf(scrapes)
  if (samples.length < FEWEST_PAGES)
    return refuse(
      `${samples.length} different pages with text are here, and ${FEWEST_PAGES} are needed; name more pages of other stories`,
      unreadable,
    )
  const pages = samples.map(({ page }) => page)
  const { publisher: draft, evidence } = draftFrom(pages, identity)
  const fault = faultOf(evidence, samples.length, MUST_AGREE)
  if (fault) return refuse(fault.reason, fault.places)
  const { publisher, readings } = narrowest(
    draft,
    samples.map(({ scrape }) => scrape),
  )
  const unread = readings.filter((reading) => whyUnread(reading, publisher) !== null)
  if (unread.length > (1 - MUST_AGREE) * samples.length)
    return refuse(
      `the pages do not agree: a profile of what most have in common leaves ${unread.length} of ${samples.length} unread; ${advice(publisher)}`,
      unread.map((reading) => `${reading.source}: ${whyUnread(reading, publisher)}`),
    )
  const doubt = doubtOf(readings)
  if (doubt) return refuse(doubt.reason, doubt.places)
  const agreed = agreedPages(samples, publisher, readings)
  if (agreed.length < MUST_AGREE * samples.length) {
    const others = readings.map(({ source }) => source).filter((source) => !agreed.includes(source))
    return refuse(
      `the pages are too unlike: a profile from a part of them reads only ${agreed.length} of ${samples.length} as one from all does; name more pages`,
      others,
    )
  }
  return { publisher, evidence, readings, agreed }
}

const refuse = (reason: string, pages: readonly string[]): NotLearnt => ({ reason, pages })

/** The draft with the narrowest rule for the lines of bodies under which it reads nearly all that it reads without one. */
function narrowest(draft: Publisher, scrapes: readonly Scrape[]): { publisher: Publisher; readings: readonly Reading[] } {
  const tries = (['sentences', 'subheadings'] as const).map((bodyLines) => {
    const publisher = { ...draft, bodyLines }
    return { publisher, readings: readWith(publisher, scrapes) }
  })
  const [sentences, subheadings] = tries.map(({ readings }) => readings.filter(({ isRead }) => isRead).length)
  const best = (sentences ?? 0) >= (subheadings ?? 0) * SAME_BUT_FOR_ONE ? tries[0] : tries[1]
  return best ?? { publisher: draft, readings: [] }
}
/** One page in twelve may have a line that the others have not. */
const SAME_BUT_FOR_ONE = 0.9

/** Why a page does not count as read; null where it does. */
function whyUnread({ isRead, refusal, unexplained, publishedAt }: Reading, { time }: Publisher): string | null {
  if (!isRead) return refusal ?? 'refused'
  if (unexplained.length > MOST_UNEXPLAINED) return `lines without a role: ${unexplained.slice(0, 6).join(', ')}`
  return time.length > 0 && publishedAt === null ? 'no time was read' : null
}

const advice = ({ languages }: Publisher): string =>
  languages.length > 1
    ? `they are in ${languages.join(', ')}, and a site may have another menu in each: name pages of one language`
    : 'name pages of one site and one kind'

/** A page with more lines that nothing explains is not understood. */
const MOST_UNEXPLAINED = 3

interface Sample {
  readonly scrape: Scrape
  readonly page: SamplePage
}

/** The pages that hold text, those with the same text once. */
function samplesOf(scrapes: readonly Scrape[]): { samples: readonly Sample[]; unreadable: readonly string[] } {
  const samples = new Map<string, Sample>()
  const unreadable: string[] = []
  for (const scrape of scrapes) {
    const decoded = 'bytes' in scrape ? decode(scrape.bytes, { bytes: MAX_BYTES }) : scrape.refused
    const lines = 'text' in decoded ? splitLines(decoded.text).filter((line) => line.text !== '') : []
    if (lines.length === 0) unreadable.push(`${scrape.source}: ${'message' in decoded ? decoded.message : 'the page holds no text'}`)
    else samples.set(lines.map(({ text }) => text).join('\n'), { scrape, page: { source: scrape.source, lines } })
  }
  return { samples: [...samples.values()], unreadable }
}

const FOLDS = 4

/** Pages of which a draft that was made without them gives the same article. */
function agreedPages(samples: readonly Sample[], whole: Publisher, readings: readonly Reading[]): readonly string[] {
  const agreed: string[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = (at: number): boolean => at % FOLDS === fold
    const { publisher } = draftFrom(
      samples.filter((_, at) => !isHeldOut(at)).map(({ page }) => page),
      whole,
    )
    const held = samples.filter((_, at) => isHeldOut(at)).map(({ scrape }) => scrape)
    for (const reading of readWith({ ...publisher, bodyLines: whole.bodyLines }, held)) {
      const before = readings.find(({ source }) => source === reading.source)
      if (before && isSameReading(before, reading)) agreed.push(reading.source)
    }
  }
  return agreed
}
