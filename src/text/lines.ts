/**
 * Lines: what stands between line ends (LF or CRLF).
 *
 * A line end at the very end opens no further line; a text without characters has no lines.
 */
import { clean } from './blanks.ts'

export interface Line {
  /** From 1. */
  readonly number: number
  /** UTF-16 offsets into the text; the line end is not part of the line. */
  readonly start: number
  readonly end: number
  /** The line's characters with blanks cleaned; empty on a blank line. */
  readonly text: string
}

export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const stop = feed < 0 ? text.length : feed
    const end = feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : stop
    lines.push({ number: lines.length + 1, start, end, text: clean(text, start, end) })
    start = stop + 1
  }
  return lines
}
