/**
 * Lines: what stands between line ends (LF or CRLF).
 *
 * A line end at the very end opens no further line; a text without characters has no lines.
 */
import { clean, isClean } from './blanks.ts'
import { unitsOf } from './units.ts'

export interface Line {
  /** From 1. */
  readonly number: number
  /** UTF-16 offsets into the text; the line end is not part of the line. */
  readonly start: number
  readonly end: number
  /** The line's characters with blanks cleaned; empty on a blank line. */
  readonly text: string
}

/** How many lines {@link splitLines} gives. */
export function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return text === '' || text.endsWith('\n') ? count : count + 1
}

export function splitLines(text: string): Line[] {
  const units = unitsOf(text)
  const lines: Line[] = []
  let start = 0
  while (start < units.length) {
    const feed = units.indexOf(FEED, start)
    const stop = feed < 0 ? units.length : feed
    const end = feed > start && units[feed - 1] === RETURN ? feed - 1 : stop
    const stretch = text.slice(start, end)
    lines.push({ number: lines.length + 1, start, end, text: isClean(units, start, end) ? stretch : clean(stretch) })
    start = stop + 1
  }
  return lines
}

const FEED = 10
const RETURN = 13
