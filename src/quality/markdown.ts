/** A quality report as GitHub's Markdown. Scraped text stands in code spans alone, where nothing in it is markup, a link or a mention. */
import { codeSpan } from '../text/markdown.ts'
import { counted, grouped } from '../text/shown.ts'
import type { CheckReport, Report } from './schema.ts'
import { checksThatFound, columnCells, COLUMN_HEADS, percentOf, shownOf, summaryOf } from './text.ts'

export function markdownOf(report: Report): string[] {
  const found = checksThatFound(report)
  return [
    '## Quality report',
    '',
    `${summaryOf(report)}.${report.complete ? '' : ' **Incomplete**: a run ended early or a part is missing.'}`,
    '',
    ...report.drift.map(({ change, message }) => `- drift ${codeSpan(change)}: ${codeSpan(message)}`),
    ...(report.drift.length > 0 ? [''] : []),
    ...(found.length === 0
      ? ['No check found anything.']
      : table(
          ['status', 'table', 'check', 'failed', 'of', 'share', 'for example'],
          found.map(({ table: name, check }) => [
            check.status,
            name,
            codeSpan(check.id),
            grouped(check.failed),
            grouped(check.scanned),
            percentOf(check.failed, check.scanned),
            exampleOf(check),
          ]),
        )),
    ...report.tables
      .filter(({ rows }) => rows > 0)
      .flatMap(({ name, rows, columns }) => [
        '',
        `<details><summary>${name}: ${counted(rows, 'row')}</summary>`,
        '',
        ...table(
          COLUMN_HEADS,
          columns.map((column) => columnCells(column, rows).map((text, n) => (n < FIRST_SCRAPED ? text : codeSpan(text)))),
        ),
        '',
        '</details>',
      ]),
  ]
}

function exampleOf(check: CheckReport): string {
  const [first] = shownOf(check)
  return first ? codeSpan(`${first.source ?? first.key ?? ''}: ${first.message}`) : ''
}

/** Cells from here on hold scraped text. */
const FIRST_SCRAPED = COLUMN_HEADS.indexOf('from')

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]
