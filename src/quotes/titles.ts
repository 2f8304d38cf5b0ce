/** What a name is called: the words before it and the apposition behind it. */
import type { Gender, Member } from './cast.ts'
import { CLASS } from './classes.ts'
import { lemmaAt } from './name-words.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** Gather what a name is called into its member. */
export function describe(units: Units, member: Member, name: Stretch): void {
  let from = titleStart(units, name.from, 14)
  if (from === name.from && units.is(from - 1, KIND.comma) && units.has(from - 2, CLASS.role)) {
    let start = titleStart(units, from - 2, 8)
    while (units.has(start, CLASS.determiner | CLASS.preposition)) start++
    addTitle(units, member, { from: start, to: from - 1 })
  }
  while (
    from < name.from &&
    (units.has(from, CLASS.determiner | CLASS.conjunction | CLASS.preposition | CLASS.adverb) || !units.is(from, KIND.word))
  )
    from++
  addTitle(units, member, { from, to: name.from })
  if (!units.is(name.to, KIND.comma) || !describes(units, name.to + 1)) return
  let to = name.to + 1
  while (
    to - name.to < 16 &&
    units.is(to, KIND.word | KIND.number) &&
    !units.has(to, CLASS.verb | CLASS.auxiliary | CLASS.finite | CLASS.relative)
  )
    to++
  addTitle(units, member, { from: units.has(name.to + 1, CLASS.determiner) ? name.to + 2 : name.to + 1, to })
}

/** Where the words of a title begin that end before unit `end`, at most `most` back. */
function titleStart(units: Units, end: number, most: number): number {
  let from = end
  while (from > 0 && end - from < most && isTitleWord(units, from - 1)) from--
  return from
}

const isTitleWord = (units: Units, i: number): boolean =>
  units.is(i, KIND.word) &&
  !units.lexicon.according.has(units.lower(i)) &&
  !units.has(i, CLASS.auxiliary | CLASS.conjunction | CLASS.subordinator | CLASS.pronoun | CLASS.gerund | CLASS.time | CLASS.adverb) &&
  (!units.has(i, CLASS.verb | CLASS.finite) || units.has(i, CLASS.role | CLASS.capital))

/** True where a description of a person begins: a title soon, "who", or an article. */
export function describes(units: Units, i: number): boolean {
  if (!units.is(i, KIND.word)) return false
  for (let j = i; j < i + 7 && units.is(j, KIND.word); j++) if (units.has(j, CLASS.role)) return true
  return units.among(i, 'describing') || (units.has(i, CLASS.determiner) && !units.has(i, CLASS.capital))
}

function addTitle(units: Units, member: Member, title: Stretch): void {
  const { from, to } = title
  const isApposed = from > 0 && units.has(from - 1, CLASS.determiner) && units.is(from - 2, KIND.comma) && to - from < 8
  if (!isApposed && !units.anyHas(title, CLASS.role | CLASS.honorific | CLASS.organisation | CLASS.people)) return
  for (let i = from; i < to; i++)
    if (units.is(i, KIND.word) && !units.has(i, CLASS.determiner | CLASS.preposition))
      member.titles.add(lemmaAt(units, i).replace(/['’]s?$/, ''))
  member.role ??= units.anyHas(title, CLASS.role) ? units.slice(from, to) : null
}

/** As the title before a name tells it, or the first name; null where neither does. */
export function genderOf(units: Units, name: Stretch): Gender {
  const { masculineTitles, feminineTitles } = units.lexicon.lists
  const title = units.lower(name.from - 1)
  const before = title.replace('.', '')
  if (masculineTitles.has(before)) return 'm'
  if (feminineTitles.has(before)) return 'f'
  if (name.to - name.from > 1) {
    if (units.has(name.from, CLASS.masculine)) return 'm'
    if (units.has(name.from, CLASS.feminine)) return 'f'
  }
  return units.lexicon.genderOfRole(title)
}
