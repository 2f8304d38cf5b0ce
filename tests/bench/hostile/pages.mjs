/**
 * Pages built to be slow: each as large as the limits let a page be, and full of one thing that some
 * stage has to look at twice. Seeded, so that they are the same on every run.
 */
import { gzipSync } from 'node:zlib'

const HEAD = ' date 2022-01-12 Facts\n17:20 12.01.2022\nHarbour bridge opens in Ostriv\n2 min read\nHarbour bridge opens in Ostriv\n'
const UKRAINIAN_HEAD = 'Інтерфакс-Україна\n17:20 12.01.2022\nМіст відкрито в Острові\n2 хв читати\nМіст відкрито в Острові\n'
const FOOT = '\nTags: #bridge\nInterfax-Ukraine\n'

/** What a body is filled with, in one line and in as many lines as a page may have. */
const FILLINGS = {
  words: 'bridge ',
  'one letter': 'a',
  'straight marks': '"',
  'marks and blanks': '" ',
  'opening marks': ' “a',
  'opening and closing marks': '“a” ',
  'nested marks': '«„a «b» ',
  apostrophes: " 'a",
  'single marks': ' ‘a s’ a',
  'marks left open behind a colon': 'he said: “a ',
  capitals: 'Anna ',
  'distinct capitals': (i) => `Stahl${letters(i)} `,
  'distinct names': (i) => `Anna Stahl${letters(i)}, `,
  'names of thirty words': (i) => (i % 30 === 29 ? `Stahl${letters(i)}. ` : 'Anna '),
  'distinct speakers': (i) => `"We go," said Anna Stahl${letters(i)}. `,
  'speakers of one surname': (i) => `"We go," said ${capital(i)} Stahl. "We do," she said. `,
  'pronouns that speak': '"We go," she said. ',
  'roles that speak': '"We go," the minister said. ',
  'bodies that speak': (i) => `"We go," the Union of ${capital(i)} said. `,
  'acronyms in brackets': (i) => `the Union of ${capital(i)} (U${letters(i).toUpperCase()}), `,
  'ministries of ministries': 'Ministry of the ',
  'titles before names': (i) => `Deputy Minister Anna Stahl${letters(i)} `,
  brackets: '(',
  'brackets that close': '(Anna) ',
  commas: 'a, ',
  'commas and verbs': ', Stahl says',
  'verbs of saying': 'said ',
  'verbs that tell': 'told ',
  'that that': 'said that ',
  'said that he said': 'he said that ',
  'but he said': 'but he said ',
  'saying that': ', saying that a',
  'according to': ' according to Stahl, ',
  'as saying': 'the union quoted Stahl as saying, ',
  'has been has been': 'has also been ',
  'did not not': 'did not ',
  'who who': 'who ',
  'and and': 'and ',
  'Anna and Anna': 'Anna and ',
  'of the of the': 'of the ',
  possessives: "Anna's ",
  'full stops': '. ',
  dots: '.',
  initials: 'A. ',
  'letters and dots': 'a.',
  dashes: '– ',
  'dash at dash': '–',
  'attributions by dash': 'a – Stahl ',
  colons: ': ',
  labels: 'Stahl: ',
  semicolons: 'he said; ',
  numbers: '7 ',
  digits: '7',
  tags: '#a ',
  'mixed scripts': 'aаbб ',
  'combining marks': 'e\u0301\u0323',
  emoji: '😀',
  'mojibake of Latin': 'Ð°',
  'mojibake of Cyrillic': 'Р°',
  'leads of mojibake': 'Ð',
  controls: '\u0001aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'soup of English words': soup(
    'Anna Stahl Ministry minister union the a of and that said says told he she it who , , . “ ” " \' – : ; ( ) has been not to saying according 7 in on Monday'.split(
      ' ',
    ),
  ),
}

const UKRAINIAN = {
  'Cyrillic words': 'міст ',
  'Cyrillic capitals': 'Ганна ',
  'Cyrillic names': (i) => `Ганна Сталь${cyrillic(i)}, `,
  'Cyrillic speakers': (i) => `«Ми йдемо», – сказала Ганна Сталь${cyrillic(i)}. `,
  'Cyrillic pronouns that speak': '«Ми йдемо», – сказала вона. ',
  'Cyrillic bodies': (i) => `Міністерство «Річка${cyrillic(i)}» повідомило, що так. `,
  'Cyrillic verbs': 'сказав, що ',
  'Cyrillic interruptions': '«Так, – сказав він. – ',
  'Cyrillic dashes in marks': (i) => (i === 0 ? '«' : 'так, – ні '),
  'Cyrillic genitives': 'міністра ',
  'Cyrillic "as he said"': ', як сказав міністр, ',
  'soup of Cyrillic words': soup(
    'Ганна Сталь Міністерство міністр міністра союз і та що сказав сказала заявив він вона який , , . « » " – : ; ( ) за словами як не в понеділок 7 повідомили'.split(
      ' ',
    ),
  ),
  'soup of Russian words': soup(
    'Анна Сталь Министерство министр министра союз и что сказал сказала заявил он она который , , . « » " – : ; ( ) по словам как не в понедельник 7 сообщили'.split(
      ' ',
    ),
  ),
}

/** Whole pages of many lines. */
const LINED = {
  'blank lines': '\n',
  'lines of one letter': 'a\n',
  advertisements: 'AD\n',
  'time lines': '17:20 12.01.2022\n',
  'time lines and titles': '17:20 12.01.2022\nA bridge\n',
  'time lines, blanks and titles': '17:20 12.01.2022\n\n\nA bridge\n\n',
  'reading times': '2 min read\n',
  'reading times and titles': '2 min read\nA bridge\n',
  titles: 'A bridge\n',
  'one long title': `${'Bridge – '.repeat(80)}\n`,
  'related titles': (i) => `Bridge ${letters(i)} opens – Stahl\n`,
  'related titles of speakers': (i) => `Stahl${letters(i)}: Bridge will open\n`,
  'related titles of many words': (i) => `Bridge ${letters(i)} opens – ${'Anna '.repeat(10)}Stahl\n`,
  'list headings': 'LATEST\n',
  'list headings and titles': 'LATEST\nA bridge\n',
  'tag lines': 'Tags: #a\n',
  'the agency': 'Interfax-Ukraine\n',
  'the agency and a time': 'Interfax-Ukraine\nAD\n17:20 12.01.2022\n',
  headers: 'date 2022-01-12 Facts\n',
  datelines: 'OSTRIV. Nov 24 (Interfax-Ukraine) – The bridge is open.\n',
  'broken datelines': `${'OSTRIV '.repeat(9)}(${'River '.repeat(8)}\n`,
  images: '<image>x</image>\n',
  paragraphs: 'The bridge over the harbour was opened on Wednesday, the mayor said.\n',
  'script lines': (i) => `STAHL${letters(i).toUpperCase()}: We go.\n`,
  'questions and answers': (i) => (i % 2 ? '– We go.\n' : 'Anna Stahl: Do we go?\n'),
  'paragraphs that open marks': '“We go.\n',
  'prose in lists': (i) => (i % 2 ? 'A bridge\n' : 'The bridge over the harbour was opened on Wednesday\n'),
}

/** Whole pages of at most so many bytes and lines, as functions by name. */
export function pagesOf({ bytes, lines }) {
  return {
    ...fromBodies(FILLINGS, HEAD, { bytes, lines }),
    ...fromBodies(UKRAINIAN, UKRAINIAN_HEAD, { bytes, lines }),
    ...fromLines({ bytes: bytes - 300, lines: lines - 12 }),
    'a tag line of tags': () => Buffer.from(`${STORY}Tags: ${filled((i) => `#a${letters(i)} `, bytes - 300)}`),
    'a long header': () => Buffer.from(`date 2022-01-12 ${'a '.repeat(bytes / 2 - 100)}`),
    'a long title': () => Buffer.from(`date 2022-01-12 Facts\n17:20 12.01.2022\n${'a '.repeat(bytes / 2 - 100)}`),
    'image marks': () => Buffer.from(`${HEAD}${'<image>'.repeat(bytes / 8)}`),
    returns: () => Buffer.from('\r'.repeat(bytes)),
    'continuation bytes': () => Buffer.alloc(bytes, 0x80),
    'high bytes': () => Buffer.from(Uint8Array.from({ length: bytes }, (_, i) => (i % 89 === 88 ? 0x0a : 0xc0 + (i % 63)))),
    'UTF-16': () => Buffer.from(`\ufeff${HEAD}${'bridge '.repeat(bytes / 14 - 200)}`, 'utf16le'),
    'UTF-16 of half characters': () => Buffer.from(`\ufeff${'\ud83d'.repeat(bytes / 2 - 1)}`, 'utf16le'),
    'NUL bytes': () => Buffer.alloc(bytes),
    'a gzip bomb': () => Buffer.concat(Array(1_000).fill(gzipSync(new Uint8Array(2 ** 20)))),
    'gzip members of nothing': () => Buffer.concat(Array(Math.floor(bytes / 20)).fill(gzipSync(''))),
    'a packed page': () => gzipSync(`${HEAD}${filled('He said. ', bytes - 200)}`),
  }
}

function fromBodies(fillings, head, { bytes, lines }) {
  const recipes = {}
  const room = bytes - Buffer.byteLength(head) - 200
  for (const [name, piece] of Object.entries(fillings)) {
    recipes[`${name}, in one line`] = () => Buffer.from(`${head}The ${filled(piece, room)}is open.${FOOT}`)
    recipes[`${name}, in many lines`] = () => {
      const line = (i) => `${filled((k) => (typeof piece === 'string' ? piece : piece(i * 4 + k)), Math.floor(room / lines) - 8)}.\n`
      return Buffer.from(`${head}${filled(line, room, lines - 20)}${FOOT}`)
    }
  }
  return recipes
}

const STORY = `${HEAD}The bridge is open, the mayor said.\n`

function fromLines({ bytes, lines }) {
  const recipes = {}
  for (const [name, line] of Object.entries(LINED)) {
    recipes[`${name}, alone`] = () => Buffer.from(filled(line, bytes, lines))
    recipes[`${name}, in a body`] = () => Buffer.from(`${STORY}${filled(line, bytes, lines)}The bridge is open, she said.${FOOT}`)
    recipes[`${name}, behind an article`] = () => Buffer.from(`${STORY}Tags: #bridge\nLATEST\n${filled(line, bytes, lines)}`)
  }
  return recipes
}

/** A piece over and over, up to so many bytes and lines. */
function filled(piece, bytes, times = Infinity) {
  if (typeof piece === 'string') return piece.repeat(Math.max(0, Math.min(times, Math.floor(bytes / Buffer.byteLength(piece)))))
  const pieces = []
  let size = 0
  for (let i = 0; i < times; i++) {
    const next = piece(i)
    size += Buffer.byteLength(next)
    if (size > bytes) break
    pieces.push(next)
  }
  return pieces.join('')
}

/** A number as letters, so that it can be a part of a name. */
function letters(n) {
  let text = ''
  for (let rest = n; rest > 0 || text === ''; rest = Math.floor(rest / 26)) text += String.fromCharCode(97 + (rest % 26))
  return text
}

const capital = (n) => letters(n).replace(/^./, (first) => first.toUpperCase()) + 'a'
const cyrillic = (n) => [...letters(n)].map((letter) => String.fromCharCode(0x430 + letter.charCodeAt(0) - 97)).join('')

/** Words in seeded disorder. */
function soup(words) {
  return (i) => {
    let state = Math.imul(i + 1, 0x9e3779b1)
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b)
    return `${words[(state >>> 8) % words.length]} `
  }
}
