import { describe, expect, it } from 'vitest'
import { readDateline } from '../../src/text/datelines.ts'

describe('readDateline', () => {
  it.each([
    ['OSTRIV. Nov 24 (Interfax-Ukraine) – The bridge is open.', 'OSTRIV. Nov 24 (Interfax-Ukraine)', 'Interfax-Ukraine'],
    ['OSTRIV. Nov 26(Interfax-Ukraine)– The bridge is open.', 'OSTRIV. Nov 26(Interfax-Ukraine)', 'Interfax-Ukraine'],
    ['PORT ELSA, Nov 22 (River Wire) - The bridge is open.', 'PORT ELSA, Nov 22 (River Wire)', 'River Wire'],
    ['BRIDGEFORD (RW) — The bridge is open.', 'BRIDGEFORD (RW)', 'RW'],
    ['ELSINKA, January 12. /RIVER/. The bridge is open.', 'ELSINKA, January 12. /RIVER/.', 'RIVER'],
    ['ОСТРІВ, 12 січня (Річкова хвиля) – Міст відкрито.', undefined, undefined],
  ])('reads "%s"', (paragraph, text, agency) => expect(readDateline(paragraph)).toEqual(text === undefined ? undefined : { text, agency }))

  it.each([
    ['a sentence with brackets', 'The bridge (built in 1912) – the oldest one – was closed.'],
    ['a place in lower case', 'Ostriv, Nov 22 (River Wire) - The bridge is open.'],
    ['a dateline without an agency', 'OSTRIV. Nov 24 – The bridge is open.'],
    ['brackets far from the start', `OSTRIV ${'X'.repeat(80)} (River Wire) - Open.`],
    ['nothing', ''],
  ])('finds none in %s', (_, paragraph) => expect(readDateline(paragraph)).toBeUndefined())
})
