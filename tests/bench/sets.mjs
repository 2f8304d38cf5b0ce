/**
 * The texts with gold that are there: the benchmark pack, where it is kept beside the checkout, and the project's own gold.
 *
 * The pack's texts are never copied into the project, and neither is its evaluator, which is loaded from where it stands.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const pack = new URL('../../../shared/bench/', import.meta.url)
const own = new URL('../quotes/gold/', import.meta.url)
const PACK_SETS = [
  { name: 'PolNeAR dev', file: 'quotes/polnear.dev.jsonl.gz' },
  { name: 'PolNeAR train sample', file: 'quotes/polnear.train.jsonl.gz', sample: 100 },
  { name: 'adaq-ru', file: 'quotes/adaq-ru.jsonl.gz' },
]

/** The sets that are there, each with its rows in one language, the pack's evaluator or undefined, and a line for everything that is not. */
export async function openSets() {
  const skipped = ['wikinews-de: German quotations are not supported']
  const evaluator = await load('quotes/evaluate.mjs', 'scores of quotations, own gold included', skipped)
  const packed = PACK_SETS.filter(({ name, file }) => isThere(file, name, skipped)).map(({ name, file, sample }) => {
    const rows = readRows(new URL(file, pack))
    return { name, rows: sample && evaluator ? evaluator.sampleRows(rows, sample) : rows }
  })
  if (ownFiles().length === 0) skipped.push('own gold: no file in tests/quotes/gold')
  return { sets: [...packed, ...ownFiles().flatMap(openOwn)], evaluator, skipped }
}

/** A set for each language of a file. */
function openOwn(file) {
  const rows = readRows(new URL(file, own))
  const languages = [...new Set(rows.map(({ lang }) => lang))]
  return languages.map((language) => ({ name: `own gold, ${file}, ${language}`, rows: rows.filter(({ lang }) => lang === language) }))
}

/** The headlines and their evaluator, or undefined with a line in `skipped`. */
export async function openHeadlines(skipped) {
  const evaluator = await load('headlines/evaluate.mjs', 'headlines', skipped)
  const file = 'headlines/dev.jsonl'
  if (evaluator && isThere(file, 'headlines', skipped)) return { evaluator, rows: readRows(new URL(file, pack)) }
}

/** English texts to time on: PolNeAR dev, or the own gold where the pack is not there, up to so many characters. */
export function openTimingTexts(characters) {
  const { name, file } = PACK_SETS[0]
  const isPacked = existsSync(new URL(file, pack))
  const rows = isPacked ? readRows(new URL(file, pack)) : ownFiles().flatMap((each) => readRows(new URL(each, own)))
  let total = 0
  const texts = rows.filter(({ lang, text }) => lang === 'en' && (total += text.length) <= characters).map(({ text }) => text)
  return { name: isPacked ? name : 'own gold', texts }
}

function ownFiles() {
  if (!existsSync(own)) return []
  return readdirSync(own)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
}

async function load(file, what, skipped) {
  if (isThere(file, what, skipped)) return import(new URL(file, pack).href)
}

function isThere(file, what, skipped) {
  const found = existsSync(new URL(file, pack))
  if (!found) skipped.push(`${what}: ../shared/bench/${file} is not here`)
  return found
}

function readRows(url) {
  const bytes = readFileSync(url)
  const text = (url.pathname.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
}
