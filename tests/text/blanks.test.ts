import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, countControls, hasControls, isClean } from '../../src/text/blanks.ts'
import { unitsOf } from '../../src/text/units.ts'

describe('clean', () => {
  it.each([
    ['leaves clean text alone', 'one two', 'one two'],
    ['makes a run of spaces one', 'one   two', 'one two'],
    ['takes blanks from both ends', '  one ', 'one'],
    ['makes a no-break space a space', 'one\u00a0two', 'one two'],
    ['makes tabs, feeds and next-line a space', 'one\t\u000b\u000c\u0085two', 'one two'],
    ['makes line and paragraph separators a space', 'one\u2028\u2029two', 'one two'],
    ['makes an ideographic space a space', 'one\u3000two', 'one two'],
    ['drops soft hyphens', 'har\u00adbour', 'harbour'],
    ['drops zero-width spaces, word joiners and byte-order marks', 'a\u200bb\u2060c\ufeffd', 'abcd'],
    ['drops controls', 'a\u0000b\u001bc\u007fd\u009fe', 'abcde'],
    ['joins blanks around what it drops', 'one \u200b two', 'one two'],
    ['keeps marks, dashes and case', '«Ой!» – said “Kit”…', '«Ой!» – said “Kit”…'],
    ['keeps joiners, which change how letters look', 'a\u200cb\u200dc', 'a\u200cb\u200dc'],
    ['makes nothing of blanks only', ' \u00a0\t\u200b', ''],
  ])('%s', (_, text, expected) => expect(clean(text)).toBe(expected))

  it('changes nothing the second time', () =>
    fc.assert(
      fc.property(blanky, (text) => {
        expect(clean(clean(text))).toBe(clean(text))
      }),
    ))
})

describe('isClean', () => {
  it('is true exactly where clean would change nothing', () =>
    fc.assert(
      fc.property(blanky, (text) => {
        expect(isClean(unitsOf(text), 0, text.length)).toBe(clean(text) === text)
      }),
    ))

  it('looks at no unit outside its stretch', () => expect(isClean(unitsOf('  one  '), 2, 5)).toBe(true))
})

describe('countControls', () => {
  it.each([
    ['none in text with tabs and line ends', 'a\tb\r\nc\u000b\u000c', 0],
    ['NUL, escape and delete', 'a\u0000b\u001bc\u007f', 3],
    ['none for C1 controls, which encodings leave behind', 'a\u0085\u009f', 0],
  ])('counts %s', (_, text, expected) => expect(countControls(text)).toBe(expected))

  it('is above zero exactly where hasControls is true of the bytes', () =>
    fc.assert(
      fc.property(blanky, (text) => {
        expect(hasControls(Buffer.from(text))).toBe(countControls(text) > 0)
      }),
    ))
})

const blanky = fc
  .array(fc.oneof(fc.constantFrom(' ', '\u00a0', '\t', '\u0000', '\u007f', '\u0085', '\u00ad', '\u200b', '\ufeff', 'a', 'ж'), fc.string()))
  .map((pieces) => pieces.join(''))
