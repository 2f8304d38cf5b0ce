/** Cues: the verb that reports, with its helpers, and whether it is a verb at all in its place. */
import { CLASS, CUE } from './classes.ts'
import { KIND, type Stretch, type Units } from './units.ts'

export interface Cue extends Stretch {
  /** The unit of the verb itself: "said" in "has also said". */
  readonly verb: number
  /** Classes of the verb. */
  readonly classes: number
  /** With a subject of its own, as against "saying". */
  readonly isFinite: boolean
}

/** The cue whose verb is unit `i`, or null where the word reports nothing there. */
export function cueAt(units: Units, i: number, sentence: Stretch): Cue | null {
  const classes = units.classes(i)
  if (units.has(i + 1, CLASS.that) && units.has(i - 1, CLASS.auxiliary | CLASS.adverb) && units.among(i, 'convictions'))
    return conviction(units, i, sentence)
  const idiom = idiomAt(units, i)
  if (idiom > 0) return { from: helpersBefore(units, i, sentence), to: idiom, verb: i, classes: CLASS.say | CLASS.finite, isFinite: true }
  if (
    (classes & CUE) === 0 ||
    (classes & (CLASS.finite | CLASS.base | CLASS.gerund)) === 0 ||
    !units.is(i, KIND.word) ||
    isNoun(units, i) ||
    !hasParticle(units, i)
  )
    return null
  if ((classes & CLASS.capital) !== 0 && i > sentence.from && (classes & CLASS.plain) === 0) return null
  if ((classes & CLASS.gerund) !== 0 && (classes & CLASS.finite) === 0) return gerund(units, i, sentence)
  const raised = units.among(i - 1, 'infinitive') && units.among(i - 2, 'raising') ? i - 2 : -1
  if (units.among(i - 1, 'infinitive') && raised < 0) return null
  if (raised > 0)
    return { from: units.among(raised - 1, 'raisingHelpers') ? raised - 1 : raised, to: behind(units, i), verb: i, classes, isFinite: true }
  let from = helpersBefore(units, i, sentence)
  if (units.among(from - 1, 'betweenHelpers') && units.has(from - 2, CLASS.auxiliary)) from -= 2
  const helper = helperOf(units, from, i)
  if (helper === 'passive') return null
  if ((classes & CLASS.finite) === 0 && helper === null && !hasPlural(units, from - 1)) return null
  const isThought = (classes & CLASS.think) !== 0 && (classes & CLASS.say) === 0
  if (
    isThought &&
    !units.among(i + 1, 'particles') &&
    ((helper === 'modal' && !isNegated(units, from, i)) || units.lexicon.endings.contractedBe.test(units.word(from - 1)))
  )
    return null
  return { from: startOf(units, from, i), to: behind(units, i), verb: i, classes, isFinite: true }
}

/** "does not think" tells a thought, "could not know" does not. */
function isNegated(units: Units, from: number, verb: number): boolean {
  for (let j = from; j < verb; j++) if (units.has(j, CLASS.negation)) return units.among(from, 'doing') || units.has(j, CLASS.auxiliary)
  return false
}

/** First of the adverbs and auxiliaries before a verb. */
function helpersBefore(units: Units, verb: number, sentence: Stretch): number {
  let from = verb
  while (
    from > sentence.from &&
    units.has(from - 1, CLASS.adverb | CLASS.auxiliary | CLASS.negation) &&
    !units.has(from - 1, CLASS.pronoun | CLASS.capital)
  )
    from--
  return from
}

/** Behind the idiom that begins at unit `i` ("made it clear"); -1 where none does. */
function idiomAt(units: Units, i: number): number {
  if (!units.has(i, CLASS.name)) return -1
  for (const words of units.lexicon.idioms.get(units.lower(i)) ?? [])
    if (words.every((word, k) => units.lower(i + k) === word)) return i + words.length
  return -1
}

/** "is convinced that": a thought, where a form of "be" stands before. */
function conviction(units: Units, i: number, sentence: Stretch): Cue | null {
  const from = helpersBefore(units, i, sentence)
  return helperOf(units, from, i) === 'passive' ? { from, to: i + 1, verb: i, classes: CLASS.think | CLASS.finite, isFinite: true } : null
}

/** Adverbs that stand between subject and helpers belong to the cue; one that opens a sentence does not. */
function startOf(units: Units, from: number, verb: number): number {
  let start = from
  while (start < verb && units.has(start, CLASS.adverb) && units.has(start, CLASS.preposition)) start++
  return start
}

function gerund(units: Units, i: number, sentence: Stretch): Cue | null {
  const before = i - 1
  if (units.has(before, CLASS.determiner | CLASS.preposition | CLASS.possessive)) return null
  const next = units.hasCases && units.is(i + 1, KIND.comma) ? i + 2 : i + 1
  if (
    i === sentence.from &&
    !units.has(next, CLASS.that) &&
    !(units.is(i + 1, KIND.comma) && units.is(i + 2, KIND.quoted)) &&
    !units.is(i + 1, KIND.colon)
  )
    return null
  if (before >= sentence.from && units.among(before, 'as'))
    return { from: i, to: behind(units, i), verb: i, classes: units.classes(i), isFinite: false }
  if (units.has(before, CLASS.auxiliary) && (units.classes(i) & (CLASS.say | CLASS.tell)) !== 0)
    return { from: helpersBefore(units, i, sentence), to: behind(units, i), verb: i, classes: units.classes(i), isFinite: true }
  if (units.has(before, CLASS.auxiliary) || units.among(i, 'silentGerunds')) return null
  if (
    units.is(before, KIND.word) &&
    before >= sentence.from &&
    !units.has(before, CLASS.conjunction | CLASS.subordinator | CLASS.adverb) &&
    !(units.has(i + 1, CLASS.that) || units.is(i + 1, KIND.quoted | KIND.colon))
  )
    return null
  return { from: i, to: behind(units, i), verb: i, classes: units.classes(i), isFinite: false }
}

/** "pointed" reports only with "out", and "found out" never does. */
const hasParticle = (units: Units, i: number): boolean => {
  const hasOne = units.among(i + 1, 'particles')
  return units.among(i, 'particleVerbs') ? hasOne : !(hasOne && units.among(i, 'mutedByParticles'))
}

/** Particles belong to the verb: "pointed out", "went on". */
function behind(units: Units, i: number): number {
  return units.among(i + 1, 'particles') && !units.has(i + 2, CLASS.determiner) ? i + 2 : i + 1
}

/** A noun: behind an article, an owner or a preposition ("the report says", "in a report"). */
function isNoun(units: Units, i: number): boolean {
  if (units.has(i, CLASS.possessive)) return true
  if (units.hasCases) return units.has(i, CLASS.role | CLASS.organisation | CLASS.document)
  const before = units.classes(i - 1)
  if (!units.is(i - 1, KIND.word)) return units.has(i, CLASS.base) && units.has(i, CLASS.document) && !units.is(i - 1, KIND.quoted)
  if ((before & (CLASS.determiner | CLASS.possessive)) !== 0 && (before & CLASS.pronoun) === 0)
    return !(units.has(i, CLASS.finite) && units.has(i + 1, CLASS.that) && (before & CLASS.people) !== 0)
  if ((before & CLASS.preposition) !== 0 && !units.among(i - 1, 'infinitive')) return true
  return units.lexicon.endings.gerund.test(units.word(i - 1)) && units.is(i - 2, KIND.comma) // , dashing hopes that
}

/** What auxiliaries stand before the verb: null: none; "passive" where the subject is not who speaks. */
function helperOf(units: Units, from: number, verb: number): 'active' | 'passive' | 'modal' | null {
  let found: 'active' | 'passive' | 'modal' | null = null
  for (let j = from; j < verb; j++) {
    if (!units.has(j, CLASS.auxiliary)) continue
    found = units.among(j, 'be') ? 'passive' : units.among(j, 'modals') || units.has(j, CLASS.negation) ? 'modal' : 'active'
  }
  if (found === 'passive' && units.has(verb, CLASS.gerund)) return 'active'
  return found
}

/** A bare form is a verb behind a plural or a pronoun: "experts say", "they note". */
const hasPlural = (units: Units, i: number): boolean =>
  units.has(i, CLASS.people | CLASS.pronoun | CLASS.relative) ||
  (units.is(i, KIND.word) &&
    units.lexicon.endings.plural.test(units.lower(i)) &&
    !units.has(i, CLASS.determiner | CLASS.preposition | CLASS.verb | CLASS.auxiliary)) ||
  units.is(i, KIND.comma | KIND.quoted)
