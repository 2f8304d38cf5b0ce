/**
 * From a mention to a speaker: each way of referring has its rule; between two equals none is chosen.
 */
import { resolveBody, resolveDocument } from './bodies.ts'
import type { Cast } from './cast.ts'
import { CLASS } from './classes.ts'
import { resolveDeclinedBody } from './declined-bodies.ts'
import { isNameWord, mentionIn, type Mention } from './names.ts'
import { resolvePerson, resolveRole } from './people.ts'
import { nobody, weaker, type Resolution } from './resolution.ts'
import { Scene } from './scene.ts'
import { subjectBefore } from './subject-before.ts'
import { KIND, type Stretch, type Units } from './units.ts'

export class Resolver {
  readonly #scene: Scene
  /** The group that spoke last. */
  #group: Resolution | null = null

  constructor(units: Units, cast: Cast, sentences: readonly Stretch[]) {
    this.#scene = new Scene(units, cast, sentences)
  }

  /** Who a phrase at its place in the text stands for. */
  resolve(mention: Mention, sentence: Stretch): Resolution {
    const found = this.#resolve(mention, sentence)
    if (found.member) this.#scene.focus.spoke(found.member, mention.phrase.from)
    if (mention.form === 'people' && found.name !== null) this.#group = found
    return found
  }

  /** The person in focus among those named since unit `since`. */
  subjectSince(since: number, at: number): Resolution | null {
    const found = this.#scene.choose('paragraph-subject', at, { fits: (member) => member.kind === 'person', since })
    return found.member ? found : null
  }

  #resolve(mention: Mention, sentence: Stretch): Resolution {
    switch (mention.form) {
      case 'person':
        return resolvePerson(this.#scene, mention)
      case 'pronoun':
        return this.#pronoun(mention)
      case 'relative':
        return this.#relative(mention, sentence)
      case 'role':
        return resolveRole(this.#scene, mention)
      case 'organisation':
        return (this.#scene.units.hasCases ? resolveDeclinedBody : resolveBody)(this.#scene, mention)
      case 'document':
        return resolveDocument(this.#scene, mention)
      case 'people':
        return this.#scene.asPrinted(mention)
    }
  }

  #pronoun(mention: Mention): Resolution {
    const { units } = this.#scene
    const at = mention.phrase.from
    const kind = units.lexicon.pronounOf(units.word(at))
    if (kind === 'm' || kind === 'f')
      return this.#scene.choose('pronoun-focus', at, { fits: (member) => member.kind === 'person', gender: kind })
    if (kind === 'n') return this.#thingBefore(at) ?? this.#bodyInFocus('pronoun-body', at)
    if (kind !== 'p' || units.among(at, 'writers')) return nobody('narrator')
    return this.#group ? { ...this.#group, rule: 'pronoun-group', confidence: 0.7 } : this.#bodyInFocus('pronoun-group', at)
  }

  #bodyInFocus(rule: 'pronoun-body' | 'pronoun-group', at: number): Resolution {
    return this.#scene.choose(rule, at, { fits: (member) => member.kind === 'organisation' })
  }

  /** "A staff report said … It recommended …": the body or document that is the subject of the sentence before. */
  #thingBefore(at: number): Resolution | null {
    const { units, focus } = this.#scene
    const sentence = focus.sentenceBefore(at)
    if (!sentence) return null
    for (let i = sentence.from + 1; i < Math.min(sentence.to, sentence.from + 25); i++) {
      if (
        !units.has(i, CLASS.auxiliary | CLASS.verb | CLASS.finite) ||
        units.has(i - 1, CLASS.determiner | CLASS.preposition | CLASS.possessive)
      )
        continue
      const subject = subjectBefore(units, i, sentence.from)
      const mention = subject ? mentionIn(units, subject) : null
      if (mention?.form !== 'organisation' && mention?.form !== 'document') return null
      const found = this.#resolve(mention, sentence)
      return found.name === null ? null : weaker(found, 0.85, 'pronoun-body')
    }
    return null
  }

  /** "Who": the noun right before it. */
  #relative(mention: Mention, sentence: Stretch): Resolution {
    const { units } = this.#scene
    const at = mention.phrase.from
    const end = units.is(at - 1, KIND.comma) ? at - 1 : at
    const before = nameBefore(units, end, sentence.from) ?? apposedTo(units, subjectBefore(units, end, sentence.from), sentence.from)
    if (!before || before.to - before.from > 30) return nobody('nobody')
    return { ...this.#resolve(mentionIn(units, before), sentence), rule: 'relative' }
  }
}

/** "Martin Oake, a retired sergeant, who": the name before its appositive. */
function apposedTo(units: Units, noun: Stretch | null, floor: number): Stretch | null {
  if (!noun || !units.is(noun.from - 1, KIND.comma)) return noun
  return nameBefore(units, noun.from - 1, floor) ?? noun
}

/** "… by Olen Dask, who": the name right before. */
function nameBefore(units: Units, end: number, floor: number): Stretch | null {
  let from = end
  while (from > floor && isNameWord(units, from - 1)) from--
  return end - from > 1 ? { from, to: end } : null
}
