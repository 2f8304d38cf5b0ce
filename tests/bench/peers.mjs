/**
 * The systems that quotations are compared with, configured alike wherever they are scored or timed.
 *
 * Each finds direct quotations in a text. Offsets are UTF-16 code units; no peer marks cues or resolves names. The regular
 * expressions and compromise know no speakers, so that for them a simple rule looks for one (`nearestSpeaker`).
 */
import nlp from 'compromise'
import quoteParser from 'quote-parser'

const MIN_WORDS = 3
const MIN_LENGTH = 10 // characters, for quote-parser, whose own default is 30

/** Each finds the quotations of a text in its languages, or in any. A `filtered` one does the work of the one before it, and is not timed. */
export const peers = [
  { name: 'regex', quotes: withSpeakers(marked) },
  { name: 'regex, ends', quotes: withSpeakers(ended), languages: ['en'] },
  { name: 'compromise', quotes: withSpeakers(quotations), languages: ['en'] },
  { name: 'compromise, ≥ 3 words', quotes: withSpeakers(longQuotations), languages: ['en'], filtered: true },
  { name: 'quote-parser', quotes: parsed, languages: quoteParser.languages() },
]

const STRAIGHT_OR_CURLY = /"[^"\n]+"|“[^“”\n]+”/g
const WITH_DOUBLED = /"[^"\n]+"|“[^“”\n]+”|''(?:[^'\n]|'(?!'))+''/g
const OF_OTHER_LANGUAGES = /"[^"\n]+"|„[^„“”\n]+[“”]|“[^“”\n]+”|«[^«»\n]+»|»[^«»\n]+«/g

/** What stands between marks in one line, if it has three words. */
function marked(text, language) {
  return matches(text, language === 'en' ? STRAIGHT_OR_CURLY : OF_OTHER_LANGUAGES)
}

/** The same that also ends like speech, inside the marks; a single mark may close an inner quotation there. */
function ended(text) {
  return matches(text, WITH_DOUBLED).filter(({ start, end }) => /[,.?!…–—-]'?(?:''|["”])$/.test(text.slice(start, end)))
}

function matches(text, pattern) {
  return [...text.matchAll(pattern)]
    .filter(([found]) => isLong(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

function isLong(piece) {
  return piece.trim().split(/\s+/).length >= MIN_WORDS
}

/** Offsets are as compromise states them, some of them outside the text. */
function quotations(text) {
  return nlp(text)
    .quotations()
    .json({ offset: true, terms: false })
    .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length }))
}

function longQuotations(text) {
  return quotations(text).filter(({ start, end }) => isLong(text.slice(start, end)))
}

function parsed(text, language) {
  return quoteParser.parse(text, language, { minLength: MIN_LENGTH }).map(({ index, text: found, name }) => ({
    start: index,
    end: index + found.length,
    kind: 'direct',
    speaker: { start: name.index, end: name.index + name.text.length },
    cue: null,
  }))
}

function withSpeakers(find) {
  return (text, language) =>
    find(text, language).map((span) => ({ ...span, kind: 'direct', speaker: nearestSpeaker(text, span), cue: null }))
}

const REACH = 150
const VERBS =
  'added|argued|asked|claimed|continued|declared|explained|insisted|noted|replied|said|say|says|stated|told|tweeted|warned|wrote'
const WHO = "[\\p{Lu}][\\p{L}’'-]*(?: [\\p{Lu}][\\p{L}’'-]*)*|[Hh]e|[Ss]he|[Tt]hey"
const BESIDE_VERB = new RegExp(`(?<!\\p{L})(?:(${WHO}) +(?:${VERBS})(?!\\p{L})|(?:${VERBS}) +(${WHO})(?!\\p{L}))`, 'gud')

/** The capitalised name or pronoun beside a verb of speech that stands nearest in the paragraph, 150 characters away at most. */
function nearestSpeaker(text, { start, end }) {
  const opening = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH)
  const lineEnd = text.indexOf('\n', end)
  const closing = Math.min(lineEnd < 0 ? text.length : lineEnd, end + REACH)
  const found = [...speakers(text, end, closing), ...speakers(text, opening, start)]
  const distance = (span) => (span.start >= end ? span.start - end : start - span.end)
  return found.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

function speakers(text, from, to) {
  return [...text.slice(from, to).matchAll(BESIDE_VERB)].map(({ indices }) => {
    const [start, end] = indices[1] ?? indices[2]
    return { start: from + start, end: from + end }
  })
}
