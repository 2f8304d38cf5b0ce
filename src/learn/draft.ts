/**
 * A profile from what the pages of a site have in common.
 */
import type { Publisher } from '../publishers/publisher.ts'
import { profileDefaults } from '../publishers/profile-schema.ts'
import { SECTION_SHAPE } from '../publishers/reader.ts'
import { guessDateFormats, type DateGuess } from '../text/date-guesses.ts'
import { languageOf } from '../text/languages.ts'
import { bodyOf } from './body.ts'
import { findFurniture } from './furniture.ts'
import { readHeads, type Head, type HeadForms } from './heads.ts'
import { findHeadings, findStamps, findTags, type BodiedPage, type Heading, type TagLine } from './lists.ts'
import { layoutOf, orderOf } from './order.ts'
import { lookAt, type SamplePage } from './sample.ts'

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
  readonly pages: readonly BodiedPage[]
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
  const looked = lookAt(samples)
  const pages = looked.flatMap((page): BodiedPage[] => {
    const body = bodyOf(page)
    return body ? [{ ...page, body }] : []
  })
  const bodiless = looked.filter((page) => !bodyOf(page)).map(({ source }) => source)
  const { heads, forms } = readHeads(pages)
  const { order, keep } = orderOf(heads)
  const tags = findTags(pages)
  const headings = findHeadings(pages)
  const stamps = findStamps(pages, headings)
  const headTimes = heads.flatMap(({ lines }) => lines.filter(({ part }) => part === 'time').map(({ text }) => text))
  const days = guessDateFormats(forms.headerDays)
  const time = guessTimes(headTimes, stamps.before)
  const known = { heads, headings, tagLabel: tags?.label, byline: forms.byline, readingTime: forms.readingTime }
  const publisher: Publisher = {
    ...identity,
    languages: languagesOf(pages),
    ...profileDefaults,
    about: `Learnt from ${samples.length} pages.`,
    ...findFurniture(pages, known),
    blocks: headings.map(({ heading, block }) => ({ heading, block })),
    tags: tags ? [tags.label] : [],
    tagsBy: tags?.by ?? 'hash',
    byline: forms.byline === undefined ? [] : [`${forms.byline}*`],
    readingTime: forms.readingTime,
    sections: sectionsOf(heads, forms),
    headerDate: days.formats[0] ?? null,
    time: time.formats,
    timeAfterTitle: guessDateFormats(stamps.after).formats,
    image: IMAGE,
    layouts: [layoutOf(order, keep)],
  }
  return { publisher, evidence: { pages, bodiless, heads, forms, keep, tags, headings, time, headerDate: days } }
}

/** One guess for the article's time and the stamps before titles where they are written alike: each may tell the other's order. */
function guessTimes(times: readonly string[], stamps: readonly string[]): DateGuess {
  const together = guessDateFormats([...times, ...stamps])
  if (together.formats.length > 0 || stamps.length === 0) return together
  const [ofArticle, ofLists] = [guessDateFormats(times), guessDateFormats(stamps)]
  return { formats: [...ofArticle.formats, ...ofLists.formats], undecided: ofArticle.undecided || ofLists.undecided }
}

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
