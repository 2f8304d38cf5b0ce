/**
 * Whether a batch of pages still looks as the baseline does, and if not, what changed.
 *
 * Named causes are asked first, one after another; the pages that one explains are set aside before the next
 * is asked. What then stands out on the rest is an alarm of its own; what stands out only with the pages set
 * aside is told under the cause as its consequence. A batch without a change gives an alarm with a chance of
 * at most {@link ALPHA}, as far as its pages are independent of one another. Memory grows with the batch:
 * 5.6 kB a page for the forms that data/make-pages.mjs makes.
 */
import type { Baseline } from './baseline.ts'
import type { Cause } from './cause.ts'
import { causes, CLOCK_SHARE } from './causes.ts'
import { changes, type ChangeCode } from './changes.ts'
import { clockCause } from './clock.ts'
import type { Look } from './looks.ts'
import { ask } from './questions.ts'
import { usualOf, type Usual } from './usual.ts'

export interface Count {
  readonly pages: number
  readonly of: number
}

export interface Alarm {
  readonly change: ChangeCode
  readonly subject: string
  readonly message: string
  readonly baseline: Count
  readonly now: Count
  /** Chance of so large a difference without a change, for this question alone. */
  readonly p: number
  readonly firstPage: string
  /** At most twenty sources. */
  readonly pages: readonly string[]
  readonly consequences: readonly Consequence[]
}

export type Consequence = Pick<Alarm, 'change' | 'subject' | 'message' | 'p'>

/** The chance of a false alarm, nineteen parts in twenty for the named causes, the rest for all other questions. */
export const ALPHA = 0.01

export function compare(baseline: Baseline, looks: readonly Look[]): Alarm[] {
  if (baseline.pages === 0 || looks.length === 0) return []
  const usual = usualOf(baseline)
  const named: Cause[] = []
  const clock = clockCause(looks, baseline)
  let rest = looks
  for (const { find, share, rounds = 1 } of causes)
    for (let round = 0; round < rounds; round++) {
      const cause = find(rest, usual)
      if (!cause || cause.p > share * NAMED) break
      const same = named.findIndex(({ code }) => code === cause.code && (rounds === 1 || code === 'new-layout'))
      const first = named[same]
      if (first) named[same] = { ...first, pages: [...first.pages, ...cause.pages], of: looks.length }
      else named.push(cause)
      const explained = new Set(cause.pages)
      rest = rest.filter((look) => !explained.has(look))
    }
  if (clock.p <= CLOCK_SHARE * NAMED) named.push(clock)
  const isNamed = new Set<string>(named.map(({ code }) => code))
  const alone = significant(rest, usual).filter((cause) => !follows(cause, named))
  const told = new Set(alone.map(keyOf))
  const all = [...causes.flatMap(({ find, share }) => asked(find(looks, usual), share)), ...significant(looks, usual)]
  const followers = all.filter((cause) => !isNamed.has(cause.code) && !told.has(keyOf(cause)))
  return [...named, ...alone].map((cause) =>
    toAlarm(
      cause,
      followers.filter((other) => rootOf(other, named) === cause),
    ),
  )
}

/** By Bonferroni, with the weights of the causes. */
const NAMED = 0.95 * ALPHA

function significant(looks: readonly Look[], usual: Usual): Cause[] {
  const answers = ask(looks, usual)
  return answers.filter(({ p }) => p <= (0.05 * ALPHA) / answers.length)
}

const asked = (cause: Cause | undefined, share: number): Cause[] => (cause && cause.p <= share * NAMED ? [cause] : [])

const keyOf = ({ code, subject }: Cause): string => `${code} ${subject}`

/** Another clock also moves days against the header's; of a new layout some pages are refused, and may be too few to be told from rare ones. */
const follows = (cause: Cause, named: readonly Cause[]): boolean =>
  named.some(
    ({ code }) =>
      (code === 'time-zone' && (cause.code === 'hours-shift' || cause.subject === 'conflicting-date')) ||
      (code === 'new-layout' && (cause.code === 'refused-share' || cause.subject === 'unknown-layout')),
  )

/** The named cause that has most pages in common with it. */
function rootOf(cause: Cause, named: readonly Cause[]): Cause | undefined {
  const pages = new Set(cause.pages)
  const common = (root: Cause): number => root.pages.filter((look) => pages.has(look)).length
  return named.reduce<Cause | undefined>((best, root) => (best && common(best) >= common(root) ? best : root), undefined)
}

function toAlarm({ code, subject, pages, of, before, beforeOf, p }: Cause, followers: readonly Cause[]): Alarm {
  return {
    change: code,
    subject,
    message: messageOf({ code, subject, pages, of, before, beforeOf, p }),
    baseline: { pages: before, of: beforeOf },
    now: { pages: pages.length, of },
    p,
    firstPage: pages[0]?.source ?? '',
    pages: pages.slice(0, 20).map(({ source }) => source),
    consequences: followers.map((cause) => ({ change: cause.code, subject: cause.subject, message: messageOf(cause), p: cause.p })),
  }
}

function messageOf({ code, subject, pages, of, before, beforeOf }: Cause): string {
  return changes[code]({ pages: pages.length, of, usual: before / beforeOf, subject })
}
