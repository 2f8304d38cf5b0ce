/**
 * How a story is printed in each form of the agency's pages. A printer joins the parts that it is given and
 * decides nothing: `looks` says which parts that a form may lack are there.
 */
import { stampOf, timeLineOf } from './clock.mjs'

/** The fixed words of each site. */
const SITES = {
  en: { agency: 'Interfax-Ukraine', reading: 'min read', tags: 'Tags:', advertisement: 'AD' },
  uk: { agency: 'Інтерфакс-Україна', reading: 'хв читати', tags: 'Теги:', advertisement: 'РЕКЛАМА' },
  ru: { agency: 'Интерфакс-Украина', reading: 'мин читать', tags: 'Теги:', advertisement: 'РЕКЛАМА' },
}
const HEADINGS = {
  en: { more: 'MORE ABOUT', hot: 'HOT NEWS', latest: 'LATEST' },
  uk: { more: 'ЩЕ ЗА ТЕМОЮ', hot: 'ГАРЯЧІ НОВИНИ', latest: 'ОСТАННЄ' },
  ru: { more: 'ЕЩЕ ПО ТЕМЕ', hot: 'ГОРЯЧИЕ НОВОСТИ', latest: 'ПОСЛЕДНЕЕ' },
}

/** The looks of the corpus's pages: the reading time and the repeated title are there, and so are the lists. */
export const USUAL = { day: true, time: true, repeat: true, reading: true, lists: true, image: null, opening: 'title' }

/** A page's text from `{ story, minutes, headerDay, onSubject, hot, latest, looks }`. */
export const PRINTERS = {
  F: (page) => joined(header(page), timeLineOf(page.story.at), page.story.title, readingAndTitle(page), image(page), ...rest(page)),
  S: (page) => joined(header(page), timeLineOf(page.story.at), page.story.title, repeated(page), image(page), ...rest(page)),
  T: (page) =>
    joined(timeLineOf(page.story.at), page.story.title, page.looks.reading ? readingAndTitle(page) : repeated(page), ...rest(page)),
  2013: (page) =>
    joined(
      dayAlone(page),
      SITES.en.agency,
      timeLineOf(page.story.at),
      page.story.title,
      page.looks.reading ? readingAndTitle(page) : repeated(page),
      ...rest(page),
    ),
  L: (page) => {
    const { agency, advertisement } = SITES[page.story.language]
    const { more, hot, latest } = HEADINGS[page.story.language]
    return joined(
      dayAlone(page),
      page.looks.time ? `${agency}\n${timeLineOf(page.story.at)}` : agency,
      page.story.title,
      page.looks.reading ? readingAndTitle(page) : repeated(page),
      image(page),
      ...page.story.paragraphs,
      tagLine(page).trimEnd(),
      ...stamped(more, page.onSubject),
      ...(page.hot.length > 0 ? [hot, ...titles(page.hot)] : []),
      `${advertisement}\n${latest}`,
      ...titles(page.latest),
      advertisement,
    )
  },
  S0: (page) => joined(header(page), page.story.title, repeated(page), ...rest(page)),
  img: (page) => joined(page.story.title, image(page), ...rest(page)),
  AMP: ({ story, onSubject }) => {
    const advertisement = story.language === 'en' ? 'AD' : 'Реклама'
    const stories = onSubject.flatMap((other) => [other.title, stampOf(other.at)])
    return [story.title, ...story.paragraphs, advertisement, advertisement, HEADINGS[story.language].more, ...stories].join('\n')
  },
  B: ({ story, headerDay, looks }) => {
    const [first, ...others] = looks.opening === 'title' ? [story.title, ...story.paragraphs] : story.paragraphs
    return [looks.day ? ` date ${headerDay} ${first}` : first, ...others].join(looks.day ? '\n\n' : '\n')
  },
}

const joined = (...parts) => parts.filter((part) => part !== '').join('\n\n')

const day = ({ headerDay }) => ` date ${headerDay}`

const dayAlone = (page) => (page.looks.day ? day(page) : '')

const header = (page) => (page.looks.day ? `${day(page)} ${page.story.section}` : page.story.section)

const repeated = ({ story, looks }) => (looks.repeat ? story.title : '')

const readingAndTitle = ({ story, minutes, looks }) =>
  `${minutes} ${SITES[story.language].reading}${looks.repeat ? `\n${story.title}` : ''}`

const image = ({ story, looks }) => (looks.image === null ? '' : `<image>data:image/s3,"${looks.image}" alt="${story.title}"</image>`)

/** What stands below the head on the pages of the English site. */
const rest = (page) => [
  ...page.story.paragraphs,
  page.looks.lists ? `${tagLine(page)}Загрузка...` : tagLine(page).trimEnd(),
  ...(page.looks.lists ? english(page) : []),
]

const tagLine = ({ story: { tags, language } }) =>
  tags.length > 0 ? `${SITES[language].tags} ${tags.map((tag) => `#${tag}`).join(' ')}\n` : ''

const titles = (stories) => stories.map((other) => other.title)

const stamped = (heading, stories) =>
  stories.length > 0 ? [heading, ...stories.flatMap((other) => [`${timeLineOf(other.at)}\n${other.title}`, other.title])] : []

const english = ({ onSubject, hot, latest }) => [
  ...stamped(HEADINGS.en.more, onSubject),
  'Завантаження...\nAD',
  ...(hot.length > 0 ? [HEADINGS.en.hot, ...titles(hot)] : []),
  ...(latest.length > 0 ? [HEADINGS.en.latest, ...titles(latest)] : []),
  'AD\nInterfax-Ukraine\nAD\nAD\nЗавантаження...\nAD',
]
