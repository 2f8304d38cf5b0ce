/** What is fuzzed: for each target, the promises that some bytes break; none for bytes that are dealt with well. */
import { brokenOfPage, brokenOfQuotes } from '../promises.mjs'

/** The targets on one build of the library: the source in tests, `dist/` in the fuzzer. */
export function targetsOf({ attributeQuotes, catalogue, curate, decode, languageOf, planOf, roles }) {
  const plan = planOf({ lines: true })
  const textOf = (bytes) => {
    const decoded = decode(bytes, plan.limits)
    return 'text' in decoded ? decoded.text : ''
  }
  return {
    decode: (bytes) => {
      const decoded = decode(bytes, plan.limits)
      const problems = 'text' in decoded ? decoded.problems : [decoded]
      const isWhole = !('text' in decoded) || !/[\ud800-\udfff]/u.test(decoded.text)
      return [
        ...(isWhole ? [] : ['no text holds half a character']),
        ...(problems.every(({ code }) => code in catalogue) ? [] : ['problems have codes']),
      ]
    },
    curate: (bytes) => brokenOfPage(curate({ source: 'page.txt', bytes }, plan), textOf(bytes), { catalogue, roles }),
    quotes: (bytes) => {
      const text = Buffer.from(bytes).toString('utf8')
      return brokenOfQuotes(attributeQuotes(text, { language: languageOf(text), title: text.split('\n', 1)[0] }), text)
    },
  }
}

/** The promises that an input breaks; what is thrown counts as one. */
export function broken(target, bytes) {
  try {
    return target(bytes)
  } catch (error) {
    return [`it throws no ${error instanceof Error ? error.name : typeof error}: ${error instanceof Error ? error.message : error}`]
  }
}
