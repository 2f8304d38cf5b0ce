/**
 * Invented rows of `articles`, `tags` and `quotes`, as full as those of real pages, article by article.
 *
 * What no question reads is constant, at its usual length: Parquet's row groups are cut where real ones are.
 */
import { drawer, poisson, seeded, zipf } from './random.mjs'

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {Readonly<Record<string, unknown>>} Row */
/** @typedef {{ articles: Row[], tags: Row[], quotes: Row[] }} Rows */

const TAGS = 5_000
const TAGS_AN_ARTICLE = 5
/** Tags and speakers of one number, modulo this, go together: so there is something to find. */
const SUBJECTS = 40
const SPEAKERS = 20_000
const PIECES_AN_ARTICLE = 5

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A Monday. */
const FIRST_DAY = Date.UTC(2019, 0, 7) / DAY
const WEEKS = 5 * 52
/** Monday to Sunday. */
const WEEK = [1, 1.1, 1.1, 1.05, 1, 0.5, 0.45]
/** By hour on the newsroom's clock. */
const CLOCK = [1, 0.5, 0.4, 0.3, 0.4, 1, 2, 4, 7, 10, 11, 11, 10, 9, 10, 10, 9, 8, 6, 4, 3, 3, 2, 1.5]

/** How often the rules of src/scrape.ts find speakers, and how sure they are; 0 for those that name nobody. */
const RULES = [
  { id: 'name', weight: 52, confidence: 1 },
  { id: 'pronoun-focus', weight: 16, confidence: 0.9 },
  { id: 'title', weight: 8, confidence: 0.85 },
  { id: 'same-quotation', weight: 6, confidence: 0.95 },
  { id: 'body', weight: 4, confidence: 0.9 },
  { id: 'role-of-the-last', weight: 2, confidence: 0.7 },
  { id: 'same-paragraph', weight: 2, confidence: 0.8 },
  { id: 'paragraph-before', weight: 1, confidence: 0.6 },
  { id: 'acronym', weight: 1, confidence: 0.85 },
  { id: 'pronoun-body', weight: 1, confidence: 0.8 },
  { id: 'unnamed', weight: 4, confidence: 0 },
  { id: 'nobody', weight: 2, confidence: 0 },
  { id: 'tie', weight: 1, confidence: 0 },
]
const KINDS = ['direct', 'indirect', 'mixed']
const CUES = [
  'said',
  'told',
  'Said',
  'noted',
  'added',
  'stressed',
  'reported',
  'stated',
  'wrote',
  'announced',
  'explained',
  'believes',
].concat([
  'claims',
  'according to',
  'recalled',
  'emphasized',
  'promised',
  'assured',
  'warned',
  'denied',
  'admitted',
  'asked',
  'confirmed',
  'insists',
])
const ROLES = ['president', 'minister', 'spokesman', 'deputy head', 'director', 'governor', 'mayor', 'analyst', 'ambassador', 'chairman']

const draw = {
  tag: drawer(zipf(TAGS)),
  speaker: drawer(zipf(SPEAKERS, 8)),
  weekday: drawer(WEEK),
  hour: drawer(CLOCK),
  rule: drawer(RULES.map(({ weight }) => weight)),
  kind: drawer([48, 44, 8]),
  cue: drawer(zipf(CUES.length, 1)),
}

/** The rows of articles in a row, each of its number alone. @param {number} from @param {number} to @returns {Rows} */
export function rowsOf(from, to) {
  /** @type {Rows} */
  const rows = { articles: [], tags: [], quotes: [] }
  for (let number = from; number < to; number++) {
    const random = seeded(number * 7919 + 1)
    const id = `interfax-ukraine:${hex(random)}${hex(random)}`
    const subject = Math.floor(random() * SUBJECTS)
    rows.articles.push(articleOf(id, number, random))
    rows.tags.push(...tagsOf(id, subject, random))
    rows.quotes.push(...quotesOf(id, subject, random))
  }
  return rows
}

const hex = (/** @type {Random} */ random) =>
  Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')

const BODY = 'Ministers met on Tuesday. '.repeat(115).trim()

/** @param {string} id @param {number} number @param {Random} random @returns {Row} */
function articleOf(id, number, random) {
  const isDated = random() > 0.03
  const published = publishedAt(random)
  const local = published + offsetAt(published)
  const crawled = published + Math.ceil(-Math.log(1 - random()) * 20 * 60) * 60_000
  return {
    article_id: id,
    publisher: 'interfax-ukraine',
    layout: 'en-2020',
    source: `${String(Math.floor(number / 1000)).padStart(5, '0')}/${String(number).padStart(7, '0')}.txt`,
    language: 'en',
    title: `Ministers met on Tuesday to speak of matter ${number}`,
    header_date: random() < 0.8 ? iso(local + Math.floor(random() ** 3 * 4) * DAY).slice(0, 10) : null,
    published_at: isDated ? `${iso(published)}Z` : null,
    published_local: isDated ? `${iso(local)}+0${offsetAt(published) / HOUR}:00` : null,
    published_precision: isDated ? 'minute' : null,
    crawled_after: random() < 0.95 ? `${iso(crawled)}Z` : null,
    word_count: 460,
    paragraph_count: 8,
    body: BODY,
    body_sha256: '0'.repeat(64),
    other_lines: 0,
  }
}

const iso = (/** @type {number} */ instant) => new Date(instant).toISOString().slice(0, 19)

/** A minute of five years; one of 40 articles comes within an hour after something happened. @param {Random} random */
function publishedAt(random) {
  if (random() < 0.025) {
    const event = seeded(Math.floor(random() * 150) + 1)
    return (FIRST_DAY + Math.floor(event() * WEEKS * 7)) * DAY + (6 * 60 + Math.floor(event() * 720) + Math.floor(random() * 60)) * 60_000
  }
  const day = FIRST_DAY + 7 * Math.floor(random() * WEEKS) + draw.weekday(random)
  const clock = day * DAY + draw.hour(random) * HOUR + Math.floor(random() * 60) * 60_000
  return clock - offsetAt(clock - 2 * HOUR)
}

/** Kyiv's: summer runs from one o'clock UTC on March's last Sunday to the same on October's. @param {number} instant */
function offsetAt(instant) {
  const year = new Date(instant).getUTCFullYear()
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9) ? 3 * HOUR : 2 * HOUR
}

/** @param {number} year @param {number} month of 31 days */
function lastSunday(year, month) {
  const last = Date.UTC(year, month, 31, 1)
  return last - new Date(last).getUTCDay() * DAY
}

/** @param {string} id @param {number} subject @param {Random} random @returns {Row[]} */
function tagsOf(id, subject, random) {
  const carried = new Set()
  const wanted = poisson(random, TAGS_AN_ARTICLE)
  for (let tries = 0; carried.size < wanted && tries < 50; tries++) carried.add(near(draw.tag(random), subject, random))
  return [...carried].map((tag, i) => ({ article_id: id, position: i + 1, tag: `tag ${tag}`, label: `#tag_${tag}` }))
}

/** Every other time the nearest number that goes with the subject. @param {number} number @param {number} subject @param {Random} random */
const near = (number, subject, random) => (random() < 0.5 ? number : number - (number % SUBJECTS) + subject)

const WORDS = 'the talks would go on next week in the same place and with the same people'

/** @param {string} id @param {number} subject @param {Random} random @returns {Row[]} */
function quotesOf(id, subject, random) {
  const speakers = Array.from({ length: 1 + poisson(random, 1.2) }, () => near(draw.speaker(random), subject, random))
  let [group, speaker] = [0, 0]
  return Array.from({ length: poisson(random, PIECES_AN_ARTICLE) }, (_, i) => {
    const goesOn = group > 0 && random() < 0.2
    if (!goesOn) group++
    if (!goesOn || random() < 0.05) speaker = speakers[Math.floor(random() ** 2 * speakers.length)] ?? 0 // some pieces are told to be another's
    const { id: rule, confidence } = RULES[draw.rule(random)] ?? RULES[0] ?? { id: 'name', confidence: 1 }
    const isNamed = confidence > 0
    const name = `Speaker ${speaker.toString(36)} Surname-${speaker}`
    return {
      article_id: id,
      position: i + 1,
      paragraph: 1 + Math.floor(i / 2),
      group,
      kind: KINDS[draw.kind(random)],
      text: WORDS,
      start: 100 * i,
      end: 100 * i + WORDS.length,
      quoted_start: 100 * i,
      quoted_end: 100 * i + WORDS.length,
      floating: goesOn,
      speaker_mention: isNamed ? name : null,
      mention_start: isNamed ? 100 * i + 80 : null,
      mention_end: isNamed ? 100 * i + 95 : null,
      speaker_phrase: isNamed ? 'the minister of the country' : null,
      cue: goesOn && random() < 0.5 ? null : CUES[draw.cue(random)],
      cue_start: 100 * i + 75,
      cue_end: 100 * i + 79,
      speaker: isNamed ? name : null,
      speaker_role: isNamed && random() < 0.6 ? ROLES[(speaker + (random() < 0.1 ? 1 : 0)) % ROLES.length] : null,
      resolved_by: rule,
      confidence: confidence === 1 || !isNamed ? confidence : Math.round((confidence - random() / 10) * 100) / 100,
    }
  })
}
