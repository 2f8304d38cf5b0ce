/** Pieces of what is said, to the right and to the left of a cue. */
import { CLASS, CUE } from './classes.ts'
import { contentAfter, contentEnd, type Content } from './content.ts'
import { cueAt, type Cue } from './cues.ts'
import { countWords, endsInside, opensInside } from './quoted.ts'
import { KIND, type Stretch, type Units } from './units.ts'
import { hasMainVerb } from './verbs.ts'

/** Content behind the cue, of the kind that this verb takes. */
export function rightOf(units: Units, cue: Cue, sentence: Stretch): Content | null {
  const clauses = (cue.classes & (CLASS.say | CLASS.think | CLASS.tell)) !== 0
  const content = contentAfter(units, cue, sentence)
  const isLabelled = content?.form === 'quote' && content.from === cue.to && units.has(cue.verb, CLASS.label)
  if (isLabelled) return null // something called “keeper’s breakfast”
  if (content && (clauses || content.form === 'quote')) return content
  return (cue.classes & (units.hasCases ? CLASS.name : CLASS.name | CLASS.say)) !== 0 ? quotedObject(units, cue.to, sentence.to) : null
}

/** "called the plan “a fairy tale”": the object with its quoted words. */
function quotedObject(units: Units, from: number, limit: number): Content | null {
  for (let i = from; i < Math.min(limit, from + 16); i++) {
    if (units.is(i, KIND.quoted)) {
      if (units.has(i - 1, CLASS.label)) return null
      const isFragment = i === from || (countWords(units, i) === 1 && units.has(i - 1, CLASS.determiner))
      return { from: isFragment ? i : from, to: i + 1, form: 'clause', colon: false }
    }
    if (!units.is(i, KIND.word | KIND.number | KIND.other)) return null
    if (units.has(i, CLASS.auxiliary | CLASS.relative) || (units.has(i, CLASS.subordinator) && !units.among(i, 'as'))) return null
  }
  return null
}

/** A quoted string right before a subject or an inverted cue. */
export function quoteBefore(units: Units, before: number, floor: number): Stretch | null {
  let i = before - 1
  while (i >= floor && units.is(i, KIND.comma | KIND.dash)) i--
  if (i < floor || !units.is(i, KIND.quoted)) return null
  if (i > floor && units.has(i - 1, CLASS.possessive | CLASS.preposition | CLASS.determiner | CLASS.label)) return null
  if (i > floor && units.is(i - 1, KIND.word) && !endsInside(units, i) && !units.is(before - 1, KIND.comma)) return null
  return opensInside(units, i) || i === floor ? { from: i, to: i + 1 } : { from: floor, to: i + 1 }
}

/** "The road is open" before ", the mayor said": from what is free to the comma; ", як сказав мер" has a word between. */
export function clauseBefore(units: Units, end: number, floor: number): Stretch | null {
  let before = units.hasCases && units.among(end - 1, 'asOpeners') ? end - 1 : end
  while (before > floor && units.has(before - 1, CLASS.adverb)) before--
  if (!units.is(before - 1, KIND.comma | KIND.dash)) return null
  const clause = trimmed(units, floor, before)
  return clause.to === clause.from || (clause.to - clause.from === 1 && !units.has(clause.from, CLASS.capital)) ? null : clause
}

/** Without marks at its ends; empty where nothing else is there. */
export function trimmed(units: Units, start: number, end: number): Stretch {
  let [from, to] = [start, Math.max(start, end)]
  if (from < to && units.is(from, KIND.bracket) && units.word(from) === ')') from++
  while (to > from && units.is(to - 1, MARK)) to--
  while (from < to && units.is(from, MARK)) from++
  return { from, to }
}

const MARK = KIND.comma | KIND.dash | KIND.semicolon | KIND.stop | KIND.colon

/** The rest of what a cue in the middle interrupts: “That,” he added, “will do”; The farms, she says, will fail. */
export function withSecond(units: Units, pieces: readonly Stretch[], from: number, sentence: Stretch): Stretch[] {
  const [first] = pieces
  const list = [...pieces]
  if (!first) return list
  let at = from
  while (at < sentence.to && !units.is(at, KIND.comma | KIND.quoted | KIND.dash | KIND.colon)) {
    if (units.is(at, KIND.stop)) return list
    at++
  }
  if (units.is(first.to - 1, KIND.quoted)) {
    const next = nextQuote(units, at, sentence)
    if (next >= 0) at = next
  }
  if (units.is(at, KIND.quoted) && units.hasCases) return list
  while (units.is(at, KIND.comma | KIND.dash | KIND.colon)) at++
  if (at >= sentence.to) return list
  if (units.is(at, KIND.quoted)) list.push({ from: at, to: at + 1 })
  else if (!units.is(first.to - 1, KIND.quoted) && at === from + 1 && !units.has(at, CLASS.gerund | CLASS.relative)) {
    const to = contentEnd(units, at, sentence.to)
    if (to - at > 1 && !(units.has(at, CLASS.subordinator) && !units.among(at, 'continuing') && hasMainVerb(units, first.from, first.to)))
      list.push({ from: at, to })
  }
  return list
}

/** The quoted string with which a sentence goes on behind ", turning the bread,"; -1 where another verb reports before it. */
function nextQuote(units: Units, from: number, sentence: Stretch): number {
  for (let i = from; i < sentence.to; i++) {
    if (units.is(i, KIND.quoted) && units.has(i - 1, CLASS.possessive | CLASS.preposition | CLASS.determiner | CLASS.label)) return -1
    if (units.is(i, KIND.quoted)) return units.is(i - 1, KIND.comma | KIND.dash) || i === from ? i : -1
    if (units.has(i, CUE) && cueAt(units, i, { from, to: sentence.to })) return -1
  }
  return -1
}

/** "whom the couple claims they adopted in spring, …": inside a relative clause content ends with it. */
export function withinRelative(units: Units, subject: Stretch, content: Content | null): Content | null {
  const isInside = units.has(subject.from - 1, CLASS.relative) && !units.has(subject.from - 1, CLASS.determiner)
  if (content?.form !== 'clause' || !(isInside || units.has(subject.from, CLASS.relative))) return content
  return { ...content, to: units.first(KIND.comma, { from: content.from + 1, to: content.to }) }
}
