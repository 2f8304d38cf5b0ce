/** A story from a bank of Ukrainian or Russian words, in which nothing but places and surnames is declined. */
import { between, pick, pickWeighted } from './random.mjs'
import { capital, dealer, fill } from './words.mjs'

/** The story of a plan `{at, subject}`; a subject that the bank lacks gives one of its own. */
export function slavicStoryOf(random, { at, subject }, bank) {
  const id = subject in bank.themes ? subject : pick(random, Object.keys(bank.themes))
  const theme = bank.themes[id]
  const [nominative, place] = pick(random, bank.places)
  const slots = { nominative, place }
  const [headline, clause, eventTags] = pick(random, theme.events)
  const say = (part) => {
    const next = dealer(random, theme[part])
    return () => fill(random, next(), slots)
  }
  const [claim, words, fact] = [say('claims'), say('says'), say('facts')]
  const title = fill(random, headline, slots)
  const lede = capital(fill(random, clause, slots))
  const person = pickWeighted(
    random,
    bank.people.filter((one) => one.subject === id).map((one) => [one, one.weight]),
  )
  const verb = () => pickWeighted(random, bank.verbs[person.gender])
  const story = {
    at,
    subject: id,
    language: bank.language,
    section: null,
    title,
    direct: [],
    cast: [],
    tags: [theme.tag, ...eventTags.filter(() => random() < 0.85)],
  }
  if (random() < 0.2) return { ...story, paragraphs: [`${lede}.`, fact(), `${capital(claim())}.`, fact()] }
  const quotation = (who) => {
    const text = random() < 0.6 ? `${words()}. ${words()}` : words()
    story.direct.push({ text, speaker: person.name })
    return bank.quoted(text, `${verb()} ${who}`)
  }
  const paragraphs = [
    `${lede}, ${bank.told[person.gender]} ${person.role} ${person.name}.`,
    quotation(random() < 0.5 ? person.surname : bank.pronouns[person.gender]),
  ]
  if (random() < 0.6) paragraphs.push(`${bank.accordingTo} ${person.of}, ${claim()}.`)
  if (random() < 0.5) paragraphs.push(`${person.surname} ${verb()}, ${bank.that} ${claim()}.`)
  if (random() < 0.4) paragraphs.push(quotation(person.surname))
  for (let i = between(random, 1, 2); i > 0; i--) paragraphs.push(fact())
  return { ...story, title: random() < 0.5 ? `${title} – ${person.surname}` : title, cast: [person.name], paragraphs }
}
