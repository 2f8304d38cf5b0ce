/** The invented corpus as data/make-corpus.mjs makes it. */
export interface PlantedPage {
  /** File name in data/corpus. */
  readonly name: string
  readonly outcome: 'article' | 'repeat' | 'refused'
  /** Codes of the problems that curation must find, in order. */
  readonly problems: readonly string[]
  readonly language: string | null
  readonly subject: string | null
  readonly published_at: string | null
  readonly tags: readonly string[]
  /** The speaker is null where the page does not say who it was, and a role where it gives no name. */
  readonly direct: readonly { readonly text: string; readonly speaker: string | null }[]
  /** Full names of who is quoted. */
  readonly cast: readonly string[]
}
export function makeCorpus(): { readonly files: ReadonlyMap<string, string>; readonly truth: readonly PlantedPage[] }
