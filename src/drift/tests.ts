/**
 * The tests by which two samples of pages are compared. Every p is the chance of a difference as large
 * where there is none; all are one number for one question, and the caller corrects for asking many.
 */
import { sum } from '../analysis/tally.ts'

/**
 * Fisher's exact test that a share has risen: chance of `now` or more among `nowOf`, given the sum of both
 * samples. R. A. Fisher (1935), The logic of inductive inference, JRSS 98 (1), 39–82.
 */
export function risen(now: number, nowOf: number, before: number, beforeOf: number): number {
  const all = now + before
  const most = Math.min(all, nowOf)
  if (now <= Math.max(0, all - beforeOf)) return 1
  const norm = logChoose(nowOf + beforeOf, all)
  let p = 0
  for (let k = now; k <= most; k++) {
    const term = Math.exp(logChoose(nowOf, k) + logChoose(beforeOf, all - k) - norm)
    p += term
    if (term < p * 1e-12) break
  }
  return Math.min(1, p)
}

/** The same that it has fallen. */
export const fallen = (now: number, nowOf: number, before: number, beforeOf: number): number =>
  risen(nowOf - now, nowOf, beforeOf - before, beforeOf)

/** Either; twice the smaller. */
export const changed = (now: number, nowOf: number, before: number, beforeOf: number): number =>
  Math.min(1, 2 * Math.min(risen(now, nowOf, before, beforeOf), fallen(now, nowOf, before, beforeOf)))

const logChoose = (n: number, k: number): number => (k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k))

const LOG_FACTORIALS: number[] = [0, 0]

/** Exact up to 1,000; beyond by Stirling's series, whose error is then below 1e-15. */
function logFactorial(n: number): number {
  if (n > 1000) return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3)
  for (let i = LOG_FACTORIALS.length; i <= n; i++) LOG_FACTORIALS.push((LOG_FACTORIALS[i - 1] ?? 0) + Math.log(i))
  return LOG_FACTORIALS[n] ?? 0
}

export interface Distance {
  /** The largest difference of the two cumulative shares, 0 to 1. */
  readonly distance: number
  readonly p: number
}

/**
 * Two-sample test of Kolmogorov and Smirnov on counts by bin, by its asymptotic distribution with Stephens'
 * correction; ties make it cautious. N. Smirnov (1948), Annals of Mathematical Statistics 19 (2), 279–281.
 */
export function kolmogorov(now: readonly number[], before: readonly number[]): Distance {
  const { largest, size } = cumulative(now, before)
  return { distance: largest, p: size === 0 ? 1 : kolmogorovTail((Math.sqrt(size) + 0.12 + 0.11 / Math.sqrt(size)) * largest) }
}

/** Differences of the cumulative shares, and the size of one sample as good as both. */
function cumulative(now: readonly number[], before: readonly number[]): { largest: number; size: number } {
  const [n, m] = [sum(now), sum(before)]
  if (n === 0 || m === 0) return { largest: 0, size: 0 }
  let [largest, a, b] = [0, 0, 0]
  for (let i = 0; i < Math.max(now.length, before.length); i++) {
    a += (now[i] ?? 0) / n
    b += (before[i] ?? 0) / m
    largest = Math.max(largest, Math.abs(a - b))
  }
  return { largest, size: (n * m) / (n + m) }
}

function kolmogorovTail(lambda: number): number {
  if (lambda < 0.3) return 1
  let p = 0
  for (let k = 1; k <= 100; k++) p += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * lambda * lambda)
  return Math.min(1, Math.max(0, p))
}
