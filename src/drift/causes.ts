/**
 * The causes that have a name, each with the pages that show it and the chance of so many without a change.
 *
 * They are asked in the order of this list: what decides a page for certain first, what may follow from
 * other changes last. Pages that a cause explains are not asked again.
 */
import { fallenParts, shareOf, type Cause } from './cause.ts'
import type { Loss } from './heads.ts'
import { lineCause } from './line-causes.ts'
import type { Look, Mark } from './looks.ts'
import { sum } from '../analysis/tally.ts'
import { foreignPages, hasForeignFurniture, isNearUsual, pagesWith, type Usual } from './usual.ts'

export type FindCause = (looks: readonly Look[], usual: Usual) => Cause | undefined

const marked =
  (code: Cause['code'], mark: Mark): FindCause =>
  (looks, { baseline }) =>
    shareOf(code, { looks, has: (look) => look.marks.includes(mark), before: baseline.marks[mark] ?? 0, beforeOf: baseline.pages })

const foreign: FindCause = (looks, usual) => {
  const cause = shareOf('furniture-language', {
    looks,
    has: (look) => isNearUsual(look.head, usual) && hasForeignFurniture(look, usual),
    before: foreignPages(usual.baseline),
    beforeOf: usual.baseline.pages,
  })
  return { ...cause, subject: cause.pages[0]?.furniture.join(', ') ?? '' }
}

const layout =
  (isStrange: (look: Look, usual: Usual) => boolean, problem?: string): FindCause =>
  (looks, usual) => {
    const { baseline } = usual
    const cause = shareOf('new-layout', {
      looks,
      has: (look) => isStrange(look, usual),
      before: usual.rarePages + (problem === undefined ? 0 : (baseline.problems[problem] ?? 0)),
      beforeOf: baseline.pages,
    })
    return { ...cause, subject: [...new Set(cause.pages.map((look) => look.head))].slice(0, 3).join(', ') }
  }

const hasNewHead = (look: Look, usual: Usual): boolean => !isNearUsual(look.head, usual) || isUnknownLayout(look, usual)
const isRefused = (look: Look, usual: Usual): boolean =>
  hasNewHead(look, usual) || look.problems.includes('unknown-layout') || (look.head.includes('x') && !usual.heads.has(look.head))

/** Accepted in a layout that the baseline does not have, though no part of the head is missing that has a name of its own. */
const isUnknownLayout = ({ layout: id, head }: Look, { baseline, lost, heads }: Usual): boolean =>
  id !== null && !heads.has(head) && (baseline.layouts[id] ?? 0) === 0 && (lost['reading time'].has(head) || lost.time.has(head))

/**
 * A part of the head that is lost in one of two ways, from any head or from the commonest; what stands out more is told.
 *
 * Each of the four questions has a share of the chance of error that grows with the pages which the baseline has for it
 * (weighted Bonferroni, by the baseline alone): what the baseline hardly has stands out without help.
 */
const lostPart =
  (code: Cause['code'], ways: readonly Loss[]): FindCause =>
  (looks, { lost, mostLost, baseline }) => {
    const askedSets = ways.flatMap((way) => [lost[way], mostLost[way]].map((left) => [way, left] as const))
    const weights = askedSets.map(([, left]) => pagesWith(baseline, left) + WEIGHT_OF_NONE)
    const answers = askedSets.map(([way, left], i) => {
      const cause = shareOf(code, {
        looks,
        has: (look) => left.has(look.head),
        before: pagesWith(baseline, left),
        beforeOf: baseline.pages,
      })
      return { ...cause, subject: way, p: Math.min(1, (cause.p * sum(weights)) / (weights[i] ?? 1)) }
    })
    return answers.reduce((best, cause) => (cause.p < best.p ? cause : best))
  }

/** As if one page of the baseline had it. */
const WEIGHT_OF_NONE = 1

const tags: FindCause = (looks, usual) => fallenParts('tags-line-gone', 'tags', looks, usual)

/** A cause, and its share of the chance of a false alarm: more where its pages are not rare without a change either. */
interface Question {
  readonly find: FindCause
  readonly share: number
  /** As many alarms as there may be of unlike ones. */
  readonly rounds?: number
}

/** The share of the time zone, which is asked beside these; all shares add up to one. */
export const ZONE_SHARE = 0.14

export const causes: readonly Question[] = [
  { find: marked('double-encoding', 'mojibake'), share: 0.01 },
  { find: marked('day-month-swapped', 'swapped'), share: 0.01 },
  { find: layout(hasNewHead), share: 0.08 },
  { find: lineCause, share: 0.1, rounds: 4 },
  { find: foreign, share: 0.02 },
  { find: layout(isRefused, 'unknown-layout'), share: 0.04 },
  { find: lostPart('section-missing', ['section word', 'section line']), share: 0.4 },
  { find: lostPart('title-not-doubled', ['second title', 'first title']), share: 0.06 },
  { find: marked('body-cut', 'unfinished'), share: 0.04 },
  { find: tags, share: 0.1 },
]
