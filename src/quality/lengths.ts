/**
 * How long texts are: a histogram from which quantiles are read, and which can be joined with another.
 *
 * Lengths below 64 are counted one by one; above, each doubling is parted into 32 buckets. A quantile is
 * the smallest length of its bucket, so the true one is at most 1/32 = 3.1 % longer. The longest is exact.
 */
import { UsageError } from '../failure.ts'

const EXACT = 64
const OCTAVE = 32
/** Lengths up to 2^31 - 1, above what a JavaScript text can have. */
const BUCKETS = EXACT + 25 * OCTAVE

export interface Quantiles {
  readonly p1: number
  readonly p50: number
  readonly p99: number
  readonly max: number
}

export class Lengths {
  private readonly counts = new Float64Array(BUCKETS)
  private total = 0
  private longest = 0

  add(length: number, times = 1): void {
    const bucket = bucketOf(length)
    this.counts[bucket] = (this.counts[bucket] ?? 0) + times
    this.total += times
    if (length > this.longest) this.longest = length
  }

  /** Texts that came. */
  count(): number {
    return this.total
  }

  /** Nearest-rank quantiles; null where no text came. */
  quantiles(): Quantiles | null {
    return this.total === 0 ? null : { p1: this.at(1), p50: this.at(50), p99: this.at(99), max: this.longest }
  }

  absorb(other: Lengths): void {
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.counts[bucket] = (this.counts[bucket] ?? 0) + (other.counts[bucket] ?? 0)
    this.total += other.total
    this.longest = Math.max(this.longest, other.longest)
  }

  /** For each bucket that holds any its distance from the one before and its count, as LEB128 numbers, in base64. */
  toText(): string {
    const bytes: number[] = []
    let before = 0
    for (const [bucket, count] of this.counts.entries()) {
      if (count === 0) continue
      putNumber(bytes, bucket - before)
      putNumber(bytes, count)
      before = bucket
    }
    return Buffer.from(bytes).toString('base64')
  }

  /** What {@link toText} wrote, and the longest that stands beside it; a {@link UsageError} for anything else. */
  static ofText(text: string, longest: number): Lengths {
    const made = new Lengths()
    const numbers = takeNumbers(Buffer.from(text, 'base64'))
    let bucket = 0
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      bucket += numbers[at] ?? 0
      if (bucket < BUCKETS) made.add(lowestIn(bucket), numbers[at + 1] ?? 0)
    }
    if (made.toText() !== text || bucketOf(longest) !== bucketOf(made.longest))
      throw new UsageError('a histogram of lengths in the report is damaged; write the report anew')
    made.longest = longest
    return made
  }

  private at(percent: number): number {
    let left = Math.ceil((this.total * percent) / 100)
    for (const [bucket, count] of this.counts.entries()) {
      left -= count
      if (left <= 0) return lowestIn(bucket)
    }
    return this.longest
  }
}

function bucketOf(length: number): number {
  if (length < EXACT) return length
  const octave = 31 - Math.clz32(length)
  return EXACT + (octave - 6) * OCTAVE + ((length >>> (octave - 5)) & (OCTAVE - 1))
}

function lowestIn(bucket: number): number {
  if (bucket < EXACT) return bucket
  const octave = Math.floor((bucket - EXACT) / OCTAVE) + 6
  return 2 ** octave + ((bucket - EXACT) % OCTAVE) * 2 ** (octave - 5)
}

function putNumber(bytes: number[], value: number): void {
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  bytes.push(rest)
}

function takeNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let [value, unit] = [0, 1]
  for (const byte of bytes) {
    value += (byte & 127) * unit
    unit *= 128
    if (byte >= 128) continue
    numbers.push(value)
    value = 0
    unit = 1
  }
  return numbers
}
