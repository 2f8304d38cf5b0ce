/**
 * The lines of the site itself: its menu above the head, and what recurs anywhere else.
 */
import type { BodiedPage, Heading } from './lists.ts'
import type { Head } from './heads.ts'
import { isSentence } from '../text/sentences.ts'
import type { Look } from './sample.ts'

export interface Furniture {
  readonly masthead: readonly string[]
  readonly loading: readonly string[]
  readonly advertisement: readonly string[]
  readonly furniture: readonly string[]
}

export interface Known {
  readonly heads: readonly Head[]
  readonly headings: readonly Heading[]
  readonly tagLabel: string | undefined
  readonly byline: string | undefined
  readonly readingTime: readonly string[]
}

export function findFurniture(pages: readonly BodiedPage[], known: Known): Furniture {
  const isOther = isNone(known)
  const masthead = inOneOrder(pages.map(({ looks }) => looks.filter((look) => look.isTop && isOther(look)).map(({ masked }) => masked)))
  const recurring = new Map<string, Look>()
  for (const { looks } of pages)
    looks.forEach((look, at) => {
      if (look.recurs && isOther(look) && !look.isTop && !isTitleOfAnother(looks, at, pages.length, known)) recurring.set(look.masked, look)
    })
  const texts = [...recurring.keys()]
  const loading = texts.filter((text) => LOADING.test(text))
  const advertisement = texts.filter((text) => ADVERTISEMENT.test(text))
  return {
    masthead,
    loading,
    advertisement,
    furniture: [
      ...texts.filter((text) => !loading.includes(text) && !advertisement.includes(text)),
      ...otherDates(known),
      ...labelled(pages, known),
    ],
  }
}

const LOADING = /^(?:loading|загрузка|завантаження)[.… ]*$/iu
/** Lines in place of an advertisement, or above one. */
export const ADVERTISEMENT = /^(?:ad|ads|advertisement|advertising|sponsored|реклама)[.: ]*$/iu

/** What recurs and has no other part to play. */
const isNone =
  ({ headings, readingTime, tagLabel }: Known) =>
  ({ text, masked }: Look): boolean =>
    !headings.some(({ heading }) => text === heading || text === `${heading}:`) &&
    !readingTime.includes(masked) &&
    !(tagLabel !== undefined && tagLabel !== '' && text.startsWith(tagLabel))

/** One order that holds all the pages' lines: the longest page's, with what only others have put behind what stands above it there. */
function inOneOrder(tops: readonly (readonly string[])[]): readonly string[] {
  const [longest = [], ...others] = [...tops].sort((a, b) => b.length - a.length)
  const order = [...longest]
  for (const top of others)
    top.forEach((text, i) => {
      if (!order.includes(text)) order.splice(i === 0 ? 0 : order.indexOf(top[i - 1] ?? '') + 1, 0, text)
    })
  return order
}

/** Pages that were fetched in one night list the same stories: a long line in a list is a title, however often it recurs. */
function isTitleOfAnother(looks: readonly Look[], at: number, all: number, { headings }: Known): boolean {
  const { text, masked, pages: on } = looks[at] ?? { text: '', masked: '', pages: 0 }
  const isEverywhere = on >= all * EVERYWHERE
  if (text.split(' ').length < 5 || (isEverywhere && masked.includes('#')) || /[©|·:]/.test(text) || /\.$/.test(text)) return false
  for (let above = at - 1; above >= 0; above--) {
    const look = looks[above]
    if (!look || headings.some(({ heading }) => look.text === heading || look.text === `${heading}:`)) return look !== undefined
    if (!look.isDate && look.text.split(' ').length < 3) return false
  }
  return false
}

/** A footer stands on nearly all pages. */
const EVERYWHERE = 0.9

/** Further dates above a body, behind a word, as "Updated 12.01.2022": `Updated #*`. */
function otherDates({ heads }: Known): readonly string[] {
  const found = heads.flatMap(({ lines }) =>
    lines.flatMap(({ part, isDate, masked }) => (part === 'loose' && isDate ? (DATED.exec(masked)?.[0] ?? []) : [])),
  )
  return [...new Set(found)].map((opening) => `${opening}*`)
}
const DATED = /^\p{Lu}[^#]{2,24}#/u

/** Lines with one label and another rest on each page, as "Photo: Mara Lind". */
function labelled(pages: readonly BodiedPage[], { tagLabel, byline, heads, headings }: Known): readonly string[] {
  const titles = new Set(heads.flatMap(({ lines }) => lines.filter(({ part }) => part !== 'loose').map(({ text }) => text)))
  const counts = new Map<string, number>()
  for (const { looks, body } of pages) {
    const lists = looks.findIndex(
      ({ text }, at) => at > body.last && headings.some(({ heading }) => text === heading || text === `${heading}:`),
    )
    const labels = new Set(
      looks.slice(0, lists < 0 ? looks.length : lists).flatMap(({ text, isProse, recurs, isDate }) => {
        const label = isProse || recurs || isDate || isSentence(text) || titles.has(text) ? undefined : LABELLED.exec(text)?.[1]
        return label === undefined || label.trimEnd() === tagLabel || label === byline ? [] : [label]
      }),
    )
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts].filter(([label, count]) => CAPTION.test(label) || count >= Math.max(3, pages.length / 4)).map(([label]) => `${label}*`)
}
/** Labels of the trade, which belong to no story wherever they stand. */
const CAPTION = /^(?:photo|image|picture|video|graphic|illustration|фото|відео|видео|ілюстрація|иллюстрация): $/iu
const LABELLED = /^(\p{Lu}[\p{L} ]{1,24}: )\S/u
