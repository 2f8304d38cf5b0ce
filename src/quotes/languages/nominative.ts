/**
 * The nominative of Ukrainian and Russian names and noun phrases that stand in another case.
 *
 * Rules of endings, without a dictionary of surnames: where an ending has two readings, the commoner holds.
 */
import { CLASS } from '../classes.ts'
import type { Cases } from './language.ts'
import type { Declined, Slavic } from './slavic.ts'

export function casesOf(language: Slavic, nouns: Declined, names: Declined): Cases {
  const lemmaOf = (word: string): string => nouns.lemmas.get(word.toLowerCase()) ?? word
  return {
    lemmaOf,
    nominative: (phrase, governed) => {
      const name = personName(language, phrase, names)
      if (name !== phrase) return name
      const changed = nominativePhrase(language, phrase, nouns)
      return changed === phrase && governed ? governedName(language, phrase) : changed
    },
    genderOfVerb: (verb) => (/(?:ла|лась|лася)$/.test(verb) ? 'f' : /(?:[аеиіїуюя]в|вся|[аеиоыя]л|лся)$/.test(verb) ? 'm' : null),
  }
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Виталия Прудкого → Виталий Прудкий; a name that may be nominative already stays as it is. */
function personName(language: Slavic, name: string, { forms, lemmas }: Declined): string {
  const words = name.split(' ')
  const [first = '', ...rest] = words
  const lemma = lemmas.get(first.toLowerCase())
  if (lemma === undefined) return name
  const isFeminine = ((forms.get(lemma) ?? 0) & CLASS.feminine) !== 0
  return [capitalised(lemma), ...rest.map((word) => surname(language, word, isFeminine))].join(' ')
}

type Endings = readonly (readonly [ending: RegExp, nominative: string])[]

const MASCULINE: Readonly<Record<Slavic, Endings>> = {
  uk: [
    [/(?:ого|ому|им)$/, 'ий'],
    [/енк(?:а|у|ом|ові)$/, 'енко'],
    [/(?:ця|цю|цем|цеві)$/, 'ець'],
    [/([аеиіуо])(?:я|ю|єм|єві)$/, '$1й'],
    [/(?:я|ю|ем|еві)$/, 'ь'],
    [/([бвгґджзклмнпрстфхцчшщ])(?:а|у|ом|ем|ові|еві|і)$/, '$1'],
  ],
  ru: [
    [/([гкхжчшщ])(?:ого|ому|им)$/, '$1ий'],
    [/(?:его|ему)$/, 'ий'],
    [/(?:ого|ому)$/, 'ый'],
    [/(ов|ев|ёв|ин|ын)(?:а|у|ым|е)$/, '$1'],
    [/(?:ца|цу|цем|цом)$/, 'ец'],
    [/([аеиоу])(?:я|ю|ем)$/, '$1й'],
    [/(?:я|ю|ем)$/, 'ь'],
    [/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/, '$1'],
  ],
}

const FEMALE: Readonly<Record<Slavic, Endings>> = {
  uk: [
    [/([сц]ьк|ов|ев|єв|ін|їн|н)(?:ої|ій|ою|у)$/, '$1а'],
    [/ї$/, 'я'],
    [/([бвгґджзклмнпрстфхцчшщ])(?:и|і|у|ою)$/, '$1а'],
  ],
  ru: [
    [/([сц]к|[нтл])(?:ой|ую)$/, '$1ая'],
    [/(ов|ев|ёв|ин|ын)(?:ой|у)$/, '$1а'],
    [/([бвгджзклмнпрстфхцчшщ])(?:ы|и|е|у|ой)$/, '$1а'],
  ],
}

function surname(language: Slavic, word: string, isFeminine: boolean): string {
  for (const [ending, nominative] of (isFeminine ? FEMALE : MASCULINE)[language])
    if (word.length > 3 && ending.test(word)) return word.replace(ending, nominative)
  return word
}

/** прикордонній службі → прикордонна служба: adjectives follow the first listed noun; what stands behind it stays. */
function nominativePhrase(language: Slavic, phrase: string, { lemmas, plurals }: Declined): string {
  const words = phrase.split(' ')
  const at = words.findIndex((word) => lemmas.has(word.toLowerCase()))
  const word = words[at]
  if (word === undefined || !words.slice(0, at).every((adjective) => OBLIQUE_ADJECTIVE.test(adjective))) return phrase
  const plural = plurals.get(word.toLowerCase())
  if (plural !== undefined) return at === 0 ? [plural, ...words.slice(1)].join(' ') : phrase
  const lemma = lemmas.get(word.toLowerCase()) ?? word
  const printed = word.charAt(0) === word.charAt(0).toUpperCase() ? capitalised(lemma) : lemma
  const gender = /[ая]$/.test(lemma) && !/(?:ння|ття)$/.test(lemma) ? 'f' : /[оея]$/.test(lemma) ? 'n' : 'm'
  return [...words.slice(0, at).map((adjective) => adjectiveIn(language, adjective, gender)), printed, ...words.slice(at + 1)].join(' ')
}

const OBLIQUE_ADJECTIVE = /(?:ого|ому|ої|ій|ою|ой|ом|ую|им|ым|ім|их|ых)$/

function adjectiveIn(language: Slavic, word: string, gender: 'm' | 'f' | 'n'): string {
  if (language === 'uk') return word.replace(/(?:ого|ому|ої|ій|ою|им|ім)$/, { m: 'ий', f: 'а', n: 'е' }[gender])
  const soft = /[гкхжчшщ](?:ого|ому|ой|ом|ую|им)$/.test(word) ? 'ий' : 'ый'
  return word.replace(/(?:ого|ому|ой|ом|ую|ым|им)$/, { m: soft, f: 'ая', n: 'ое' }[gender])
}

/** Зейнала Ахмедова → Зейнал Ахмедов: a name whose first name no list has, its gender told by both endings. */
function governedName(language: Slavic, name: string): string {
  const [first = '', last, ...rest] = name.split(' ')
  if (last === undefined) return bareNoun(language, name)
  if (rest.length > 0 || !/^\p{Lu}\p{Ll}+$/u.test(first) || !/^\p{Lu}/u.test(last)) return name
  if (/[аяы]$/.test(last) && /[ая]$/.test(first)) return `${surname(language, first, false)} ${surname(language, last, false)}`
  if (/(?:ого|его)$/.test(last) && /[ая]$/.test(first)) return `${surname(language, first, false)} ${surname(language, last, false)}`
  return /[ыиі]$/.test(first) ? `${bareNoun(language, first)} ${surname(language, last, true)}` : name
}

/** A name of one word that no list has, in the genitive: Укрзализныци → Укрзализныця, Минздрава → Минздрав. */
function bareNoun(language: Slavic, word: string): string {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word)) return word
  if (/[иі]ї$|ии$/.test(word)) return `${word.slice(0, -1)}я`
  if (/[гкхжчшщ]и$/.test(word)) return `${word.slice(0, -1)}а`
  if (word.endsWith('ы') || (language === 'uk' && /[бвдзмнпрст]и$/.test(word))) return `${word.slice(0, -1)}а`
  if (/[иі]$/.test(word)) return `${word.slice(0, -1)}я`
  return word.replace(/([бвгджзклмнпрстфхц])(?:а|у)$/, '$1')
}
