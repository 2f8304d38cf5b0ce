/** The questions that have no name of their own: whatever else of the looks of pages is no longer as it was. */
import { histogram, REFUSED } from './baseline.ts'
import { fallenParts, shareOf, type Cause } from './cause.ts'
import type { ChangeCode } from './changes.ts'
import type { Look } from './looks.ts'
import { changed, kolmogorov } from './tests.ts'
import type { Usual } from './usual.ts'

/** Answers to all questions, large effects alone with a p below 1. */
export function ask(looks: readonly Look[], usual: Usual): Cause[] {
  const { baseline } = usual
  const beforeOf = baseline.pages
  const some = (code: ChangeCode, subject: string, before: number, has: (look: Look) => boolean): Cause => ({
    ...shareOf(code, { looks, has, before, beforeOf }),
    subject,
  })
  const either = (cause: Cause): Cause => {
    const [now, was] = [cause.pages.length / cause.of, cause.before / cause.beforeOf]
    return { ...cause, p: Math.abs(now - was) < LARGE ? 1 : changed(cause.pages.length, cause.of, cause.before, cause.beforeOf) }
  }
  const parts = PARTS.map((part) => fallenParts('missing-field', part, looks, usual))
  const readers = [...usual.lost['reading time']].filter((head) => !usual.heads.has(head) || head.includes('T'))
  const unread = new Set(readers)
  return [
    some('refused-share', '', baseline.layouts[REFUSED] ?? 0, (look) => look.layout === null),
    some('missing-field', 'the reading time', countOf(baseline.heads, unread), (look) => unread.has(look.head)),
    ...parts,
    ...[...usual.heads].map((head) => either(some('layout-share', head, baseline.heads[head] ?? 0, (look) => look.head === head))),
    ...[...new Set([...Object.keys(baseline.problems), ...looks.flatMap((look) => look.problems)])].map((code) =>
      some('problem-share', code, baseline.problems[code] ?? 0, (look) => look.problems.includes(code)),
    ),
    ...[...new Set(looks.map((look) => look.language))].map((language) =>
      some('language-share', language, baseline.languages[language] ?? 0, (look) => look.language === language),
    ),
    ...DISTRIBUTIONS.map(([code, bin, subject]) => {
      const { distance, p } = kolmogorov(histogram(looks, bin), baseline[bin])
      return { code, subject, pages: looks, of: looks.length, before: 0, beforeOf, p: distance < MARKED ? 1 : p }
    }),
  ]
}

const PARTS = ['more_about', 'hot_news', 'latest', 'loading', 'advertisement']
/** Shares of layouts differ from day to day by some points, lengths and hours by more; chosen, not measured. */
const LARGE = 0.08
const MARKED = 0.25
const DISTRIBUTIONS = [
  ['length-shift', 'paragraphs', 'numbers of paragraphs'],
  ['length-shift', 'words', 'numbers of words'],
  ['length-shift', 'tags', 'numbers of tags'],
  ['hours-shift', 'hours', ''],
] as const

const countOf = (counts: Readonly<Record<string, number>>, names: ReadonlySet<string>): number =>
  Object.entries(counts).reduce((total, [name, count]) => total + (names.has(name) ? count : 0), 0)
