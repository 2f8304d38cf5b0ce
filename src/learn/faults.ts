/**
 * What keeps the pages of a sample from telling a profile: no bodies, no titles, dates of which none can be told.
 */
import type { Evidence } from './draft.ts'
import type { Doubt } from './doubts.ts'
import type { Head } from './heads.ts'
import { isOutOfOrder } from './times.ts'

/** The first fault of a draft that was made from so many pages, of which a share must agree. */
export function faultOf(evidence: Evidence, all: number, share: number): Doubt | undefined {
  const { bodiless, heads, keep, pages } = evidence
  const most = (1 - share) * all
  if (bodiless.length > most)
    return { reason: `${bodiless.length} of ${all} pages have no running text; name pages of articles`, places: bodiless }
  const untitled = heads.filter(({ lines }) => !lines.some(({ part }) => part === 'title'))
  if (untitled.length > most)
    return {
      reason: `no title is to be told on ${untitled.length} of ${all} pages; name whole pages, from their first line on`,
      places: untitled.map(({ source }) => source),
    }
  if (keep.length < share * pages.length)
    return {
      reason: `the pages do not agree: on ${pages.length - keep.length} of ${pages.length} the parts above the body stand in another order; name pages of one site and one kind`,
      places: heads.filter((head) => !keep.includes(head)).map(({ source }) => source),
    }
  return unclearTime(evidence) ?? unclearTitle(evidence)
}

const datesIn = ({ lines }: Head): readonly string[] => lines.flatMap(({ isDate, text }) => (isDate ? [text] : []))

/** Dates above most bodies of which none is surely that of publishing. */
function unclearTime({ heads, time, pages }: Evidence): Doubt | undefined {
  const apart = pages.filter(({ looks, body }) => looks.slice(0, body.first).some(({ masked }) => /^#[:.]#$/.test(masked)))
  if (apart.length * 2 > pages.length && !time.formats.some((format) => /[Hh]/.test(format)))
    return {
      reason: `on ${apart.length} of ${pages.length} pages day and clock stand on lines of their own; join them to one line, as "3 May 2024, 10:00"`,
      places: apart.map(({ source }) => source),
    }
  const dated = heads.filter((head) => datesIn(head).length > 0)
  const unclear = time.formats.length === 0 ? dated : dated.filter((head) => isOutOfOrder(datesIn(head)))
  if (unclear.length * 2 <= heads.length && (time.formats.length === 0 || unclear.length < 2)) return undefined
  return {
    reason: `on ${unclear.length} of ${heads.length} pages no date is surely the time of publishing; cut out the other dates above the body, or write a profile by hand`,
    places: unclear.map((head) => `${head.source}: ${datesIn(head).join(' / ')}`),
  }
}

/** Characters, on average: what is shorter may be a line above the title, if the title is printed once and a longer line stands below. */
const SHORT_TITLE = 36

function unclearTitle({ heads, forms }: Evidence): Doubt | undefined {
  const both = heads.filter(({ lines }) => lines.some(({ part }) => part === 'standfirst'))
  const titles = both.flatMap(({ lines }) => lines.filter(({ part }) => part === 'title'))
  const size = titles.reduce((sum, { text }) => sum + text.length, 0)
  if (forms.isTitleDoubled || both.length === 0 || size >= SHORT_TITLE * titles.length) return undefined
  return {
    reason: `on ${both.length} of ${heads.length} pages two lines above the body could be the title; write a profile by hand, or name pages that print the title twice`,
    places: both.map(({ source }, i) => `${source}:${titles[i]?.number ?? 0} “${titles[i]?.text ?? ''}”`),
  }
}
