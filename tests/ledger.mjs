/**
 * Where the text of each line went. On a page that gives an article, the text of a line is in the row that its role
 * names, repeats what is there, is furniture in the publisher's own spelling, or is a problem row; and no row holds
 * text that is in no such line. On a page that is refused, an error row stands for all of it.
 */
/** The lines whose text is in no row that their role promises, and the rows whose text is in no line. */
export function ledgerFaults(rows, { text, bytes, core }) {
  const lines = core.splitLines(text).map((line, i) => ({ ...line, role: rows.lines[i]?.role }))
  const faults = faultsOf(DECODING, { rows, text, bytes, lines })
  const [article] = rows.articles
  if (!article) return faults
  const page = indexed(rows, lines, core)
  const filled = lines.findIndex(({ role }) => !STANDS_ABOVE.has(role))
  const lost = []
  let last
  for (const [i, line] of lines.entries()) {
    const said = page.said.get(line.number) ?? []
    if (!FATES[line.role]?.isKept({ ...line, isFirst: i === filled, last, said }, page)) lost.push(line.role)
    if (line.role === 'related_title') last = line.text
  }
  return [
    ...faults,
    ...lost.map((role) => `the text of a line of role ${role} is where its role says`),
    ...faultsOf(NOTHING_INVENTED, page),
  ]
}

/** The names of the promises that do not hold. */
export const faultsOf = (promises, page) =>
  Object.entries(promises)
    .filter(([, isKept]) => !isKept(page))
    .map(([what]) => what)

/** A page's rows, ready to be looked up for each line. */
function indexed(rows, lines, core) {
  const [article] = rows.articles
  const said = new Map()
  for (const { line, code, field } of rows.problems) said.set(line, [...(said.get(line) ?? []), `${code} ${field ?? ''}`.trim()])
  return {
    rows,
    article,
    lines,
    core,
    said,
    publisher: core.publishers.find(({ id }) => id === article.publisher),
    paragraphs: new Map(rows.paragraphs.map(({ line, text }) => [line, text])),
    titles: new Set(rows.related.map(({ title }) => title)),
    tags: new Set(rows.tags.map(({ tag }) => tag)),
  }
}

/** How many characters of a page went where: `rows`, `repeated`, `furniture`, `other` or `refused`. */
export function fatesOf(rows) {
  const fates = { rows: 0, repeated: 0, furniture: 0, other: 0, refused: 0 }
  for (const { role, text } of rows.lines) {
    const fate = rows.articles.length === 0 ? 'refused' : FATES[role]?.fate
    if (fate) fates[fate] += (text ?? '').trim().length
  }
  return fates
}

const STANDS_ABOVE = new Set(['blank', 'loading', 'advertisement', 'furniture', 'image'])

/** Of each role: where its text is, and whether it is there. `said` has the problems of the line. */
const FATES = {
  blank: { fate: null, isKept: ({ text }) => text === '' },
  other: { fate: 'other', isKept: ({ said }) => said.includes('unexplained-line') },
  header: { fate: 'rows', isKept: (line, { article }) => isBehindDay(line, article.section ?? '', article) },
  title: { fate: 'rows', isKept: (line, { article }) => article.title !== null && isBehindDay(line, article.title, article) },
  paragraph: {
    fate: 'rows',
    isKept: (line, { article, paragraphs }) => isBehindDay(line, paragraphs.get(line.number), article),
  },
  time: {
    fate: 'rows',
    isKept: ({ text, said }, { article }) =>
      isClock(text, article.published_local) ||
      said.some((what) => /^(?:unreadable-date|impossible-time) articles\.published_at/.test(what)),
  },
  reading_time: { fate: 'rows', isKept: ({ text }, { article }) => Number(text.replace(/\D/g, '')) === article.reading_minutes },
  tags: {
    fate: 'rows',
    isKept: ({ text }, { tags }) => wordsOfTags(text).every((tag) => tag === '' || tags.has(tag)),
  },
  related_title: { fate: 'rows', isKept: ({ text }, { titles }) => titles.has(text) },
  related_time: {
    fate: 'rows',
    isKept: ({ said }, { article }) => article.crawled_after !== null || said.some((what) => what.endsWith(' related.published_at')),
  },
  title_repeat: {
    fate: 'repeated',
    isKept: ({ text, said }, { article, core }) =>
      core.isSameTitle(text, article.title ?? '') || said.includes('doubtful-title articles.title'),
  },
  related_title_repeat: {
    fate: 'repeated',
    isKept: ({ text, last }, { core }) => last !== undefined && (core.isSameTitle(text, last) || last.startsWith(text)),
  },
  agency: { fate: 'furniture', isKept: ({ text }, { publisher }) => publisher.agency.includes(text) },
  loading: { fate: 'furniture', isKept: ({ text }, { publisher }) => publisher.loading.includes(text.replace('…', '...')) },
  advertisement: { fate: 'furniture', isKept: ({ text }, { publisher }) => publisher.advertisement.includes(text) },
  furniture: { fate: 'furniture', isKept: (line, { publisher }) => publisher.furniture.length > 0 },
  block_heading: {
    fate: 'furniture',
    isKept: ({ text }, { publisher }) => publisher.blocks.some(({ heading }) => heading === text.replace(/ ?:$/, '')),
  },
  image: {
    fate: 'furniture',
    isKept: ({ text }, { publisher }) => text.startsWith(publisher.image.start) && text.endsWith(publisher.image.end),
  },
}

/** True where a line is a field's text, with nothing before it but the header's day, which is a field of its own or a problem. */
function isBehindDay({ text, isFirst, said }, field, { header_date }) {
  if (field === undefined || !text.endsWith(field)) return false
  const before = text.slice(0, text.length - field.length).trim()
  if (!text.endsWith(field)) return false
  return (
    before === '' ||
    (isFirst && ((header_date !== null && before.endsWith(header_date)) || said.includes('unreadable-date articles.header_date')))
  )
}

const digits = (text) => text.replace(/\D/g, '').split('').sort().join('')

const isClock = (text, local) => local !== null && digits(text) === digits(local.slice(0, 16))

/** The tags of a line of tags, spelled as the table spells them. */
const wordsOfTags = (text) =>
  text
    .split(/[ ,;]+/)
    .filter((word) => word.startsWith('#'))
    .map((word) => word.replace(/^#+/, '').normalize('NFC').toLowerCase())

/** What rows hold is in the lines. */
const NOTHING_INVENTED = {
  'a title is a line': ({ article, lines }) => (article.title !== null) === lines.some(({ role }) => role === 'title'),
  'a section is in the header': ({ article, lines }) => article.section === null || lines.some(({ role }) => role === 'header'),
  'related titles are the lines of that role, in order': ({ rows, lines }) => {
    const blocks = ['more_about', 'hot_news', 'latest']
    const printed = lines.filter(({ role }) => role === 'related_title').map(({ text }) => text)
    const kept = blocks.map((block) => rows.related.filter((row) => row.block === block).map(({ position }) => position))
    return (
      rows.related.map(({ title }) => title).join('\n') === printed.join('\n') &&
      kept.every((positions) => positions.every((position, i) => position === i + 1))
    )
  },
  'tags are in the line of tags': ({ rows, lines }) => {
    const printed = new Set(lines.filter(({ role }) => role === 'tags').flatMap(({ text }) => wordsOfTags(text)))
    return rows.tags.every(({ tag }) => printed.has(tag)) && rows.tags.length === [...printed].filter((tag) => tag !== '').length
  },
  'quotations are in the body': ({ rows, article }) => rows.quotes.every(({ start, end, text }) => article.body.slice(start, end) === text),
}

/** What happens between bytes and lines. */
const DECODING = {
  'characters that a line does not show in its fields are blanks, or said to be controls': ({ rows, text, lines }) => {
    const said = rows.problems.some(({ code, severity }) => code === 'control-characters' || severity === 'error')
    return (
      (said || !CONTROLS.test(text)) && lines.every(({ start, end, text: shown }) => visible(text.slice(start, end)) === visible(shown))
    )
  },
  'bytes that the text does not give back are said to be mended': ({ rows, text, bytes }) => {
    if (rows.sources[0]?.encoding !== 'utf-8' || (bytes[0] === 0x1f && bytes[1] === 0x8b)) return true
    const isWhole = Buffer.from(text).equals(bytes) || Buffer.from(`\ufeff${text}`).equals(bytes)
    return isWhole || rows.problems.some(({ code }) => code === 'invalid-characters' || code === 'repaired-encoding')
  },
}

const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/
const visible = (text) => text.replace(/[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g, '')
