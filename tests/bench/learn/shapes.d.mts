/** Sites of named shapes as shapes.mjs makes them. */
import type { PageTruth } from '../../../data/make-pages.mjs'

/** The parts of one page, to be changed by a shape. */
export interface Page {
  readonly random: () => number
  story: PageTruth
  /** The title of another story. */
  readonly other: () => string
  readonly author: string
  menu: string[]
  head: string[]
  body: string[]
  below: string[]
  footer: string[]
}

export interface ShapedPage {
  readonly name: string
  readonly text: string
  readonly truth: Pick<PageTruth, 'title' | 'published_at' | 'paragraphs'> & {
    /** The page prints the day alone. */
    readonly isDay: boolean
  }
}

export const shapes: Readonly<Record<string, (page: Page) => void>>

export function shapedPages(
  shape: (page: Page) => void,
  batch: { readonly seed: number; readonly count: number; readonly languages?: readonly string[] },
): readonly ShapedPage[]
