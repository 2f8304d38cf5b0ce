/**
 * The words that stand around a printed date, by language: before it, between its parts, behind it.
 *
 * Lower case, as whole words. They tell a date line from a sentence that mentions a date.
 */
import type { Language } from './languages.ts'

type Words = Readonly<Record<Exclude<Language, 'und'>, string>>

const BEFORE: Words = {
  en: 'published updated posted modified created edited first last date time on at',
  uk: 'опубліковано оновлено розміщено змінено створено дата час востаннє о об у в',
  ru: 'опубликовано обновлено размещено изменено создано дата время последнее обновление в',
}

const BETWEEN: Words = {
  en: 'at on of the t',
  uk: 'о об у в го р рік року',
  ru: 'в го г год года',
}

const BEHIND: Words = {
  en: 'gmt utc bst ist wet cet cest eet eest msk et est edt ct cst cdt pt pst pdt local time z',
  uk: 'р рік року за києвом київський київським час часом',
  ru: 'г год года по киеву киевское киевскому время времени мск',
}

export const wordsBefore = setOf(BEFORE)
export const wordsBetween = setOf(BETWEEN)
export const wordsBehind = setOf(BEHIND)

function setOf(words: Words): ReadonlySet<string> {
  return new Set(Object.values(words).flatMap((list) => list.split(' ')))
}
