/**
 * The names of months and weekdays as newspapers print them, by language.
 *
 * Lower case; a straight apostrophe stands for every kind of one. Months are in their order, weekdays
 * from Monday on. Ukrainian and Russian months stand in the nominative and in the genitive. English
 * months that the press never cuts (May, June) are among the short ones too. No name has two meanings.
 */
import type { Language } from './languages.ts'

type Names = Readonly<Record<Exclude<Language, 'und'>, readonly string[]>>

/** Spellings of one name are parted by blanks. */
const MONTHS: Names = {
  en: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  uk: [
    ...['січень січня', 'лютий лютого', 'березень березня', 'квітень квітня', 'травень травня', 'червень червня'],
    ...['липень липня', 'серпень серпня', 'вересень вересня', 'жовтень жовтня', 'листопад листопада', 'грудень грудня'],
  ],
  ru: [
    ...['январь января', 'февраль февраля', 'март марта', 'апрель апреля', 'май мая', 'июнь июня'],
    ...['июль июля', 'август августа', 'сентябрь сентября', 'октябрь октября', 'ноябрь ноября', 'декабрь декабря'],
  ],
}

const SHORT_MONTHS: Names = {
  en: ['jan', 'feb', 'mar march', 'apr april', 'may', 'jun june', 'jul july', 'aug', 'sep sept', 'oct', 'nov', 'dec'],
  uk: ['січ', 'лют', 'бер берез', 'кві квіт', 'тра трав', 'чер черв', 'лип', 'сер серп', 'вер верес', 'жов жовт', 'лис лист', 'гру груд'],
  ru: [
    'янв',
    'фев февр',
    'мар март марта',
    'апр',
    'май мая',
    'июн июнь июня',
    'июл июль июля',
    'авг',
    'сен сент',
    'окт',
    'ноя нояб',
    'дек',
  ],
}

const WEEKDAYS: Names = {
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  uk: ['понеділок', 'вівторок', 'середа', 'четвер', "п'ятниця", 'субота', 'неділя'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
}

const SHORT_WEEKDAYS: Names = {
  en: ['mon', 'tue tues', 'wed', 'thu thur thurs', 'fri', 'sat', 'sun'],
  uk: ['пн пон', 'вт вів', 'ср сер', 'чт чет', "пт п'ят", 'сб суб', 'нд нед'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
}

/** What each name stands for: months 1 to 12, weekdays 1 to 7. */
export const months = numbersOf(MONTHS)
export const shortMonths = numbersOf(SHORT_MONTHS)
export const weekdays = numbersOf(WEEKDAYS)
export const shortWeekdays = numbersOf(SHORT_WEEKDAYS)

function numbersOf(names: Names): ReadonlyMap<string, number> {
  return new Map(Object.values(names).flatMap((list) => list.flatMap((spellings, n) => spellings.split(' ').map((name) => [name, n + 1]))))
}

/** A word as the names are spelled here. */
export const nameOf = (word: string): string => word.toLowerCase().replace(/[’ʼ]/g, "'")

/** The longest name is shorter. */
const LONGEST = 16

/** Where the word that begins at a place ends: Latin or Cyrillic letters and apostrophes; the place itself where there is none. */
export function endOfWord(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < LONGEST && isLetter(text.charCodeAt(end))) end++
  return end
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x400 && code <= 0x52f) ||
  code === 0x27 ||
  code === 0x2019 ||
  code === 0x2bc
