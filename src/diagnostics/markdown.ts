/**
 * Markdown for a pull request or the summary of a GitHub Actions step: the verdict, the counts, a table for each problem.
 *
 * Scraped text stands in code spans, and the rest is escaped, so no page can bring HTML, links, images or table cells of its own.
 */
import { codeSpan, plain } from '../text/markdown.ts'
import { counted, grouped } from '../text/shown.ts'
import { NOUNS, type Diagnostic } from './diagnostic.ts'
import { leftOut, type Group } from './digest.ts'
import { digested } from './report.ts'
import type { Outcome } from './verdict.ts'

export const markdown = digested('markdown', 'for a pull request or a step summary', 5, ({ groups, outcome }) =>
  [head(outcome), ...groups.map(section)].join('\n'),
)

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const

function head({ pages, refused, found, failures }: Outcome): string {
  const verdict = failures.length === 0 ? '✅ tidywire: passed' : '❌ tidywire: failed'
  const counts = [pages, refused, found.error, found.warning, found.info].map(grouped)
  return [
    `## ${verdict}\n`,
    ...failures.map((failure) => `- ${plain(failure)}`),
    ...(failures.length > 0 ? [''] : []),
    '| pages | refused | errors | warnings | notes |',
    '|---:|---:|---:|---:|---:|',
    `| ${counts.join(' | ')} |`,
    '',
  ].join('\n')
}

function section(group: Group): string {
  const { code, severity, count, samples } = group
  const rest = leftOut(group)
  return [
    `### ${SIGNS[severity]} ${plain(code)}: ${counted(count, NOUNS[severity])}\n`,
    '| where | found | what is wrong, and what to do |',
    '|---|---|---|',
    ...samples.map((sample) => `| ${whereOf(sample)} | ${sample.found === null ? '' : spanOf(sample.found)} | ${plain(sample.message)} |`),
    ...(rest === undefined ? [] : ['', plain(rest)]),
    '',
  ].join('\n')
}

function whereOf({ path, source, line, key, field }: Diagnostic): string {
  const place = `${path ?? source}${line === null ? '' : `:${line}`}`
  return [place, key, field].flatMap((part) => (part === null ? [] : [spanOf(part)])).join('<br>')
}

const spanOf = (text: string): string => codeSpan(text) || '(blank)'
