/**
 * The shared words, from what arrives to what leaves: Scrape → Decoded → Page → Article → Rows. Types only.
 */
import type { Problem } from './problem.ts'
import type { Layout } from './publishers/publisher.ts'
import type { Reader, ReadLine } from './publishers/reader.ts'
import type { Language } from './text/languages.ts'
import type { Line } from './text/lines.ts'

/** One page as it arrived. `source` names it for people: a POSIX path, or "-" for standard input. */
export type Scrape =
  | { readonly source: string; readonly bytes: Uint8Array }
  /** What could not be read; `size` in bytes where the file system tells it. */
  | { readonly source: string; readonly refused: Problem; readonly size: number | null }

/** Bounds that decide the outcome; counted in bytes, never in time, so that it is the same on every machine. */
export interface Limits {
  /** Largest page, unpacked, in bytes. */
  readonly bytes: number
  /** Most lines of a page. */
  readonly lines: number
}

export interface Decoded {
  readonly text: string
  /** WHATWG name of the encoding, in lower case. */
  readonly encoding: string
  readonly problems: readonly Problem[]
}

export const roles = [
  'header',
  'time',
  'title',
  'reading_time',
  'title_repeat',
  'image',
  'paragraph',
  'tags',
  'loading',
  'advertisement',
  'block_heading',
  'related_time',
  'related_title',
  'related_title_repeat',
  'agency',
  'blank',
  'other',
] as const
/** What a line is for on its page; exactly one for each line. */
export type Role = (typeof roles)[number]

export interface RoledLine extends Line {
  readonly role: Role
}

/** A page whose publisher and layout are known, and so the roles of the lines before its body. */
export interface Recognised {
  readonly reader: Reader
  readonly layout: Layout
  /** All lines of the page, with what they look like to this publisher. */
  readonly lines: readonly ReadLine[]
  /** Role of each line of the head, by its index in `lines`. */
  readonly head: ReadonlyMap<number, Role>
  /** Index in `lines` of the first line after the head. */
  readonly bodyAt: number
  /** True where some line is in the publisher's own manner. */
  readonly marked: boolean
}

/** A page whose every line has a role. */
export interface Page {
  readonly reader: Reader
  readonly layout: Layout
  readonly lines: readonly RoledLine[]
}

export const blocks = ['more_about', 'hot_news', 'latest'] as const
/** The lists of other stories below a body. */
export type Block = (typeof blocks)[number]

export interface Paragraph {
  readonly text: string
  /** UTF-16 offsets into the body. */
  readonly start: number
  readonly end: number
  /** From 1, in the source. */
  readonly line: number
}

export interface Headline {
  /** The title without its attribution; the whole title where it has none. */
  readonly content: string
  /** Who the title names as its source, as printed. */
  readonly speaker: string | null
}

export interface Related {
  readonly block: Block
  /** From 1 in each block. */
  readonly position: number
  readonly title: string
  readonly headlineSpeaker: string | null
  /** UTC. */
  readonly publishedAt: string | null
}

/** One article with one spelling for each meaning. Null: the page does not say. */
export interface Article {
  readonly id: string
  readonly publisher: string
  readonly layout: string
  readonly language: Language
  readonly section: string | null
  readonly title: string | null
  readonly headline: Headline | null
  readonly dateline: string | null
  readonly byline: string | null
  /** YYYY-MM-DD. */
  readonly headerDate: string | null
  readonly published: { readonly utc: string; readonly local: string; readonly precision: 'minute' } | null
  readonly readingMinutes: number | null
  /** UTC of the youngest related stamp. */
  readonly crawledAfter: string | null
  readonly body: string
  readonly paragraphs: readonly Paragraph[]
  /** As printed, with '#', without repetitions. */
  readonly tags: readonly string[]
  readonly related: readonly Related[]
  readonly flags: readonly Flag[]
}

export const flags = ['digest', 'truncated'] as const
export type Flag = (typeof flags)[number]

/** All that is known of one scrape when its path ends; every table's rows are made from this. */
export interface Finding {
  readonly source: string
  /** SHA-256 of the bytes as they arrived, in hex; null where they could not be read. */
  readonly sha256: string | null
  readonly size: number | null
  readonly decoded: Decoded | null
  readonly lines: readonly RoledLine[]
  /** How many of the lines have no known role. */
  readonly otherLines: number
  readonly publisher: string | null
  readonly layout: string | null
  /** Null where the scrape was refused. */
  readonly article: Article | null
  readonly problems: readonly Problem[]
}
