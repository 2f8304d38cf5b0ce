/**
 * Which keys of a table have been seen, and where first.
 *
 * A key is held as 64 bits of its SHA-256, in flat arrays of at most 192 MiB whatever the size of the file.
 * The first {@link MOST} keys are remembered, and every row is compared with them. Two different keys of
 * {@link MOST} are taken for one with a chance below 1 in 100,000.
 */
import { hash } from 'node:crypto'

export const MOST = 2 ** 23

export interface SeenKeys {
  /** The line where the key stood before; undefined where it is new, and it is then remembered. */
  readonly lineOf: (key: string, line: number) => number | undefined
  /** Whether a key could not be remembered, so that a later repeat of it is not told. */
  readonly isFull: () => boolean
}

export function rememberKeys(most = MOST): SeenKeys {
  let [count, overflowed] = [0, false]
  let slots = new Uint32Array(3 * 1024) // high, low, line; line 0 is an empty slot
  /** The slot that holds a key, or the empty one where it would stand; slots are twice as many as keys, so one is empty. */
  const find = (high: number, low: number): number => {
    const mask = slots.length / 3 - 1
    let slot = low & mask
    while (slots[3 * slot + 2] !== 0 && (slots[3 * slot] !== high || slots[3 * slot + 1] !== low)) slot = (slot + 1) & mask
    return 3 * slot
  }
  const grow = (): void => {
    const old = slots
    slots = new Uint32Array(2 * old.length)
    for (let at = 0; at < old.length; at += 3)
      if (old[at + 2] !== 0) slots.set(old.subarray(at, at + 3), find(old[at] ?? 0, old[at + 1] ?? 0))
  }
  return {
    lineOf(key, line) {
      const digest = hash('sha256', key, 'buffer')
      const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)]
      const before = slots[find(high, low) + 2] ?? 0
      if (before !== 0) return before
      if (count >= most) {
        overflowed = true
        return undefined
      }
      if (6 * ++count > slots.length) grow()
      slots.set([high, low, line], find(high, low))
      return undefined
    },
    isFull: () => overflowed,
  }
}
