/** The lists of other stories on a page, as they stood when it was crawled; no title comes twice in a list. */
import { between, shuffled } from '../make-corpus/random.mjs'
import { before } from './moments.mjs'
import { inventStory } from './worlds.mjs'

const DAYS = 24 * 60

/** `{ onSubject, hot, latest }`; the most read are among the newest, as on real pages. */
export function listsOf(random, story, { lists }) {
  const invent = (count, most) => distinct(Array.from({ length: count }, () => other(random, story, most)))
  if (!lists && story.language === 'en') return { onSubject: invent(between(random, 1, 12), 30 * DAYS), hot: [], latest: [] }
  const latest = invent(between(random, 0, 10), 2 * DAYS)
  return { onSubject: invent(between(random, 0, 12), 30 * DAYS), hot: shuffled(random, latest).slice(0, between(random, 0, 5)), latest }
}

function other(random, { language, at }, most) {
  const moment = before(random, at, most)
  return { at: moment, title: inventStory(random, language, moment).story.title }
}

/** Newest first. */
const distinct = (stories) =>
  stories.filter(({ title }, i) => stories.findIndex((one) => one.title === title) === i).sort((a, b) => b.at - a.at)
