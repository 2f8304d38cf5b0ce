import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../src/curate.ts'
import { tables } from '../../src/tables/index.ts'
import { codeSpan } from '../../src/text/markdown.ts'
import { markdownOf } from '../../src/quality/markdown.ts'
import { openReport } from '../../src/quality/report.ts'
import { textOf } from '../../src/quality/text.ts'
import type { Report } from '../../src/quality/schema.ts'
import { rowsOf } from '../page.ts'

/** A report on rows of tags with these texts. */
function reportOn(texts: readonly string[], complete = true): Report {
  const report = openReport({ tables: [tables.tags], toolVersion: '0.0.0' })
  report.addRows(
    'tags',
    texts.map((tag, n) => ({ article_id: 'a:1', position: n + 1, tag, label: `#${tag}` })),
  )
  return report.toReport(complete)
}

describe('a code span', () => {
  it.each([
    ['a word', 'bridge', '`bridge`'],
    ['nothing', '', ''],
    ['blanks alone', ' \u2028', ''],
    ['control characters', '\u001b\n', '`��`'],
    ['a line end', 'one\ntwo', '`one�two`'],
    ['backticks', 'a `b`` c', '``` a `b`` c ```'],
    ['a pipe', 'a|b', '`a\\|b`'],
    ['a pipe behind a backslash', 'a\\|b', '`a\\\\\\|b`'],
  ])('shows %s', (_, text, expected) => {
    expect(codeSpan(text)).toBe(expected)
  })

  it('lets no text become markup, or leave its cell', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...Array.from('|`\\<>[]()!*_&#@:/ \nab'), '<img src=x>', 'https://example.org'),
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(codeSpan(text) !== '')
        const html = marked.parse(`| a | b |\n|---|---|\n| ${codeSpan(text)} | end |\n`, { async: false })
        expect(html).toMatch(/<td><code>[^<]*<\/code><\/td>\n<td>end<\/td>/)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })
})

describe('a report as Markdown', () => {
  it('has a table of what was found, and one of the columns of each table', () => {
    expect(markdownOf(reportOn(['=1|2', 'bridge'], false)).join('\n')).toMatchInlineSnapshot(`
      "## Quality report

      rows of other programs, no pages. **Incomplete**: a run ended early or a part is missing.

      | status | table | check | failed | of | share | for example |
      |---|---|---|---|---|---|---|
      | pass | tags | \`formula-cell\` | 1 | 6 | 16.7 % | \`article_id=a:1, position=1: the text begins with "=", which spreadsheets take for a formula; open it there only in the copy that --spreadsheet-safe writes\` |

      <details><summary>tags: 2 rows</summary>

      | column | type | nulls | distinct | length p50 | p99 | max | formulas | from | to |
      |---|---|---|---|---|---|---|---|---|---|
      | article_id | text | 0 | 1 | 3 | 3 | 3 |  | \`a:1\` | \`a:1\` |
      | position | integer | 0 | 2 |  |  |  |  | \`1\` | \`2\` |
      | tag | text | 0 | 2 | 4 | 6 | 6 | 1 | \`=1\\|2\` | \`bridge\` |
      | label | text | 0 | 2 | 5 | 7 | 7 |  | \`#=1\\|2\` | \`#bridge\` |

      </details>"
    `)
  })
})

describe('a report as text', () => {
  it('has what was found first, then the columns of each table', () => {
    expect(textOf(reportOn(['=1', 'bridge'])).join('\n')).toMatchInlineSnapshot(`
      "rows of other programs, no pages
      findings: 0 errors, 0 warnings, 0 notes

      checks that found something:
        pass  tags: formula-cell, 1 of 6 (16.7 %)
                article_id=a:1, position=1: the text begins with "=", which spreadsheets take for a formula; open it there only in the copy that --spreadsheet-safe writes

      tags: 2 rows
        column      type     nulls  distinct  length p50  p99  max  formulas  from  to
        article_id  text     0      1         3           3    3              a:1   a:1
        position    integer  0      2                                         1     2
        tag         text     0      2         2           6    6    1         =1    bridge
        label       text     0      2         3           7    7              #=1   #bridge"
    `)
  })

  it('says of no findings that there are none', () => {
    expect(textOf(reportOn([]))).toEqual([
      '0 pages: 0 gave an article, 0 repeated one, 0 refused',
      'findings: 0 errors, 0 warnings, 0 notes',
      '',
      'no check found anything',
    ])
  })

  it('shows a refused page once, under the problem that refused it', () => {
    const report = openReport({ tables: planOf({ lines: true }).tables, toolVersion: '1.0.0' })
    report.addPage(rowsOf('hello'))
    const shown = (lines: readonly string[]): number => lines.join('\n').split('fits no known layout').length - 1
    const [text, markdown] = [textOf(report.toReport(true)), markdownOf(report.toReport(true))]
    expect([shown(text), shown(markdown)]).toEqual([1, 1])
    expect(text).toContain('  fail  sources: refused, 1 of 1 (100.0 %), by the problems here')
    expect(text.slice(0, 2)).toEqual(['1 page: 0 gave an article, 0 repeated one, 1 refused', 'findings: 1 error, 0 warnings, 0 notes'])
  })
})
