/**
 * Words and the folding by which two texts count as the same.
 */

const WORD = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu

/** How many words: runs of letters and digits, joined by inner apostrophes and hyphens. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** NFC, lower case, runs of blanks as one: what an article id is made from. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** As {@link fold}, with all dashes and all quotation marks alike: two printings of one headline. */
export function foldMarks(text: string): string {
  return fold(text).replace(/[–—−‑]/g, '-').replace(/[“”„«»]/g, '"').replace(/[‘’ʼ]/g, "'")
}
