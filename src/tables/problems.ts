import { catalogue, type ProblemCode } from '../problem.ts'
import { choice, defineTable, integer, optional, text } from './table.ts'

export const problems = defineTable({
  name: 'problems',
  about: 'One row for each thing that was wrong, doubtful or mended. An error refuses the page.',
  key: [],
  references: { source: 'sources.source' },
  per: 'page',
  columns: {
    source: text('The input.'),
    line: optional(integer('Line of the decoded text, from 1; null where no single line is meant.', { minimum: 1 })),
    article_id: optional(text('The article on the page; null where it was refused.')),
    code: choice('Name of the problem; it keeps its meaning.', Object.keys(catalogue) as ProblemCode[]),
    severity: choice('`error`: the page was refused. `warning`: something may be missing or doubtful. `info`: something was mended.', [
      'error',
      'warning',
      'info',
    ]),
    field: optional(text('What it is about, as table.column; null where it is about the whole page or line.')),
    found: optional(text('The text found, cut to 200 characters; null where there is none to show.')),
    message: text('One sentence: what was found, what was expected, what to do next.'),
  },
  *rows({ source, article, problems }) {
    for (const { line, code, severity, field, found, message } of problems) {
      yield { source, line, article_id: article?.id ?? null, code, severity, field, found, message }
    }
  },
})
