/**
 * Pages that were damaged by chance, the same on each run, and what curation makes of them.
 *
 * A page is damaged in one way, one to three times. Outcomes: it is refused; it gives the same article; it gives
 * another and has a problem that the whole page has not; it gives another without one, in the article itself or in its
 * lists of other stories alone. No reader of one page can see that a whole paragraph or a listed story is missing.
 */
import { between, pick, randomOf } from '../../data/make-corpus/random.mjs'
import { promisesOf } from '../promises.mjs'
import { fatesOf } from '../ledger.mjs'

/** Each kind of damage to a page's bytes. */
export const KINDS = {
  'line dropped': onLines((random, lines, at) => lines.toSpliced(at, 1)),
  'line doubled': onLines((random, lines, at) => lines.toSpliced(placeOf(random, lines), 0, lines[at])),
  'lines swapped': onLines((random, lines, at) => swapped(lines, at, placeOf(random, lines))),
  'lines joined': onLines((random, lines, at) => joined(random, lines, at)),
  'line cut': onLines((random, lines, at) => lines.with(at, lines[at].slice(0, between(random, 0, lines[at].length - 1)))),
  'page cut': (random, bytes) => bytes.subarray(0, between(random, 0, bytes.length - 1)),
  'bits flipped': (random, bytes) => flipped(bytes, between(random, 0, bytes.length - 1), between(random, 0, 7)),
}

/**
 * Damages `count` pages taken in turn from `pages`, kind by kind, and judges each: a row for each kind, and the pages
 * that break a promise or throw, with their bytes.
 */
export function mutationRun({ pages, count, seed, core }) {
  const brokenPromises = promisesOf(core)
  const plan = core.planOf({ lines: true })
  const kinds = Object.keys(KINDS)
  const rows = new Map(
    kinds.map((kind) => [
      kind,
      {
        kind,
        pages: 0,
        mutations: 0,
        refused: 0,
        same: 0,
        said: 0,
        silent: 0,
        silentInLists: 0,
        broken: 0,
        throws: 0,
        characters: fatesOf({ lines: [], articles: [] }),
      },
    ]),
  )
  const broken = []
  const wholes = new Map()
  const random = randomOf(seed)
  for (let i = 0; i < count; i++) {
    const row = rows.get(kinds[i % kinds.length])
    const whole = pages[Math.floor(i / kinds.length) % pages.length]
    const times = between(random, 1, 3)
    let bytes = whole
    for (let n = 0; n < times && bytes.length > 0; n++, row.mutations++) bytes = KINDS[row.kind](random, bytes)
    row.pages++
    try {
      const faults = brokenPromises(bytes)
      if (faults.length > 0) {
        row.broken++
        broken.push({ kind: row.kind, faults, bytes })
      }
      const found = core.curate({ source: 'page.txt', bytes }, plan).rows
      if (!wholes.has(whole)) wholes.set(whole, tellingOf(core.curate({ source: 'page.txt', bytes: whole }, plan).rows))
      row[outcomeOf(tellingOf(found), wholes.get(whole))]++
      for (const [fate, characters] of Object.entries(fatesOf(found))) row.characters[fate] += characters
    } catch (error) {
      row.throws++
      broken.push({ kind: row.kind, faults: [String(error)], bytes })
    }
  }
  return { rows: [...rows.values()], broken }
}

/** What a page says of its article, whatever its lines are numbered; and its problems. */
function tellingOf({ articles, paragraphs, tags, related, problems }) {
  const [article] = articles
  const fields = article && ['section', 'title', 'published_at', 'header_date', 'reading_minutes', 'body'].map((field) => article[field])
  const lists = related.map(({ block, title, published_at }) => [block, title, published_at])
  return {
    article: article && JSON.stringify([fields, paragraphs.length, tags.map(({ tag }) => tag)]),
    lists: JSON.stringify(lists),
    problems: problems.map(({ code }) => code).sort(),
  }
}

function outcomeOf(found, whole) {
  if (!found.article) return 'refused'
  if (found.article === whole.article && found.lists === whole.lists) return 'same'
  if (found.problems.join() !== whole.problems.join()) return 'said'
  return found.article === whole.article ? 'silentInLists' : 'silent'
}

/** A change of the lines of a page, at one that is not blank. */
function onLines(change) {
  return (random, bytes) => {
    const lines = bytes.toString('latin1').split('\n') // bytes stay as they are
    const filled = [...lines.keys()].filter((i) => lines[i].trim() !== '')
    return filled.length === 0 ? bytes : Buffer.from(change(random, lines, pick(random, filled)).join('\n'), 'latin1')
  }
}

const placeOf = (random, lines) => between(random, 0, lines.length - 1)

const swapped = (lines, one, other) => lines.with(one, lines[other]).with(other, lines[one])

/** A line and the next that is not blank as one, with a blank between or none. */
function joined(random, lines, at) {
  const next = lines.findIndex((line, i) => i > at && line.trim() !== '')
  return next < 0 ? lines : lines.toSpliced(at, next - at + 1, `${lines[at]}${pick(random, [' ', ''])}${lines[next]}`)
}

function flipped(bytes, at, bit) {
  const copy = Buffer.from(bytes)
  copy[at] ^= 1 << bit
  return copy
}
