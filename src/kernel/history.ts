/** The cells of this session, as `history_request` asks for them. */
import type { Content } from './wire.ts'

export interface History {
  readonly add: (line: number, source: string) => void
  /** The content of a `history_reply`: [session, line, source] each, oldest first; with outputs asked for, [source, null], as none are kept. */
  readonly find: (request: Content) => Content
}

/** As many cells are kept. */
const KEPT = 1000

export function createHistory(): History {
  const cells: { line: number; source: string }[] = []
  return {
    add(line, source) {
      cells.push({ line, source })
      if (cells.length > KEPT) cells.shift()
    },
    find(request) {
      const { hist_access_type: access, pattern, n, start, stop, unique, output } = request
      let found = [...cells]
      if (access === 'search') found = found.filter(({ source }) => isLike(source, typeof pattern === 'string' ? pattern : '*'))
      if (access === 'range') found = found.filter(({ line }) => line >= numberOr(start, 1) && line < numberOr(stop, Infinity))
      if (unique === true) found = found.filter(({ source }, i) => found.findLastIndex((other) => other.source === source) === i)
      if (access !== 'range' && typeof n === 'number') found = n > 0 ? found.slice(-n) : []
      return { status: 'ok', history: found.map(({ line, source }) => [0, line, output === true ? [source, null] : source]) }
    },
  }
}

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

/** Whether a text matches a pattern in which * stands for anything and ? for one character; without backtracking over more than one star. */
function isLike(text: string, pattern: string): boolean {
  let [t, p, star, kept] = [0, 0, -1, 0]
  while (t < text.length)
    if (pattern[p] === '*') [star, kept] = [p++, t]
    else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) [p, t] = [p + 1, t + 1]
    else if (star >= 0) [p, t] = [star + 1, ++kept]
    else return false
  return /^\**$/.test(pattern.slice(p))
}
