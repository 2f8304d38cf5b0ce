/** Stories as the dumps of pages that scrapers leave: what a page shows besides its story, and when it was crawled. */
import { MINUTES_OF_DAY, dayOf, startOfDay } from './clock.mjs'
import { PRINTERS, USUAL } from './printers.mjs'
import { between, pickWeighted, shuffled } from './random.mjs'

/** Minutes from publishing to the crawl: minutes, hours, days or weeks. */
export function crawlLagOf(random) {
  const [low, high] = pickWeighted(random, [
    [[10, 110], 30],
    [[120, 2 * MINUTES_OF_DAY], 40],
    [[2 * MINUTES_OF_DAY, 14 * MINUTES_OF_DAY], 22],
    [[14 * MINUTES_OF_DAY, 56 * MINUTES_OF_DAY], 8],
  ])
  return between(random, low, high)
}

/** Which layout a story in English gets. */
export const layoutOf = (random) =>
  pickWeighted(random, [
    ['F', 88],
    ['S', 5],
    ['T', 4],
    ['AMP', 3],
  ])

/** What the page of a story tells: lines joined, and the stories that its lists show at the moment of the crawl. */
export function pageOf(random, { story, layout, headerDay, crawledAt, stories }) {
  const seen = stories.filter((other) => other.at < crawledAt && other !== story && other.language === story.language)
  const onSubject = seen
    .filter((other) => other.subject === story.subject)
    .slice(-between(random, 4, 6))
    .reverse()
  const latest = seen.slice(-between(random, 5, 8)).reverse()
  const hot = shuffled(random, seen.slice(-14)).slice(0, 4)
  const lists = story.language === 'en' ? { onSubject, latest, hot } : { onSubject, latest, hot: [] }
  return PRINTERS[layout]({ story, ...lists, minutes: minutesOf(story), headerDay, looks: { ...USUAL, day: headerDay !== null } })
}

/** Minutes that a story takes to read, as pages state them. */
export const minutesOf = ({ paragraphs }) => Math.max(1, Math.ceil(paragraphs.join(' ').split(' ').length / 130))

/** The day in the dump's header: that of publishing, but for one page in fifty a later one. */
export const headerDayOf = (random, at) => dayOf(startOfDay(at) + (random() < 0.98 ? 0 : between(random, 1, 3)) * MINUTES_OF_DAY)
