/**
 * Forms of Ukrainian and Russian verbs and nouns, made from lists that name each word once.
 *
 * A verb is its infinitive, perfective as it stands; "додавати+" has a regular present, "казати:каже:кажуть"
 * gives its own, "певн*" is a short adjective that reports ("he is sure that"), "a|b" lists forms as they are.
 */
import { CLASS } from '../classes.ts'
import { split } from '../lexicon.ts'

export type Slavic = 'uk' | 'ru'
type Lists = readonly (readonly [list: string, classes: number])[]

/** Endings that the two languages have in common, each with its own letters. */
const ENDINGS = {
  uk: {
    infinitive: /ти(ся)?$/,
    past: ['в', 'ла', 'ло', 'ли'],
    pastReflexive: ['вся', 'лася', 'лась', 'лося', 'лись', 'лися'],
    gerund: ['вши'],
    short: ['ий', 'а', 'е', 'і', ''],
    present: (stem: string): [string, string] => {
      const base = stem.replace(/ува$/, 'у').replace(/юва$/, 'ю')
      return [`${base}є`, `${base}ють`]
    },
    presentGerund: (plural: string): string => plural.replace(/ть$/, 'чи'),
    first: (third: string, plural: string): string[] => [plural.replace(/ть$/, ''), third.replace(/ть$/, '') + 'мо'],
  },
  ru: {
    infinitive: /ть(ся)?$/,
    past: ['л', 'ла', 'ло', 'ли'],
    pastReflexive: ['лся', 'лась', 'лось', 'лись'],
    gerund: ['в', 'вши'],
    short: ['', 'а', 'о', 'ы'],
    present: (stem: string): [string, string] => {
      const base = stem.replace(/ова$/, 'у').replace(/ева$/, 'ю')
      return [`${base}ет`, `${base}ют`]
    },
    presentGerund: (plural: string): string => plural.replace(/[юя]т$/, 'я').replace(/[уа]т$/, 'а'),
    first: (third: string, plural: string): string[] => [plural.replace(/т$/, ''), third.replace(/т$/, '') + 'м'],
  },
} as const

/** Every form of the listed verbs that reports, with its classes. */
export function conjugate(language: Slavic, lists: Lists): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  const add = (form: string, classes: number): void => void forms.set(form, (forms.get(form) ?? 0) | classes)
  for (const [list, classes] of lists) {
    for (const entry of split(list)) {
      const { finite, gerunds } = formsOf(language, entry)
      for (const form of finite) add(form, classes | CLASS.finite)
      if (classes !== CLASS.think) for (const form of gerunds) add(form, classes | CLASS.gerund) // "having learnt" reports nothing
    }
  }
  return forms
}

function formsOf(language: Slavic, entry: string): { readonly finite: readonly string[]; readonly gerunds: readonly string[] } {
  const rules = ENDINGS[language]
  if (entry.includes('|')) return { finite: entry.split('|'), gerunds: [] }
  if (entry.endsWith('*')) return { finite: rules.short.map((ending) => entry.slice(0, -1) + ending), gerunds: [] }
  const [named = '', ...given] = entry.split(':')
  const infinitive = named.replace('+', '')
  const isReflexive = /с[яь]$/.test(infinitive)
  const stem = infinitive.replace(rules.infinitive, '')
  const finite = (isReflexive ? rules.pastReflexive : rules.past).map((ending) => stem + ending)
  if (!named.endsWith('+') && given.length === 0)
    return { finite, gerunds: rules.gerund.map((ending) => stem + ending + (isReflexive ? 'сь' : '')) }
  const [third = '', plural = ''] = given.length > 0 ? given : rules.present(stem)
  if (isReflexive) return { finite: [...finite, third, plural], gerunds: [rules.gerund[0] + 'сь'] }
  return { finite: [...finite, third, plural, ...rules.first(third, plural)], gerunds: [rules.presentGerund(plural)] }
}

/** Nouns in all their cases: classes by form, and the nominative of each form. */
export interface Declined {
  readonly forms: ReadonlyMap<string, number>
  readonly lemmas: ReadonlyMap<string, string>
  /** The plural nominative of forms that only a plural has: экспертов, эксперты. */
  readonly plurals: ReadonlyMap<string, string>
}

/** Decline nouns that are listed in the nominative; a form that is nominative too stays a subject. */
export function decline(language: Slavic, lists: Lists): Declined {
  const forms = new Map<string, number>()
  const lemmas = new Map<string, string>()
  const plurals = new Map<string, string>()
  for (const [list, classes] of lists) {
    for (const noun of split(list)) {
      const { nominatives, obliques } = casesOf(language, noun)
      for (const form of nominatives) forms.set(form, ((forms.get(form) ?? 0) & ~CLASS.oblique) | classes)
      for (const form of obliques) {
        const known = forms.get(form)
        forms.set(form, known === undefined ? classes | CLASS.oblique : known | classes)
        if (known === undefined) lemmas.set(form, noun)
      }
      const [, plural] = nominatives
      if (plural !== undefined) for (const form of obliques) if (PLURAL.test(form)) plurals.set(form, plural)
      if (plural !== undefined && /[аяоеь]$/.test(noun) && !lemmas.has(plural)) lemmas.set(plural, noun) // службы: of a service, or services
    }
  }
  for (const [list] of lists) for (const noun of split(list)) lemmas.delete(noun)
  return { forms, lemmas, plurals }
}

const PLURAL = /(?:ів|їв|ов|ев|[ая]м|[ая]ми|[ая]х)$/

interface NounCases {
  /** Singular, then plural. */
  readonly nominatives: readonly string[]
  readonly obliques: readonly string[]
}

const withEndings = (stem: string, endings: string): string[] => endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending))

/** Endings by how a noun ends: [ends, cut, plural nominative, oblique]; the first that fits holds. */
const DECLENSIONS: Readonly<Record<Slavic, readonly (readonly [ends: RegExp, cut: number, plural: string, oblique: string])[]>> = {
  uk: [
    [/ія$/, 1, 'ї', 'ї ю єю й ям ями ях'],
    [/ння$|ття$/, 1, 'я', 'ю ям і ь ями ях'],
    [/я$/, 1, 'і', 'ю ею ь ям ями ях'],
    [/ка$/, 2, 'ки', 'ці ку кою ок кам ками ках'],
    [/[гх]а$/, 1, 'и', 'у ою ам ами ах'],
    [/а$/, 1, 'и', 'і у ою ам ами ах -'],
    [/ість$/, 3, 'ості', 'ості істю'],
    [/ець$/, 3, 'ці', 'ця цю цеві цем ців цям цями цях'],
    [/[чш]$/, 0, 'і', 'а у еві ем ів ам ами ах'],
    [/ь$/, 1, 'і', 'я ю еві ем ів ям ями ях'],
    [/й$/, 1, 'ї', 'я ю єві єм їв ям ями ях'],
    [/ар$/, 0, 'і', 'я ю еві ем ів ям ями ях'],
    [/о$/, 1, 'а', 'у ом і - ам ами ах'],
    [/е$/, 1, 'а', 'у ем і'],
    [/[б-джзк-нп-тф-щ]$/, 0, 'и', 'а у ові ом і ів ам ами ах'],
  ],
  ru: [
    [/ия$/, 1, 'и', 'ю ей й ям ями ях'],
    [/я$/, 1, 'и', 'е ю ей ь ям ями ях'],
    [/[гкхжчшщц]а$/, 1, 'и', 'е у ой ей ам ами ах -'],
    [/а$/, 1, 'ы', 'е у ой ам ами ах -'],
    [/ость$|власть$|связь$|сеть$/, 1, 'и', 'и ью ей ям ями ях'],
    [/ец$/, 2, 'цы', 'ца цу цом цем це цов цев цам цами цах'],
    [/ь$/, 1, 'и', 'я ю ем е ей ям ями ях'],
    [/ий$/, 2, 'ии', 'ия ию ием ии иев иям иями иях'],
    [/й$/, 1, 'и', 'я ю ем е ев ям ями ях'],
    [/ие$/, 2, 'ия', 'ия ию ием ии ий иям иями иях'],
    [/о$|е$/, 1, 'а', 'а у ом ем е - ам ами ах'],
    [/[гкхжчшщ]$/, 0, 'и', 'а у ом ем е ов ей ам ами ах'],
    [/[бвдзлмнпрстф]$/, 0, 'ы', 'а у ом е ов ам ами ах'],
  ],
}

function casesOf(language: Slavic, noun: string): NounCases {
  const dash = noun.lastIndexOf('-')
  const [front, back] = [noun.slice(0, dash + 1), noun.slice(dash + 1)]
  const found = DECLENSIONS[language].find(([ends]) => ends.test(back))
  if (!found) return { nominatives: [noun], obliques: [] }
  const [, cut, plural, oblique] = found
  const stem = front + back.slice(0, back.length - cut)
  return { nominatives: [noun, stem + plural], obliques: withEndings(stem, oblique) }
}

/** First names in all their cases. */
export function declineNames(language: Slavic, masculine: string, feminine: string): Declined {
  const isCyrillic = (name: string): boolean => /^[а-яіїєґё]/.test(name)
  const lists: Lists = [
    [split(masculine).filter(isCyrillic).join(' '), CLASS.masculine],
    [split(feminine).filter(isCyrillic).join(' '), CLASS.feminine],
  ]
  const forms = new Map<string, number>()
  const lemmas = new Map<string, string>()
  const nominatives = new Set(lists.flatMap(([list]) => split(list)))
  for (const [list, classes] of lists) {
    for (const name of split(list)) {
      forms.set(name, classes)
      for (const form of nameCases(language, name)) {
        if (nominatives.has(form)) continue
        forms.set(form, classes | CLASS.oblique)
        if (!lemmas.has(form)) lemmas.set(form, name)
      }
    }
  }
  return { forms, lemmas, plurals: new Map() }
}

function nameCases(language: Slavic, name: string): string[] {
  const stem = name.slice(0, -1)
  const uk = language === 'uk'
  if (/[ії]я$|ия$/.test(name)) return withEndings(stem, uk ? 'ї ю єю' : 'и ю ей')
  if (name.endsWith('я')) return withEndings(stem, uk ? 'і ю ею єю ї' : 'и е ю ей')
  if (name.endsWith('а')) return withEndings(stem, uk ? 'и і у ою' : /[гкхжчшщ]а$/.test(name) ? 'и е у ой' : 'ы е у ой')
  if (/[ьй]$/.test(name)) return /^любовь$/.test(name) ? ['любови', 'любовью'] : withEndings(stem, uk ? 'я ю єві еві єм ем' : 'я ю ем е и')
  if (name.endsWith('о')) return withEndings(stem, 'а у ові ом')
  return withEndings(name, uk ? 'а у ові ом' : 'а у ом е')
}
