import { describe, expect, it } from 'vitest'
import { endsSentence, isHeadline, isParagraph, isSentence } from '../../src/text/sentences.ts'

describe('endsSentence', () => {
  it.each([
    ['It is open.', true],
    ['Is it open?', true],
    ['It is open!', true],
    ['It is …', true],
    ['Three things:', true],
    ['First thing;', true],
    ['"It is open."', true],
    ['(«Відкрито!»)', true],
    ['It is open', false],
    ['It is open,"', false],
    ['"', false],
    ['', false],
  ])('says of %j: %s', (text, expected) => expect(endsSentence(text)).toBe(expected))
})

describe('isSentence', () => {
  it.each([
    ['The bridge is open.', true],
    ['«Відкрито».', true],
    ['– Is it open?', true],
    ['2 bridges are open.', true],
    ['* a point.', false],
    ['Home | News | About us.', false],
    ['The bridge is open', false],
    ['', false],
  ])('says of %j: %s', (text, expected) => expect(isSentence(text)).toBe(expected))
})

describe('isParagraph', () => {
  it.each([
    ['three words and a full stop', 'Bridge is open.', true],
    ['a full stop inside quotation marks', '"Bridge is open."', true],
    ['two words', 'Bridge open.', false],
    ['a short question, which a headline may be', 'Is bridge open?', false],
    ['a long question', 'Is the bridge over the harbour of Ostriv open at last, or is it not?', true],
    ['an abbreviation at the end of a short line', 'Bridge opens at 9 a.m.', false],
    ['no end', 'The bridge over the harbour of Ostriv is open at last, the mayor said', false],
    ['nothing', '', false],
  ])('tells %s', (_, text, expected) => expect(isParagraph(text)).toBe(expected))
})

describe('isHeadline', () => {
  it.each([
    ['a line without an end', 'Harbour bridge opens', true],
    ['a line that ends as a sentence', 'Harbour bridge opens.', false],
    ['one short question', 'Will the bridge open?', true],
    ['one short exclamation', 'The bridge is open!', true],
    ['two sentences', 'The bridge is open. At last!', false],
    ['an abbreviation at the end', 'Bridge opens at 9 a.m.', true],
    ['thirty words', Array(30).fill('word').join(' '), true],
    ['more than thirty words', Array(31).fill('word').join(' '), false],
    ['more than 300 characters', 'x'.repeat(301), false],
  ])('tells %s', (_, text, expected) => expect(isHeadline(text)).toBe(expected))
})
