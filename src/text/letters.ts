/**
 * Letters and digits, as a table: which UTF-16 units are part of a word.
 *
 * Unicode's L and N classes and combining marks; halves of surrogate pairs count as letters, which is
 * right for nearly all that occur in news besides emoji.
 */

let table: Uint8Array | undefined

/** 1 for a unit that belongs to a word, 0 for all others; made once, from the runtime's Unicode data. */
export function wordUnits(): Uint8Array {
  if (table) return table
  table = new Uint8Array(65_536)
  const letter = /[\p{L}\p{N}\p{M}]/u
  for (let unit = 0; unit < 65_536; unit++) {
    if ((unit >= 0xd800 && unit < 0xe000) || letter.test(String.fromCharCode(unit))) table[unit] = 1
  }
  return table
}
