/**
 * Telling prose from headlines by how a line begins and ends. Nothing here knows a publisher.
 */

const CLOSERS = new Set('"”»’\')]}›“'.split(''))
const STOPS = new Set('.!?…:;'.split(''))
/** An abbreviation with inner full stops, at the end of a text: a.m., U.S. */
const ABBREVIATION = /\b\p{L}\.\p{L}\.$/u
const OPENS_PROSE = /^[\p{L}\p{N}"“”„«'‘’([–—…-]/u

/** True where the text ends as a sentence does, whatever quotation marks or brackets close it. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1
  while (at > 0 && CLOSERS.has(text.charAt(at))) at--
  return STOPS.has(text.charAt(at))
}

/** True for a line that can stand in running text: it begins with a word or a mark and ends as a sentence. */
export function isSentence(text: string): boolean {
  return OPENS_PROSE.test(text) && endsSentence(text) && !text.includes(' | ')
}

/**
 * True for running text where a headline could stand as well: three words or more, and either as long
 * as paragraphs are or closed by a full stop, which headlines are not (abbreviations aside).
 */
export function isParagraph(text: string): boolean {
  if (countBlanks(text, 2) < 2 || !isSentence(text)) return false
  return text.length >= 60 || (/\.["”»)]*$/.test(text) && !ABBREVIATION.test(text))
}

/**
 * True for a line that can be a headline where its place does not say so: at most 30 words, and not
 * ended as a sentence, or one short question or exclamation, or an abbreviation at the end.
 */
export function isHeadline(text: string): boolean {
  if (text.length > 300 || countBlanks(text, 30) >= 30) return false
  if (!endsSentence(text)) return true
  if (ABBREVIATION.test(text)) return true
  return /^[^.!?"“«]{8,120}[!?]$/.test(text)
}

function countBlanks(text: string, enough: number): number {
  let count = 0
  for (let at = text.indexOf(' '); at >= 0 && count < enough; at = text.indexOf(' ', at + 1)) count++
  return count
}
