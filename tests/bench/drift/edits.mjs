/** What the changes are made of: functions of a page's text and truth. None changes a page on which it cannot be seen. */

const TIME = /^(\d\d):(\d\d)(,?) (\d\d)\.(\d\d)\.(\d{4})$/
const READING = /^(\d+) (?:min read|хв читати|мин читать)$/
export const HEADER = /^( date \d{4}-\d\d-\d\d)(?: (.*))?$/

/** Lines of a text, changed one by one; null leaves a line out, and the blank line below it. */
export function lineByLine(text, change) {
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
export function bodyOf(text, { paragraphs }) {
  const start = text.indexOf(paragraphs[0])
  const last = paragraphs.at(-1)
  const end = text.lastIndexOf(last) + last.length
  return { start, end, between: text.slice(start, end).includes('\n\n') ? '\n\n' : '\n' }
}

export const withBody = (text, truth, change) => {
  const { start, end, between } = bodyOf(text, truth)
  return text.slice(0, start) + change(text.slice(start, end), between) + text.slice(end)
}

/** `place` is `top`, `middle`, `end`, or behind how many paragraphs. */
export const banner =
  (place, ...lines) =>
  (text, truth) =>
    withBody(text, truth, (body, between) => {
      const paragraphs = body.split(between)
      const at = { top: 0, middle: Math.ceil(paragraphs.length / 2), end: paragraphs.length }[place] ?? place
      return [...paragraphs.slice(0, at), ...lines, ...paragraphs.slice(at)].join(between)
    })

/** The furniture in another language, by its English spelling; what the map does not name stays. */
export const furniture = (words) => (text) =>
  lineByLine(text, (line) => {
    const reading = READING.exec(line)
    if (reading && words.read) return words.read.replace('#', reading[1])
    if (/^(?:Tags|Теги):/.test(line) && words.tags) return line.replace(/^[^:]+:/, words.tags)
    return words.headings?.[ENGLISH[line] ?? line] ?? line
  })
const ENGLISH = { 'ЩЕ ЗА ТЕМОЮ': 'MORE ABOUT', 'ЕЩЕ ПО ТЕМЕ': 'MORE ABOUT', 'ГАРЯЧІ НОВИНИ': 'HOT NEWS', ОСТАННЄ: 'LATEST' }

export const renamed =
  (heading, old = 'MORE ABOUT') =>
  (text) =>
    lineByLine(text, (line) => ((ENGLISH[line] ?? line) === old ? heading : line))

/** Some paragraphs and the lines behind them, with or without what stands below the body. */
export const stub =
  (kept, lines, isWhole = true) =>
  (text, truth) => {
    const { end } = bodyOf(text, truth)
    const page = withBody(text, truth, (body, between) => [...body.split(between).slice(0, kept), ...lines].join(between))
    return isWhole ? page : page.slice(0, page.length - (text.length - end))
  }

/** The characters behind which an encoding of one byte shows UTF-8. */
export const doubled = (encoding) => (text) => new TextDecoder(encoding).decode(Buffer.from(text))

/** The body ends behind so many characters, with or without what stands below it. */
export const cut =
  (length, ending, isWhole = true) =>
  (text, truth) => {
    const { start, end } = bodyOf(text, truth)
    if (end - start <= length) return text
    return text.slice(0, start + length).trimEnd() + ending + (isWhole ? text.slice(end) : '')
  }

export const shifted = (hours, ofStamps) => (text) => {
  let isFirst = true
  return lineByLine(text, (line) => {
    const time = TIME.exec(line)
    if (!time || (!isFirst && !ofStamps)) return line
    isFirst = false
    const moved = new Date(Date.UTC(+time[6], +time[5] - 1, +time[4], +time[1] + hours, +time[2])).toISOString()
    return `${moved.slice(11, 16)}${time[3]} ${moved.slice(8, 10)}.${moved.slice(5, 7)}.${moved.slice(0, 4)}`
  })
}

export const swapped = (ofStamps) => (text) => {
  let isFirst = true
  return lineByLine(text, (line) => {
    const time = TIME.exec(line)
    if (!time || (!isFirst && !ofStamps)) return line
    isFirst = false
    return `${time[1]}:${time[2]}${time[3]} ${time[5]}.${time[4]}.${time[6]}`
  })
}

export const titleOnce =
  (drop) =>
  (text, { title }) => {
    const at = text.split('\n').flatMap((line, index) => (title !== null && line === title ? [index] : []))
    return at.length < 2 ? text : lineByLine(text, (line, index) => (index === at[drop] ? null : line))
  }

/** The whole page printed in another order; what the story says stays. */
export const laidOut =
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
export const hashed = (tags) => (tags.length > 0 ? [`Tags: ${tags.map((tag) => `#${tag}`).join(' ')}`] : [])

/** Whether a line names the page's section alone or behind the day. */
export const isHeader = (line, section) => section !== null && (line === section || (HEADER.test(line) && line.endsWith(section)))

export const blanked =
  (drop) =>
  (text, { title }) => {
    const at = text.split('\n').flatMap((line, index) => (title !== null && line === title ? [index] : []))
    return at.length < 2 ? text : lineByLine(text, (line, index) => (index === at[drop] ? '' : line))
  }
