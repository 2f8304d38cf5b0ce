/**
 * What stands below a body: the line of tags, and lists of other stories under headings that recur.
 */
import type { Block } from '../scrape.ts'
import { readTags } from '../text/tags.ts'
import type { Extent } from './body.ts'
import { wordCount, type Look, type LookedPage } from './sample.ts'

/** A page with its body. */
export interface BodiedPage extends LookedPage {
  readonly body: Extent
}

export interface TagLine {
  readonly label: string
  readonly by: 'hash' | 'comma'
  /** Pages that have it. */
  readonly pages: number
  /** One such line. */
  readonly example: string
}

/** A label in front of what is listed, as "Tags:". */
const LABEL = /^(\p{L}[\p{L} ]{0,24}:) \S/u
/** Less common than this is no line of the site's. */
const FEWEST_TAGGED = 0.25

/** The commonest line of tags below the bodies; undefined where too few pages have one. */
export function findTags(pages: readonly BodiedPage[]): TagLine | undefined {
  const found = new Map<string, TagLine>()
  for (const { looks, body } of pages) {
    const seen = new Set<string>()
    for (const { text, isProse } of looks.slice(body.first)) {
      const label = isProse ? undefined : text.startsWith('#') ? '' : LABEL.exec(text)?.[1]
      if (label === undefined || seen.has(label)) continue
      const by = readTags(text, [label], 'hash')
        ? 'hash'
        : label !== '' && (readTags(text, [label], 'comma')?.length ?? 0) > 0
          ? 'comma'
          : undefined
      if (by === undefined) continue
      seen.add(label)
      const before = found.get(label)
      found.set(label, {
        label,
        by: before?.by === 'comma' ? 'comma' : by,
        pages: (before?.pages ?? 0) + 1,
        example: before?.example ?? text,
      })
    }
  }
  const usual = [...found.values()].filter((line) => line.pages >= pages.length * FEWEST_TAGGED && !isAlwaysOne(pages, line))
  return usual.sort((a, b) => Number(b.by === 'hash') - Number(a.by === 'hash') || b.pages - a.pages)[0]
}

/** "Photo: Mara Lind" names one thing each time; tags are mostly several. */
function isAlwaysOne(pages: readonly BodiedPage[], { label, by }: TagLine): boolean {
  if (by === 'hash') return false
  const counts = pages.flatMap(({ looks, body }) =>
    looks
      .slice(body.first)
      .flatMap(({ text, isProse }) => (!isProse && text.startsWith(label) ? [readTags(text, [label], by)?.length ?? 0] : [])),
  )
  return counts.filter((count) => count > 1).length * 2 < counts.length
}

export interface Heading {
  readonly heading: string
  readonly block: Block
  readonly pages: number
}

/** Less common than this, or than three pages, is no heading. */
const FEWEST_HEADED = 0.2

/** Headings in the order in which they stand: short lines that recur right above a title or the stamp of one. */
export function findHeadings(pages: readonly BodiedPage[]): readonly Heading[] {
  const titles = titlesIn(pages)
  const above = new Map<string, { pages: number; place: number }>()
  for (const { looks, body } of pages) {
    looks.forEach((look, at) => {
      const next = looks[at + 1]
      if (at <= body.last || titles.has(look.text) || !canHead(look, pages.length) || !next || !isItem(next) || !isListed(looks, at)) return
      const before = above.get(look.text) ?? { pages: 0, place: 0 }
      above.set(look.text, { pages: before.pages + 1, place: before.place + at - body.last })
    })
  }
  return [...above]
    .filter(([text, { pages: on }]) => on >= Math.max(3, pages.length * FEWEST_HEADED) && on * 2 > countOf(pages, text))
    .sort(([, a], [, b]) => a.place / a.pages - b.place / b.pages)
    .map(([text, { pages: on }]) => ({ heading: text.endsWith(':') ? text.slice(0, -1).trimEnd() : text, block: blockOf(text), pages: on }))
}

/** Lines that are titles of stories somewhere: printed twice on one page, or right behind a stamp in a list. */
function titlesIn(pages: readonly BodiedPage[]): ReadonlySet<string> {
  const titles = new Set<string>()
  for (const { looks, body } of pages) {
    const seen = new Set<string>()
    looks.forEach(({ text }, at) => {
      if (wordCount(text) >= 3 && (seen.has(text) || (at > body.last && looks[at - 1]?.isDate && !looks[at + 1]?.isDate))) titles.add(text)
      seen.add(text)
    })
  }
  return titles
}

/** More words than these are a heading only where it stands on most pages. */
const SHORT = 3

const canHead = ({ text, pages, isDate }: Look, all: number): boolean =>
  !isDate &&
  (wordCount(text) <= SHORT || text === text.toUpperCase() || pages >= all * 0.6) &&
  pages >= Math.max(3, all * FEWEST_HEADED) &&
  text.length <= 40 &&
  wordCount(text) <= 6 &&
  !/[\d©|·.!?]/.test(text)

/** A title of another story, or the stamp of one: titles have four words or more. */
const isItem = ({ isDate, isProse, text, recurs }: Look): boolean =>
  isDate || (!isProse && wordCount(text) >= (recurs ? 5 : 3) && !/[©|·]/.test(text) && !/\.$/.test(text))

/** Two titles or more below a line, stamps aside, before the next line that is none. */
function isListed(looks: readonly Look[], at: number): boolean {
  let titles = 0
  for (const look of looks.slice(at + 1)) {
    if (!isItem(look)) break
    if (!look.isDate && ++titles === 2) return true
  }
  return titles === 1 && looks[at + 1]?.isDate === true
}

const countOf = (pages: readonly BodiedPage[], text: string): number =>
  pages.filter(({ looks, body }) => looks.slice(body.last + 1).some((look) => look.text === text)).length

/** By the words that newsrooms use for them; a list of another name counts as stories on the same subject. */
export function blockOf(heading: string): Block {
  if (/most|popular|hot|top|trend|popul|гаряч|горяч|популяр|головн|главн/iu.test(heading)) return 'hot_news'
  return /latest|new(?:s|est)\b|recent|just in|останн|последн|свіж|свеж|новини|новости/iu.test(heading) ? 'latest' : 'more_about'
}

/** The stamps of the lists, parted by whether they stand before or after the title that they date. */
export function findStamps(pages: readonly BodiedPage[], headings: readonly Heading[]): { before: string[]; after: string[] } {
  const names = new Set(headings.flatMap(({ heading }) => [heading, `${heading}:`]))
  const [before, after]: [string[], string[]] = [[], []]
  for (const { looks, body } of pages) {
    let order: 'none' | 'open' | 'before' | 'after' = 'none'
    looks.forEach(({ text, isDate }, at) => {
      if (at <= body.last) return
      if (names.has(text)) order = 'open'
      else if (order === 'open') order = isDate ? 'before' : 'after'
      if (isDate && order !== 'none') (order === 'before' ? before : after).push(text)
    })
  }
  return { before, after }
}
