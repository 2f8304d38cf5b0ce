/** A world of its own for each story: other people hold the corpus's offices, in other towns, and say more. */
import { people } from '../make-corpus/people.mjs'
import { pick } from '../make-corpus/random.mjs'
import { slavicStoryOf } from '../make-corpus/slavic.mjs'
import { storyOf } from '../make-corpus/story.mjs'
import { subjects } from '../make-corpus/subjects/index.mjs'
import { ukrainian } from '../make-corpus/ukrainian.mjs'
import { capital, dealer, fill, slotsOf } from '../make-corpus/words.mjs'
import { cyrillicName, cyrillicPlace, firmName, latinName, latinTowns } from './names.mjs'
import { withRiders } from './riders.mjs'
import { russian } from './russian.mjs'

const BANKS = { uk: ukrainian, ru: russian }

/** A story in a language at a moment, and `more()`, which gives further sentences of it. */
export function inventStory(random, language, at) {
  const id = pick(random, Object.keys(language === 'en' ? subjects : BANKS[language].themes))
  return language === 'en' ? inEnglish(random, id, at) : inCyrillic(random, language, id, at)
}

function inEnglish(random, id, at) {
  const deal = (list) => dealer(random, list)
  const [town, town2] = latinTowns(random)
  const [region, village] = latinTowns(random)
  const named = { town, town2, region, village, firm: firmName(random) }
  const subject = withRiders(subjects[id], 'en', deal)
  const world = {
    subjects: { [id]: subject },
    people: people.filter((person) => person.subjects.includes(id)).map((person) => ({ ...person, ...renamed(random, person) })),
    partners: new Map(),
    slotsOf: (...args) => ({ ...slotsOf(...args), ...named }),
  }
  const story = storyOf(random, { at, subject: id }, world)
  const next = dealer(random, subject.facts)
  return { story, more: () => fill(random, next(), world.slotsOf(random, subject, at)) }
}

function renamed(random, { pronoun }) {
  const { first, surname } = latinName(random, pronoun === 'he' ? 'm' : 'f')
  return { name: `${first} ${surname}`, surname }
}

function inCyrillic(random, language, id, at) {
  const deal = (list) => dealer(random, list)
  const place = cyrillicPlace(random, language)
  const theme = withRiders(BANKS[language].themes[id], language, deal)
  const gender = random() < 0.5 ? 'm' : 'f'
  const { first, surname, of } = cyrillicName(random, language, gender)
  const role = pick(random, ROLES[language][gender])
  const bank = {
    ...BANKS[language],
    themes: { [id]: theme },
    places: [place],
    people: [{ role, name: `${first} ${surname}`, surname, of, gender, subject: id, weight: 1 }],
  }
  const next = dealer(random, theme.facts)
  const slots = { nominative: place[0], place: place[1] }
  return { story: slavicStoryOf(random, { at, subject: id }, bank), more: () => capital(fill(random, next(), slots)) }
}

const ROLES = {
  uk: {
    m: ['директор школи', 'директор музею', 'речник міськради', 'аналітик', 'інженер мережі'],
    f: ['директорка музею', 'речниця енергомережі', 'учителька', 'археологиня', 'міська голова'],
  },
  ru: {
    m: ['директор школы', 'директор музея', 'пресс-секретарь горсовета', 'аналитик', 'инженер сети'],
    f: ['директор музея', 'пресс-секретарь горсовета', 'учительница', 'археолог', 'заместитель мэра'],
  },
}
