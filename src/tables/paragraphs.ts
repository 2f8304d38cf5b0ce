import { defineTable, integer, text } from './table.ts'

export const paragraphs = defineTable({
  name: 'paragraphs',
  about: 'One row for each paragraph of a body.',
  key: ['article_id', 'position'],
  references: { article_id: 'articles.article_id' },
  per: 'article',
  columns: {
    article_id: text('The article.'),
    position: integer('Place in the body, from 1.', { minimum: 1 }),
    text: text('The paragraph: articles.body from start to end.'),
    start: integer('Offset of the first character in articles.body, in UTF-16 code units.', { 'x-unit': 'UTF-16 code unit' }),
    end: integer('Offset after the last character in articles.body, in UTF-16 code units.', { 'x-unit': 'UTF-16 code unit' }),
    line: integer('Line of the source that holds it, from 1; the source is articles.source.', { minimum: 1 }),
  },
  *rows({ article }) {
    if (!article) return
    let position = 0
    for (const { text, start, end, line } of article.paragraphs)
      yield { article_id: article.id, position: ++position, text, start, end, line }
  },
})
