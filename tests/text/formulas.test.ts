import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disarm, isFormula, rearm } from '../../src/text/formulas.ts'

/** Signs that matter, in any mixture. */
const armed = fc.string({ unit: fc.constantFrom(...Array.from('=+-@＝＋－＠\t\r\n;,\'" a1ї')), maxLength: 40 })

describe('isFormula', () => {
  it.each([
    ['an equals sign', '=1+1', true],
    ['a plus sign', '+380 44', true],
    ['a minus sign', '-5', true],
    ['an at sign', '@mention', true],
    ['a tab', '\tx', true],
    ['a carriage return', '\rx', true],
    ['a full-width equals sign', '＝1', true],
    ['a full-width plus sign', '＋1', true],
    ['a full-width minus sign', '－1', true],
    ['a full-width at sign', '＠a', true],
    ['a dash', '– he said', false],
    ['a blank before the sign', ' =1', false],
    ['an apostrophe before the sign', "'=1", false],
    ['nothing', '', false],
  ])('knows a text that begins with %s', (_, text, expected) => {
    expect(isFormula(text)).toBe(expected)
  })
})

describe('disarm', () => {
  it.each([
    ['keeps a harmless text', 'one – two = three', 'one – two = three'],
    ['keeps nothing', '', ''],
    ['puts an apostrophe before a formula', '=1+1', "'=1+1"],
    ['puts one more before an apostrophe that stands before one', "'=1", "''=1"],
    ['looks behind quotation marks', '"=1', '\'"=1'],
    ['looks behind a semicolon', 'x;=1', "x;'=1"],
    ['looks behind a tab', 'x\t=1', "x\t'=1"],
    ['looks behind each line end', 'x\n- a\r\n- b', "x\n'- a\r\n'- b"],
    ['leaves a semicolon before a word', 'x; y', 'x; y'],
  ])('%s', (_, text, expected) => {
    expect(disarm(text)).toBe(expected)
  })

  it('is turned back by rearm, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(armed, fc.string()), (text) => {
        expect(rearm(disarm(text))).toBe(text)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  it('leaves no formula where a cell could begin', () => {
    fc.assert(
      fc.property(armed, (text) => {
        const cells = disarm(text).split(/[;\t\r\n]/)
        expect(cells.filter((cell) => isFormula(cell.replace(/^"+/, '')))).toEqual([])
      }),
      { numRuns: 2000, seed: 2 },
    )
  })
})
