/** What curation must find on a page: of each form just the parts that it prints. */
import { dayOf, instantOf, localOf } from '../make-corpus/clock.mjs'

const TIMED = new Set(['F', 'S', 'T', '2013', 'L'])
const SECTIONED = new Set(['F', 'S', 'S0'])
const READ = new Set(['F', 'T', '2013', 'L'])

export function truthOf(form, { story, looks, headerDay, minutes, onSubject, hot, latest }) {
  const isTimed = TIMED.has(form) && looks.time
  return {
    section: SECTIONED.has(form) ? story.section : null,
    title: form === 'B' && looks.opening === 'body' ? null : story.title,
    language: story.language,
    published_at: isTimed ? instantOf(story.at) : null,
    published_local: isTimed ? localOf(story.at) : null,
    reading_minutes: READ.has(form) && looks.reading ? minutes : null,
    tags: story.tags.map((tag) => tag.toLowerCase()),
    paragraphs: story.paragraphs,
    related: relatedOf(form, looks, { onSubject, hot, latest }),
    header_date: looks.day ? headerDay : null,
    problems: isTimed && looks.day && headerDay !== dayOf(story.at) ? ['conflicting-date'] : [],
  }
}

function relatedOf(form, { lists }, { onSubject, hot, latest }) {
  const dated = rows('more_about', onSubject, ({ at }) => instantOf(at))
  if (form === 'AMP') return dated
  if (form === 'B' || (form !== 'L' && !lists)) return []
  return [...dated, ...rows('hot_news', hot, () => null), ...rows('latest', latest, () => null)]
}

const rows = (block, stories, stampOf) =>
  stories.map((story, i) => ({ block, position: i + 1, title: story.title, published_at: stampOf(story) }))
