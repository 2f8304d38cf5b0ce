import { describe, expect, it } from 'vitest'
import { decodeCodepage, guessCodepage, type Codepage } from '../../src/text/codepages.ts'

const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)

function encode(text: string, page: Codepage): Uint8Array {
  const characters = decodeCodepage(allBytes, page)
  return Uint8Array.from(text, (character) => characters.indexOf(character))
}

describe('decodeCodepage', () => {
  it.each([
    ['windows-1252', [0x80, 0x93, 0xe9, 0x94], '€“é”'],
    ['windows-1252', [0x81, 0x8d, 0x8f, 0x90, 0x9d], '\u0081\u008d\u008f\u0090\u009d'],
    ['windows-1251', [0xcc, 0xb3, 0xf1, 0xf2, 0xbf], 'Містї'],
    ['koi8-r', [0xed, 0xcf, 0xd3, 0xd4], 'Мост'],
    ['koi8-u', [0xed, 0xa6, 0xd3, 0xd4], 'Міст'],
  ] as const)('reads %s bytes %j', (page, bytes, expected) => expect(decodeCodepage(Uint8Array.from(bytes), page)).toBe(expected))

  it.each(['windows-1252', 'windows-1251', 'koi8-r', 'koi8-u'] as const)('gives each byte of %s a character of its own', (page) => {
    const characters = decodeCodepage(allBytes, page)
    expect(characters).toHaveLength(256)
    expect(new Set(characters).size).toBe(256)
  })
})

describe('guessCodepage', () => {
  it.each([
    ['windows-1252', 'Le café près de l’église a fermé à Noël, a déclaré la mairie.'],
    ['windows-1251', 'Міст через затоку відкрили у середу, повідомила міська рада Острова.'],
    ['windows-1251', 'Мост через залив открыли в среду, сообщил мэр города.'],
    ['koi8-r', 'Мост через залив открыли в среду, сообщил мэр города.'],
    ['koi8-u', 'Міст через затоку відкрили у середу, повідомила їхня міська рада.'],
  ] as const)('tells %s by "%s"', (page, text) => {
    const bytes = encode(text, page)
    expect([guessCodepage(bytes), decodeCodepage(bytes, guessCodepage(bytes))]).toEqual([page, text])
  })

  it('takes windows-1252 where nothing tells', () => expect(guessCodepage(Buffer.from('plain'))).toBe('windows-1252'))
})
