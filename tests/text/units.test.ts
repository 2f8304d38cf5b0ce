import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../src/text/units.ts'

describe('unitsOf', () => {
  it('gives the number of each UTF-16 unit, lone surrogates too', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 5_000 }), (text) => {
        expect([...unitsOf(text)]).toEqual(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)))
      }),
    ))
})
