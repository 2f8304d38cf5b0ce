/**
 * What every page's rows and every text's quotations must keep, whatever the bytes are; as functions that
 * name what is broken. Plain JavaScript, so that the fuzzer runs them on the built package and tests on the source.
 */

const HALF = /[\ud800-\udfff]/u

/** Promises of `curate` that a page breaks; `text` is what its bytes decode to, '' where they are no text. */
export function brokenOfPage({ articleId, rows }, text, { codes, roles }) {
  const [article] = rows.articles
  const [source] = rows.sources
  const body = article?.body ?? ''
  const ends = rows.lines.map((line, i) => text.slice(line.end, rows.lines[i + 1]?.start ?? text.length))
  const values = Object.values(rows).flatMap((table) => table.flatMap((row) => Object.values(row)))
  return named({
    'one row of sources': rows.sources.length === 1,
    'the outcome agrees with the articles': source?.outcome === (article ? 'article' : 'refused'),
    'the article id agrees with the articles': rows.articles.length === (articleId === null ? 0 : 1),
    'problems have codes, none of them our own fault': rows.problems.every(({ code }) => codes.includes(code) && code !== 'invalid-row'),
    'an error refuses the page, and nothing else does': rows.problems.some(({ severity }) => severity === 'error') === !article,
    'problems name lines that are there': rows.problems.every(({ line }) => line === null || line <= rows.lines.length),
    'all lines are in the ledger': source?.lines === rows.lines.length,
    'each line has one role': rows.lines.every(({ line, role }, i) => line === i + 1 && roles.includes(role)),
    'lines slice to their texts': rows.lines.every((line) => text.slice(line.start, line.end) === (line.text ?? '')),
    'only line ends stand between lines': ends.every((end, i) => end === '\n' || end === '\r\n' || (end === '' && i === ends.length - 1)),
    'lines cover the text': (rows.lines[0]?.start ?? 0) === 0 && (text === '' || rows.lines.length > 0),
    'paragraphs slice to their texts': rows.paragraphs.every((p) => body.slice(p.start, p.end) === p.text),
    'paragraphs cover the body': rows.paragraphs.map((p) => p.text).join('\n\n') === body,
    'each paragraph is a line': !article || rows.paragraphs.length === rows.lines.filter(({ role }) => role === 'paragraph').length,
    'no text holds half a character': values.every((value) => typeof value !== 'string' || !HALF.test(value)),
  })
}

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
