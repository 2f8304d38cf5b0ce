import { choice, defineTable, integer, long, optional, sha256, text } from './table.ts'

const outcomes = ['article', 'repeat', 'refused'] as const

export const sources = defineTable({
  name: 'sources',
  about: 'One row for every input, read or not.',
  key: ['source'],
  references: { article_id: 'articles.article_id' },
  per: 'page',
  columns: {
    source: text(
      'POSIX path relative to the input that was named, with that input’s name in front where several were; "-" is standard input.',
    ),
    sha256: optional(
      sha256('SHA-256 of the bytes as they arrived (of the packed bytes for gzip), in hex; null where they could not be read.'),
    ),
    bytes: optional(long('Size of the bytes as they arrived; null where it is not known.', { 'x-unit': 'byte' })),
    encoding: optional(text('WHATWG name of the encoding of the text; null where no text was decoded.')),
    publisher: optional(text('Whose page it is; null where it was not recognised.')),
    layout: optional(text('Id of the page layout; null where it was not recognised.')),
    article_id: optional(text('The article on the page; null where it was refused.')),
    outcome: choice(
      '`article`: gives an article’s row. `repeat`: has the body of an article whose row another source gives. `refused`: see `problems`.',
      outcomes,
    ),
    lines: integer('Lines of the decoded text.'),
    other_lines: integer('Lines without a known role.'),
  },
  *rows({ source, sha256, size, decoded, publisher, layout, article, lines, otherLines }) {
    const outcome: (typeof outcomes)[number] = article ? 'article' : 'refused' // repeats are told when all pages are known
    yield {
      source,
      sha256,
      bytes: size,
      encoding: decoded?.encoding ?? null,
      publisher,
      layout,
      article_id: article?.id ?? null,
      outcome,
      lines: lines.length,
      other_lines: otherLines,
    }
  },
})
