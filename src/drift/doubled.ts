/**
 * Double encoding by way of any code page: UTF-8 that was read as one byte a character, and written again.
 *
 * Here it is only found, on pages which `text/mojibake.ts` mends and on those which it does not: a line may have
 * lost some characters on its way, and the code page may be any of {@link PAGES}.
 */
import { decodeCodepage } from '../text/codepages.ts'

/** Labels of the WHATWG Encoding Standard. */
const PAGES = [
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'macintosh',
  'x-mac-cyrillic',
] as const

/** True where a line, back in the bytes of one of the code pages, is UTF-8 but for a few characters, with two of more than one byte at least. */
export function looksDoubled(text: string): boolean {
  return !ASCII.test(text) && tables().some((bytes) => holdsUtf8(text, bytes))
}
const ASCII = /^[\0-\x7f]*$/

/** Lead bytes of what news is written in: Latin letters, Greek, Cyrillic, Hebrew, Arabic, and marks. */
const LEADS: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xc4, 0xc5, 0xce, 0xcf, 0xd0, 0xd1, 0xd7, 0xd8, 0xd9, 0xe2])
const FEWEST = 2
/** One character in so many may be out of place. */
const STRAY = 8
/** With more out of place than found, beyond so many, the rest of a line is not read. */
const PATIENCE = 4

function holdsUtf8(text: string, bytes: ReadonlyMap<number, number>): boolean {
  let [found, stray, due] = [0, 0, 0]
  for (let at = 0; at < text.length && (stray <= PATIENCE || stray <= found); at++) {
    const unit = text.charCodeAt(at)
    const byte = unit < 0x80 ? unit : (bytes.get(unit) ?? (unit < 0xa0 ? unit : 0xff)) // a byte without a character may stand as the C1 control of its number
    const isContinued = byte >= 0x80 && byte < 0xc0
    if (due > 0 && isContinued) {
      due--
      if (due === 0) found++
      continue
    }
    if (due > 0) stray++
    due = LEADS.has(byte) ? (byte === 0xe2 ? 2 : 1) : 0
    if (byte >= 0x80 && due === 0) stray++
  }
  return found >= FEWEST && stray * STRAY <= found
}

let known: readonly ReadonlyMap<number, number>[] | undefined

/** Byte by UTF-16 unit, beyond ASCII, for each code page. */
function tables(): readonly ReadonlyMap<number, number>[] {
  known ??= ['windows-1252' as const, ...PAGES].map((page) => tableOf(decoded(page)))
  return known
}

const UPPER = Uint8Array.from({ length: 128 }, (_, i) => i + 128)
const decoded = (page: string): string => (page === 'windows-1252' ? decodeCodepage(UPPER, page) : new TextDecoder(page).decode(UPPER))
const tableOf = (characters: string): Map<number, number> =>
  new Map(Array.from({ length: 128 }, (_, i) => [characters.charCodeAt(i), i + 128] as const))
