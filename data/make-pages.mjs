/**
 * Makes invented news pages in every form of the agency's pages, each with what curation must find in it.
 *
 *     node data/make-pages.mjs <folder> [--form F] [--count 100] [--seed 1]
 *
 * A page depends on the seed, its number and the mix alone, so a longer batch begins with the shorter one.
 * Each story has people, places and firms of its own, all invented: two seeds share hardly any sentence.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dayOf } from './make-corpus/clock.mjs'
import { headerDayOf, minutesOf } from './make-corpus/pages.mjs'
import { PRINTERS } from './make-corpus/printers.mjs'
import { pickWeighted, randomOf } from './make-corpus/random.mjs'
import { listsOf } from './make-pages/lists.mjs'
import { FORMS, languageOf, looksOf } from './make-pages/looks.mjs'
import { momentOf } from './make-pages/moments.mjs'
import { pageStoryOf } from './make-pages/story.mjs'
import { truthOf } from './make-pages/truth.mjs'

/** Weights of the forms as in a real batch of the agency's pages. */
export const REAL_MIX = { F: 62, S: 8, T: 4, 2013: 3, L: 10, S0: 3, img: 2, AMP: 4, B: 4 }

/** `count` pages of a seed; `mix` gives weights by form. */
export function makePages({ seed = 1, count = 100, mix = REAL_MIX } = {}) {
  const unknown = Object.keys(mix).filter((form) => !FORMS.includes(form))
  if (unknown.length > 0) throw new Error(`no page has the form ${unknown.join(', ')}; the forms are ${FORMS.join(', ')}`)
  return Array.from({ length: count }, (_, index) => pageAt(seed, index, Object.entries(mix)))
}

function pageAt(seed, index, mix) {
  const random = randomOf(createHash('sha256').update(`${seed}:${index}`).digest().readUInt32LE())
  const form = pickWeighted(random, mix)
  const at = momentOf(random, form)
  const language = languageOf(random, form)
  const looks = looksOf(random, form, language)
  const story = pageStoryOf(random, { language, at, looks, form })
  const headerDay = looks.day ? headerDayOf(random, at) : dayOf(at)
  const page = { story, looks, headerDay, minutes: minutesOf(story), ...listsOf(random, story, looks) }
  const text = PRINTERS[form](page)
  return { name: nameOf(text, index), text, form, truth: truthOf(form, page) }
}

/** As in data/samples: a number, and what the page's bytes hash to. */
const nameOf = (text, index) => `${String(index).padStart(4, '0')}_${createHash('sha256').update(text).digest('hex').slice(0, 16)}.txt`

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      form: { type: 'string' },
      count: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [folder] = positionals
  const [count, seed] = [Number(values.count), Number(values.seed)]
  if (folder === undefined || positionals.length > 1)
    throw new Error('name the one folder that the pages go to, as: node data/make-pages.mjs out/')
  for (const number of [count, seed])
    if (!Number.isSafeInteger(number) || number < 0) throw new Error('--count and --seed take whole numbers, as: --count 12 --seed 7')
  const pages = makePages({ seed, count, ...(values.form === undefined ? {} : { mix: { [values.form]: 1 } }) })
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of pages) writeFileSync(join(folder, name), text)
  console.log(`${pages.length} invented pages in ${folder}`)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 2
  }
}
