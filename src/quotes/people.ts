/** Who a name or a role stands for: the person of that name, the one who has that title, or whoever is in focus. */
import type { Member } from './cast.ts'
import { castSpeaker } from './casting.ts'
import { CLASS } from './classes.ts'
import { lemmaAt, nameText, withoutOwning, wordsOf } from './name-words.ts'
import type { Mention } from './names.ts'
import { nobody, settled, weaker, type Resolution } from './resolution.ts'
import type { Scene } from './scene.ts'
import { KIND, type Units } from './units.ts'

/** The person of a name; the body, where a text gives the name to one. */
export function resolvePerson(scene: Scene, mention: Mention): Resolution {
  const { units, cast } = scene
  const words = wordsOf(nameText(units, mention.name))
  const named = cast.named(words)
  const people = named.filter((member) => member.kind === 'person')
  if (people.length > 1 && words.length === 1) return amongNamesakes(scene, mention, people)
  const [person] = people
  const body = named.find((member) => member.kind === 'organisation')
  if (body && person && (person.words.length === 1 || words.every((word, k) => body.words[k] === word))) return settled(body, 'body', 0.8)
  const member = person ?? (body && words.length <= 2 ? body : castSpeaker(cast, units, mention))
  if (!member) return nobody('tie')
  if (person) castSpeaker(cast, units, mention)
  return settled(member, member.kind === 'person' ? 'name' : 'body', words.length > 1 || member.words.length > 1 ? 1 : 0.8)
}

/** Of several with one surname: who has the title before it, whose last word it is, or who is clearly in focus. */
function amongNamesakes(scene: Scene, mention: Mention, people: readonly Member[]): Resolution {
  const titles = titlesBefore(scene.units, mention)
  const titled = people.filter((member) => titles.some((title) => member.titles.has(title)))
  if (titled.length === 1 && titled[0]) return settled(titled[0], 'name', 0.9)
  const [surname] = wordsOf(nameText(scene.units, mention.name))
  const full = people.filter((member) => member.words.at(-1) === surname)
  if (full.length === 1 && full[0]) return settled(full[0], 'name', 0.9)
  const chosen = scene.choose('name', mention.phrase.from, { fits: (member) => people.includes(member) })
  const [first, second] = chosen.candidates
  return first && second && second.weight * 2 > first.weight ? { ...nobody('tie'), candidates: chosen.candidates } : chosen
}

function titlesBefore(units: Units, { phrase, name }: Mention): string[] {
  const titles: string[] = []
  for (let i = phrase.from; i < name.from; i++) if (units.has(i, CLASS.role)) titles.push(lemmaAt(units, i))
  return titles
}

/** "The minister": who has the title; else, for roles that can point to anybody, who is in focus. */
export function resolveRole(scene: Scene, mention: Mention): Resolution {
  const { units, cast } = scene
  const { lists, endings, genderOfRole } = units.lexicon
  const { head, name, phrase } = mention
  const gender = mention.gender ?? null
  const isOwned = units.among(name.from, 'owning')
  const isDefinite = isOwned || units.among(name.from, 'definite') || !units.has(name.from, CLASS.determiner)
  if (!isDefinite) return scene.asPrinted(mention)
  const word = withoutOwning(lemmaAt(units, head))
  const words = titleWords(units, mention)
  const titled = cast.filter((member) => member.kind === 'person' && member.titles.has(word))
  const exact = titled.filter((member) => words.every((w) => member.titles.has(w)))
  const fitting = exact.length > 0 ? exact : titled
  const [one] = fitting
  if ((exact.length === 1 || titled.length === 1) && one) return settled(one, 'title', exact.length === 1 ? 0.95 : 0.8)
  if (one) return scene.choose('title', phrase.from, { fits: (member) => fitting.includes(member), gender })
  const isBare = name.to - name.from <= 4 && !units.anyHas(name, CLASS.preposition)
  const leads = lists.leading.has(word) && !units.anyHas({ from: name.from + 1, to: name.to }, CLASS.capital)
  if (isOwned || units.has(name.from, CLASS.possessive) || !(isBare || leads)) return scene.asPrinted(mention)
  if (!units.has(head, CLASS.role) && !units.is(head, KIND.number) && !endings.personal.test(word)) return scene.asPrinted(mention)
  const found = scene.choose('role-of-the-last', phrase.from, {
    fits: (member) => member.kind === 'person',
    gender: gender ?? genderOfRole(word),
  })
  return found.rule === 'nobody' ? scene.asPrinted(mention) : weaker(found, 0.8)
}

/** All words of a title: the deputy minister of the sea. */
function titleWords(units: Units, { name }: Mention): string[] {
  const words: string[] = []
  for (let i = name.from; i < name.to; i++)
    if (units.is(i, KIND.word) && !units.has(i, CLASS.determiner | CLASS.preposition)) words.push(lemmaAt(units, i))
  return words
}
