/**
 * How many different values came: exact up to 256, estimated above.
 *
 * The state depends on the set of values alone, not on their order: up to {@link EXACT} their hashes of
 * 64 bits, and beyond that the 2,048 registers of a HyperLogLog (Flajolet and others 2007), whose
 * standard error is 1.04/√2048 = 2.3 %. Joining two states gives the state of both sets together.
 */
import { UsageError } from '../failure.ts'
import type { Hash } from './hash.ts'

/** Different values that are counted exactly. */
export const EXACT = 256

const INDEX_BITS = 11
const REGISTERS = 2 ** INDEX_BITS
/** The bits of a hash that no index takes; a register holds 1 to RANKS + 1, which fits into six bits. */
const RANKS = 64 - INDEX_BITS
const SLOTS = 1024

export class Distinct {
  /** Pairs of halves in an open-addressed table; 0, 0 marks a free place. */
  private held = new Uint32Array(2 * SLOTS)
  private size = 0
  private registers: Uint8Array | null = null

  add({ high, low }: Hash): void {
    const lower = high === 0 && low === 0 ? 1 : low
    if (this.registers) raise(this.registers, high, lower)
    else this.hold(high, lower)
  }

  get isExact(): boolean {
    return this.registers === null
  }

  /** How many; a whole number. */
  count(): number {
    return this.registers ? Math.max(EXACT + 1, estimate(this.registers)) : this.size
  }

  absorb(other: Distinct): void {
    if (other.registers) {
      const own = (this.registers ??= this.toRegisters())
      for (let at = 0; at < REGISTERS; at++) own[at] = Math.max(own[at] ?? 0, other.registers[at] ?? 0)
    } else for (const [high, low] of other.hashes()) this.add({ high, low })
  }

  /** The sorted hashes, 8 bytes each, or the registers, 6 bits each, both with the higher bits first; in base64. */
  toText(): string {
    if (this.registers) return Buffer.from(packed(this.registers)).toString('base64')
    const bytes = Buffer.alloc(this.size * 8)
    const sorted = [...this.hashes()].sort(([a, b], [c, d]) => a - c || b - d)
    for (const [n, [high, low]] of sorted.entries()) bytes.writeUInt32BE(low, bytes.writeUInt32BE(high, n * 8))
    return bytes.toString('base64')
  }

  /** What {@link toText} wrote; a {@link UsageError} for anything else. */
  static ofText(text: string, isExact: boolean): Distinct {
    const bytes = Buffer.from(text, 'base64')
    const made = new Distinct()
    if (isExact)
      for (let at = 0; at + 8 <= bytes.length; at += 8) made.add({ high: bytes.readUInt32BE(at), low: bytes.readUInt32BE(at + 4) })
    else made.registers = unpacked(bytes)
    if (made.isExact !== isExact || made.toText() !== text)
      throw new UsageError('a sketch of distinct values in the report is damaged; write the report anew')
    return made
  }

  private hold(high: number, low: number): void {
    let at = (high ^ low) & (SLOTS - 1)
    while (this.held[2 * at] !== 0 || this.held[2 * at + 1] !== 0) {
      if (this.held[2 * at] === high && this.held[2 * at + 1] === low) return
      at = (at + 1) & (SLOTS - 1)
    }
    this.held[2 * at] = high
    this.held[2 * at + 1] = low
    this.size++
    if (this.size <= EXACT) return
    this.registers = this.toRegisters()
    this.held = new Uint32Array(0)
  }

  private *hashes(): Generator<readonly [high: number, low: number]> {
    for (let [at, left] = [0, this.size]; left > 0 && at < this.held.length; at += 2) {
      const high = this.held[at] ?? 0
      const low = this.held[at + 1] ?? 0
      if (high === 0 && low === 0) continue
      left--
      yield [high, low]
    }
  }

  private toRegisters(): Uint8Array {
    const registers = new Uint8Array(REGISTERS)
    for (const [high, low] of this.hashes()) raise(registers, high, low)
    return registers
  }
}

/** The first bits choose a register; it keeps the most zeros, and one, that the rest began with. */
function raise(registers: Uint8Array, high: number, low: number): void {
  const rest = (high << INDEX_BITS) >>> 0
  const rank = rest !== 0 ? Math.clz32(rest) + 1 : 32 - INDEX_BITS + Math.clz32(low) + 1
  const index = high >>> (32 - INDEX_BITS)
  if (rank > (registers[index] ?? 0)) registers[index] = rank
}

/** Ertl's estimator of 2017 (arXiv 1702.01284, algorithm 6), which needs no table against bias. */
function estimate(registers: Uint8Array): number {
  const counts = new Array<number>(RANKS + 2).fill(0)
  for (const rank of registers) counts[rank] = (counts[rank] ?? 0) + 1
  let z = REGISTERS * tau(1 - (counts[RANKS + 1] ?? 0) / REGISTERS)
  for (let rank = RANKS; rank >= 1; rank--) z = (z + (counts[rank] ?? 0)) / 2
  z += REGISTERS * sigma((counts[0] ?? 0) / REGISTERS)
  return Math.round((REGISTERS * REGISTERS) / (2 * Math.LN2 * z))
}

function sigma(share: number): number {
  if (share === 1) return Infinity
  let [x, y, z] = [share, 1, share]
  for (let before = NaN; z !== before; y += y) {
    x *= x
    before = z
    z += x * y
  }
  return z
}

function tau(share: number): number {
  if (share === 0 || share === 1) return 0
  let [x, y, z] = [share, 1, 1 - share]
  for (let before = NaN; z !== before;) {
    x = Math.sqrt(x)
    before = z
    y /= 2
    z -= (1 - x) ** 2 * y
  }
  return z / 3
}

/** Four registers in three bytes. */
function packed(registers: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((REGISTERS * 6) / 8)
  for (let from = 0, to = 0; from < REGISTERS; from += 4, to += 3) {
    const [a = 0, b = 0, c = 0, d = 0] = registers.subarray(from, from + 4)
    bytes.set([(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d], to)
  }
  return bytes
}

function unpacked(bytes: Uint8Array): Uint8Array {
  const registers = new Uint8Array(REGISTERS)
  for (let from = 0, to = 0; to < REGISTERS; from += 3, to += 4) {
    const [x = 0, y = 0, z = 0] = bytes.subarray(from, from + 3)
    registers.set([x >> 2, ((x & 3) << 4) | (y >> 4), ((y & 15) << 2) | (z >> 6), z & 63], to)
  }
  return registers.map((rank) => Math.min(rank, RANKS + 1))
}
