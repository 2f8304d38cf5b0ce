/** A cause: a change of pages that can be counted, and how likely the count is without it. */
import type { ChangeCode } from './changes.ts'
import type { Look } from './looks.ts'
import { risen } from './tests.ts'
import { pagesWithPart, type Usual } from './usual.ts'

export interface Cause {
  readonly code: ChangeCode
  readonly subject: string
  /** Pages that show it, of how many that could. */
  readonly pages: readonly Look[]
  readonly of: number
  /** The same in the baseline. */
  readonly before: number
  readonly beforeOf: number
  readonly p: number
}

/** A change smaller than three pages in a hundred is not worth an alarm, however certain. */
export const LEAST_EFFECT = 0.03

interface Share {
  readonly looks: readonly Look[]
  readonly has: (look: Look) => boolean
  readonly before: number
  readonly beforeOf: number
}

/** Whether more pages have it than in the baseline; p is 1 where the effect is too small. */
export function shareOf(code: ChangeCode, { looks, has, before, beforeOf }: Share): Cause {
  const pages = looks.filter(has)
  const isLarge = looks.length > 0 && pages.length / looks.length - before / beforeOf >= LEAST_EFFECT
  return {
    code,
    subject: '',
    pages,
    of: looks.length,
    before,
    beforeOf,
    p: isLarge ? risen(pages.length, looks.length, before, beforeOf) : 1,
  }
}

/** A head whose pages have a part less often says little where it is missing. */
const CARRIED = 0.75

/** Whether more pages lack a part than pages of the same heads in the baseline. */
export function fallenParts(code: ChangeCode, part: string, looks: readonly Look[], { baseline, heads }: Usual): Cause {
  const having = [...heads].filter((head) => (baseline.parts[head]?.[part] ?? 0) >= CARRIED * (baseline.heads[head] ?? 0))
  const carries = new Set(having)
  const beforeOf = having.reduce((total, head) => total + (baseline.heads[head] ?? 0), 0)
  const before = beforeOf - having.reduce((total, head) => total + (baseline.parts[head]?.[part] ?? 0), 0)
  if (beforeOf === 0) return { code, subject: part, pages: [], of: 0, before: 0, beforeOf: pagesWithPart(baseline, part), p: 1 }
  const able = looks.filter((look) => carries.has(look.head))
  return { ...shareOf(code, { looks: able, has: (look) => !look.parts.includes(part), before, beforeOf }), subject: part }
}
