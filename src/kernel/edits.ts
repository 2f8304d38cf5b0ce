/** A cell's text with words woven in, and the way back from every place. Offsets are UTF-16 units. */

export interface Insertion {
  /** Offset in the cell before which the text goes. */
  readonly at: number
  readonly text: string
  /** Whether it ends what stands before it, and does not begin what stands behind it. */
  readonly closes?: true
}

export interface Woven {
  readonly text: string
  /** Where a place of the cell stands in the woven text: behind what opens there, before what closes there. */
  readonly toWoven: (offset: number) => number
  /** Where a place of the woven text stands in the cell; for a place inside a woven word, where the word was put in. */
  readonly toCell: (offset: number) => number
}

/** Weave insertions into a cell; those at one place keep their order. */
export function weave(cell: string, insertions: readonly Insertion[]): Woven {
  const sorted = [...insertions].sort((a, b) => a.at - b.at)
  let text = ''
  let done = 0
  const seams = sorted.map(({ at, text: word, closes = false }) => {
    text += cell.slice(done, at)
    const start = text.length
    text += word
    done = at
    return { at, start, end: text.length, closes }
  })
  text += cell.slice(done)
  return {
    text,
    toWoven(offset) {
      const before = seams.filter(({ at, closes }) => at < offset || (at === offset && !closes)).at(-1)
      return before ? before.end + offset - before.at : offset
    },
    toCell(offset) {
      const before = seams.filter(({ start }) => start < offset).at(-1)
      return before ? before.at + Math.max(0, offset - before.end) : offset
    },
  }
}
