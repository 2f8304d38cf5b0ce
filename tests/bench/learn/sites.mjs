/**
 * Invented sites: the stories of the page generator printed in shapes of other newspapers, drawn by a seed.
 *
 * A shape says which lines a site has, how they are worded, and in which order they stand. Pages vary within
 * it as real ones do: some lack the author, the tags, or a list.
 */
import { between, pick, pickWeighted, randomOf, shuffled } from '../../../data/make-corpus/random.mjs'
import { makePages } from '../../../data/make-pages.mjs'

/** @typedef {import('../../../data/make-pages.mjs').PageTruth} Truth */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** How a moment is printed; parts are numbers. @type {Record<string, (t: { y: number, m: number, d: number, h: number, n: number }) => string>} */
const STAMPS = {
  'd MMMM yyyy, HH:mm': (t) => `${t.d} ${MONTHS[t.m - 1]} ${t.y}, ${two(t.h)}:${two(t.n)}`,
  'yyyy-MM-dd HH:mm': (t) => `${t.y}-${two(t.m)}-${two(t.d)} ${two(t.h)}:${two(t.n)}`,
  'HH:mm dd.MM.yyyy': (t) => `${two(t.h)}:${two(t.n)} ${two(t.d)}.${two(t.m)}.${t.y}`,
  'dd.MM.yyyy, HH:mm': (t) => `${two(t.d)}.${two(t.m)}.${t.y}, ${two(t.h)}:${two(t.n)}`,
  'MMMM d, yyyy h:mm a': (t) => `${MONTHS[t.m - 1]} ${t.d}, ${t.y} ${t.h % 12 || 12}:${two(t.n)} ${t.h < 12 ? 'AM' : 'PM'}`,
  'Published: d MMMM yyyy HH:mm': (t) => `Published: ${t.d} ${MONTHS[t.m - 1]} ${t.y} ${two(t.h)}:${two(t.n)}`,
  'dd/MM/yyyy HH:mm': (t) => `${two(t.d)}/${two(t.m)}/${t.y} ${two(t.h)}:${two(t.n)}`,
}
const two = (/** @type {number} */ n) => String(n).padStart(2, '0')

const MENU = ['Home', 'News', 'Economy', 'Politics', 'Sport', 'Culture', 'Weather', 'Archive', 'Subscribe', 'Log in']
const NOTICES = [
  'We use cookies to make this site work. Accept | Settings',
  'Support local journalism: become a member today',
  'You are reading the free edition',
]
const SHARES = ['Share this article', 'Share on Facebook', 'Copy link', 'Print', 'Send by e-mail', 'Save for later']
const BANNERS = [
  'Read our evening letter: sign up here',
  'Follow us on Telegram to hear it first',
  'Have you seen something? Write to the newsdesk',
  'Advertisement',
]
const HEADINGS = [
  'Read also',
  'More on this subject',
  'Most read',
  'Latest news',
  'Related stories',
  'Editor’s choice',
  'POPULAR',
  'From the same section',
]
const FOOTERS = [
  'Contact us',
  'Terms of use',
  'Privacy policy',
  'About the newsroom',
  '© 2024 All rights reserved',
  'Reprinting is allowed only with a link',
  'Page # of #',
  'Views: #',
]
const AUTHORS = ['Mara Lind', 'Otto Dorn', 'Ilse Corrigan', 'Desmond Harkaway', 'Ines Korda', 'Jan Brack', 'Lena Varga']
const SECTIONS = ['News', 'Economy', 'Politics', 'Sport', 'Culture', 'World', 'Health']

/** The shape of one site. @param {number} seed */
export function shapeOf(seed) {
  const random = randomOf(seed * 7919 + 13)
  const head = pick(random, [
    ['section', 'title', 'byline', 'time'],
    ['section', 'time', 'title', 'reading'],
    ['time', 'title'],
    ['section', 'title', 'time', 'reading'],
    ['title', 'byline', 'time'],
    ['title', 'time', 'section'],
    ['time', 'section', 'title', 'byline'],
  ])
  const stamp = pick(random, Object.keys(STAMPS))
  const headings = shuffled(random, HEADINGS).slice(0, between(random, 0, 3))
  return {
    seed,
    name: `Paper ${seed}`,
    menu: random() < 0.6 ? shuffled(random, MENU).slice(0, between(random, 3, 8)) : [],
    notices: random() < 0.4 ? [pick(random, NOTICES)] : [],
    head,
    stamp,
    doubled: pickWeighted(random, [
      ['no', 30],
      ['behind', 45],
      ['behind share', 25],
    ]),
    byline: pick(random, ['By ', 'Author: ', 'Text: ']),
    reading: pick(random, [(/** @type {number} */ n) => `${n} min read`, (/** @type {number} */ n) => `Reading time: ${n} min`]),
    shares: shuffled(random, SHARES).slice(0, between(random, 0, 3)),
    banner: random() < 0.6 ? pick(random, BANNERS) : null,
    tags: pick(random, ['no', 'Topics: ,', 'Tags: #', 'Keywords: ,']),
    lists: headings.map((heading) => ({ heading, stamps: pick(random, ['no', 'before', 'after']) })),
    footers: shuffled(random, FOOTERS).slice(0, between(random, 1, 5)),
    gap: pick(random, ['\n\n', '\n']),
  }
}

/** Pages of a site with their truths: times are those of a newsroom in Kyiv. @param {ReturnType<typeof shapeOf>} shape @param {{ seed: number, count: number }} batch */
export function sitePages(shape, { seed, count }) {
  const random = randomOf(seed * 104_729 + shape.seed)
  const stories = makePages({ seed: seed * 1000 + shape.seed, count: count + 40, mix: { F: 1 } }).map(({ truth }) => truth)
  return stories.slice(0, count).map((truth, i) => ({ name: `${two(i)}.txt`, ...print(random, shape, truth, stories.slice(count)) }))
}

/** @param {() => number} random @param {ReturnType<typeof shapeOf>} shape @param {Truth} story @param {readonly Truth[]} others */
function print(random, shape, story, others) {
  const section = pick(random, SECTIONS)
  const author = random() < 0.85 ? pick(random, AUTHORS) : null
  /** @type {Record<string, () => string[]>} */
  const parts = {
    section: () => [section],
    title: () => [story.title ?? ''],
    byline: () => (author === null ? [] : [shape.byline + author]),
    time: () => [stampOf(shape.stamp, story)],
    reading: () => [shape.reading(Math.max(1, Math.round(story.paragraphs.length / 3)))],
  }
  const head = shape.head.flatMap((part) => parts[part]?.() ?? [])
  const again = shape.doubled === 'no' || random() < 0.05 ? [] : [story.title ?? '']
  const behind = shape.doubled === 'behind' ? [...again, ...shape.shares] : [...shape.shares, ...again]
  const middle = Math.floor(story.paragraphs.length / 2)
  const body =
    shape.banner === null ? story.paragraphs : [...story.paragraphs.slice(0, middle), shape.banner, ...story.paragraphs.slice(middle)]
  const lists = shape.lists.flatMap((list) => (random() < 0.15 ? [] : listed(random, shape, list, others)))
  const lines = [...shape.menu, ...shape.notices, shape.name, ...head, ...behind, ...body, ...tagsOf(random, shape, story), ...lists]
  const footers = shape.footers.map((line) => line.replace(/#/g, () => String(between(random, 1, 900))))
  return {
    text: [...lines, ...footers].join(shape.gap),
    truth: {
      title: story.title,
      published_at: story.published_at,
      paragraphs: story.paragraphs,
      author: shape.head.includes('byline') ? author : null,
    },
  }
}

/** @param {string} form @param {Truth} story */
function stampOf(form, { published_local }) {
  const [y = 0, m = 0, d = 0, h = 0, n = 0] = (published_local ?? '').split(/[-T:+]/).map(Number)
  return STAMPS[form]?.({ y, m, d, h, n }) ?? ''
}

/** @param {() => number} random @param {ReturnType<typeof shapeOf>} shape @param {{ heading: string, stamps: string }} list @param {readonly Truth[]} others */
function listed(random, shape, { heading, stamps }, others) {
  const items = shuffled(random, others).slice(0, between(random, 3, 6))
  return [
    heading,
    ...items.flatMap((other) => {
      const stamp = stamps === 'no' ? [] : [stampOf(shape.stamp, other)]
      return stamps === 'after' ? [other.title ?? '', ...stamp] : [...stamp, other.title ?? '']
    }),
  ]
}

/** @param {() => number} random @param {ReturnType<typeof shapeOf>} shape @param {Truth} story */
function tagsOf(random, { tags }, story) {
  if (tags === 'no' || story.tags.length === 0 || random() < 0.1) return []
  const label = tags.slice(0, tags.indexOf(':') + 1)
  const words = story.tags.map((/** @type {string} */ tag) => tag.replace('#', ''))
  return [
    tags.endsWith('#') ? `${label} ${words.map((/** @type {string} */ word) => `#${word}`).join(' ')}` : `${label} ${words.join(', ')}`,
  ]
}
