import { describe, expect, it } from 'vitest'
import { wordUnits } from '../../src/text/letters.ts'

describe('wordUnits', () => {
  it.each([
    ['a Latin letter', 'a', 1],
    ['a Cyrillic letter', 'ї', 1],
    ['a digit', '7', 1],
    ['a combining mark', '\u0306', 1],
    ['half a surrogate pair', '\ud83d', 1],
    ['an apostrophe', "'", 0],
    ['a hyphen', '-', 0],
    ['a space', ' ', 0],
    ['a sign', '№', 0],
  ])('says whether %s belongs to a word', (_, character, expected) => expect(wordUnits()[character.charCodeAt(0)]).toBe(expected))
})
