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
    return [...brokenOfPage(curated, text, core), ...ledgerFaults(curated.rows, { text, bytes, core })]
  }
}

/** The promises that a page's rows break; `text` is what its bytes decode to, '' where they are no text. */
export const brokenOfPage = (curated, text, core) => faultsOf(PROMISES, { ...curated, text, core })

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

/** Promises of `attributeQuotes` that a text breaks. */
export function brokenOfQuotes({ quotes, speakers, headline }, text) {
  const slices = (span) => span === null || (isWithin(span, text) && text.slice(span.start, span.end).trim() !== '')
  return named({
    'quotations lie in their marks, and their marks in the text': quotes.every(
      (q) => q.quotedStart <= q.start && q.end <= q.quotedEnd && isWithin({ start: q.quotedStart, end: q.quotedEnd }, text),
    ),
    'quotations say something': quotes.every(slices),
    'quotations stand in one paragraph': quotes.every((q) => !text.slice(q.quotedStart, q.quotedEnd).includes('\n')),
    'quotations come in text order': quotes.every((q, i) => i === 0 || q.quotedStart >= quotes[i - 1].quotedStart),
    'mentions, phrases and cues are words of the text': quotes.every((q) => [q.mention, q.phrase, q.cue, q.cuePhrase].every(slices)),
    'speakers and media have names': quotes.every((q) =>
      [q.speaker, q.speakerRole, q.via].every((name) => name === null || name.trim() !== ''),
    ),
    'confidence is a share, and none without a speaker': quotes.every(
      (q) => q.confidence >= 0 && q.confidence <= 1 && (q.speaker !== null || q.confidence === 0),
    ),
    'speakers are those of the quotations, once each': isSame(
      speakers.map(({ name }) => name),
      [...new Set(quotes.filter((q) => q.speaker !== null && q.speakerKind !== null).map((q) => q.speaker))],
    ),
    'a headline says something':
      headline === null || headline.speaker === null || (headline.speaker.trim() !== '' && headline.content.trim() !== ''),
  })
}

const isWithin = ({ start, end }, text) => 0 <= start && start < end && end <= text.length
const isSame = (one, other) => one.length === other.length && one.every((value, i) => value === other[i])

const named = (promises) => Object.keys(promises).filter((name) => !promises[name])
