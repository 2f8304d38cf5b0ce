/** The story of one page: as long as its page has it, with the section and tags that it prints. */
import { between, pick, pickWeighted } from '../make-corpus/random.mjs'
import { inventStory } from './worlds.mjs'

/** Weights of how many paragraphs a body has. */
const LENGTHS = [2, 5, 8, 12, 15, 15, 12, 9, 7, 5, 4, 3, 2, 1].map((weight, i) => [i + 1, weight])

/** Sections that come now and then, besides those of the story's subject. */
const RARE_SECTIONS = [
  'Press Release',
  'Press Conference',
  'Interview',
  'Telecom',
  'Pharmacy',
  'Projects',
  'Society',
  'Investments',
  'General',
]

export function pageStoryOf(random, { language, at, looks, form }) {
  const { story, more } = inventStory(random, language, at)
  const count = Math.max(looks.fewest, pickWeighted(random, LENGTHS))
  const paragraphs = story.paragraphs.slice(0, count)
  while (paragraphs.length < count) paragraphs.push(more())
  return {
    ...story,
    section: random() < 0.1 ? pick(random, RARE_SECTIONS) : story.section,
    paragraphs: looks.curly ? paragraphs.map(curled) : paragraphs,
    tags: looks.tagged && form in PRINTS_TAGS ? story.tags.slice(0, between(random, 1, 5)) : [],
  }
}

const PRINTS_TAGS = { F: true, S: true, T: true, 2013: true, L: true, S0: true, img: true }

/** Straight quotation marks as typographic ones. */
function curled(paragraph) {
  let isOpen = false
  return paragraph.replaceAll('"', () => ((isOpen = !isOpen) ? '“' : '”'))
}
