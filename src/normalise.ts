/**
 * One meaning, one spelling: from a page's lines to an article.
 *
 * Strings have their blanks cleaned and nothing else changed; times are instants with the newsroom's
 * offset beside them; an id names the version of a text. What cannot be read is null and a problem.
 */
import { hash } from 'node:crypto'
import type { Budget } from './budget.ts'
import { problem, type Problem } from './problem.ts'
import { splitHeader, type Reader } from './publishers/reader.ts'
import { attributeQuotes, type Attribution } from './quotes/attribute.ts'
import type { Article, Block, Flag, Page, Paragraph, Related, RoledLine } from './scrape.ts'
import { readDateline } from './text/datelines.ts'
import { isoDay, readDate, type DateFormat } from './text/dates.ts'
import { languageOf } from './text/languages.ts'
import { endsSentence } from './text/sentences.ts'
import { normaliseTag, readTags } from './text/tags.ts'
import { fold, isSameTitle } from './text/words.ts'
import { sliceWhole } from './text/units.ts'
import { toInstant, type Instant } from './text/zones.ts'

export interface Normalised {
  readonly article: Article
  readonly problems: readonly Problem[]
}

export function normalise(page: Page, budget: Budget): Normalised {
  const problems: Problem[] = []
  const { reader } = page
  const first = page.lines.find((line) => !FURNITURE.has(line.role))
  const prefix = reader.headerDate && first && splitHeader(first.text, reader.headerDate)
  const textOf = (line: RoledLine): string => (line === first && prefix ? prefix.rest : line.text)
  const lineOf = (role: RoledLine['role']): RoledLine | undefined => page.lines.find((line) => line.role === role)

  const [titleLine, headerLine, timeLine, bylineLine] = [lineOf('title'), lineOf('header'), lineOf('time'), lineOf('byline')]
  const title = titleLine ? textOf(titleLine) : null
  const repeats = page.lines.filter((line) => line.role === 'title_repeat' && title !== null && !isSameTitle(line.text, title))
  for (const { number, text } of repeats)
    problems.push(
      problem('doubtful-title', { repeated: sliceWhole(text, 0, 120) }, { line: number, field: 'articles.title', found: title }),
    )
  const section = headerLine ? textOf(headerLine) || null : null
  const headerDate = prefix ? readDay(prefix.day, first, reader.headerDate, problems) : null
  const published = timeLine ? readTime(timeLine, reader, problems) : undefined
  if (headerDate !== null && published && !published.local.startsWith(headerDate)) {
    problems.push(
      problem(
        'conflicting-date',
        { header: headerDate, time: published.local },
        { line: timeLine?.number ?? null, field: 'articles.header_date', found: headerDate },
      ),
    )
  }
  const { body, paragraphs } = joinParagraphs(page.lines, textOf)
  const flags = flagsOf(page, paragraphs)
  if (flags.includes('truncated')) {
    const last = paragraphs.at(-1)
    problems.push(
      problem(
        'truncated',
        {},
        {
          line: last?.line ?? null,
          field: 'articles.body',
          found: last ? sliceWhole(last.text, last.text.length - 60, last.text.length) : null,
        },
      ),
    )
  }
  const language = languageOf(body)
  const attribution = attributeQuotes(body, { language, title, paragraphs, budget })
  const { related, crawledAfter } = readLists(page, problems, attribution)
  const reading = lineOf('reading_time')
  const article: Article = {
    id: `${reader.publisher.id}:${hash('sha256', fold(paragraphs.map((p) => p.text).join(' '))).slice(0, 16)}`,
    publisher: reader.publisher.id,
    layout: page.layout.id,
    language,
    section,
    title,
    standfirst: lineOf('standfirst')?.text ?? null,
    headline: attribution.headline,
    dateline: readDateline(paragraphs[0]?.text ?? '')?.text ?? null,
    byline: bylineLine ? (reader.bylineOf(bylineLine.text) ?? reader.bylineBelowOf(bylineLine.text)) : null,
    headerDate,
    published: published ? { utc: published.utc, local: published.local, precision: published.precision } : null,
    readingMinutes: reading ? (reader.minutesOf(reading.text) ?? null) : null,
    crawledAfter,
    body,
    paragraphs,
    tags: tagsOf(lineOf('tags'), reader, budget),
    related,
    quotes: attribution.quotes,
    speakers: attribution.speakers,
    flags,
  }
  return { article, problems }
}

/** Roles that may stand above a page's own first line. */
const FURNITURE: ReadonlySet<string> = new Set(['blank', 'loading', 'advertisement', 'furniture', 'image'])

function joinParagraphs(lines: readonly RoledLine[], textOf: (line: RoledLine) => string): { body: string; paragraphs: Paragraph[] } {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const line of lines) {
    if (line.role !== 'paragraph') continue
    const text = textOf(line)
    paragraphs.push({ text, start, end: start + text.length, line: line.number })
    start += text.length + BETWEEN.length
  }
  return { body: paragraphs.map((p) => p.text).join(BETWEEN), paragraphs }
}

/** Paragraphs of a body are parted by a blank line. */
const BETWEEN = '\n\n'

function readDay(day: string, line: RoledLine, format: DateFormat, problems: Problem[]): string | null {
  const printed = format.read(day)
  if (printed) return isoDay(printed)
  problems.push(unreadable(line, 'articles.header_date', [format.format]))
  return null
}

function readTime(line: RoledLine, reader: Reader, problems: Problem[], field = 'articles.published_at'): Timed | undefined {
  const { timeZone } = reader.publisher
  const printed = readDate(line.text, reader.time) ?? readDate(line.text, reader.timeAfterTitle)
  if (!printed) {
    problems.push(unreadable(line, field, reader.publisher.time))
    return undefined
  }
  const instant = toInstant(printed, timeZone)
  const place = { line: line.number, field, found: line.text }
  if (!instant) problems.push(problem('impossible-time', { zone: timeZone }, place))
  else if (instant.doubled) problems.push(problem('ambiguous-time', { zone: timeZone }, place))
  return instant && { ...instant, precision: printed.minutes === null ? 'day' : 'minute' }
}

type Timed = Instant & { readonly precision: 'minute' | 'day' }

const unreadable = (line: RoledLine, field: string, formats: readonly string[]): Problem =>
  problem('unreadable-date', { formats: formats.join(' or ') }, { line: line.number, field, found: line.text })

/** The lists below the body. A list whose heading is missing counts as the first kind, stories on the same subject. */
function readLists(page: Page, problems: Problem[], { resolveTitle }: Attribution): { related: Related[]; crawledAfter: string | null } {
  const related: Related[] = []
  const counts: Record<Block, number> = { more_about: 0, hot_news: 0, latest: 0 }
  let block: Block = 'more_about'
  let stamp: string | null = null
  let crawledAfter: string | null = null
  for (const line of page.lines) {
    if (line.role === 'block_heading') {
      block = page.reader.blockOf(line.text)?.block ?? block
      stamp = null
    } else if (line.role === 'related_time') {
      const utc: string | null = readTime(line, page.reader, problems, 'related.published_at')?.utc ?? null
      if (utc !== null && (crawledAfter === null || utc > crawledAfter)) crawledAfter = utc
      const last = related.at(-1)
      const isAfter = readDate(line.text, page.reader.timeAfterTitle) !== undefined
      if (isAfter && last && last.block === block && last.publishedAt === null) related[related.length - 1] = { ...last, publishedAt: utc }
      else if (!isAfter) stamp = utc
    } else if (line.role === 'related_title') {
      related.push({
        block,
        position: ++counts[block],
        title: line.text,
        headline: resolveTitle(line.text),
        publishedAt: stamp,
      })
      stamp = null
    }
  }
  return { related, crawledAfter }
}

/** Steps of a tag and its row: about as long as four units take. */
const A_TAG = 4

/** As printed, in order; a tag that is printed twice once. */
function tagsOf(line: RoledLine | undefined, reader: Reader, budget: Budget): string[] {
  const seen = new Set<string>()
  const labels = line ? (readTags(line.text, reader.publisher.tags, reader.publisher.tagsBy) ?? []) : []
  budget.spend(A_TAG * labels.length)
  return labels.filter((label) => {
    const tag = normaliseTag(label)
    return tag !== '' && !seen.has(tag) && seen.add(tag)
  })
}

/** Items of a digest open with the clock time at which each was filed. */
const ITEM = /^\d{1,2}[:.]\d{2}\s/

function flagsOf(page: Page, paragraphs: readonly Paragraph[]): Flag[] {
  const items = paragraphs.filter((p) => ITEM.test(p.text)).length
  const last = paragraphs.at(-1)
  const lastLine = page.lines.findLast((line) => line.role !== 'blank')
  const isDigest = items >= 3 && items * 2 >= paragraphs.length
  const isCut = last !== undefined && lastLine?.number === last.line && !endsSentence(last.text)
  return [...(isDigest ? (['digest'] as const) : []), ...(isCut ? (['truncated'] as const) : [])]
}
