/** Terminal text as HTML: colours, bold, and lines that a carriage return overwrites. */

const COLOURS = ['#3e424d', '#c0392b', '#2e7d32', '#a66f00', '#1f5fa8', '#8e44ad', '#00796b', '#7a7f87']

/** Escape text for HTML, also in attributes. @param {string} text */
export const escapeHtml = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @param {string} text @returns {string} HTML for inside a `pre` */
export function ansiToHtml(text) {
  let style = ''
  const settled = text.replace(/\r\n/g, '\n').replace(/^.*\r(?=[^\n])/gm, '')
  const pieces = settled.split(/\u001b\[([\d;]*)([A-Za-z])/)
  let html = ''
  for (let at = 0; at < pieces.length; at += 3) {
    const [piece = '', codes = '', command] = pieces.slice(at, at + 3)
    if (piece) html += style ? `<span style="${style}">${escapeHtml(piece)}</span>` : escapeHtml(piece)
    if (command === 'm') style = codes.split(';').reduce(restyle, style)
  }
  return html
}

/** SGR codes 0, 1, 22, 30–37, 39 and 90–97 (ECMA-48); others change nothing. @param {string} style @param {string} code */
function restyle(style, code) {
  const number = Number(code)
  const [weight, colour] = [style.match(/font-weight:bold;/)?.[0] ?? '', style.match(/color:[^;]+;/)?.[0] ?? '']
  if (number === 0) return ''
  if (number === 1) return `font-weight:bold;${colour}`
  if (number === 22) return colour
  if (number === 39) return weight
  const index = number >= 90 ? number - 90 : number - 30
  return index >= 0 && index < COLOURS.length ? `${weight}color:${COLOURS[index]};` : style
}
