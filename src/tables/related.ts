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
    headline_speaker_resolved: optional(
      text('The fullest name in this article’s body for which that source stands; null where the body names nobody who fits.'),
    ),
    published_at: optional(instant('Stamp beside the title, in UTC; null where none stands there.')),
  },
  *rows({ article }) {
    if (!article) return
    for (const { block, position, title, headline, publishedAt } of article.related) {
      yield {
        article_id: article.id,
        block,
        position,
        title,
        headline_speaker: headline.speaker,
        headline_speaker_resolved: headline.resolved,
        published_at: publishedAt,
      }
    }
  },
})
