/**
 * Single-byte encodings: which one a page without a declared encoding was written in.
 *
 * The measure is how plausible the decoded words look: scripts do not mix within a word, lower case
 * prevails and does not turn into upper case inside a word, and box-drawing signs are rare. KOI8 and
 * windows-1251 have their letters' cases swapped against each other, so case alone parts them well.
 */

/** In the order in which ties are decided. */
const CODEPAGES = ['windows-1252', 'windows-1251', 'koi8-r', 'koi8-u'] as const
export type Codepage = (typeof CODEPAGES)[number]

const SAMPLE = 65_536

/** Bytes 80 to 9F of windows-1252 (WHATWG Encoding); some releases of Node.js read them as ISO 8859-1. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of bytes in a single-byte encoding; a byte without a character becomes the C1 control of its number. */
export function decodeCodepage(bytes: Uint8Array, page: Codepage): string {
  if (page !== 'windows-1252') return new TextDecoder(page).decode(bytes)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => WESTERN.charAt(c.charCodeAt(0) - 0x80))
}

export function guessCodepage(bytes: Uint8Array): Codepage {
  let best: Codepage = CODEPAGES[0]
  let bestScore = -Infinity
  const sample = bytes.subarray(0, SAMPLE)
  for (const page of CODEPAGES) {
    const score = plausibility(decodeCodepage(sample, page))
    if (score > bestScore) [best, bestScore] = [page, score]
  }
  return best
}

const COMMON = new Set('оеаинтірвл')
const MARKS = new Set('“”„«»‘’–—…№•€§ \u00a0')

/** Only characters beyond ASCII count: the others are alike in all candidates. */
function plausibility(text: string): number {
  let score = 0
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue
    const letter = text.charAt(i)
    const here = scriptOf(letter)
    if (here === 'none') {
      score += MARKS.has(letter) ? 0 : -3
      continue
    }
    const before = i > 0 ? scriptOf(text.charAt(i - 1)) : 'none'
    if (before !== 'none' && before !== here) score -= 3
    const lower = letter === letter.toLowerCase()
    if (lower) score += COMMON.has(letter) ? 2 : 1
    else if (before === here && text.charAt(i - 1) !== text.charAt(i - 1).toUpperCase()) score -= 3
  }
  return score
}

function scriptOf(letter: string): 'latin' | 'cyrillic' | 'none' {
  const code = letter.charCodeAt(0)
  if (code >= 0x400 && code < 0x500) return 'cyrillic'
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'latin'
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7 ? 'latin' : 'none'
}
