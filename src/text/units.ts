/** A slice that takes no half of a surrogate pair; places outside the text are moved to its ends. */
export function sliceWhole(text: string, start: number, end: number): string {
  const from = Math.max(0, start)
  const to = Math.min(text.length, end)
  return text.slice(isHalfway(text, from) ? from + 1 : from, isHalfway(text, to) ? to - 1 : to)
}

/** True where a place in the text stands between the halves of a pair. */
function isHalfway(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

/** The UTF-16 units of a text as numbers, which loops read several times faster than characters of a string. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le')
  return bytes.byteOffset % 2 === 0
    ? new Uint16Array(bytes.buffer, bytes.byteOffset, text.length)
    : new Uint16Array(Uint8Array.from(bytes).buffer)
}
