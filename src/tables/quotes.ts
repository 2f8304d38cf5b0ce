import { quoteKinds, ruleIds, type Quotation, type Span } from '../scrape.ts'
import { choice, defineTable, integer, number, optional, text, truth } from './table.ts'

const OFFSET = { minimum: 0 }

export const quotes = defineTable({
  name: 'quotes',
  about: 'One row for each contiguous piece of a quotation, pointing into articles.body; offsets are UTF-16 units, ends exclusive.',
  key: ['article_id', 'position'],
  references: { article_id: 'articles.article_id' },
  per: 'article',
  columns: {
    article_id: text('The article quoted from.'),
    position: integer('Place in the article, from 1.', { minimum: 1 }),
    paragraph: integer('Position of its paragraph, as in `paragraphs`.', { minimum: 1 }),
    group: integer('Pieces of one quotation share it: split by their attribution, or gone on with. From 1 in each article.', {
      minimum: 1,
    }),
    kind: choice('`direct`: quoted words alone; `mixed`: a clause that holds quoted words; `indirect`: a reported clause.', quoteKinds),
    text: text('What was said, without outer quotation marks and without the conjunction before it.'),
    start: integer('Offset of the first unit of text in articles.body.', OFFSET),
    end: integer('Offset behind the last unit of text.', OFFSET),
    quoted_start: integer('The same as start, with the opening mark, or with the conjunction of a reported clause.', OFFSET),
    quoted_end: integer('The same as end, with the closing mark.', OFFSET),
    floating: truth('Whether it has no attribution of its own; the spans of mention and cue are then those of the piece it goes on from.'),
    speaker_mention: optional(
      text('The speaker’s name alone, or the pronoun, role or body, as printed; null where the cue has no subject of its own.'),
    ),
    mention_start: optional(integer('Offset of speaker_mention in articles.body; null with it.', OFFSET)),
    mention_end: optional(integer('Offset behind speaker_mention; null with it.', OFFSET)),
    speaker_phrase: optional(text('The whole noun phrase, with titles and appositives, as printed; null with speaker_mention.')),
    cue: optional(text('The verb or phrase that attributes, bare: `said`; null for a floating piece without one.')),
    cue_start: optional(integer('Offset of cue in articles.body; null with it.', OFFSET)),
    cue_end: optional(integer('Offset behind cue; null with it.', OFFSET)),
    speaker: optional(text('Resolved name, the fullest that the article gives; null where it names nobody, or two people equally.')),
    speaker_role: optional(text('Title of the speaker as the article first gives it; null where it gives none.')),
    via: optional(text('The medium that carried the words, as printed: on Facebook, in an interview with; null for none.')),
    resolved_by: choice('The rule that found the speaker, or why none is named; the README explains each.', ruleIds),
    confidence: number('How sure the resolution is, 0 to 1; 0 where speaker is null.', { minimum: 0, maximum: 1 }),
  },
  *rows({ article }) {
    if (!article) return
    const { id, body } = article
    for (const [i, quote] of article.quotes.entries()) {
      yield {
        article_id: id,
        position: i + 1,
        paragraph: quote.paragraph + 1,
        group: quote.group,
        kind: quote.kind,
        text: body.slice(quote.start, quote.end),
        start: quote.start,
        end: quote.end,
        quoted_start: quote.quotedStart,
        quoted_end: quote.quotedEnd,
        floating: quote.floating,
        speaker_mention: textAt(body, quote.mention),
        mention_start: quote.mention?.start ?? null,
        mention_end: quote.mention?.end ?? null,
        speaker_phrase: quote.mention ? textAt(body, quote.phrase) : null,
        cue: textAt(body, quote.cue),
        cue_start: quote.cue?.start ?? null,
        cue_end: quote.cue?.end ?? null,
        speaker: quote.speaker,
        speaker_role: roleOf(quote),
        via: quote.via,
        resolved_by: quote.resolvedBy,
        confidence: quote.confidence,
      }
    }
  },
})

const textAt = (body: string, span: Span | null): string | null => (span ? body.slice(span.start, span.end) : null)
const roleOf = ({ speaker, speakerRole }: Quotation): string | null => (speaker === null ? null : speakerRole)
