import { describe, expect, it } from 'vitest'
import { looksDoubled } from '../../src/drift/doubled.ts'
import { doubled } from '../bench/drift/edits.mjs'

const TEXT = 'Рада міста Зелений Луг – це «Зелений Луг», дев’ять разів'

describe('the look of double encoding', () => {
  it.each([
    ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1257', 'windows-1258'],
    ...['iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15', 'koi8-r', 'koi8-u', 'ibm866', 'macintosh', 'x-mac-cyrillic'],
  ])('is seen by way of %s', (encoding) => {
    expect(looksDoubled(doubled(encoding)(TEXT))).toBe(true)
  })

  it.each([
    ['Ukrainian', TEXT],
    ['Russian', 'Совет города решил: Вверх и Ёлка, № 5 – «Да», а Рига и Ёж – нет…'],
    ['French', 'L’écho d’époque, l’été à « Évreux » – où cœur et œuvre naïve'],
    ['Spanish dialogue', '—Él vino ayer. —¿Ésta? —preguntó él—. Sí, mañana'],
    ['German', '„Ähnlich ‚Äpfel‘ wie Öl“, sagte Jürgen Größe'],
    ['Polish', 'Zażółć gęślą jaźń – „Łódź”'],
    ['Greek', 'Η Αθήνα είναι «μεγάλη» πόλη'],
    ['prices', 'From €5 to £9 – 3½ °C, “so”'],
    ['one character alone', 'Caf\u00c3\u00a9 in the town'],
    ['ASCII', 'Tags: #town'],
  ])('is not seen in %s', (_, text) => {
    expect(looksDoubled(text)).toBe(false)
  })
})
