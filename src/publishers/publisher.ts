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
  /** Other lines of the site itself, wherever they stand; # stands for digits, a * at the end for any rest. */
  readonly furniture: readonly string[]
  /** Lines of the site above the head, as its menu, in order; each may be missing. A later line with the same words is none. */
  readonly masthead: readonly string[]
  /** Headings of the lists below the body, without a colon at the end. */
  readonly blocks: readonly ListHeading[]
  /** Headings of notes that are no part of the story, as a card about the author; a note has at most so many lines below its heading. */
  readonly asides: readonly { readonly heading: string; readonly lines: number }[]
  /** Labels of the line of tags. */
  readonly tags: readonly string[]
  /** How tags are told apart: each begins with #, or commas stand between them. */
  readonly tagsBy: 'hash' | 'comma'
  /** How the line of the author's name is written; a * at the end stands for the name, as in `By *`. */
  readonly byline: readonly string[]
  /** How that line is written where it stands below the body's first line; with a label that opens no sentence, as `Author: *`. */
  readonly bylineBelow: readonly string[]
  /** Lines of the reading time; # stands for the minutes. */
  readonly readingTime: readonly string[]
  readonly sections: readonly string[]
  /** How the day in front of the first line is written, as `date yyyy-MM-dd` (fields: text/date-patterns.ts); null where none stands there. */
  readonly headerDate: string | null
  /** How a time line is written, with a * at the end for any rest; it stands before what it dates. */
  readonly time: readonly string[]
  /** How a stamp is written that stands after the title it dates. */
  readonly timeAfterTitle: readonly string[]
  /** How an image line begins and ends; null where there is none. */
  readonly image: { readonly start: string; readonly end: string } | null
  /** What the lines of a body may be; a page whose body holds another is refused. */
  readonly bodyLines: BodyLines
  /** In the order in which they are tried; the first whose head fits is the page's. */
  readonly layouts: readonly Layout[]
}

export interface ListHeading {
  /** Without a colon at the end. */
  readonly heading: string
  readonly block: Block
  /** The list stands within the body and has at most so many titles; the body goes on behind them, or at the next paragraph. */
  readonly within?: number
}

/** `sentences` alone; also `subheadings`, each between two sentences; or `any` line. The last line of a page may be cut off. */
export const bodyLines = ['any', 'subheadings', 'sentences'] as const
export type BodyLines = (typeof bodyLines)[number]

/** The parts that stand before a body. A standfirst is told by the part below it, or by being no sentence. */
export const headParts = [
  'header',
  'day',
  'time',
  'title',
  'title_repeat',
  'standfirst',
  'reading_time',
  'byline',
  'agency',
  'image',
] as const
export type HeadPart = (typeof headParts)[number]

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
