/**
 * The shared words, from what arrives to what leaves: Scrape → Decoded → Page → Article → Rows. Types only.
 */
import type { Problem } from './problem.ts'
import type { Layout } from './publishers/publisher.ts'
import type { Reader, ReadLine } from './publishers/reader.ts'
import type { Language } from './text/languages.ts'
import type { Line } from './text/lines.ts'

/** One page as it arrived. `source` names it for people: a POSIX path, or "-" for standard input. */
export type Scrape = Origin & ({ readonly bytes: Uint8Array } | Unread)
/** What could not be read; `size` in bytes where the file system tells it. */
type Unread = { readonly refused: Problem; readonly size: number | null }
/** `path` is where it lies, from the working directory on, for annotations; no row depends on it. */
type Origin = { readonly source: string; readonly path?: string }

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
  'byline',
  'title_repeat',
  'standfirst',
  'image',
  'paragraph',
  'tags',
  'loading',
  'advertisement',
  'furniture',
  'block_heading',
  'related_time',
  'related_title',
  'related_title_repeat',
  'aside',
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

/** Offsets into the body. */
export interface Paragraph extends Span {
  readonly text: string
  /** From 1, in the source. */
  readonly line: number
}

export interface Headline {
  /** The title without its attribution; the whole title where it has none. */
  readonly content: string
  /** Who the title names as its source, as printed. */
  readonly speaker: string | null
}

/** A headline whose source was looked up in a body. */
export interface ResolvedHeadline extends Headline {
  /** The fullest name in the body for which the printed source stands; null where the body names nobody who fits. */
  readonly resolved: string | null
}

export interface Related {
  readonly block: Block
  /** From 1 in each block. */
  readonly position: number
  readonly title: string
  readonly headline: ResolvedHeadline
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
  readonly standfirst: string | null
  readonly headline: ResolvedHeadline | null
  readonly dateline: string | null
  readonly byline: string | null
  /** YYYY-MM-DD. */
  readonly headerDate: string | null
  readonly published: { readonly utc: string; readonly local: string; readonly precision: 'minute' | 'day' } | null
  readonly readingMinutes: number | null
  /** UTC of the youngest related stamp. */
  readonly crawledAfter: string | null
  readonly body: string
  readonly paragraphs: readonly Paragraph[]
  /** As printed, with '#', without repetitions. */
  readonly tags: readonly string[]
  readonly related: readonly Related[]
  /** In text order. */
  readonly quotes: readonly Quotation[]
  /** In order of their first quotation. */
  readonly speakers: readonly Speaker[]
  readonly flags: readonly Flag[]
}

/** UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const quoteKinds = ['direct', 'indirect', 'mixed'] as const
export type QuoteKind = (typeof quoteKinds)[number]

export const speakerKinds = ['person', 'organisation', 'role'] as const
export type SpeakerKind = (typeof speakerKinds)[number]

/** The rules by which a mention finds its speaker; what each does is said in `quotes/rules.ts`. */
export const ruleIds = [
  'name',
  'title',
  'role-of-the-last',
  'pronoun-focus',
  'pronoun-body',
  'pronoun-group',
  'body',
  'acronym',
  'kind-of-body',
  'issuer',
  'relative',
  'unnamed',
  'same-quotation',
  'same-paragraph',
  'paragraph-before',
  'paragraph-subject',
  'narrator',
  'tie',
  'nobody',
] as const
export type RuleId = (typeof ruleIds)[number]

/** Somebody whom a mention could stand for. */
export interface Candidate {
  readonly name: string
  /** 1: the subject of the same sentence; the further back, the less. */
  readonly weight: number
}

/** One contiguous piece of what somebody said; its span has neither its outer marks nor the conjunction before it. */
export interface Quotation extends Span {
  readonly kind: QuoteKind
  /** Pieces of one quotation share it; from 1. */
  readonly group: number
  /** Index of the paragraph, from 0. */
  readonly paragraph: number
  /** The span with its marks, or with the conjunction "that". */
  readonly quotedStart: number
  readonly quotedEnd: number
  /** The speaker's name alone, or the pronoun, role or body as printed; null where the cue has no subject of its own. */
  readonly mention: Span | null
  /** The whole noun phrase with titles and appositives; that of the sentence's subject where the cue has none. */
  readonly phrase: Span | null
  /** The bare verb, or the phrase or mark that attributes. */
  readonly cue: Span | null
  /** The verb with its helpers: "has also said". */
  readonly cuePhrase: Span | null
  /** Without an attribution of its own; the spans are then those of the piece that it goes on from. */
  readonly floating: boolean
  /** Resolved name; null where the text names nobody, or two equally. */
  readonly speaker: string | null
  readonly speakerKind: SpeakerKind | null
  /** Title of the speaker, the first that the text gives. */
  readonly speakerRole: string | null
  /** The medium that carried the words, as printed; never the speaker. */
  readonly via: string | null
  readonly resolvedBy: RuleId
  /** 0 to 1; 0 where nobody is named. */
  readonly confidence: number
  /** Who was weighed, the best first; at most five. */
  readonly candidates: readonly Candidate[]
}

export interface Speaker {
  readonly name: string
  readonly kind: SpeakerKind
  readonly role: string | null
  /** How often the text names or describes the speaker beside a quotation. */
  readonly mentions: number
  /** Quotations; the pieces of one count once. */
  readonly quotes: number
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
