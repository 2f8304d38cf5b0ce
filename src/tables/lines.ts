import { roles } from '../scrape.ts'
import { choice, defineTable, integer, optional, text } from './table.ts'

export const lines = defineTable({
  name: 'lines',
  about: 'One row for each line of each input that could be decoded: the ledger that shows that nothing was lost.',
  key: ['source', 'line'],
  references: { source: 'sources.source' },
  per: 'page',
  onRequest: true,
  columns: {
    source: text('The input.'),
    line: integer('Number of the line, from 1.', { minimum: 1 }),
    role: choice('What the line is for on its page.', roles),
    start: integer('Offset of its first character in the decoded, repaired text, in UTF-16 code units.', { 'x-unit': 'UTF-16 code unit' }),
    end: integer('Offset after its last character; the line end is not part of it.', { 'x-unit': 'UTF-16 code unit' }),
    text: optional(text('The line as it stands in the decoded, repaired text; null for a line without characters.', { minLength: 1 })),
  },
  *rows({ source, decoded, lines }) {
    if (!decoded) return
    for (const { number, role, start, end } of lines)
      yield { source, line: number, role, start, end, text: decoded.text.slice(start, end) || null }
  },
})
