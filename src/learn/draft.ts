/**
 * A profile from what the pages of a site have in common.
 */
import type { Publisher } from '../publishers/publisher.ts'
import { profileDefaults } from '../publishers/profile-schema.ts'
import { SECTION_SHAPE } from '../publishers/reader.ts'
import { guessDateFormats, type DateGuess } from '../text/date-guesses.ts'
import { languageOf } from '../text/languages.ts'
import { bodiesOf } from './body.ts'
import { findFurniture } from './furniture.ts'
import { readHeads, type Head, type HeadForms } from './heads.ts'
import { findInsertions, withoutInsertions, type Insertion } from './insertions.ts'
import { blockOf, findHeadings, findStamps, findTags, type BodiedPage, type Heading, type TagLine } from './lists.ts'
import { layoutOf, orderOf } from './order.ts'
import { lookAt, type SamplePage } from './sample.ts'
import { guessTimes } from './times.ts'

/** What only a person can know. */
export interface Identity {
  readonly id: string
  readonly name: string
  /** IANA name of the zone in which the pages print times. */
  readonly timeZone: string
}

export interface Draft {
  readonly publisher: Publisher
  readonly evidence: Evidence
}

/** What the draft was made from. */
export interface Evidence {
  /** Without their insertions. */
  readonly pages: readonly BodiedPage[]
  readonly insertions: readonly Insertion[]
  readonly bodiless: readonly string[]
  readonly heads: readonly Head[]
  readonly forms: HeadForms
  /** Pages whose head keeps the order of the layout. */
  readonly keep: readonly Head[]
  readonly tags: TagLine | undefined
  readonly headings: readonly Heading[]
  readonly time: DateGuess
  readonly headerDate: DateGuess
}

/** As dumping programs write an image, whatever the site. */
const IMAGE = { start: '<image>', end: '</image>' }

export function draftFrom(samples: readonly SamplePage[], identity: Identity): Draft {
  const whole = lookAt(samples)
  const insertions = findInsertions(whole)
  const looked = withoutInsertions(whole, insertions)
  const bodies = bodiesOf(looked)
  const pages = looked.flatMap((page, i): BodiedPage[] => (bodies[i] ? [{ ...page, body: bodies[i] }] : []))
  const bodiless = looked.filter((_, i) => !bodies[i]).map(({ source }) => source)
  const { heads, forms } = readHeads(pages)
  const { order, keep } = orderOf(heads)
  const tags = findTags(pages)
  const headings = findHeadings(pages)
  const stamps = findStamps(pages, headings)
  const headTimes = heads.flatMap(({ lines }) => lines.filter(({ part }) => part === 'time').map(({ text }) => text))
  const days = guessDateFormats(forms.headerDays)
  const time = guessTimes(headTimes, stamps.before)
  const known = { heads, headings, tagLabel: tags?.label, byline: forms.byline, readingTime: forms.readingTime }
  const site = findFurniture(pages, known)
  const bylineBelow = forms.byline === undefined ? site.furniture.filter((form) => AUTHOR.test(form)) : []
  const publisher: Publisher = {
    id: identity.id,
    name: identity.name,
    timeZone: identity.timeZone,
    languages: languagesOf(pages),
    ...profileDefaults,
    about: `Learnt from ${samples.length} pages.`,
    ...site,
    furniture: site.furniture.filter((form) => !bylineBelow.includes(form)),
    blocks: [
      ...headings.map(({ heading, block }) => ({ heading, block })),
      ...insertions.flatMap(({ heading, kind, most }) => (kind === 'list' ? [{ heading, block: blockOf(heading), within: most }] : [])),
    ],
    asides: insertions.flatMap(({ heading, kind, most }) => (kind === 'note' ? [{ heading, lines: most }] : [])),
    tags: tags ? [tags.label] : [],
    tagsBy: tags?.by ?? 'hash',
    byline: forms.byline === undefined ? [] : [`${forms.byline}*`],
    bylineBelow,
    readingTime: forms.readingTime,
    sections: sectionsOf(heads, forms),
    headerDate: days.formats[0] ?? null,
    time: time.formats,
    timeAfterTitle: guessDateFormats(stamps.after).formats,
    image: IMAGE,
    layouts: [layoutOf(order, keep)],
  }
  return { publisher, evidence: { pages, insertions, bodiless, heads, forms, keep, tags, headings, time, headerDate: days } }
}

/** Labels of authors; those of photographers and sources are furniture. */
const AUTHOR = /^(?:authors?|by|written by|reporter|автор|автори|авторы): \*$/iu

function languagesOf(pages: readonly BodiedPage[]): Publisher['languages'] {
  const found = pages.map(({ looks }) =>
    languageOf(
      looks
        .filter(({ isProse }) => isProse)
        .map(({ text }) => text)
        .join('\n'),
    ),
  )
  return [...new Set(found)].sort()
}

function sectionsOf(heads: readonly Head[], { headerDays }: HeadForms): readonly string[] {
  const found = heads.flatMap(({ lines }) =>
    lines
      .filter(({ part }) => part === 'header')
      .map(({ text }) => text.slice((headerDays.find((day) => text.startsWith(day)) ?? '').length).trim()),
  )
  return [...new Set(found)].filter((text) => SECTION_SHAPE.test(text)).sort()
}
