/**
 * Makes many distinct pages from the sample pages, with seeded randomness: words of bodies and titles
 * are swapped for numbered ones, so that every body, and so every article, is its own.
 *
 *   node tests/bench/pages.mjs <folder> <count>
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const samples = new URL('../../data/samples/', import.meta.url)
const PER_FOLDER = 1000

export function makePages(folder, count) {
  const models = readModels()
  for (let n = 0; n < count; n++) {
    const below = join(folder, String(Math.floor(n / PER_FOLDER)).padStart(5, '0'))
    if (n % PER_FOLDER === 0) mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `${String(n).padStart(7, '0')}.txt`), distinct(models[n % models.length], n))
  }
}

/** The samples of full pages that are UTF-8, their bodies lengthened to pages of about 5 kB. */
function readModels() {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, samples)))
    .filter((bytes) => bytes.length > 1800)
    .map((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    .filter((text) => !text.includes('\ufffd'))
    .map(lengthened)
}

/** Every paragraph says the same several times over. */
function lengthened(text) {
  const missing = 5000 - Buffer.byteLength(text)
  const isProse = (line) => line.length > 60 && /[.]["»]?$/.test(line)
  const prose = text.split('\n').filter(isProse).join('\n')
  const copies = Math.max(0, Math.round(missing / Buffer.byteLength(prose)))
  return text
    .split('\n')
    .map((line) => (isProse(line) ? Array.from({ length: copies + 1 }, () => line).join(' ') : line))
    .join('\n')
}

/** Every line of prose gets a word of its own; all stamps and the header's day move by as many whole weeks. */
function distinct(text, n) {
  const weeks = (n * 7919) % 400
  return text
    .split('\n')
    .map((line) => {
      const stamp = /^(\d\d:\d\d) (\d\d)\.(\d\d)\.(\d{4})(\s*)$/.exec(line)
      if (stamp) return `${stamp[1]} ${moved(stamp[4], stamp[3], stamp[2], weeks).reverse().join('.')}${stamp[5]}`
      const header = /^ date (\d{4})-(\d\d)-(\d\d)(.*)$/.exec(line)
      if (header) return ` date ${moved(header[1], header[2], header[3], weeks).join('-')}${header[4]}`
      return line.length > 20 && !line.includes('#') ? line.replace(' ', ` ${word(n)} `) : line
    })
    .join('\n')
}

function moved(year, month, day, weeks) {
  const date = new Date(Date.UTC(+year, +month - 1, +day + 7 * weeks))
  return [String(date.getUTCFullYear()), two(date.getUTCMonth() + 1), two(date.getUTCDate())]
}

const two = (number) => String(number).padStart(2, '0')

/** A pronounceable word for each number. */
function word(n) {
  const [consonants, vowels] = ['bcdfghjklmnprstvz', 'aeiou']
  let [rest, text] = [(n * 48271 + 11) % 2147483647, '']
  for (let i = 0; i < 4; i++) {
    text += consonants[rest % consonants.length]
    rest = Math.floor(rest / consonants.length)
    text += vowels[rest % vowels.length]
    rest = Math.floor(rest / vowels.length)
  }
  return text + n
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count] = process.argv.slice(2)
  makePages(folder, Number(count))
}
