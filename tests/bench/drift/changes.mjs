/**
 * What may happen to a site or a scraper overnight: each change with its variants, as functions of a page's text.
 *
 * A variant changes every page on which the change can be seen and leaves the others as they are: a page without
 * tags cannot lose them. `all` changes every page of a batch, the others one in ten.
 */
import { mojibake } from '../../../data/make-corpus/flaws.mjs'

const TIME = /^(\d\d):(\d\d)(,?) (\d\d)\.(\d\d)\.(\d{4})$/
const READING = /^(\d+) (?:min read|хв читати|мин читать)$/
const HEADER = /^( date \d{4}-\d\d-\d\d)(?: (.*))?$/

/** Lines of a text, changed one by one; null leaves a line out, and the blank line below it. */
function lineByLine(text, change) {
  const lines = text.split('\n')
  const kept = []
  for (let at = 0; at < lines.length; at++) {
    const line = change(lines[at], at, lines)
    if (line !== null) kept.push(line)
    else if (lines[at + 1] === '') at++
  }
  return kept.join('\n')
}

/** Where the paragraphs of the body stand, by the page's truth. */
function bodyOf(text, { paragraphs }) {
  const start = text.indexOf(paragraphs[0])
  const last = paragraphs.at(-1)
  const end = text.lastIndexOf(last) + last.length
  return { start, end, between: text.slice(start, end).includes('\n\n') ? '\n\n' : '\n' }
}

const withBody = (text, truth, change) => {
  const { start, end, between } = bodyOf(text, truth)
  return text.slice(0, start) + change(text.slice(start, end), between) + text.slice(end)
}

const banner = (line, place) => (text, truth) =>
  withBody(text, truth, (body, between) => {
    const paragraphs = body.split(between)
    const at = place === 'top' ? 0 : place === 'end' ? paragraphs.length : Math.ceil(paragraphs.length / 2)
    return [...paragraphs.slice(0, at), line, ...paragraphs.slice(at)].join(between)
  })

/** The furniture in another language, by its English spelling; what the map does not name stays. */
const furniture = (words) => (text) =>
  lineByLine(text, (line) => {
    const reading = READING.exec(line)
    if (reading && words.read) return words.read.replace('#', reading[1])
    if (/^(?:Tags|Теги):/.test(line) && words.tags) return line.replace(/^[^:]+:/, words.tags)
    return words.headings?.[ENGLISH[line] ?? line] ?? line
  })
const ENGLISH = { 'ЩЕ ЗА ТЕМОЮ': 'MORE ABOUT', 'ЕЩЕ ПО ТЕМЕ': 'MORE ABOUT', 'ГАРЯЧІ НОВИНИ': 'HOT NEWS', ОСТАННЄ: 'LATEST' }

const renamed = (heading) => (text) => lineByLine(text, (line) => ((ENGLISH[line] ?? line) === 'MORE ABOUT' ? heading : line))

const stub = (kept, line, isWhole) => (text, truth) => {
  const { end } = bodyOf(text, truth)
  const page = withBody(text, truth, (body, between) => [...body.split(between).slice(0, kept), line].join(between))
  return isWhole ? page : page.slice(0, page.length - (text.length - end))
}

/** The characters behind which an encoding of one byte shows UTF-8. */
const doubled = (encoding) => (text) => new TextDecoder(encoding).decode(Buffer.from(text))

const cut = (length, ending) => (text, truth) =>
  withBody(text, truth, (body) => (body.length > length ? body.slice(0, length).trimEnd() + ending : body))

const shifted = (hours, ofStamps) => (text) => {
  let isFirst = true
  return lineByLine(text, (line) => {
    const time = TIME.exec(line)
    if (!time || (!isFirst && !ofStamps)) return line
    isFirst = false
    const moved = new Date(Date.UTC(+time[6], +time[5] - 1, +time[4], +time[1] + hours, +time[2])).toISOString()
    return `${moved.slice(11, 16)}${time[3]} ${moved.slice(8, 10)}.${moved.slice(5, 7)}.${moved.slice(0, 4)}`
  })
}

const swapped = (ofStamps) => (text) => {
  let isFirst = true
  return lineByLine(text, (line) => {
    const time = TIME.exec(line)
    if (!time || (!isFirst && !ofStamps)) return line
    isFirst = false
    return `${time[1]}:${time[2]}${time[3]} ${time[5]}.${time[4]}.${time[6]}`
  })
}

const titleOnce =
  (drop) =>
  (text, { title }) => {
    const at = text.split('\n').flatMap((line, index) => (title !== null && line === title ? [index] : []))
    return at.length < 2 ? text : lineByLine(text, (line, index) => (index === at[drop] ? null : line))
  }

/** The whole page printed in another order; what the story says stays. */
const laidOut =
  (print) =>
  (text, { title, paragraphs, published_local: at, tags, section }) =>
    print({
      title: title ?? paragraphs[0].slice(0, 60),
      time: printed(at),
      day: at?.slice(0, 10) ?? '2022-01-12',
      section: section ?? 'Facts',
      paragraphs,
      tags,
    })
const printed = (at) => (at ? `${at.slice(11, 16)} ${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)}` : '17:20 12.01.2022')
const hashed = (tags) => (tags.length > 0 ? [`Tags: ${tags.map((tag) => `#${tag}`).join(' ')}`] : [])

export const CHANGES = {
  'tags-line-gone': [
    (text) => lineByLine(text, (line) => (/^(?:Tags|Теги|Теґи):/.test(line) ? null : line)),
    (text) => lineByLine(text, (line) => (/^(?:Tags|Теги|Теґи):/.test(line) ? '' : line)),
  ],
  'title-not-doubled': [titleOnce(1), titleOnce(0)],
  'new-line-in-body': [
    banner('Follow us on Telegram', 'end'),
    banner('Subscribe to our channel and be the first to read the news of the day, wherever you are.', 'middle'),
    banner('Photo: press service of the agency', 'top'),
    banner('This site uses cookies to make your visit more pleasant; read our policy to learn how.', 'top'),
    banner('Support independent journalism!', 'middle'),
    banner('ADVERTISEMENT', 'middle'),
    banner('Read 12,345 other stories in our app', 'end'),
  ],
  'furniture-language': [
    furniture({
      read: '# хв читати',
      tags: 'Теги:',
      headings: { 'MORE ABOUT': 'ЩЕ ЗА ТЕМОЮ', 'HOT NEWS': 'ГАРЯЧІ НОВИНИ', LATEST: 'ОСТАННЄ' },
    }),
    furniture({
      read: '# мин читать',
      tags: 'Теги:',
      headings: { 'MORE ABOUT': 'ЕЩЕ ПО ТЕМЕ', 'HOT NEWS': 'ГОРЯЧИЕ НОВОСТИ', LATEST: 'ПОСЛЕДНЕЕ' },
    }),
    furniture({
      read: '# Min. Lesezeit',
      tags: 'Schlagwörter:',
      headings: { 'MORE ABOUT': 'MEHR ZUM THEMA', 'HOT NEWS': 'TOPNEWS', LATEST: 'AKTUELL' },
    }),
    furniture({
      read: '# min czytania',
      tags: 'Tagi:',
      headings: { 'MORE ABOUT': 'WIĘCEJ NA TEN TEMAT', 'HOT NEWS': 'GORĄCE WIADOMOŚCI', LATEST: 'NAJNOWSZE' },
    }),
    furniture({
      read: 'Lecture : # min',
      tags: 'Mots-clés :',
      headings: { 'MORE ABOUT': 'Sur le même sujet', 'HOT NEWS': 'À la une', LATEST: 'Dernières nouvelles' },
    }),
    furniture({ headings: { 'MORE ABOUT': 'ЩЕ ЗА ТЕМОЮ' }, tags: 'Теги:', read: '# хв читати' }),
  ],
  'block-renamed': [renamed('READ ALSO'), renamed('RELATED STORIES'), renamed('Read also:'), renamed('Related news'), renamed('SEE ALSO')],
  paywall: [
    stub(1, 'Subscribe to continue reading', true),
    stub(2, 'Subscribe to continue reading', true),
    stub(2, 'This article is for subscribers only. Log in or buy a subscription to read on.', true),
    stub(1, 'To read the full story, sign in.', false),
    stub(1, 'Already a subscriber? Log in', true),
  ],
  'double-encoding': [mojibake, doubled('windows-1251'), doubled('iso-8859-15'), (text) => mojibake(mojibake(text)), doubled('ibm866')],
  'body-cut': [cut(500, ''), cut(500, '…'), cut(500, '...'), cut(400, ''), cut(600, '')],
  'section-missing': [
    (text) => lineByLine(text, (line) => (/^ date [\d-]{10} .{0,40}$/.test(line) ? line.replace(HEADER, '$1') : line)),
    (text) => lineByLine(text, (line, at) => (at === 0 && /^ date [\d-]{10}(?: .{0,40})?$/.test(line) ? null : line)),
  ],
  'new-layout': [
    laidOut((p) => [p.title, `By Olha Tykha | ${p.day} | ${p.section}`, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.title, p.time, p.section, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [`Home > News > ${p.section}`, p.title, `Published ${p.day}`, ...p.paragraphs].join('\n\n')),
    laidOut((p) => [p.section, p.title, p.paragraphs[0], p.time, ...p.paragraphs.slice(1), ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.time, p.section.toUpperCase(), p.title, 'Share', ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
  ],
  'day-month-swapped': [swapped(true), swapped(false)],
  'time-zone': [1, 2, 3, 7, -2, -5].flatMap((hours) => [shifted(hours, true), shifted(hours, false)]),
}

/** Changes that befall all pages at once. */
export const OF_ALL = new Set(['time-zone'])
