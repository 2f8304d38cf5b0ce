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

/** The samples of full pages that are UTF-8. */
function readModels() {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, samples)))
    .filter((bytes) => bytes.length > 4500 && bytes.length < 9000)
    .map((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    .filter((text) => !text.includes('\ufffd'))
}

/** Every line of prose gets a number of its own; stamps move by the page's number of minutes. */
function distinct(text, n) {
  return text
    .split('\n')
    .map((line) => {
      const stamp = /^(\d\d):(\d\d) (\d\d)\.(\d\d)\.(\d{4})\s*$/.exec(line)
      if (stamp) {
        const moved = new Date(Date.UTC(+stamp[5], +stamp[4] - 1, +stamp[3], +stamp[1], +stamp[2]) + ((n * 7919) % 500_000) * 60_000)
        const two = (x) => String(x).padStart(2, '0')
        return `${two(moved.getUTCHours())}:${two(moved.getUTCMinutes())} ${two(moved.getUTCDate())}.${two(moved.getUTCMonth() + 1)}.${moved.getUTCFullYear()}`
      }
      return line.length > 20 && !line.includes('#') && !line.startsWith(' date') ? line.replace(' ', ` ${word(n)} `) : line
    })
    .join('\n')
}

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
