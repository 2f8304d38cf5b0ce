/**
 * Which lines recur, in bounded memory: counts of at most {@link MOST} lines.
 *
 * Lossy counting (G. Manku and R. Motwani 2002, VLDB, 346–357): where the table is full, the rarest are let
 * go, and `dropped` grows by the highest count among them. A line was therefore seen at least `count` and at
 * most `count + dropped` times, and `dropped` stays below one in {@link KEPT} of all lines counted.
 */
export interface Recurring {
  readonly dropped: number
  /** Pages on which a line's form stands. */
  readonly lines: ReadonlyMap<string, Recurrence>
}

export interface Recurrence {
  readonly pages: number
  readonly isProse: boolean
}

export const noLines: Recurring = { dropped: 0, lines: new Map() }

/** Lines held at once, lines kept when it is full, and lines kept in a file. */
export const MOST = 8192
export const KEPT = 4096
export const WRITTEN = 1000

export function counterOf(start: Recurring): { add: (form: string, more: Recurrence) => void; total: () => Recurring } {
  let { dropped } = start
  let lines = new Map(start.lines)
  return {
    add(form, { pages, isProse }) {
      lines.set(form, { pages: (lines.get(form)?.pages ?? 0) + pages, isProse })
      if (lines.size > MOST) ({ dropped, lines } = shortened({ dropped, lines }, KEPT))
    },
    total: () => ({ dropped, lines }),
  }
}

/** The most frequent lines; ties at the border all go. */
export function shortened({ dropped, lines }: Recurring, most: number): { dropped: number; lines: Map<string, Recurrence> } {
  if (lines.size <= most) return { dropped, lines: new Map(lines) }
  const border = [...lines.values()].map(({ pages }) => pages).sort((a, b) => b - a)[most] ?? 0
  return { dropped: dropped + border, lines: new Map([...lines].filter(([, { pages }]) => pages > border)) }
}
