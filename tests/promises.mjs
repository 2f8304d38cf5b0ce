/**
 * What every page's rows must keep, whatever its bytes are. The core is handed in, so that tests judge the source
 * and benchmarks what was built from it.
 */
import { faultsOf, ledgerFaults } from './ledger.mjs'

/** A judge of pages: the promises that the rows of some bytes break. It throws where `curate` does. */
export function promisesOf(core) {
  const plan = core.planOf({ lines: true })
  return (bytes) => {
    const curated = core.curate({ source: 'page.txt', bytes }, plan)
    const decoded = core.decode(bytes, plan.limits)
    const text = 'text' in decoded ? decoded.text : ''
    return [...faultsOf(PROMISES, { ...curated, text, core }), ...ledgerFaults(curated.rows, { text, bytes, core })]
  }
}

const PROMISES = {
  'one row of sources': ({ rows }) => rows.sources.length === 1,
  'the outcome agrees with the articles': ({ rows }) => rows.sources[0]?.outcome === (rows.articles.length > 0 ? 'article' : 'refused'),
  'the article id agrees with the articles': ({ rows, articleId }) => rows.articles.length === (articleId === null ? 0 : 1),
  'problems have codes, none of them our own fault': ({ rows, core }) =>
    rows.problems.every(({ code }) => code in core.catalogue && code !== 'invalid-row'),
  'an error refuses the page, and nothing else does': ({ rows }) =>
    rows.problems.some(({ severity }) => severity === 'error') === (rows.articles.length === 0),
  'problems name lines that are there': ({ rows }) => rows.problems.every(({ line }) => line === null || line <= rows.lines.length),
  'all lines are in the ledger': ({ rows }) => rows.sources[0]?.lines === rows.lines.length,
  'each line has one role': ({ rows, core }) => rows.lines.every(({ line, role }, i) => line === i + 1 && core.roles.includes(role)),
  'lines slice to their texts': ({ rows, text }) => rows.lines.every((line) => text.slice(line.start, line.end) === (line.text ?? '')),
  'only line ends stand between lines': ({ rows, text }) =>
    rows.lines.every((line, i) => {
      const end = text.slice(line.end, rows.lines[i + 1]?.start ?? text.length)
      return end === '\n' || end === '\r\n' || (end === '' && i === rows.lines.length - 1)
    }),
  'lines cover the text': ({ rows, text }) => (rows.lines[0]?.start ?? 0) === 0 && (text === '' || rows.lines.length > 0),
  'paragraphs slice to their texts': ({ rows }) => rows.paragraphs.every((p) => bodyOf(rows).slice(p.start, p.end) === p.text),
  'paragraphs cover the body': ({ rows }) => rows.paragraphs.map((p) => p.text).join('\n\n') === bodyOf(rows),
  'each paragraph is a line': ({ rows }) =>
    rows.articles.length === 0 || rows.paragraphs.length === rows.lines.filter(({ role }) => role === 'paragraph').length,
  'no text holds half a character': ({ rows }) =>
    Object.values(rows).every((table) =>
      table.every((row) => Object.values(row).every((value) => typeof value !== 'string' || !/[\ud800-\udfff]/u.test(value))),
    ),
}

const bodyOf = (rows) => rows.articles[0]?.body ?? ''
