/** Ways of making a new input from old ones: bytes, lines, words of pages, and pieces of a second input. */
import { interfaxUkraine } from '../../dist/publishers/interfax-ukraine.js'

const { agency, loading, advertisement, blocks, tags, sections, readingTime, image } = interfaxUkraine

/** What pages of the publisher and sentences that quote are made of. */
const TOKENS = [
  ...[...agency, ...loading, ...advertisement, ...blocks.map(({ heading }) => heading), ...tags, ...sections, image.start, image.end],
  ...readingTime.map((format) => format.replace('#', '3')),
  ...['date 2022-01-12 ', '17:20 12.01.2022', '17:20, 12.01.2022', '25:61 31.02.2022', '03:30 27.03.2022', '\n', '\r\n', '\n\n', ' ', '. '],
  ...[
    '"',
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    "'",
    "''",
    '``',
    ' – ',
    ' — ',
    ' - ',
    '–',
    ': ',
    '; ',
    ', ',
    '…',
    '?',
    '!',
    '(',
    ')',
    '[',
    '/',
    '|',
    '#',
  ],
  ...'said says told asked added adding saying quoted as according to reported claims warned wrote has been not that who which and but'.split(
    ' ',
  ),
  ...'he she it they Stahl Anna Vera Holm Ministry Union minister mayor spokesman experts of the in on Monday U.S. Dr. 34 million'.split(
    ' ',
  ),
  ...'сказав сказала заявив повідомила каже зазначив що який і та за словами як він вона Ганна Сталь міністр Міністерство союз в у понеділок'.split(
    ' ',
  ),
  ...'сказал сказала заявил сообщила считает отметил что который и по словам как он она Анна Стальная министр Министерство союз в понедельник'.split(
    ' ',
  ),
  ...[
    '\u0000',
    '\u0001',
    '\u00a0',
    '\u00ad',
    '\u0301',
    '\u061c',
    '\u200b',
    '\u200e',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '😀',
    'ё',
    'й',
    'ß',
    'İ',
    'ﬁ',
  ],
  ...['Ð°', 'Ñ\u0081', 'Р°', 'вЂњ', 'â€œ', '\u0085', '\u001b[31m'],
].map((token) => Buffer.from(token))

const BYTES = [0x00, 0x0a, 0x0d, 0x1b, 0x1f, 0x22, 0x27, 0x7f, 0x80, 0x8b, 0xc0, 0xc3, 0xd0, 0xd1, 0xe2, 0xed, 0xef, 0xf0, 0xfe, 0xff]

/** A larger input would only be slower to run. */
const LARGEST = 3_000

/** A new input from one of the corpus; `random(n)` is a whole number below n. */
export function mutate(corpus, random) {
  const pick = (list) => list[random(list.length)]
  let bytes = [pick(corpus), windowOf(pick(corpus), random), sentence({ random, pick })][random(3)]
  for (let changes = 1 + random(5); changes > 0; changes--) bytes = pick(MUTATORS)(bytes, { random, pick, other: pick(corpus) })
  return bytes.subarray(0, LARGEST)
}

/** A short stretch of an input: what is small runs many times as often. */
function windowOf(bytes, random) {
  const at = random(bytes.length + 1)
  return bytes.subarray(at, at + random(500))
}

const MUTATORS = [
  function flip(bytes, { random, pick }) {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[random(copy.length)] = random(2) ? random(256) : pick(BYTES)
    return copy
  },
  function cut(bytes, { random }) {
    const at = random(bytes.length + 1)
    return spliced(bytes, at, random(1 + Math.min(64, bytes.length - at)), '')
  },
  function truncate(bytes, { random }) {
    return bytes.subarray(0, random(bytes.length + 1))
  },
  function repeat(bytes, { random }) {
    const at = random(bytes.length + 1)
    const piece = bytes.subarray(at, at + 1 + random(40))
    return spliced(bytes, at, 0, Buffer.concat(Array(1 + random(8)).fill(piece)))
  },
  function insertToken(bytes, { random, pick }) {
    return spliced(bytes, random(bytes.length + 1), 0, pick(TOKENS))
  },
  function insertSentence(bytes, { random, pick }) {
    const blank = bytes.indexOf(random(2) ? 0x20 : 0x0a, random(bytes.length + 1))
    return spliced(bytes, Math.max(0, blank), 0, sentence({ random, pick }))
  },
  function replaceByToken(bytes, { random, pick }) {
    return spliced(bytes, random(bytes.length + 1), random(12), pick(TOKENS))
  },
  function tokensAtBlank(bytes, { random, pick }) {
    const blank = bytes.indexOf(0x20, random(bytes.length + 1))
    return spliced(bytes, Math.max(0, blank), 0, Buffer.concat([Buffer.from(' '), pick(TOKENS)]))
  },
  function moveLine(bytes, { random, pick }) {
    const lines = linesOf(bytes)
    const [line] = lines.splice(random(lines.length), 1)
    lines.splice(random(lines.length + 1), 0, line, ...(random(3) === 0 ? [pick(lines.length > 0 ? lines : [line])] : []))
    return joined(lines)
  },
  function dropLine(bytes, { random }) {
    const lines = linesOf(bytes)
    lines.splice(random(lines.length), 1)
    return joined(lines)
  },
  function joinLines(bytes, { random }) {
    const feed = bytes.indexOf(0x0a, random(bytes.length + 1))
    return feed < 0 ? bytes : spliced(bytes, feed, 1, random(2) ? ' ' : '')
  },
  function spliceBytes(bytes, { random, other }) {
    return Buffer.concat([bytes.subarray(0, random(bytes.length + 1)), other.subarray(random(other.length + 1))])
  },
  function spliceLines(bytes, { random, other }) {
    const [one, two] = [linesOf(bytes), linesOf(other)]
    return joined([...one.slice(0, random(one.length + 1)), ...two.slice(random(two.length + 1))])
  },
]

/** Tokens in any order, most with a blank between. */
function sentence({ random, pick }) {
  return Buffer.concat(Array.from({ length: 2 + random(40) }, () => Buffer.concat([pick(TOKENS), Buffer.from(random(8) ? ' ' : '')])))
}

/** The bytes with some taken out at a place and others put there. */
export const spliced = (bytes, at, length, piece) => Buffer.concat([bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at + length)])

const linesOf = (bytes) => bytes.toString('latin1').split('\n')
const joined = (lines) => Buffer.from(lines.join('\n'), 'latin1')
