/**
 * What a site puts into a story or right below it under a heading that recurs: a list of other stories
 * within the body, and notes, as a card about the author or the readers' comments.
 */
import { isHeadline, isSentence } from '../text/sentences.ts'
import { ADVERTISEMENT } from './furniture.ts'
import { wordCount, type Look, type LookedPage } from './sample.ts'

export interface Insertion {
  /** As printed, without a colon at the end; # stands for digits in the heading of a note. */
  readonly heading: string
  readonly kind: 'list' | 'note'
  /** The most lines that stand below it on one page. */
  readonly most: number
  /** Pages that have it. */
  readonly pages: number
}

/** Less common than this, or than three pages, is no heading. */
const FEWEST = 0.2
/** Of the places of a heading this share must be of one kind. */
const OF_ONE_KIND = 0.8

export function findInsertions(pages: readonly LookedPage[]): readonly Insertion[] {
  const places = new Map<string, (Place | undefined)[]>()
  for (const { looks } of pages)
    looks.forEach((look, at) => {
      if (canHead(look, looks, at, pages.length)) places.set(look.masked, [...(places.get(look.masked) ?? []), placeAt(looks, at)])
    })
  return [...places].flatMap(([masked, all]) => {
    if (all.length < Math.max(3, pages.length * FEWEST)) return []
    const found = (['list', 'note'] as const).flatMap((kind) => {
      const sizes = all.flatMap((place) => (place?.kind === kind ? [place.size] : []))
      if (sizes.length < all.length * OF_ONE_KIND || (kind === 'list' && masked.includes('#'))) return []
      return [{ heading: masked.replace(/ ?:$/, ''), kind, most: Math.max(...sizes), pages: sizes.length }]
    })
    return found.slice(0, 1)
  })
}

/** The pages as they would be without their insertions. */
export const withoutInsertions = (pages: readonly LookedPage[], insertions: readonly Insertion[]): readonly LookedPage[] =>
  pages.map((page) => {
    const left = new Set<number>()
    page.looks.forEach((look, at) => {
      const insertion = insertions.find(({ heading }) => look.masked === heading || look.masked.replace(/ ?:$/, '') === heading)
      if (!insertion || !isBelowProse(page.looks, at)) return
      const place = placeAt(page.looks, at)
      if (place?.kind !== insertion.kind) return
      for (let i = at; i <= at + place.size; i++) left.add(i)
    })
    return { ...page, looks: page.looks.filter((_, at) => !left.has(at)) }
  })

interface Place {
  readonly kind: Insertion['kind']
  readonly size: number
}

const canHead = (look: Look, looks: readonly Look[], at: number, all: number): boolean =>
  !look.isDate &&
  !look.isTop &&
  look.pages >= Math.max(3, all * FEWEST) &&
  look.text.length <= 40 &&
  wordCount(look.text) <= 6 &&
  !/[©|·.!?]/.test(look.text) &&
  !ADVERTISEMENT.test(look.text) &&
  !isNamed(looks, at) &&
  isBelowProse(looks, at)

const isBelowProse = (looks: readonly Look[], at: number): boolean => looks.slice(0, at).some(({ isProse }) => isProse)

/** What stands below a heading; undefined where it is neither a list with the body behind it nor a note with nothing behind it. */
function placeAt(looks: readonly Look[], at: number): Place | undefined {
  const end = looks.findIndex(({ recurs }, i) => i > at && recurs && !isNamed(looks, i))
  const run = looks.slice(at + 1, end < 0 ? looks.length : end)
  const first = run[0]
  if (!first) return undefined
  const size = run.findIndex(isBodyAgain)
  if (size > 0 && run.slice(0, size).every(isItem)) return { kind: 'list', size }
  const isLast = !looks.slice(at + 1 + run.length).some(({ isProse }) => isProse)
  const hasName = isName(first.text) || opensWithName(first) || (!first.isProse && run[1]?.isDate === true)
  return isLast && hasName && run.some(({ isProse }) => isProse) ? { kind: 'note', size: run.length } : undefined
}

/** A line that the next one begins with, as a note on an author begins with the name. */
const isNamed = (looks: readonly Look[], at: number): boolean => looks[at + 1]?.text.startsWith(`${looks[at]?.text ?? ''} `) === true

const isBodyAgain = ({ isProse, text }: Look): boolean => isProse && !isHeadline(text)

/** A title of another story, or its stamp. */
const isItem = ({ isDate, text }: Look): boolean => isDate || (wordCount(text) >= 3 && isHeadline(text) && !/[©|·]/.test(text))

const isName = (text: string): boolean => NAME.test(text)
const NAME = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|van|von|da)){1,3}$/u

/** A sentence that begins with two capitalised words, as notes on people do. */
const opensWithName = ({ text, isProse }: Look): boolean => isProse && isSentence(text) && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ /u.test(text)
