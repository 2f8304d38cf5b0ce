/** Stories printed as the dumps of pages that scrapers leave, in the agency's layouts. */
import { MINUTES_OF_DAY, dayOf, stampOf, startOfDay, timeLineOf } from './clock.mjs'
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
  const minutes = Math.max(1, Math.ceil(story.paragraphs.join(' ').split(' ').length / 130))
  return PRINTERS[layout]({ story, onSubject, latest, hot, minutes, headerDay })
}

/** The day in the dump's header: that of publishing, but for one page in fifty a later one. */
export const headerDayOf = (random, at) => dayOf(startOfDay(at) + (random() < 0.98 ? 0 : between(random, 1, 3)) * MINUTES_OF_DAY)

const PRINTERS = {
  F: ({ story, minutes, headerDay, ...lists }) =>
    [
      ` date ${headerDay} ${story.section}`,
      timeLineOf(story.at),
      story.title,
      `${minutes} min read\n${story.title}`,
      ...story.paragraphs,
      `${tagLine('Tags:', story.tags)}Загрузка...`,
      ...english(lists),
    ].join('\n\n'),
  S: ({ story, ...lists }) =>
    [
      story.section,
      timeLineOf(story.at),
      story.title,
      story.title,
      ...story.paragraphs,
      `${tagLine('Tags:', story.tags)}Загрузка...`,
      ...english(lists),
    ].join('\n\n'),
  T: ({ story, minutes, ...lists }) =>
    [
      timeLineOf(story.at),
      story.title,
      `${minutes} min read\n${story.title}`,
      ...story.paragraphs,
      `${tagLine('Tags:', story.tags)}Загрузка...`,
      ...english(lists),
    ].join('\n\n'),
  AMP: ({ story, onSubject }) =>
    [story.title, ...story.paragraphs, 'AD', 'AD', 'MORE ABOUT', ...onSubject.flatMap((other) => [other.title, stampOf(other.at)])].join(
      '\n',
    ),
  L: ({ story, onSubject, latest, minutes }) =>
    [
      `Інтерфакс-Україна\n${timeLineOf(story.at)}`,
      story.title,
      `${minutes} хв читати\n${story.title}`,
      ...story.paragraphs,
      tagLine('Теги:', story.tags).trimEnd(),
      ...stamped('ЩЕ ЗА ТЕМОЮ', onSubject),
      'РЕКЛАМА\nОСТАННЄ',
      ...latest.map((other) => other.title),
      'РЕКЛАМА',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
}

const tagLine = (label, tags) => (tags.length > 0 ? `${label} ${tags.map((tag) => `#${tag}`).join(' ')}\n` : '')

const stamped = (heading, stories) =>
  stories.length > 0 ? [heading, ...stories.flatMap((other) => [`${timeLineOf(other.at)}\n${other.title}`, other.title])] : []

const english = ({ onSubject, hot, latest }) => [
  ...stamped('MORE ABOUT', onSubject),
  'Завантаження...\nAD',
  ...(hot.length > 0 ? ['HOT NEWS', ...hot.map((other) => other.title)] : []),
  ...(latest.length > 0 ? ['LATEST', ...latest.map((other) => other.title)] : []),
  'AD\nInterfax-Ukraine\nAD\nAD\nЗавантаження...\nAD',
]
