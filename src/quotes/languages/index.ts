/** The languages whose quotations are read; one line each. */
import type { Language } from '../../text/languages.ts'
import { compileLexicon, type Lexicon } from '../lexicon.ts'
import { english } from './english.ts'
import type { QuoteLanguage } from './language.ts'
import { russian } from './russian.ts'
import { ukrainian } from './ukrainian.ts'

export const languages: readonly QuoteLanguage[] = [english, ukrainian, russian]

const compiled = new Map<string, Lexicon>()

/** Lists of a language; of English where the text's language has none. */
export function lexiconOf(language: Language): Lexicon {
  const known = compiled.get(language)
  if (known) return known
  const lexicon = compileLexicon(languages.find(({ id }) => id === language) ?? english)
  compiled.set(language, lexicon)
  return lexicon
}
