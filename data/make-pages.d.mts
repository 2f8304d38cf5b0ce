/** Invented pages as data/make-pages.mjs makes them. */
export type Form = 'F' | 'S' | 'T' | '2013' | 'L' | 'S0' | 'img' | 'AMP' | 'B'

/** What curation must find on a page; null and empty lists where the page does not print it. */
export interface PageTruth {
  readonly section: string | null
  readonly title: string | null
  readonly language: 'en' | 'uk' | 'ru'
  /** UTC. */
  readonly published_at: string | null
  /** On Kyiv's clock, with the offset. */
  readonly published_local: string | null
  readonly reading_minutes: number | null
  /** Without '#', in lower case. */
  readonly tags: readonly string[]
  readonly paragraphs: readonly string[]
  readonly related: readonly {
    readonly block: 'more_about' | 'hot_news' | 'latest'
    /** From 1 in each block. */
    readonly position: number
    readonly title: string
    readonly published_at: string | null
  }[]
  /** YYYY-MM-DD. */
  readonly header_date: string | null
  /** Codes of the problems that curation must find, in order. */
  readonly problems: readonly string[]
}

export interface MadePage {
  /** File name: a number and what the page's bytes hash to. */
  readonly name: string
  readonly text: string
  readonly form: Form
  readonly truth: PageTruth
}

/** Weights of the forms as in a real batch. */
export const REAL_MIX: Readonly<Record<Form, number>>

/** `count` pages (100 unless given) of a seed (1); `mix` gives weights by form, those of a real batch unless given. */
export function makePages(options?: {
  readonly seed?: number
  readonly count?: number
  readonly mix?: Partial<Record<Form, number>>
}): MadePage[]
