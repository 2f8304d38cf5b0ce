/** Forms of English verbs, for lists that name a verb by its bare form or, where irregular, as bare/past/participle. */
import { CLASS } from '../classes.ts'
import { split } from '../lexicon.ts'

const VOWEL = /[aeiou]/
/** Verbs of the lists that double their last letter. */
const DOUBLING = new Set(['admit', 'quip', 'infer', 'refer', 'brag', 'snap', 'spur', 'rebut', 'confer', 'plan', 'blog', 'sum'])

export function inflect(lists: readonly (readonly [list: string, classes: number])[]): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  const add = (form: string, classes: number): void => void forms.set(form, (forms.get(form) ?? 0) | classes)
  for (const [list, classes] of lists) {
    for (const entry of split(list)) {
      const [bare = '', past = pastOf(bare), participle = past] = entry.split('/')
      add(bare, classes | CLASS.base)
      add(thirdOf(bare), classes | CLASS.finite)
      add(past, classes | CLASS.finite)
      if (participle !== past) add(participle, classes | CLASS.base)
      add(`${stemOf(bare)}ing`, classes | CLASS.gerund)
    }
  }
  return forms
}

const endsInConsonantY = (verb: string): boolean => verb.endsWith('y') && !VOWEL.test(verb.charAt(verb.length - 2))

function thirdOf(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function pastOf(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ied`
  if (verb.endsWith('e')) return `${verb}d`
  return `${DOUBLING.has(verb) ? verb + verb.slice(-1) : verb}ed`
}

function stemOf(verb: string): string {
  if (verb.endsWith('e') && !verb.endsWith('ee')) return verb.slice(0, -1)
  return DOUBLING.has(verb) || verb === 'begin' ? verb + verb.slice(-1) : verb
}
