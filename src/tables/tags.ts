import { normaliseTag } from '../text/tags.ts'
import { defineTable, integer, text } from './table.ts'

export const tags = defineTable({
  name: 'tags',
  about: 'One row for each tag of an article; a tag that the page prints twice stands once.',
  key: ['article_id', 'position'],
  references: { article_id: 'articles.article_id' },
  per: 'article',
  columns: {
    article_id: text('The article.'),
    position: integer('Place in the list, from 1.', { minimum: 1 }),
    tag: text('One spelling for one tag: without #, NFC, lower case. Count by this.'),
    label: text('As printed, with # where the page prints it.'),
  },
  *rows({ article }) {
    if (!article) return
    let position = 0
    for (const label of article.tags) yield { article_id: article.id, position: ++position, tag: normaliseTag(label), label }
  },
})
