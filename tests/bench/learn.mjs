/**
 * How well profiles are learnt: from twelve pages of the form F, and from twelve pages of invented sites of many shapes.
 *
 *     npm run bench:learn [-- --trials 20 --sites 40 --shapes] [-- --each]
 *
 * `--each` tells of every named shape how many pages were read rightly, refused, and read wrongly; `--trials 0 --sites 0`
 * leaves out the rest.
 *
 * Each profile reads pages that it has not seen. A page is right where its paragraphs, title and time are exactly
 * those of its story; wrong, where it was read and any of them is not; refused pages are neither.
 */
import { parseArgs } from 'node:util'
import { makePages } from '../../data/make-pages.mjs'
import { learn } from '../../dist/learn/learn.js'
import { readWith } from '../../dist/learn/trial.js'
import { laterShapes } from './learn/later-shapes.mjs'
import { shapedPages, shapes } from './learn/shapes.mjs'
import { shapeOf, sitePages } from './learn/sites.mjs'

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '20' },
    sites: { type: 'string', default: '40' },
    shapes: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
  },
})
const LEARNT_FROM = 12
const READ = 100
const READ_OF_SHAPE = 40

const scrapeOf = ({ name, text }) => ({ source: name, bytes: Buffer.from(text) })

/** Learn from some pages and read others: what was right of each. */
function trial(learnFrom, readThese) {
  const learnt = learn(learnFrom.map(scrapeOf), { id: 'learnt', name: 'Learnt', timeZone: 'Europe/Kyiv' })
  if ('reason' in learnt) return { refusal: learnt.reason, pages: [], publisher: null }
  const readings = readWith(learnt.publisher, readThese.map(scrapeOf))
  const pages = readThese.map(({ truth }, i) => {
    const { isRead, title, publishedAt, paragraphs, refusal } = readings[i]
    return {
      name: readThese[i].name,
      refusal,
      isRead,
      paragraphs: paragraphs.join('\n') === truth.paragraphs.join('\n'),
      title: title === truth.title,
      time: truth.isDay ? publishedAt !== null : publishedAt === truth.published_at,
    }
  })
  return { refusal: null, pages, publisher: learnt.publisher }
}

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const isRight = (page) => page.isRead && page.paragraphs && page.title && page.time
const isWrong = (page) => page.isRead && !isRight(page)

function summary(name, trials) {
  const pages = trials.flatMap((one) => one.pages)
  const of = (test) => percent(pages.filter(test).length, pages.length)
  return [
    name,
    `${trials.filter((one) => one.refusal === null).length} of ${trials.length}`,
    String(pages.length),
    of((page) => page.paragraphs && page.isRead),
    of((page) => page.title && page.isRead),
    of((page) => page.time && page.isRead),
    of(isWrong),
  ]
}

const rows = [['twelve pages of', 'learnt', 'other pages', 'paragraphs', 'title', 'time', 'read wrongly']]
const form = Array.from({ length: Number(values.trials) }, (_, i) =>
  trial(makePages({ seed: 100 + i, count: LEARNT_FROM, mix: { F: 1 } }), makePages({ seed: 5000 + i, count: READ, mix: { F: 1 } })),
)
rows.push(summary('form F, another draw each time', form))
const sites = Array.from({ length: Number(values.sites) }, (_, i) => {
  const shape = shapeOf(i + 1)
  const one = trial(sitePages(shape, { seed: 1, count: LEARNT_FROM }), sitePages(shape, { seed: 2, count: READ }))
  if (values.shapes) tellShape(shape, one)
  return one
})
rows.push(summary('one invented site, each of another shape', sites))
const [first, later] = [
  Object.entries(shapes).map(([name, shape]) => ({ name, shape })),
  Object.entries(laterShapes).map(([name, made]) => ({ name, ...made })),
].map((named) => named.map(({ name, shape, languages }) => ({ name, trial: shapedTrial(shape, languages) })))
rows.push(
  summary(
    'a site with one named peculiarity',
    first.map(({ trial }) => trial),
  ),
)
rows.push(
  summary(
    'the same, written after the learner',
    later.map(({ trial }) => trial),
  ),
)
print(rows)
if (values.each) {
  console.log('')
  print([
    ['a site with', 'right', 'refused', 'wrong', 'why nothing was learnt'],
    ...[...first, ...later].map(({ name, trial }) => shareOf(name, trial)),
  ])
}

function shapedTrial(shape, languages) {
  const [learnFrom, readThese] = [1, 51].map((seed) =>
    shapedPages(shape, { seed, count: seed === 1 ? LEARNT_FROM : READ_OF_SHAPE, languages }),
  )
  return trial(learnFrom, readThese)
}

function shareOf(name, { pages, refusal }) {
  const [right, wrong] = [pages.filter(isRight).length, pages.filter(isWrong).length]
  const share = (part) => (refusal === null ? percent(part, pages.length) : '–')
  return [name, share(right), refusal === null ? share(pages.length - right - wrong) : 'all', share(wrong), refusal?.split(';')[0] ?? '']
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const [i, row] of rows.entries()) {
    console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`)
    if (i === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
  }
}

function tellShape(shape, { refusal, pages, publisher }) {
  const right = pages.filter(isRight).length
  const wrong = pages.filter(isWrong).length
  if (right === READ) return
  console.log(`site ${shape.seed}: ${refusal ?? `${right} right, ${wrong} wrong, ${READ - right - wrong} refused`}`)
  console.log(
    `  ${JSON.stringify({ head: shape.head, doubled: shape.doubled, stamp: shape.stamp, tags: shape.tags, lists: shape.lists, shares: shape.shares, menu: shape.menu })}`,
  )
  const bad = pages.find((page) => !isRight(page))
  if (bad)
    console.log(
      `  ${JSON.stringify(bad)}\n  ${JSON.stringify(publisher.layouts[0].head)} furniture ${JSON.stringify(publisher.furniture)} time ${publisher.time}`,
    )
}
