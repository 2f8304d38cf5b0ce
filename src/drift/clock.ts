/**
 * Whether the pages' clock moved by whole hours, by all that tells hours: the time of day, the header's day,
 * and the stamps of other stories.
 *
 * Each shift of the baseline's counts is asked for. A page scores the logarithm of how much likelier its hour is
 * on the other clock; the chance of the batch's score is that of draws without a change (`draws.ts`). A shift that
 * the times of day do not favour by themselves is none: stories that are fetched later have younger stamps
 * beside them, and no other clock.
 */
import { FIRST_HOUR, histogram, type Baseline } from './baseline.ts'
import type { Cause } from './cause.ts'
import { scoreOf, tailOf, type Scored } from './draws.ts'
import type { Look } from './looks.ts'

export function clockCause(looks: readonly Look[], baseline: Baseline): Cause {
  const hours = { now: histogram(looks, 'hours'), before: baseline.hours }
  const stamps = { now: histogram(looks, 'stamps'), before: baseline.stamps }
  const days = { now: histogram(looks, 'days'), before: baseline.days }
  const lags = { now: histogram(looks, 'lags'), before: baseline.lags }
  const { shift, p } = movedClock({ hours, stamps, days, lags })
  const subject = `${Math.abs(shift)} h ${shift < 0 ? 'back' : 'forward'}`
  return { code: 'time-zone', subject, pages: looks, of: looks.length, before: 0, beforeOf: baseline.pages, p }
}

interface Counted {
  readonly now: readonly number[]
  readonly before: readonly number[]
}
export type ClockCounts = Readonly<Record<'hours' | 'stamps' | 'days' | 'lags', Counted>>

export interface Moved {
  /** Whole hours by which the clock went on, from -11 to 12; the likeliest. */
  readonly shift: number
  /** Chance of evidence so strong for any shift without one; weighted Bonferroni. */
  readonly p: number
}

export function movedClock({ hours, stamps, days, lags }: ClockCounts): Moved {
  let best: Moved = { shift: 1, p: 1 }
  let highest = 0
  for (let shift = -11; shift <= 12; shift++) {
    if (shift === 0) continue
    const own = [onCircle(hours, shift), onLine(days, shift, [0, 24])]
    const ownScore = scoreOf(own)
    if (ownScore <= 0) continue
    const beside = { stamps: onCircle(stamps, shift), lags: onLine(lags, shift, [0, Math.abs(shift)]) }
    const answers = [
      { samples: own, share: 0.4 },
      // the stamps moved as well, or stayed and are nearer or farther now
      { samples: [...own, beside.stamps], share: 0.3 },
      { samples: [...own, beside.lags], share: 0.3 },
    ]
    const weight = Math.abs(shift) === 1 ? ONE_HOUR : (1 - 2 * ONE_HOUR) / 21
    const p = Math.min(1, ...answers.map(({ samples, share }) => tailOf(samples) / (share * weight)))
    best = { shift: ownScore > highest ? shift : best.shift, p: Math.min(p, best.p) }
    highest = Math.max(highest, ownScore)
  }
  return best
}

/** Most of the chance of error for one hour on or back: it is what summer time does, and what is hard to see. */
const ONE_HOUR = 0.42

const HOURS = 24

/** Hours of the day, which go round. */
function onCircle({ now, before }: Counted, shift: number): Scored {
  const both = together({ now, before })
  const scores = both.map((count, hour) => ratio(both[(hour - shift + HOURS) % HOURS] ?? 0, count))
  return { now, before, scores }
}

/** Hours that do not go round, between borders. */
function onLine({ now, before }: Counted, shift: number, borders: readonly number[]): Scored {
  const cells = (counts: readonly number[], by: number): number[] => {
    const total = [0, ...borders].map(() => 0)
    counts.forEach((count, at) => {
      const cell = borders.filter((border) => at + FIRST_HOUR + by >= border).length
      total[cell] = (total[cell] ?? 0) + count
    })
    return total
  }
  const both = together({ now, before })
  const [still, moved] = [cells(both, 0), cells(both, shift)]
  return { now: cells(now, 0), before: cells(before, 0), scores: still.map((count, cell) => ratio(moved[cell] ?? 0, count)) }
}

const together = ({ now, before }: Counted): number[] => now.map((count, at) => count + (before[at] ?? 0))

const ratio = (moved: number, still: number): number => Math.log((moved + 0.5) / (still + 0.5))
