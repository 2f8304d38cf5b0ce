/**
 * What can be said of a publisher, as data.
 *
 * A profile says how the fixed lines of its pages are spelled, how its dates are written, and in which
 * order the parts of a page stand (its layouts). Nothing in it is code, so it can be kept as JSON.
 */
import type { Block } from '../scrape.ts'
import type { Language } from '../text/languages.ts'

export interface Publisher {
  /** Lower case, as in article ids. */
  readonly id: string
  readonly name: string
  readonly site: string
  /** One sentence for people. */
  readonly about: string
  /** Languages of its articles. */
  readonly languages: readonly Language[]
  /** IANA name of the zone in which its pages print times. */
  readonly timeZone: string
  /** Lines that hold its name alone. */
  readonly agency: readonly string[]
  readonly loading: readonly string[]
  readonly advertisement: readonly string[]
  /** Headings of the lists below the body, without a colon at the end. */
  readonly blocks: readonly { readonly heading: string; readonly block: Block }[]
  /** Labels of the line of tags. */
  readonly tags: readonly string[]
  /** Lines of the reading time; # stands for the minutes. */
  readonly readingTime: readonly string[]
  readonly sections: readonly string[]
  /** How the day in front of the first line is written, as `date yyyy-MM-dd`; fields are those of text/date-patterns.ts. */
  readonly headerDate: string
  /** How a time line is written; it stands before what it dates. */
  readonly time: readonly string[]
  /** How a stamp is written that stands after the title it dates. */
  readonly timeAfterTitle: readonly string[]
  /** How an image line begins and ends. */
  readonly image: { readonly start: string; readonly end: string }
  /** In the order in which they are tried; the first whose head fits is the page's. */
  readonly layouts: readonly Layout[]
}

/** The parts that stand before a body. */
export type HeadPart = 'header' | 'day' | 'time' | 'title' | 'title_repeat' | 'reading_time' | 'agency' | 'image'

export interface Layout {
  readonly id: string
  readonly about: string
  /** Parts in order; a part ending in ? may be missing. */
  readonly head: readonly (HeadPart | `${HeadPart}?`)[]
  /** The spellings of the agency's line, where not all of them will do. */
  readonly agency?: readonly string[]
  /** The page must have a block heading. */
  readonly hasBlocks?: true
}
