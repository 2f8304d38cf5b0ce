/**
 * A hash of 64 bits, for sketches and samples: fast, the same on every machine, and no shield against
 * those who look for collisions.
 */

/** 64 bits as two unsigned halves. */
export interface Hash {
  readonly high: number
  readonly low: number
}

/** Hash the UTF-16 units of a text: two multiplicative hashes (after cyrb53, public domain), each with its bits mixed into the other. */
export function hashText(text: string): Hash {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
    b ^= b >>> 15
  }
  return mixed(a, b)
}

const bits = new DataView(new ArrayBuffer(8))

/** Hash a number by its 64 bits; 0 and -0 are one number. */
export function hashNumber(value: number): Hash {
  bits.setFloat64(0, value + 0)
  return mixed(Math.imul(bits.getInt32(0) ^ 0x51ed270b, 0x9e3779b1), Math.imul(bits.getInt32(4) ^ 0x2545f491, 0x5f356495))
}

/** The hash as 16 hex digits, in whose order hashes are sorted. */
export const hexOf = ({ high, low }: Hash): string => high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')

/** MurmurHash3's finaliser, crosswise. */
function mixed(a: number, b: number): Hash {
  const x = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  const y = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return { high: (x ^ (x >>> 16)) >>> 0, low: (y ^ (y >>> 16)) >>> 0 }
}
