import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCodepage } from '../../src/text/codepages.ts'
import { mayBeMojibake, repairMojibake } from '../../src/text/mojibake.ts'

const misread = (text: string, page: 'windows-1251' | 'windows-1252'): string => decodeCodepage(Buffer.from(text), page)

describe('repairMojibake', () => {
  it.each([
    ['Cyrillic read as windows-1252', 'Інтерфакс відкрив міст', 'windows-1252'],
    ['Cyrillic read as windows-1251', 'Інтерфакс відкрив міст', 'windows-1251'],
    ['quotation marks read as windows-1252', 'The “old” ferry – a museum', 'windows-1252'],
    ['an emoji read as windows-1252', 'A ferry 😀 and a bridge 😀', 'windows-1252'],
  ] as const)('turns back %s', (_, text, read) => expect(repairMojibake(misread(text, read))).toEqual({ text, read, lines: 1 }))

  it('turns back the damaged lines only', () =>
    expect(repairMojibake(`Цілий рядок\n${misread('Зламаний рядок', 'windows-1252')}\nwhole line\n`)).toEqual({
      text: 'Цілий рядок\nЗламаний рядок\nwhole line\n',
      read: 'windows-1252',
      lines: 1,
    }))

  it.each([
    ['English', 'The bridge is open.'],
    ['Ukrainian', 'Міст через затоку відкрито: «Нарешті!»'],
    ['French', 'Le café près de l’église'],
    ['one sequence, which may mean what it says', 'A Ã© here'],
    ['a line with a character that no such encoding has', `${misread('Міст', 'windows-1252')} 中`],
    ['bytes that are cut off', misread('Міст', 'windows-1252').slice(0, -1)],
    ['an overlong form', decodeCodepage(Uint8Array.from([0xe0, 0x80, 0x80, 0xe0, 0x80, 0x80]), 'windows-1252')],
    ['encoded surrogates', decodeCodepage(Uint8Array.from([0xed, 0xa0, 0x80, 0xed, 0xa0, 0x80]), 'windows-1252')],
    ['a number past the last character', decodeCodepage(Uint8Array.from([0xf4, 0x90, 0x80, 0x80, 0xc2, 0xa0]), 'windows-1252')],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => expect(repairMojibake(text)).toBeUndefined())
})

describe('mayBeMojibake', () => {
  it('is true of every text that would be repaired', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('windows-1251', 'windows-1252'), (text, page) => {
        const damaged = misread(`${text} міст “x”`, page)
        if (repairMojibake(damaged)) expect(mayBeMojibake(Buffer.from(damaged))).toBe(true)
      }),
    ))

  it.each(['', 'plain', 'é', '“Oh” – no'])('is false of "%s"', (text) => expect(mayBeMojibake(Buffer.from(text))).toBe(false))
})
