/** TypeScript in four colours: comments, strings, keywords, numbers; by its words alone, so a regular expression may be coloured as something else. */
import { escapeHtml } from './ansi.mjs'

const KEYWORDS =
  'abstract as async await break case catch class const continue default delete do else enum export extends false finally for from function if implements import in instanceof interface keyof let namespace new null of private protected public readonly return satisfies static super switch this throw true try type typeof undefined var void while yield'

const TOKEN = new RegExp(
  [
    /(?<c>\/\/[^\n]*|\/\*[\s\S]*?\*\/)/,
    /(?<s>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`)/,
    /(?<n>\b\d[\w.]*)/,
    new RegExp(`(?<k>\\b(?:${KEYWORDS.split(' ').join('|')})\\b)`),
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** @param {string} code @returns {string} HTML for inside a `code` */
export function highlight(code) {
  let html = ''
  let at = 0
  for (const match of code.matchAll(TOKEN)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? ['']
    html += `${escapeHtml(code.slice(at, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`
    at = match.index + match[0].length
  }
  return html + escapeHtml(code.slice(at))
}
