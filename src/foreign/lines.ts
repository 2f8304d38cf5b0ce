/**
 * Bytes as numbered lines of UTF-8. A line that is not UTF-8, or longer than {@link LONGEST}, has a fault
 * and does not disturb the next. Memory is one chunk and one line.
 */

export interface NumberedLine {
  /** From 1. */
  readonly number: number
  /** Without its line feed; a carriage return before it stays. */
  readonly text: string
  /** Why the text is not what the file says; null where it is. */
  readonly fault: string | null
}

/** 64 MiB: the largest page, with every character escaped as JSON may do. */
export const LONGEST = 2 ** 26

const LINE_FEED = 0x0a

/** The lines of a file in order, those of one chunk at a time. A byte-order mark is no part of the first. */
export async function* numberedLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly NumberedLine[]> {
  let number = 0
  let held: Uint8Array[] = []
  let length = 0
  const hold = (piece: Uint8Array): void => {
    if (length <= LONGEST && piece.length > 0) held.push(piece)
    length += piece.length
  }
  const release = (): NumberedLine => {
    const bytes = length > LONGEST ? undefined : held.length === 1 ? held[0] : Buffer.concat(held)
    held = []
    length = 0
    return lineOf(bytes, ++number)
  }
  for await (const chunk of chunks) {
    const lines: NumberedLine[] = []
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end))
      lines.push(release())
      start = end + 1
      if (number > 1 || lines[0]?.fault !== WIDE) continue
      yield lines
      return
    }
    hold(chunk.subarray(start))
    yield lines
  }
  if (length > 0) yield [release()]
}

const WIDE = 'the file is UTF-16; expected UTF-8; save it as UTF-8'
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lax = new TextDecoder('utf-8', { ignoreBOM: true })

function lineOf(bytes: Uint8Array | undefined, number: number): NumberedLine {
  if (bytes === undefined) return { number, text: '', fault: `the line has more than ${LONGEST} bytes; expected one row; split it` }
  if (number === 1 && isWide(bytes)) return { number, text: '', fault: WIDE }
  try {
    return { number, text: withoutMark(strict.decode(bytes), number), fault: null }
  } catch {
    return { number, text: lax.decode(bytes), fault: 'the line is not valid UTF-8; expected UTF-8; save the file as UTF-8' }
  }
}

/** Opened by the byte-order mark of UTF-16, in either order. */
const isWide = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const withoutMark = (text: string, number: number): string => (number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text)
