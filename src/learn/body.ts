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

/** The bodies of a site's pages: where most print a date behind the first line of prose, that line stands in the head. */
export function bodiesOf(pages: readonly LookedPage[]): readonly (Extent | undefined)[] {
  const bodies = pages.map(bodyOf)
  const behindDates = pages.map((page, i) => behindDate(page, bodies[i]))
  return behindDates.filter((body) => body !== undefined).length * 2 > pages.length
    ? bodies.map((body, i) => behindDates[i] ?? body)
    : bodies
}

/** The body without one line of prose above a date; undefined where it begins otherwise. */
function behindDate({ looks }: LookedPage, body: Extent | undefined): Extent | undefined {
  if (!body) return undefined
  const next = looks.findIndex(({ isProse }, at) => at > body.first && isProse)
  const date = looks.findIndex(({ isDate }, at) => at > body.first && isDate)
  return date > 0 && date < next && next <= body.last ? { first: next, last: body.last } : undefined
}

/** The run of prose with the most characters; undefined where the page has no prose. */
function bodyOf({ looks }: LookedPage): Extent | undefined {
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
