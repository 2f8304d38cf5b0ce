/** The changes that a comparison can name: each code once, with its words. A code is API and never changes its meaning. */

import { percent } from '../text/shown.ts'

/** What the words of a change are made from. */
export interface Facts {
  /** Pages that show it, of how many. */
  readonly pages: number
  readonly of: number
  /** Their share in the baseline, 0 to 1. */
  readonly usual: number
  /** What it is about: a line, a part, a layout; empty where the code says all. */
  readonly subject: string
}

const seen = ({ pages, of, usual }: Facts): string => `${pages} of ${of} pages, ${percent(usual)} in the baseline`

export const changes = {
  'double-encoding': (f: Facts) => `text is double-encoded on ${seen(f)}; write the pages as UTF-8 once, where they are fetched`,
  'day-month-swapped': (f: Facts) => `times are right only with day and month exchanged on ${seen(f)}; see how the site writes dates now`,
  paywall: (f: Facts) => `bodies end early with "${f.subject}" on ${seen(f)}; fetch these pages as a subscriber, or leave them out`,
  'furniture-language': (f: Facts) => `fixed lines are in another language (${f.subject}) on ${seen(f)}; ask the site for the usual one`,
  'block-renamed': (f: Facts) => `a list of stories has a new heading, "${f.subject}", on ${seen(f)}; add it to the publisher’s blocks`,
  'label-renamed': (f: Facts) => `a fixed line is now written "${f.subject}" on ${seen(f)}; add it to the publisher’s profile`,
  'new-line-in-body': (f: Facts) => `the new line "${f.subject}" stands in bodies of ${seen(f)}; let the scraper leave it out`,
  'new-line-on-page': (f: Facts) => `the new line "${f.subject}" stands on ${seen(f)}; add it to the publisher’s profile`,
  'new-layout': (f: Facts) =>
    `heads stand in an order that was not usual (${f.subject}) on ${seen(f)}; see tidywire explain for one of them`,
  'section-missing': (f: Facts) => `the ${f.subject} is gone from the header of ${seen(f)}; see whether the site or the scraper dropped it`,
  'title-not-doubled': (f: Facts) =>
    `the title stands once where it stood twice (${f.subject} gone) on ${seen(f)}; see how the scraper reads titles`,
  'body-cut': (f: Facts) => `the body stops inside a sentence on ${seen(f)}; raise the scraper’s limit on lengths`,
  'tags-line-gone': (f: Facts) => `the line of tags is gone from ${seen(f)}; see whether the site or the scraper dropped it`,
  'time-zone': (f: Facts) => `the hours of all pages fit the baseline’s ${f.subject} on; see in which zone the site prints times now`,
  'missing-field': (f: Facts) => `${f.subject} is gone from ${seen(f)}; see whether the site or the scraper dropped it`,
  'role-share': (f: Facts) => `${f.subject} stands on ${seen(f)}; see what changed on the site`,
  'layout-share': (f: Facts) => `the head ${f.subject} stands on ${seen(f)}; see whether other pages were fetched`,
  'language-share': (f: Facts) => `bodies in ${f.subject} stand on ${seen(f)}; see whether other pages were fetched`,
  'problem-share': (f: Facts) => `the problem ${f.subject} stands on ${seen(f)}; see these pages in the table problems`,
  'refused-share': (f: Facts) => `${seen(f)} were refused; see tidywire explain for one of them`,
  'length-shift': (f: Facts) => `the ${f.subject} differ from the baseline’s; see whether bodies are whole`,
  'hours-shift': (f: Facts) => `the hours of ${f.pages} pages differ from the baseline’s; see whether other pages were fetched`,
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>

export type ChangeCode = keyof typeof changes
