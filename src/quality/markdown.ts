/** A quality report as GitHub's Markdown. Scraped text stands in code spans alone, where nothing in it is markup, a link or a mention. */
import { grouped } from '../text/shown.ts'
import type { Report } from './schema.ts'
import { checksThatFound, columnCells, COLUMN_HEADS, percent, summaryOf } from './text.ts'

export function markdownOf(report: Report): string[] {
  const found = checksThatFound(report)
  return [
    '## Quality report',
    '',
    `${summaryOf(report)}.${report.complete ? '' : ' **Incomplete**: a run ended early or a part is missing.'}`,
    '',
    ...report.drift.map(({ change, message }) => `- drift ${code(change)}: ${code(message)}`),
    ...(report.drift.length > 0 ? [''] : []),
    ...(found.length === 0
      ? ['No check found anything.']
      : table(
          ['status', 'table', 'check', 'failed', 'of', 'share', 'for example'],
          found.map(({ table: name, check: { status, id, failed, scanned, sample } }) => [
            status,
            name,
            code(id),
            grouped(failed),
            grouped(scanned),
            percent(failed, scanned),
            code(sample[0] ? `${sample[0].source ?? sample[0].key ?? ''}: ${sample[0].message}` : ''),
          ]),
        )),
    ...report.tables
      .filter(({ rows }) => rows > 0)
      .flatMap(({ name, rows, columns }) => [
        '',
        `<details><summary>${name}: ${grouped(rows)} rows</summary>`,
        '',
        ...table(
          COLUMN_HEADS,
          columns.map((column) => columnCells(column, rows).map((text, n) => (n < FIRST_SCRAPED ? text : code(text)))),
        ),
        '',
        '</details>',
      ]),
  ]
}

/** Cells from here on hold scraped text. */
const FIRST_SCRAPED = COLUMN_HEADS.indexOf('from')

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]

/** The text as a code span that a table's cell can hold; nothing for none. */
export function code(text: string): string {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ').trim()
  if (plain === '') return ''
  const fence = '`'.repeat(longestRun(plain, '`') + 1)
  return `${fence} ${withPipes(plain)} ${fence}`
}

/** Pipes escaped, and the backslashes before each doubled, so that they do not escape the escape. */
function withPipes(text: string): string {
  let made = ''
  let slashes = 0
  for (const sign of text) {
    made += sign === '|' ? `${'\\'.repeat(slashes + 1)}|` : sign
    slashes = sign === '\\' ? slashes + 1 : 0
  }
  return made
}

function longestRun(text: string, sign: string): number {
  let [longest, run] = [0, 0]
  for (const other of text) {
    run = other === sign ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
