/** How words are given to people: directly, as a clause, or with one phrase in quotation marks. */
import { between, pick, pickWeighted } from './random.mjs'
import { roleOn } from './people.mjs'
import { capital } from './words.mjs'

const OCCASIONS = ['a briefing', 'a press conference', 'a meeting of the working group', 'a forum', 'a round table', 'a visit to {town}']

/** Verbs that take no plain clause here, and verbs that take no quip. */
const DIRECT_ONLY = new Set(['joked', 'complained', 'replied', 'promised', 'admitted', 'warned', 'predicted', 'insisted'])
const CLAUSE_ONLY = new Set(['announced', 'confirmed', 'reported', 'recalled'])

/** Roles that can stand for their holder: "the minister". */
const HOLDERS =
  /\b(minister|director|mayor|lawyer|analyst|captain|governor|teacher|nurse|farmer|conductor|archaeologist|epidemiologist|headmaster|coach|curator|referee)\b/i

/** The speech of one story: it knows who was named before and who spoke last. */
export class Speech {
  direct = []
  #named = new Map()
  #last = null

  constructor(random, sources) {
    this.random = random
    this.sources = sources
  }

  lede(person, clause) {
    const phrase = this.#mention(person)
    const form = this.random()
    this.#named.set(person.name, 0)
    if (form < 0.35) return `${capital(phrase)} says ${clause}.`
    if (form < 0.65) return `${capital(clause)}, ${phrase} has said.`
    if (form < 0.85) return `${capital(clause)}, ${phrase} said at ${this.#occasion()}.`
    return `According to ${phrase}, ${clause}.`
  }

  occasion(person) {
    return `${capital(person.pronoun)} made the statement at ${this.#occasion()}.`
  }

  /** One paragraph with something that a person said. */
  remark(person) {
    if (this.random() < person.direct) return this.#quotation(person)
    const form = this.random()
    if (form < 0.72) return this.#clause(person)
    return form < 0.87 ? this.#according(person) : this.#phrase(person)
  }

  #quotation(person) {
    const [first, second] = [this.sources.words(), this.random() < 0.5 ? this.sources.words() : null]
    const isNew = !this.#named.has(person.name)
    const verb = this.#verb(person, CLAUSE_ONLY)
    const who = this.#mention(person)
    const whole = second ? `${first}. ${second}` : first
    if (verb === 'replied') return this.#spoken(person, [whole], `Asked about ${this.sources.thing}, ${who} replied: "${whole}."`)
    const said = verb === 'told' ? 'told reporters' : verb
    if (isNew && verb !== 'told') return this.#spoken(person, [whole], `"${whole}," ${said} ${who}.`)
    const form = this.random()
    if (second && form < 0.25) return this.#spoken(person, [first, second], `"${first}," ${who} ${said}. "${second}."`)
    if (form < 0.33 && !isNew && verb !== 'told') return this.#spoken(person, [whole], `${capital(who)} ${said}: "${whole}."`)
    if (form < 0.4) return this.#spoken(person, [whole], `"${whole}," ${who} wrote on Facebook.`)
    return this.#spoken(person, [whole], `"${whole}," ${who} ${said}.`)
  }

  #spoken(person, pieces, paragraph) {
    for (const text of pieces) this.direct.push({ text, speaker: person.name })
    return paragraph
  }

  #clause(person) {
    const isNew = !this.#named.has(person.name)
    const verb = this.#verb(person, DIRECT_ONLY)
    const who = this.#mention(person)
    const said = verb === 'told' ? 'told reporters' : verb
    const also = !isNew && verb === 'said' && this.random() < 0.4 ? 'also ' : ''
    const that = verb === 'said' && this.random() < 0.6 ? '' : ' that'
    if (isNew) return `In turn, ${who} ${said}${that} ${this.sources.claim()}.`
    return `${capital(who)} ${also}${said}${that} ${this.sources.claim()}.`
  }

  #according(person) {
    const isLast = this.#last === person.name
    const who = this.#mention(person)
    return `According to ${isLast && this.random() < 0.5 ? person.object : who}, ${this.sources.claim()}.`
  }

  #phrase(person) {
    const who = this.#mention(person)
    return `${capital(who)} called ${this.sources.thing} "${pick(this.random, this.sources.epithets)}".`
  }

  #verb(person, barred) {
    const times = this.#named.get(person.name) ?? 0
    const able = person.verbs.filter(([verb]) => !barred.has(verb) && (verb !== 'added' || times > 0))
    return able.length > 0 ? pickWeighted(this.random, able) : 'said'
  }

  /** Role and name at first, then a surname, a pronoun or the role. */
  #mention(person) {
    const times = this.#named.get(person.name)
    const isLast = this.#last === person.name
    this.#named.set(person.name, (times ?? -1) + 1)
    this.#last = person.name
    const role = roleOn(person, person.day)
    if (times === undefined) return `${role} ${person.name}`
    const form = this.random()
    if (isLast && form < 0.42) return person.pronoun
    const holder = /former|acting|candidate/.test(role) ? null : HOLDERS.exec(role)?.[1]
    if (isLast && holder && this.#named.size === 1 && form < 0.55) return `the ${holder.toLowerCase()}`
    return person.surname
  }

  #occasion() {
    const place = pick(this.random, OCCASIONS).replace('{town}', this.sources.slots.town)
    return `${place}${place.startsWith('a visit') ? '' : between(this.random, 0, 3) ? ' in Kyiv' : ` in ${this.sources.slots.town2}`} on ${this.sources.slots.weekday}`
  }
}
