/**
 * How a publisher's pages usually look: counts over many looks, of a size that does not grow with them.
 *
 * Two baselines add up to one. Of what may take any value (heads, problem codes, forms of furniture) at most
 * {@link MOST_KEYS} values are counted by name; lines are counted as in `recurring.ts`.
 */
import type { Look } from './looks.ts'
import { counterOf, noLines, type Recurring } from './recurring.ts'

export type Counts = Readonly<Record<string, number>>

export interface Baseline {
  readonly pages: number
  /** Pages by layout; `refused` for those without. */
  readonly layouts: Counts
  readonly heads: Counts
  /** Pages with a part behind the head, by head. */
  readonly parts: Readonly<Record<string, Counts>>
  /** Pages with a fixed line, by language of the body. */
  readonly furniture: Readonly<Record<string, Counts>>
  readonly languages: Counts
  readonly problems: Counts
  readonly marks: Counts
  /** Pages by number of paragraphs, of tags, and by quarter octave of words; the last bin holds all above. */
  readonly paragraphs: readonly number[]
  readonly tags: readonly number[]
  readonly words: readonly number[]
  /** Pages by the hour of their own time, and stamps of other stories by theirs. */
  readonly hours: readonly number[]
  readonly stamps: readonly number[]
  /** Pages by the hours from the start of the header's day, and from the youngest stamp, to their own time; the first of {@link FIRST_HOUR}. */
  readonly days: readonly number[]
  readonly lags: readonly number[]
  readonly lines: Recurring
}

export const BINS = { paragraphs: 61, tags: 31, words: 65, hours: 24, stamps: 24, days: 72, lags: 72 } as const
/** What the first bin of days and lags holds: so many hours, or fewer. */
export const FIRST_HOUR = -24
type Binned = keyof typeof BINS

export const MOST_KEYS = 500

/** Counts of the same things in two samples. */
export function merged(one: Baseline, other: Baseline): Baseline {
  const lines = counterOf({ ...one.lines, dropped: one.lines.dropped + other.lines.dropped })
  for (const [form, recurrence] of other.lines.lines) lines.add(form, recurrence)
  const byName = (of: 'layouts' | 'heads' | 'languages' | 'problems' | 'marks'): Counts => added(one[of], other[of])
  const binned = (of: Binned): number[] => one[of].map((count, bin) => count + (other[of][bin] ?? 0))
  return {
    pages: one.pages + other.pages,
    layouts: byName('layouts'),
    heads: byName('heads'),
    parts: addedDeep(one.parts, other.parts),
    furniture: addedDeep(one.furniture, other.furniture),
    languages: byName('languages'),
    problems: byName('problems'),
    marks: byName('marks'),
    paragraphs: binned('paragraphs'),
    tags: binned('tags'),
    words: binned('words'),
    hours: binned('hours'),
    stamps: binned('stamps'),
    days: binned('days'),
    lags: binned('lags'),
    lines: lines.total(),
  }
}

function added(one: Counts, other: Counts): Counts {
  const all = new Map(Object.entries(one))
  for (const [name, count] of Object.entries(other)) if (all.has(name) || all.size < MOST_KEYS) all.set(name, (all.get(name) ?? 0) + count)
  return Object.fromEntries(all)
}

function addedDeep(one: Readonly<Record<string, Counts>>, other: Readonly<Record<string, Counts>>): Readonly<Record<string, Counts>> {
  const all = new Map(Object.entries(one))
  for (const [name, counts] of Object.entries(other))
    if (all.has(name) || all.size < MOST_KEYS) all.set(name, added(all.get(name) ?? {}, counts))
  return Object.fromEntries(all)
}

/** Takes looks one by one. */
export function baselineMaker(): { add: (look: Look) => void; total: () => Baseline } {
  const named = { layouts: namedCounts(), heads: namedCounts(), languages: namedCounts(), problems: namedCounts(), marks: namedCounts() }
  const deep = { parts: deepCounts(), furniture: deepCounts() }
  const bins: Record<Binned, number[]> = {
    paragraphs: zeros('paragraphs'),
    tags: zeros('tags'),
    words: zeros('words'),
    hours: zeros('hours'),
    stamps: zeros('stamps'),
    days: zeros('days'),
    lags: zeros('lags'),
  }
  const lines = counterOf(noLines)
  const isNew = rememberer()
  let pages = 0
  return {
    add(look) {
      pages++
      named.layouts.add(look.layout ?? REFUSED)
      named.heads.add(look.head)
      named.languages.add(look.language)
      for (const code of look.problems) named.problems.add(code)
      for (const mark of look.marks) named.marks.add(mark)
      deep.parts.add(look.head, look.parts)
      deep.furniture.add(look.language, look.furniture)
      for (const bin of Object.keys(bins) as Binned[]) for (const at of binsOf(look, isNew)[bin]) bins[bin][at] = (bins[bin][at] ?? 0) + 1
      for (const { form, isProse } of look.lines) lines.add(form, { pages: 1, isProse })
    },
    total: () => ({
      pages,
      layouts: named.layouts.total(),
      heads: named.heads.total(),
      languages: named.languages.total(),
      problems: named.problems.total(),
      marks: named.marks.total(),
      parts: deep.parts.total(),
      furniture: deep.furniture.total(),
      ...bins,
      lines: lines.total(),
    }),
  }
}

export const REFUSED = 'refused'
export const zeros = (bin: Binned): number[] => Array.from({ length: BINS[bin] }, () => 0)

/** The bins in which a page counts; a stamp that was seen before does not. */
function binsOf(look: Look, isNew: (stamp: string) => boolean): Record<Binned, number[]> {
  const inside = (bin: Binned, value: number): number => Math.max(0, Math.min(BINS[bin] - 1, Math.floor(value)))
  const hoursTo = (bin: 'days' | 'lags', minutes: number | null): number[] =>
    minutes === null ? [] : [inside(bin, minutes / 60 - FIRST_HOUR)]
  return {
    paragraphs: [inside('paragraphs', look.paragraphs)],
    tags: [inside('tags', look.tags.length)],
    words: [inside('words', 4 * Math.log2(look.words + 1))],
    hours: look.minute === null ? [] : [inside('hours', look.minute / 60)],
    stamps: look.stamps.filter(isNew).map((stamp) => inside('stamps', Number(stamp.slice(stamp.indexOf(' '))) / 60)),
    days: hoursTo('days', look.sinceDay),
    lags: hoursTo('lags', look.sinceStamp),
  }
}

/** Stamps remembered at once: those that several pages list stand near one another. */
const REMEMBERED = 20_000

export function rememberer(): (stamp: string) => boolean {
  let seen = new Set<string>()
  return (stamp) => {
    if (seen.has(stamp)) return false
    if (seen.size >= REMEMBERED) seen = new Set()
    seen.add(stamp)
    return true
  }
}

function namedCounts(): { add: (name: string) => void; total: () => Counts } {
  const counts = new Map<string, number>()
  return {
    add(name) {
      if (counts.has(name) || counts.size < MOST_KEYS) counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    total: () => Object.fromEntries(counts),
  }
}

function deepCounts(): { add: (group: string, names: readonly string[]) => void; total: () => Record<string, Counts> } {
  const groups = new Map<string, ReturnType<typeof namedCounts>>()
  return {
    add(group, names) {
      if (!groups.has(group) && groups.size < MOST_KEYS) groups.set(group, namedCounts())
      for (const name of names) groups.get(group)?.add(name)
    },
    total: () => Object.fromEntries([...groups].map(([group, counts]) => [group, counts.total()])),
  }
}

/** The counts of a batch's looks in one of the bins. */
export function histogram(looks: readonly Look[], bin: Binned): number[] {
  const counts = zeros(bin)
  const isNew = rememberer()
  for (const look of looks) for (const at of binsOf(look, isNew)[bin]) counts[at] = (counts[at] ?? 0) + 1
  return counts
}
