import { blocks } from '../scrape.ts'
import { choice, defineTable, instant, integer, optional, text } from './table.ts'

export const related = defineTable({
  name: 'related',
  about:
    'One row for each other story that the page lists below the body. The lists show the moment of the crawl, which may be years after the article.',
  key: ['article_id', 'block', 'position'],
  references: { article_id: 'articles.article_id' },
  per: 'article',
  columns: {
    article_id: text('The article on whose page the list stands.'),
    block: choice('The list: stories on the subject, the most read, or the newest.', blocks),
    position: integer('Place in the list, from 1.', { minimum: 1 }),
    title: text('Title of the other story, once.'),
    headline_speaker: optional(text('Who that title names as its source, as printed; null where it names nobody.')),
    published_at: optional(instant('Stamp beside the title, in UTC; null where none stands there.')),
  },
  *rows({ article }) {
    if (!article) return
    for (const { block, position, title, headlineSpeaker, publishedAt } of article.related) {
      yield { article_id: article.id, block, position, title, headline_speaker: headlineSpeaker, published_at: publishedAt }
    }
  },
})
