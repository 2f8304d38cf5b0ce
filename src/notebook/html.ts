/** Texts of unknown origin as parts of HTML. Half surrogate pairs become U+FFFD: notebooks are stored as UTF-8. */

/** A text between tags. */
export const markup = (text: string): string => wellFormed(text).replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark)

/** A text as the value of an attribute in double or single quotation marks. */
export const attribute = (text: string): string => wellFormed(text).replace(/[&<>"'\n\r\t]/g, (mark) => ENTITIES[mark] ?? mark)

/** A value as JSON inside a script element: no character can end the element or a line of JavaScript. */
export const inlineJson = (value: unknown): string =>
  wellFormed(JSON.stringify(value)).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')
