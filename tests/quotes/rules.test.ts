import { describe, expect, it } from 'vitest'
import { attributeQuotes } from '../../src/quotes/attribute.ts'
import { rules } from '../../src/quotes/rules.ts'
import { ruleIds } from '../../src/scrape.ts'

describe('the rules', () => {
  it('are those that a quotation can name, in the same order', () => expect(Object.keys(rules)).toEqual(ruleIds))

  it.each(ruleIds)('decide the last quotation of their example: %s', (id) => {
    const { example, speaker } = rules[id]
    const last = attributeQuotes(example, { language: 'en' }).quotes.at(-1)
    expect({ resolvedBy: last?.resolvedBy, speaker: last?.speaker }).toEqual({ resolvedBy: id, speaker })
  })

  it.each(ruleIds.filter((id) => rules[id].speaker === null))(
    'name nobody, of no kind and with no confidence, where they abstain: %s',
    (id) => {
      const last = attributeQuotes(rules[id].example, { language: 'en' }).quotes.at(-1)
      expect(last).toMatchObject({ speaker: null, speakerKind: null, confidence: 0 })
    },
  )
})
