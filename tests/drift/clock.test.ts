import { describe, expect, it } from 'vitest'
import { movedClock, type ClockCounts } from '../../src/drift/clock.ts'

const DAY = [1, 1, 0, 0, 0, 2, 4, 10, 20, 32, 48, 50, 32, 26, 32, 46, 48, 34, 22, 14, 10, 6, 4, 2]
const nothing = Array.from({ length: 72 }, () => 0)
const none = { now: nothing, before: nothing }
const still: ClockCounts = {
  hours: { now: DAY, before: DAY.map((count) => count * 10) },
  stamps: { now: nothing.slice(0, 24), before: nothing.slice(0, 24) },
  days: none,
  lags: none,
}
const onward = (hours: number): ClockCounts['hours'] => ({ ...still.hours, now: DAY.map((_, hour) => DAY[(hour - hours + 24) % 24] ?? 0) })
/** Counts of pages by whole hours from -24 on. */
const hours = (counts: Readonly<Record<number, number>>): number[] => nothing.map((_, at) => counts[at - 24] ?? 0)

describe('the question about the clock', () => {
  it.each([1, 3, 7, -1, -2, 12])('finds a shift of %i hours', (shift) => {
    const moved = movedClock({ ...still, hours: onward(shift) })
    expect(moved.shift).toBe(shift)
    expect(moved.p).toBeLessThan(1e-4)
  })

  it('finds none in the same hours, or in none at all', () => {
    expect(movedClock(still).p).toBe(1)
    expect(movedClock({ ...still, hours: none }).p).toBe(1)
  })

  it('is surer where times pass the midnight of the header’s day', () => {
    const hour = onward(1)
    const days = { now: hours({ 10: 430, 24: 6 }), before: hours({ 10: 4300, 23: 60 }) }
    expect(movedClock({ ...still, hours: hour, days }).p).toBeLessThan(movedClock({ ...still, hours: hour }).p / 100)
  })

  it('is surer where stamps are younger than the page, as an hour back makes them', () => {
    const hour = onward(-1)
    const lags = { now: hours({ [-1]: 6, 20: 400 }), before: hours({ 0: 60, 20: 4000 }) }
    expect(movedClock({ ...still, hours: hour, lags }).p).toBeLessThan(movedClock({ ...still, hours: hour }).p / 100)
  })

  it('takes pages that were fetched later, with younger stamps beside them, for no other clock', () => {
    const lags = { now: hours({ [-20]: 100, [-1]: 100, 20: 200 }), before: hours({ 0: 60, 20: 4000 }) }
    expect(movedClock({ ...still, lags }).p).toBe(1)
  })
})
