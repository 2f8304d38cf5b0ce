/**
 * Where the body of a page stands: the longest run of prose.
 */
import type { LookedPage } from './sample.ts'

/** Indices into a page's looks. */
export interface Extent {
  /** The first line of prose. */
  readonly first: number
  /** The last line of prose. */
  readonly last: number
}

/** Lines that may part two paragraphs of one body: a subheading, a caption, a short answer. */
const GAP = 3

/** The run of prose with the most characters; undefined where the page has no prose. */
export function bodyOf({ looks }: LookedPage): Extent | undefined {
  let best: (Extent & { size: number }) | undefined
  let run: { first: number; last: number; size: number } | undefined
  let gap = 0
  looks.forEach(({ isProse, recurs, text }, at) => {
    if (isProse) {
      run = run && gap <= GAP ? { ...run, last: at, size: run.size + text.length } : { first: at, last: at, size: text.length }
      gap = 0
      if (!best || run.size > best.size) best = run
    } else if (!recurs) gap++
  })
  return best
}
