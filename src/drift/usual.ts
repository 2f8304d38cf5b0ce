/** What a baseline says is usual, made ready for questions. */
import { MOST_KEYS, type Baseline, type Counts } from './baseline.ts'
import { losses, withoutUnknown, type Loss } from './heads.ts'
import type { Look } from './looks.ts'

export interface Usual {
  readonly baseline: Baseline
  /** Heads that are no rarity: three pages and one in two hundred. */
  readonly heads: ReadonlySet<string>
  /** Pages of the baseline whose head is a rarity, or a part below it, as far as so many pages can tell. */
  readonly rarePages: number
  /** Heads that are left where a frequent head loses one part. */
  readonly lost: Readonly<Record<Loss, ReadonlySet<string>>>
  /** The same of the commonest heads alone, which a change mostly befalls. */
  readonly mostLost: Readonly<Record<Loss, ReadonlySet<string>>>
  /** The most pages on which a line stood that is no furniture, by whether it is prose. */
  readonly mostProse: number
  readonly mostOther: number
}

/** A line on a larger share of pages than this is furniture of the site, and no sentence that stories repeat. */
const FURNITURE_SHARE = 0.05
/** Only heads of this share of pages are asked what they lost. */
const FREQUENT_SHARE = 0.02
const COMMON_SHARE = 0.2

export function usualOf(baseline: Baseline): Usual {
  const least = Math.max(3, Math.ceil(baseline.pages / 200))
  const all = Object.entries(baseline.heads)
  const heads = new Set(all.filter(([, pages]) => pages >= least).map(([head]) => head))
  const lostFrom = (share: number): Record<Loss, ReadonlySet<string>> => {
    const from = all.filter(([, pages]) => pages >= baseline.pages * share).map(([head]) => head)
    const left = (loss: Loss): string[] =>
      from.filter((head) => isLoss(head, losses[loss](head), baseline)).map((head) => losses[loss](head))
    return Object.fromEntries((Object.keys(losses) as Loss[]).map((loss) => [loss, new Set(left(loss))])) as Record<Loss, Set<string>> // a key for each loss
  }
  const most = (isProse: boolean): number => {
    let highest = 0
    for (const line of baseline.lines.lines.values())
      if (line.isProse === isProse && line.pages < baseline.pages * FURNITURE_SHARE) highest = Math.max(highest, line.pages)
    return highest + baseline.lines.dropped
  }
  return {
    baseline,
    heads,
    // Good–Turing: what is not yet seen is as frequent as what was seen once, and so on up to the border
    rarePages:
      sumOf(all.filter(([, pages]) => pages <= least).map(([, pages]) => pages)) +
      (all.length >= MOST_KEYS ? least : 0) +
      strangePartPages(baseline),
    lost: lostFrom(FREQUENT_SHARE),
    mostLost: lostFrom(COMMON_SHARE),
    mostProse: most(true),
    mostOther: most(false),
  }
}

/** A head that is more frequent than the one it would be left of is a layout of its own. */
const isLoss = (head: string, left: string, { heads }: Baseline): boolean => left !== head && (heads[left] ?? 0) < (heads[head] ?? 0)

/** Pages of the baseline with one of these heads. */
export const pagesWith = ({ heads }: Baseline, some: ReadonlySet<string>): number =>
  sumOf(Object.entries(heads).map(([head, pages]) => (some.has(head) ? pages : 0)))

/** Pages with a part behind the head, whatever their head. */
export const pagesWithPart = ({ parts }: Baseline, part: string): number => sumOf(Object.values(parts).map((counts) => counts[part] ?? 0))

/** Whether the head is usual, or a usual one that lost a part or has a strange line in it. */
export function isNearUsual(head: string, { heads, lost }: Usual): boolean {
  if (heads.has(head) || heads.has(withoutUnknown(head)) || heads.has(head.replace('x', 'r'))) return true
  return NAMED_LOSSES.some((loss) => lost[loss].has(head) || lost[loss].has(withoutUnknown(head)))
}
const NAMED_LOSSES: readonly Loss[] = ['section word', 'section line', 'second title', 'first title', 'known reading time']

/** Whether a part stands below a frequent head that hardly ever had it: a body with tags, where a site prints bodies without. */
export const hasStrangePart = ({ head, parts }: Pick<Look, 'head' | 'parts'>, baseline: Baseline): boolean =>
  parts.some((part) => isStrangePart(head, part, baseline))

function isStrangePart(head: string, part: string, { pages, heads, parts }: Baseline): boolean {
  const carrying = heads[head] ?? 0
  return carrying >= Math.max(FEWEST, pages * FREQUENT_SHARE) && (parts[head]?.[part] ?? 0) < carrying * RARE_PART
}
/** Pages of a head that say what it never has, and the share of them up to which a part is as good as never there. */
const FEWEST = 20
const RARE_PART = 0.01

const strangePartPages = (baseline: Baseline): number =>
  sumOf(
    Object.entries(baseline.parts).flatMap(([head, counts]) =>
      Object.entries(counts).map(([part, pages]) => (isStrangePart(head, part, baseline) ? pages : 0)),
    ),
  )

/** Whether a fixed line is one that pages in the look's language hardly ever had. */
export function hasForeignFurniture({ language, furniture }: Look, { baseline }: Usual): boolean {
  const known = baseline.furniture[language]
  const pages = baseline.languages[language] ?? 0
  return known !== undefined && pages >= baseline.pages * FREQUENT_SHARE && furniture.some((line) => isForeign(line, known, pages))
}

export const isForeign = (line: string, known: Counts, pages: number): boolean => (known[line] ?? 0) < pages * FREQUENT_SHARE

/** The most pages of the baseline that may have had foreign furniture. */
export function foreignPages({ furniture, languages }: Baseline): number {
  return sumOf(
    Object.entries(furniture).map(([language, known]) =>
      sumOf(Object.entries(known).map(([line, pages]) => (isForeign(line, known, languages[language] ?? 0) ? pages : 0))),
    ),
  )
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
