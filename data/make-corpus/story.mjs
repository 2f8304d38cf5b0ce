/** A story in English: its headline, paragraphs and tags, and who was given which words. */
import { dayOf } from './clock.mjs'
import { partners, people } from './people.mjs'
import { between, pick, pickWeighted } from './random.mjs'
import { Speech } from './speech.mjs'
import { subjects } from './subjects/index.mjs'
import { capital, dealer, fill, slotsOf } from './words.mjs'

/** Weights of how many people a story quotes. */
const SPEAKERS = [
  [0, 22],
  [1, 52],
  [2, 22],
  [3, 4],
]

/** What the corpus's stories are told of and by. */
const CORPUS = { subjects, people, partners, slotsOf }

/** The story of a plan `{at, subject, event?}`; another world has other people, places and sentences. */
export function storyOf(random, { at, subject: id, event: planned }, world = CORPUS) {
  const subject = world.subjects[id]
  const slots = world.slotsOf(random, subject, at)
  const [headline, clause, eventTags, thing] = subject.events[planned ?? between(random, 0, subject.events.length - 1)]
  const title = fill(random, headline, slots)
  const lede = fill(random, clause, slots)
  const cast = castOf(random, id, dayOf(at), world)
  const say = (part) => {
    const next = dealer(random, subject[part])
    return () => fill(random, next(), slots)
  }
  const [claim, words, fact] = [say('claims'), say('says'), say('facts')]
  const speech = new Speech(random, { slots, claim, words, thing, epithets: subject.epithets })
  const paragraphs = []
  if (cast.length === 0) {
    paragraphs.push(`${capital(lede)}.`, fact(), fact(), `${capital(claim())}.`, fact())
    if (random() < 0.5) paragraphs.push(`${capital(claim())}.`)
    if (random() < 0.6) paragraphs.push(fact())
  } else {
    paragraphs.push(speech.lede(cast[0], lede))
    const occasion = random() < 0.3 ? speech.occasion(cast[0]) : null
    if (occasion !== null && !paragraphs[0].includes(' said at ')) paragraphs.push(occasion)
    for (const person of cast) paragraphs.push(...remarks(random, speech, person, person === cast[0], fact))
  }
  const bystander = bystanderOf(random, cast.length > 0)
  if (bystander) paragraphs.push(bystander.paragraph)
  if (random() < 0.6) paragraphs.push(fill(random, pick(random, subject.background), slots))
  return {
    at,
    subject: id,
    language: 'en',
    section: pick(random, subject.sections),
    title: headlineOf(random, title, cast[0]),
    paragraphs,
    tags: tagsOf(random, subject, eventTags, slots),
    direct: bystander ? [...speech.direct, bystander.quotation] : speech.direct,
    cast: cast.map(({ name }) => name),
  }
}

const BYSTANDERS = ['resident', 'passenger', 'driver', 'pensioner', 'student']
const THEIR_WORDS = [
  'I will believe it when I see it',
  'Nobody asked us about it',
  'It was about time',
  'We heard of it from the neighbors',
  'It used to be quieter here',
  'My grandchildren will like it',
  'They promised the same last year',
]

/** Now and then somebody speaks whom the story does not name; rarer, an editor has cut out who it was. */
function bystanderOf(random, hasCast) {
  const words = pick(random, THEIR_WORDS)
  const form = random()
  if (hasCast && form < 0.07) {
    const role = pick(random, BYSTANDERS)
    return { paragraph: `"${words}," a ${role} said.`, quotation: { text: words, speaker: role } }
  }
  return !hasCast && form < 0.08 ? { paragraph: `"${words}," he said.`, quotation: { text: words, speaker: null } } : null
}

/** What one person says, with facts between. */
function remarks(random, speech, person, isLead, fact) {
  const paragraphs = []
  const count = isLead
    ? pickWeighted(random, [
        [1, 1],
        [2, 4],
        [3, 4],
        [4, 2],
      ])
    : between(random, 1, 2)
  for (let i = 0; i < count; i++) {
    paragraphs.push(speech.remark(person))
    if (random() < 0.3) paragraphs.push(fact())
  }
  return paragraphs
}

function castOf(random, subject, day, { people, partners }) {
  const count = pickWeighted(random, SPEAKERS)
  const able = people
    .filter((person) => person.subjects.includes(subject))
    .map((person) => [person, person.weight * (person.subjects[0] === subject ? 1 : 0.5)])
  const cast = []
  while (cast.length < count) {
    const [partner, often] = partners.get(cast.at(-1)?.name) ?? []
    const next = partner && random() < often * 2 && !cast.includes(partner) ? partner : pickWeighted(random, able)
    if (!cast.includes(next)) cast.push(next)
  }
  return cast.map((person) => ({ ...person, day }))
}

function headlineOf(random, title, lead) {
  if (!lead) return title
  const form = random()
  if (form < 0.5) return `${title} ${random() < 0.85 ? '–' : '-'} ${lead.surname}`
  return form < 0.58 ? `${lead.surname}: ${title}` : title
}

/** The subject's tag nearly always, those of the event mostly, and now and then a rare one. */
function tagsOf(random, subject, eventTags, { town }) {
  const tags = []
  if (random() < 0.93) tags.push(random() < 0.07 ? capital(subject.tag) : subject.tag)
  for (const tag of eventTags) if (random() < 0.82) tags.push(tag)
  if (random() < 0.3) tags.push(town.toLowerCase().replace('-', '_'))
  const rare = subject.tail.map((tag, rank) => [tag, 1 / (rank + 1)])
  for (let i = poissonOf(random); i > 0; i--) tags.push(pickWeighted(random, rare))
  const once = [...new Set(tags)]
  return once.length > 0 ? once : [subject.tag]
}

const poissonOf = (random) =>
  pickWeighted(random, [
    [0, 60],
    [1, 30],
    [2, 10],
  ])
