import { speakerKinds } from '../scrape.ts'
import { choice, defineTable, integer, optional, text } from './table.ts'

export const speakers = defineTable({
  name: 'speakers',
  about: 'One row for each speaker of an article, in order of the name (UTF-16 units).',
  key: ['article_id', 'speaker'],
  references: { article_id: 'articles.article_id' },
  per: 'article',
  columns: {
    article_id: text('The article that quotes.'),
    speaker: text('Resolved name, as in quotes.speaker.'),
    kind: choice('`person`, `organisation`, or `role` for a source whom the article does not name.', speakerKinds),
    role: optional(text('Title as the article first gives it; null where it gives none.')),
    mentions: integer('How often the article names or describes the speaker beside a quotation.'),
    quotes: integer('Quotations; the pieces of one count once.', { minimum: 1 }),
  },
  *rows({ article }) {
    if (!article) return
    const sorted = [...article.speakers].sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const { name, kind, role, mentions, quotes } of sorted)
      yield { article_id: article.id, speaker: name, kind, role, mentions, quotes }
  },
})
