/** Which body a phrase stands for, where nouns have cases: named in marks, by its kind alone, for its owner, by a short name, or in full. */
import { ofKind, opensSentence } from './bodies.ts'
import type { Member } from './cast.ts'
import { CLASS } from './classes.ts'
import { lemmaAt, nameText, wordsOf } from './name-words.ts'
import type { Mention } from './names.ts'
import { settled, type Resolution } from './resolution.ts'
import type { Scene } from './scene.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** The body, in the nominative. */
export function resolveDeclinedBody(scene: Scene, mention: Mention): Resolution {
  const { units, cast } = scene
  const { lists, language } = units.lexicon
  const { name, head } = mention
  const word = lemmaAt(units, head)
  const acronym = units.has(head, CLASS.acronym) ? cast.byAcronym(units.word(head)) : undefined
  if (acronym) return settled(acronym, 'acronym', 0.95)
  if (lists.mouthpieces.has(word) && name.to > head + 1) {
    const owner = { from: head + 1, to: name.to }
    return { ...resolveDeclinedBody(scene, { ...mention, name: owner, head: firstBody(units, owner) }), rule: 'issuer' }
  }
  const full = language.shortNames?.[word]
  const [known, ...others] = cast.named(wordsOf(full ?? nameText(units, name))).filter(({ kind }) => kind === 'organisation')
  if (known && others.length === 0) return settled(known, full === undefined ? 'body' : 'acronym', 0.9)
  if (isProper(units, mention)) return settled(addBody(scene, mention), 'body', 0.9)
  return ofKind(scene, mention, (body) => wordsOf(body.name).includes(word) || body.titles.has(word)) ?? scene.asPrinted(mention)
}

/** In marks, or with a capital that its place does not ask for. */
function isProper(units: Units, { name, head }: Mention): boolean {
  if (units.is(name.from, KIND.quoted) || units.anyHas({ from: name.from + 1, to: name.to }, CLASS.capital)) return true
  if (!units.has(name.from, CLASS.capital)) return false
  return name.to - name.from > 1 || !opensSentence(units, name.from) || !units.has(head, CLASS.organisation)
}

/** The member of this name, with the kinds that the phrase gives it and the acronym behind it. */
function addBody({ units, cast }: Scene, { name, phrase }: Mention): Member {
  const member = cast.add(nameText(units, name), 'organisation')
  for (let i = phrase.from; i < name.to; i++) if (units.has(i, CLASS.organisation)) member.titles.add(lemmaAt(units, i))
  if (units.is(name.to, KIND.bracket) && units.has(name.to + 1, CLASS.acronym)) cast.abbreviate(units.word(name.to + 1), member)
  return member
}

/** The unit of the first body's noun; the last unit where there is none. */
function firstBody(units: Units, { from, to }: Stretch): number {
  for (let i = from; i < to; i++) if (units.has(i, CLASS.organisation)) return i
  return to - 1
}
