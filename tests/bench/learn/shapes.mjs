/**
 * Invented sites whose pages have what most news pages have besides a story: notes on authors, lists within the
 * body, two dates, captions, comments. Each shape changes one plain page.
 *
 * `shapes` were there while learning was written; `laterShapes` (later-shapes.mjs) were written afterwards.
 */
import { between, pick, randomOf, shuffled } from '../../../data/make-corpus/random.mjs'
import { makePages } from '../../../data/make-pages.mjs'

/** @typedef {import('../../../data/make-pages.mjs').PageTruth} Truth */
/**
 * What a shape changes: its parts are drawn for each page.
 * @typedef {object} Page
 * @property {() => number} random
 * @property {Truth} story
 * @property {() => string} other the title of another story
 * @property {string} author
 * @property {string[]} menu
 * @property {string[]} head
 * @property {string[]} body
 * @property {string[]} below
 * @property {string[]} footer
 */

export const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
}
const two = (/** @type {number} */ n) => String(n).padStart(2, '0')

/** A story's moment as its page prints it, moved by hours. @param {Truth} story @param {number} [hours] */
export function day({ published_local, language }, hours = 0) {
  const t = new Date(Date.parse(`${published_local?.slice(0, 16)}Z`) + hours * 3_600_000)
  return `${t.getUTCDate()} ${MONTHS[language][t.getUTCMonth()]} ${t.getUTCFullYear()}`
}
/** @param {Truth} story @param {number} [hours] */
export function clock({ published_local }, hours = 0) {
  const t = new Date(Date.parse(`${published_local?.slice(0, 16)}Z`) + hours * 3_600_000)
  return `${two(t.getUTCHours())}:${two(t.getUTCMinutes())}`
}
/** @param {Truth} story @param {number} [hours] */
export const stamp = (story, hours = 0) => `${day(story, hours)}, ${clock(story, hours)}`

const AUTHORS = ['Mara Lind', 'Otto Dorn', 'Ilse Corrigan', 'Desmond Harkaway', 'Ines Korda', 'Jan Brack', 'Lena Varga', 'Tom Arle']
const PLACES = ['the harbour', 'the courts', 'schools', 'the weather', 'farms', 'the council', 'old buildings', 'rivers']
const PETS = ['two goats', 'a very old dog', 'nobody in particular', 'a canoe', 'five clocks', 'her mother’s piano']
const SUBHEADINGS = [
  'What happens next',
  'A long wait',
  'Who pays',
  'Cold feet',
  'Room for two',
  'The other side',
  'Ten years on',
  'Doubts',
  'Old plans',
  'By the numbers',
  'Late answers',
  'A second try',
]
const READERS = ['Kestrel', 'old_miller', 'Anna P.', 'Bram', 'Fern', 'Gull 7', 'Hob']

/** @param {Page} page */
export const bio = ({ random, author }) =>
  `${author} writes about ${pick(random, PLACES)} for the Lantern and lives near Marl with ${pick(random, PETS)}.`

/** Lines put into the body behind its nth paragraph, somewhere in the middle unless given. @param {Page} page @param {string[]} lines @param {number} [at] */
export function within(page, lines, at = Math.max(1, Math.floor(page.body.length / 2))) {
  page.body.splice(at, 0, ...lines)
}
/** @param {Page} page @param {number} [from] @param {number} [to] */
export const titles = ({ random, other }, from = 2, to = 3) => Array.from({ length: between(random, from, to) }, other)

/** @type {Record<string, (page: Page) => void>} */
export const shapes = {
  'plain page': () => {},
  'author card below': (p) => void p.below.unshift('About the author', p.author, bio(p)),
  'author card without a name line': (p) => void p.below.unshift('About the author', bio(p)),
  'author card without a heading': (p) => void p.below.unshift(p.author, bio(p)),
  'author’s life below, byline above': (p) => (p.head.splice(2, 0, `By ${p.author}`), void p.below.unshift(bio(p))),
  'byline below the body': (p) => void p.below.unshift(`Author: ${p.author}`),
  'list in the body': (p) => within(p, ['Related stories', ...titles(p)]),
  'list in the body, with stamps': (p) => within(p, ['More on this', ...titles(p).flatMap((title) => [stamp(p.story, -30), title])]),
  'one title under a heading in the body': (p) => within(p, ['Read also', p.other()]),
  'a title behind a label, twice': (p) => (within(p, [`Read also: ${p.other()}`], 1), within(p, [`Read also: ${p.other()}`])),
  'a bare title in the body': (p) => within(p, [p.other()]),
  'bare titles in the body': (p) => within(p, titles(p)),
  'published and updated on one line': (p) =>
    void (p.head[2] = p.random() < 0.5 ? `Published ${stamp(p.story)}` : `Published ${stamp(p.story)} · Updated ${stamp(p.story, 5)}`),
  'updated above published': (p) => void p.head.splice(2, 1, `Updated: ${stamp(p.story, 7)}`, `Published: ${stamp(p.story)}`),
  'updated first on one line': (p) => void (p.head[2] = `Updated ${stamp(p.story, 7)} | Published ${stamp(p.story)}`),
  'the day of fetching above': (p) => void p.menu.push('Monday, 1 December 2025'),
  'with a clock and without': (p) => void (p.random() < 0.5 && (p.head[2] = day(p.story))),
  'standfirst above the time': (p) =>
    void p.head.splice(2, 0, `What is known so far of ${pick(p.random, PLACES)} and of ${pick(p.random, PETS)} near Marl`),
  'standfirst above the time, a sentence': (p) =>
    void p.head.splice(2, 0, `What is known so far of ${pick(p.random, PLACES)} near Marl, and what ${p.author} found there, in short.`),
  'standfirst below the title': (p) =>
    void p.head.splice(
      0,
      3,
      p.head[0] ?? '',
      p.head[2] ?? '',
      p.head[1] ?? '',
      `What is known of ${pick(p.random, PLACES)} and of ${pick(p.random, PETS)} near Marl`,
    ),
  'gallery in the body': (p) =>
    within(p, [
      'Gallery',
      ...Array.from({ length: between(p.random, 2, 5) }, (_, i) => `${i + 1} of 5 The view over ${pick(p.random, PLACES)}`),
    ]),
  'captions behind a label': (p) => within(p, [`Photo: ${p.author}`], 1),
  'captions without a label': (p) => within(p, [`The road past ${pick(p.random, PLACES)}, as ${pick(p.random, AUTHORS)} saw it`], 1),
  'a quotation in a box': (p) => {
    const quoted = p.story.paragraphs.find((text) => /["“«]/.test(text)) ?? p.story.paragraphs[0] ?? ''
    within(p, [quoted, pick(p.random, AUTHORS)], 1)
  },
  'box for a newsletter': (p) =>
    within(p, ['The evening letter', 'Every day at six, all that the town has talked about, in your mailbox.', 'Sign up']),
  'counters above and below': (p) => (
    p.head.push(`${between(p.random, 1, 90)} shares`, `${between(p.random, 1, 9)},${between(p.random, 100, 999)} views`),
    void p.below.unshift(`${between(p.random, 2, 40)} comments`)
  ),
  'comments below': (p) =>
    void p.below.unshift(
      `Comments (${between(p.random, 1, 4)})`,
      ...Array.from({ length: between(p.random, 1, 4) }, () => [
        pick(p.random, READERS),
        stamp(p.story, between(p.random, 1, 90)),
        `“${p.other()}”, they wrote last year, and ${pick(p.random, PLACES)} are no better for it.`,
      ]).flat(),
    ),
  'live ticker': (p) => void (p.body = p.body.flatMap((text, i) => [clock(p.story, i), text])),
  subheadings: (p) => {
    for (const [i, line] of shuffled(p.random, SUBHEADINGS)
      .slice(0, between(p.random, 0, 2))
      .entries())
      within(p, [line], 1 + i * 2)
    p.story = { ...p.story, paragraphs: [...p.body] }
  },
  'list of points, a part of the story': (p) => {
    within(
      p,
      Array.from(
        { length: between(p.random, 2, 4) },
        () => `• ${pick(p.random, PLACES)} for ${pick(p.random, PETS)} until ${between(p.random, 2026, 2031)}`,
      ),
    )
    p.story = { ...p.story, paragraphs: [...p.body] }
  },
  'reporters named below': (p) => void p.below.unshift(`Reporting by ${p.author}; editing by ${pick(p.random, AUTHORS)}.`),
  'initials below': (p) =>
    void p.below.unshift(
      p.author
        .split(' ')
        .map((word) => word[0]?.toLowerCase())
        .join('') +
        '/' +
        pick(p.random, ['kb', 'do', 'mm']),
    ),
  'advertisement, each another': (p) =>
    within(p, ['ADVERTISEMENT', `${pick(p.random, AUTHORS)} & Sons: winter tyres near ${pick(p.random, PLACES)}`]),
  'kicker above the title': (p) => void p.head.splice(1, 0, `From ${pick(p.random, PLACES)}, by ${p.author}`),
}

const MENU = ['Home', 'News', 'Opinion', 'Letters', 'Subscribe']
const SECTIONS = ['Valley', 'Culture', 'Sport', 'Money']

/** Pages of one shape with their truths. @param {(page: Page) => void} shape @param {{ seed: number, count: number, languages?: readonly string[] }} batch */
export function shapedPages(shape, { seed, count, languages = ['en'] }) {
  const random = randomOf(seed * 7_919 + 31)
  const mix = languages.includes('en') ? { F: 1 } : { L: 1 }
  const stories = makePages({ seed: seed * 13 + 5, count: (count + 60) * 4, mix })
    .map(({ truth }) => truth)
    .filter(({ language, title, published_at }) => languages.includes(language) && title !== null && published_at !== null)
  const others = stories.slice(count)
  return stories.slice(0, count).map((story, i) => {
    /** @type {Page} */
    const page = {
      random,
      story,
      other: () => pick(random, others).title ?? '',
      author: pick(random, AUTHORS),
      menu: ['The Netherby Lantern', ...MENU],
      head: [pick(random, SECTIONS), story.title ?? '', stamp(story)],
      body: [...story.paragraphs],
      below: ['Most read', ...Array.from({ length: between(random, 3, 5) }, () => pick(random, others).title ?? '')],
      footer: ['Contact us', 'Terms of use', '© 2025 The Netherby Lantern'],
    }
    shape(page)
    const { title, published_at, paragraphs } = page.story
    return {
      name: `${String(i).padStart(3, '0')}.txt`,
      text: [...page.menu, ...page.head, ...page.body, ...page.below, ...page.footer].join('\n\n'),
      truth: { title, published_at, paragraphs, isDay: !page.head.some((line) => line.includes(clock(story))) },
    }
  })
}
