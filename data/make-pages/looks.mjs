/**
 * What varies within a form: which of its optional parts a page has.
 *
 * Pages with tags are about 97 in 100 of the forms that print them in full; a page that shows nothing of
 * the publisher's manner is recognised by two paragraphs of prose or more, so those forms have no fewer.
 */
import { between, pick, pickWeighted } from '../make-corpus/random.mjs'

export const FORMS = ['F', 'S', 'T', '2013', 'L', 'S0', 'img', 'AMP', 'B']

/** Shares of pages with a part, by form. */
const TAGGED = { F: 0.97, S: 0.97, T: 0.97, 2013: 0.9, L: 0.97, S0: 0.5, img: 0.5 }
const LISTED = { F: 0.98, S: 0.75, T: 0.8, 2013: 0.5, S0: 0.4, img: 0.3 }
const DATED = { F: 1, S: 0.5, S0: 0.7, 2013: 0.1, L: 0.05 }
const READING = { F: 1, T: 0.7, 2013: 0.8, L: 0.9 }
const PICTURED = { F: 0.04, S: 0.04, L: 0.04, img: 1 }

/** The language of a page's site. */
export const languageOf = (random, form) => pickWeighted(random, LANGUAGES[form] ?? [['en', 1]])
const LANGUAGES = {
  L: [
    ['uk', 7],
    ['ru', 3],
  ],
  img: [
    ['en', 3],
    ['uk', 3],
    ['ru', 4],
  ],
  AMP: [
    ['en', 6],
    ['uk', 3],
    ['ru', 1],
  ],
  B: [
    ['en', 8],
    ['uk', 1],
    ['ru', 1],
  ],
}

export function looksOf(random, form, language) {
  const has = (shares, otherwise = 0) => random() < (shares[form] ?? otherwise)
  const opening = pick(random, ['title', 'body'])
  const looks = {
    day: form === 'B' ? random() < 0.6 : has(DATED),
    time: form !== 'L' || random() < 0.97,
    repeat: form === 'F' || form === 'L' || random() < 0.6,
    reading: has(READING),
    tagged: has(TAGGED),
    lists: has(LISTED),
    image: has(PICTURED) ? imageOf(random) : null,
    opening,
    curly: language === 'en' && random() < 0.06,
  }
  return { ...looks, fewest: FEWEST[form] ?? (form === 'T' && !looks.reading && !looks.tagged ? 2 : 1) }
}

/** Paragraphs that a form cannot do without. */
const FEWEST = { S0: 2, img: 2, AMP: 2, B: 2 }

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const imageOf = (random) => `${Array.from({ length: between(random, 24, 64) }, () => BASE64.charAt(between(random, 0, 63))).join('')}=`
