/** Which body a phrase stands for: by its name, its initials, its kind, or as the owner of what speaks for it. */
import type { Member } from './cast.ts'
import { CLASS } from './classes.ts'
import { nameText, withoutOwning, wordsOf } from './name-words.ts'
import type { Mention } from './names.ts'
import { nobody, settled, weaker, type Resolution } from './resolution.ts'
import type { Scene } from './scene.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** The body, called by its fullest name. */
export function resolveBody(scene: Scene, mention: Mention): Resolution {
  const { units, cast } = scene
  const { name, head } = mention
  const acronym = units.has(head, CLASS.acronym) ? cast.byAcronym(units.word(head)) : undefined
  if (acronym) return settled(acronym, 'acronym', 0.95)
  const owner = ownerIn(scene, mention)
  const speaksForIt = !units.has(head, CLASS.capital) && (units.among(head, 'mouthpieces') || units.among(head, 'spokespeople'))
  if (owner && speaksForIt) return settled(owner, 'issuer', 0.9)
  const kindOfOwner = kindThatOwns(scene, mention)
  if (kindOfOwner) return kindOfOwner
  const proper = properPart(units, name)
  return proper ? byName(scene, mention, proper) : byKind(scene, mention)
}

/** "the Fisheries Union": the member of that name, a new one where no person has it. */
function byName(scene: Scene, { name, phrase }: Mention, proper: Stretch): Resolution {
  const { units, cast } = scene
  const named = cast.named(wordsOf(nameText(units, proper)))
  const known = named.filter((member) => member.kind === 'organisation')
  if (known.length === 1 && known[0]) return settled(known[0], 'body', 0.95)
  if (known.length > 1) return scene.choose('body', phrase.from, { fits: (member) => known.includes(member) })
  if (named.some((member) => member.kind === 'person' && member.words.length > 1))
    return { ...nobody('unnamed'), name: nameText(units, name), kind: 'organisation', confidence: 0.8 }
  const member = cast.add(nameText(units, proper), 'organisation')
  for (let i = name.from; i < name.to; i++) if (units.has(i, CLASS.organisation)) member.titles.add(units.lower(i))
  return settled(member, 'body', 0.9)
}

/** "the union", "the company": the body of that kind; for the commonest kinds, any in focus. */
function byKind(scene: Scene, mention: Mention): Resolution {
  const { units } = scene
  const word = withoutOwning(units.lower(mention.head))
  const found = ofKind(scene, mention, (member) => member.words.includes(word) || member.titles.has(word))
  if (found) return found
  if (!units.lexicon.lists.genericBodies.has(word) || units.has(mention.name.from, CLASS.possessive)) return scene.asPrinted(mention)
  const last = scene.choose('kind-of-body', mention.phrase.from, { fits: (member) => member.kind === 'organisation' })
  return last.member ? weaker(last, 0.7) : scene.asPrinted(mention)
}

/** The body in focus that is of a kind, or else the only one of the text; null where there is none. */
export function ofKind(scene: Scene, mention: Mention, isOfKind: (body: Member) => boolean): Resolution | null {
  const fits = (member: Member): boolean => member.kind === 'organisation' && isOfKind(member)
  const found = scene.choose('kind-of-body', mention.phrase.from, { fits })
  if (found.member || found.rule === 'tie') return found
  const [only, ...others] = scene.cast.filter(fits)
  return only && others.length === 0 ? settled(only, 'kind-of-body', 0.8) : null
}

/** A statement, letter or post: whoever issued it. */
export function resolveDocument(scene: Scene, mention: Mention): Resolution {
  const issuer = ownerIn(scene, mention)
  if (issuer) return settled(issuer, 'issuer', 0.85)
  if (!scene.units.among(mention.head, 'issued')) return scene.asPrinted(mention)
  const found = scene.choose('issuer', mention.phrase.from, { fits: (member) => member.isNamed })
  return found.member ? weaker(found, 0.7) : scene.asPrinted(mention)
}

/** "the press service of the State Customs Service", "the council's website". */
function ownerIn({ units, cast }: Scene, { name }: Mention): Member | null {
  for (let i = name.from; i < name.to; i++) {
    const isPossessive = units.has(i, CLASS.possessive)
    if ((!isPossessive && !units.among(i, 'beforeOwners')) || units.among(i - 1, 'receiving')) continue // documents obtained by a newspaper are not its own
    const proper = properPart(units, isPossessive ? { from: name.from, to: i + 1 } : { from: i + 1, to: name.to })
    if (!proper) continue
    const text = nameText(units, proper)
    return cast.named(wordsOf(text))[0] ?? cast.add(text, 'organisation')
  }
  return null
}

/** "the railway's press service" speaks for the railway. */
function kindThatOwns(scene: Scene, { name, head, form }: Mention): Resolution | null {
  const { units } = scene
  if (!units.among(head, 'mouthpieces')) return null
  for (let i = name.from; i < head; i++) {
    if (!units.has(i, CLASS.possessive) || units.has(i, CLASS.capital)) continue
    const phrase = { from: name.from, to: i + 1 }
    return { ...resolveBody(scene, { form, name: phrase, phrase, head: i }), rule: 'issuer' }
  }
  return null
}

/** The part of a phrase that is a proper name: from its first capital word to its last, unless all are common. */
function properPart(units: Units, { from, to }: Stretch): Stretch | null {
  if (to - from === 1 && units.is(from, KIND.quoted)) return { from, to }
  let [first, last] = [-1, -1]
  for (let i = from; i < to; i++) {
    if (
      !units.has(i, CLASS.capital) ||
      units.has(i, CLASS.determiner | CLASS.preposition | CLASS.time) ||
      (i === from && to - from > 1 && isCapitalByPlace(units, i))
    )
      continue
    if (first < 0) first = i
    last = i
  }
  if (first < 0) return null
  for (let i = first; i <= last; i++) if (units.is(i, KIND.bracket)) last = i - 1
  for (let i = first; i <= last; i++)
    if (units.has(i, CLASS.preposition) && !units.has(i, CLASS.capital) && !units.among(i, 'inBodies')) last = i - 1
  while (last + 1 < to && units.among(last + 1, 'of') && units.has(last + 2, CLASS.capital)) last += 2
  return { from: first, to: last + 1 }
}

/** A common word that opens a sentence. */
const isCapitalByPlace = (units: Units, i: number): boolean =>
  opensSentence(units, i) && !units.has(i, CLASS.acronym) && !units.has(i + 1, CLASS.capital)

export const opensSentence = (units: Units, i: number): boolean => i === 0 || !units.is(i - 1, KIND.word)
