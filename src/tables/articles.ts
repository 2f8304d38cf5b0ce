import { hash } from 'node:crypto'
import { flags } from '../scrape.ts'
import { countWords } from '../text/words.ts'
import { choice, day, defineTable, instant, integer, localInstant, optional, sha256, text, whole } from './table.ts'

const FLAG = `(?:${flags.join('|')})`

export const articles = defineTable({
  name: 'articles',
  about: 'One row for each version of an article. Pages with equal folded bodies are one article; the page that tells most gives the row.',
  key: ['article_id'],
  per: 'article',
  columns: {
    article_id: text(
      'Publisher, a colon, and the first 16 hex digits of the SHA-256 of the folded body (NFC, lower case, runs of blanks as one): names a version of a text.',
      whole('[a-z0-9-]+:[0-9a-f]{16}'),
    ),
    publisher: text('Id of the publisher.'),
    layout: text('Id of the page layout, as listed by `tidywire publishers`.'),
    source: text('The scrape that gives this row: its path, as in `sources`.'),
    address: optional(text('Address of the page; null where the scrape brings none, as page dumps do.')),
    address_number: optional(text('The publisher’s own number in the address; null without an address.')),
    language: text('BCP 47 tag, measured on the body, never on page furniture; `und` where it cannot be told.'),
    section: optional(text('Section as printed; null where the page gives none.')),
    title: optional(text('The headline, once; null where the page has none, as in a body-only dump.')),
    standfirst: optional(text('The lines between title and body that sum up the story; null where the page prints none.')),
    headline_content: optional(text('The title without its attribution; the whole title where it has none; null without a title.')),
    headline_speaker: optional(text('Who the title names as its source, as printed; null where it names nobody.')),
    headline_speaker_resolved: optional(
      text('The fullest name in the body for which that source stands; null where the body names nobody who fits.'),
    ),
    dateline: optional(text('Place, day and agency that the body opens with, as printed; null where there is none.')),
    byline: optional(text('Author as printed, without the word in front; null where the page prints none.')),
    header_date: optional(day('Day in the header of the dump, which is not the time of publishing; null where there is none.')),
    published_at: optional(instant('Time of publishing in UTC; null where the page has no time line or one that cannot be read.')),
    published_local: optional(
      localInstant('The same on the newsroom’s clock: ISO 8601 with the offset of that day; null with published_at.'),
    ),
    published_precision: optional(
      choice(
        'The smallest unit that the page prints; `day`: published_at is the midnight with which that day begins; null with published_at.',
        ['minute', 'day'],
      ),
    ),
    reading_minutes: optional(integer('Reading time that the page states, in minutes; null where it states none.')),
    crawled_after: optional(
      instant('The youngest stamp in the lists of other stories, in UTC: the page was crawled no earlier. Null without stamps.'),
    ),
    word_count: integer('Words of the body: runs of letters and digits, joined by inner apostrophes and hyphens.'),
    paragraph_count: integer('Paragraphs of the body; rows in `paragraphs`.', { minimum: 1 }),
    body: text('Paragraphs joined by a blank line (two line feeds).'),
    body_sha256: sha256('SHA-256 of the body’s UTF-8 bytes, in hex.'),
    flags: optional(
      text(
        'Words parted by a space: `truncated` (the dump stops inside a sentence), `digest` (several items in one article). Null for none.',
        whole(`${FLAG}(?: ${FLAG})*`),
      ),
    ),
    other_lines: integer('Lines of the page without a known role; each is a problem.'),
  },
  *rows({ article, source, otherLines }) {
    if (!article) return
    yield {
      article_id: article.id,
      publisher: article.publisher,
      layout: article.layout,
      source,
      address: null,
      address_number: null,
      language: article.language,
      section: article.section,
      title: article.title,
      standfirst: article.standfirst,
      headline_content: article.headline?.content ?? null,
      headline_speaker: article.headline?.speaker ?? null,
      headline_speaker_resolved: article.headline?.resolved ?? null,
      dateline: article.dateline,
      byline: article.byline,
      header_date: article.headerDate,
      published_at: article.published?.utc ?? null,
      published_local: article.published?.local ?? null,
      published_precision: article.published?.precision ?? null,
      reading_minutes: article.readingMinutes,
      crawled_after: article.crawledAfter,
      word_count: countWords(article.body),
      paragraph_count: article.paragraphs.length,
      body: article.body,
      body_sha256: hash('sha256', article.body),
      flags: article.flags.join(' ') || null,
      other_lines: otherLines,
    }
  },
})
