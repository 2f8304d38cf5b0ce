/** What stands in HTML is read back as it was, whatever it holds, and ends nothing that holds it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute, inlineJson, markup } from '../../src/notebook/html.ts'
import { unescaped } from './page.ts'

/** UTF-8 has no half surrogate pairs: Node writes U+FFFD for each. */
const asStored = (text: string): string => Buffer.from(text).toString()

/** Texts of all UTF-16 units, many of them such as HTML gives a meaning. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '\n',
        '\r',
        '\t',
        '\u2028',
        '\u2029',
        '&amp;',
        '</script>',
        '<!--',
        '\uD800',
        '\uDC00',
        '😀',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((parts) => parts.join(''))

describe('markup', () => {
  it.each([
    ['tags', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['quotation marks as they are', `"it's"`, `"it's"`],
    ['half a surrogate pair', 'a\uD83Db\uDE00', 'a\uFFFDb\uFFFD'],
    ['a whole pair as it is', '😀', '😀'],
    ['nothing', '', ''],
  ])('writes %s', (_, text, expected) => expect(markup(text)).toBe(expected))

  it('is read back as the text that it was', () => {
    fc.assert(fc.property(texts, (text) => unescaped(markup(text)) === asStored(text)))
  })

  it('opens no tag', () => {
    fc.assert(fc.property(texts, (text) => !/[<>]/.test(markup(text))))
  })
})

describe('attribute', () => {
  it.each([
    ['both quotation marks', `"it's"`, '&quot;it&#39;s&quot;'],
    ['line ends and tabs, which browsers would fold', 'a\r\nb\tc', 'a&#13;&#10;b&#9;c'],
    ['tags and entities', '<a&b>', '&lt;a&amp;b&gt;'],
    ['half a surrogate pair', '\uDC00', '\uFFFD'],
  ])('writes %s', (_, text, expected) => expect(attribute(text)).toBe(expected))

  it('is read back as the text that it was', () => {
    fc.assert(fc.property(texts, (text) => unescaped(attribute(text)) === asStored(text)))
  })

  it('ends no value in quotation marks of either kind', () => {
    fc.assert(fc.property(texts, (text) => !/["'<>\n\r]/.test(attribute(text))))
  })
})

describe('inlineJson', () => {
  it.each([
    ['the end of its element', { '</script>': '<!--' }, '{"\\u003c/script\\u003e":"\\u003c!--"}'],
    ['line ends of JavaScript alone', ['\u2028\u2029'], '["\\u2028\\u2029"]'],
    ['an ampersand', '&amp;', '"\\u0026amp;"'],
    ['numbers, truth values and null', [1.5, true, null], '[1.5,true,null]'],
  ])('writes %s', (_, value, expected) => expect(inlineJson(value)).toBe(expected))

  it('is JSON of the same value, in which no character ends the element', () => {
    const values = fc.dictionary(texts, fc.oneof(texts, fc.integer(), fc.boolean(), fc.constant(null), fc.array(texts)))
    fc.assert(
      fc.property(values, (value) => {
        const json = inlineJson(value)
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
        expect(asStored(json)).toBe(json)
        expect(JSON.parse(json)).toEqual(value)
      }),
    )
  })
})
