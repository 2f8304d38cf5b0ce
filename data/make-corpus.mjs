/**
 * Makes data/corpus: some 1,500 invented news pages of one year, the same bytes on every machine.
 *
 *     node data/make-corpus.mjs [folder]
 *
 * Persons, organisations, firms, most towns and all events are invented; so is the year, which runs
 * from 1 September 2020 to 31 August 2021 on Kyiv's clock. `makeCorpus()` also tells what was planted.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scheduleOf } from './make-corpus/calendar.mjs'
import { dayOf, instantOf } from './make-corpus/clock.mjs'
import { FLAWS, ODD_TIMES, STRANGERS, cut, mojibake } from './make-corpus/flaws.mjs'
import { crawlLagOf, headerDayOf, layoutOf, pageOf } from './make-corpus/pages.mjs'
import { randomOf, shuffled } from './make-corpus/random.mjs'
import { storyOf } from './make-corpus/story.mjs'
import { ukrainianStoryOf } from './make-corpus/ukrainian.mjs'

const SEED = 20200901

/** Share of stories on the Ukrainian site. */
const UKRAINIAN = 0.08

/** The first stories have few others to list, which some layouts cannot do without. */
const EARLY = 100

const LABEL = `INVENTED. These pages imitate the layout of scraped agency pages so that notebooks and tests have
something to read. Every person, organisation, firm, event, number and most towns in them were made
up by data/make-corpus.mjs; nothing here was ever published, and nothing may be quoted as news.
Names that resemble those of real people do so by chance.
`

/** Files by name, and of each page what curation must find: outcome, problems, time, tags and direct quotations. */
export function makeCorpus() {
  const random = randomOf(SEED)
  const stories = storiesOf(random)
  const flawOf = flawsOf(random, stories)
  const listed = stories.filter((story) => story.problem === undefined && story.layout !== 'AMP')
  const pages = stories.flatMap((story) => pagesOf(random, story, flawOf.get(story), listed))
  STRANGERS.forEach(({ code, text }, i) =>
    pages.splice(Math.floor(((i + 0.5) * pages.length) / STRANGERS.length), 0, refused(text, [code])),
  )
  const named = pages.map((page, i) => ({ ...page, name: nameOf(page.text, i) }))
  return {
    files: new Map([['LABEL', LABEL], ...named.map(({ name, text }) => [name, text])]),
    truth: named.map(({ text, ...page }) => page),
  }
}

function storiesOf(random) {
  const plans = [...scheduleOf(random), ...ODD_TIMES].sort((a, b) => a.at - b.at)
  return plans.map((plan, index) => {
    const isUkrainian = plan.problem === undefined && plan.event === undefined && random() < UKRAINIAN
    const story = isUkrainian ? ukrainianStoryOf(random, plan) : storyOf(random, plan)
    const layout = isUkrainian ? 'L' : plan.problem !== undefined || index < EARLY ? 'F' : layoutOf(random)
    return {
      ...story,
      layout,
      problem: plan.problem,
      crawledAt: story.at + crawlLagOf(random),
      headerDay: layout === 'F' ? headerDayOf(random, story.at) : null,
    }
  })
}

function flawsOf(random, stories) {
  const able = shuffled(
    random,
    stories.slice(20).filter((story) => story.problem === undefined),
  )
  const flaws = new Map()
  for (const { flaw, count, suits } of FLAWS)
    for (const story of able.filter((one) => suits(one) && !flaws.has(one)).slice(0, count)) flaws.set(story, flaw)
  return flaws
}

/** The page of a story, with its flaw; a body-only dump comes beside the whole page. */
function pagesOf(random, planned, flaw, listed) {
  const story = flaw === 'untagged' ? { ...planned, tags: [] } : planned
  const text = pageOf(random, { ...story, story, stories: listed.filter((one) => one !== planned) })
  const problems = story.headerDay !== null && story.headerDay !== dayOf(story.at) ? ['conflicting-date'] : []
  if (story.problem) problems.push(story.problem)
  const page = {
    text,
    outcome: 'article',
    problems: story.problem === 'impossible-time' ? problems.filter((code) => code !== 'conflicting-date') : problems,
    language: story.language,
    subject: story.subject,
    published_at: story.layout === 'AMP' || story.problem === 'impossible-time' ? null : instantOf(story.at),
    tags: story.layout === 'AMP' ? [] : [...new Set(story.tags.map((tag) => tag.toLowerCase()))],
    direct: story.direct,
    cast: story.cast,
  }
  switch (flaw) {
    case 'body-only':
      return [
        page,
        {
          ...page,
          text: story.paragraphs.join('\n\n'),
          outcome: 'repeat',
          problems: [],
          tags: [],
          published_at: null,
          direct: [],
          cast: [],
        },
      ]
    case 'cut': {
      const rest = cut(text, story)
      return [
        {
          ...page,
          text: rest,
          tags: [],
          problems: [...problems, 'truncated'],
          direct: story.direct.filter((quotation) => rest.includes(quotation.text)),
        },
      ]
    }
    case 'mojibake':
      return [{ ...page, text: mojibake(text), problems: [...problems, 'repaired-encoding'] }]
    case 'pasted':
      return [refused(`${text}\n\n${pageOf(random, { ...story, story: storyOf(random, story), stories: listed })}`, ['several-articles'])]
    default:
      return [page]
  }
}

const refused = (text, problems) => ({
  text,
  outcome: 'refused',
  problems,
  language: null,
  subject: null,
  published_at: null,
  tags: [],
  direct: [],
  cast: [],
})

/** As in data/samples: a number, and what the page's bytes hash to. */
const nameOf = (text, index) => `${String(index).padStart(4, '0')}_${createHash('sha256').update(text).digest('hex').slice(0, 16)}.txt`

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(import.meta.dirname, 'corpus')
  const { files } = makeCorpus()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
  console.log(`${files.size} files in ${folder}`)
}
