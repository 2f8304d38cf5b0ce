/**
 * An executed notebook as one HTML page that needs nothing else: no script, style sheet, font or picture from elsewhere.
 *
 * Charts are pictures (SVG, else PNG), tables are the HTML that the library wrote; both work without a kernel.
 *
 * @typedef {import('./wire.mjs').Json} Json
 */
import { ansiToHtml, escapeHtml } from './ansi.mjs'
import { textOf } from './execute.mjs'
import { highlight } from './highlight.mjs'

/** Markdown to HTML by `marked` (GitHub's flavour: tables, fenced code). @returns {Promise<(text: string) => string>} */
export async function markdownRenderer() {
  const { marked } = await import('marked')
  return (text) => marked.parse(text, { async: false })
}

/** @param {Json} notebook @param {{ title: string, markdown: (text: string) => string }} options */
export function notebookPage(notebook, { title, markdown }) {
  const cells = notebook.cells.map((/** @type {Json} */ cell) =>
    cell.cell_type === 'markdown' ? `<section>${markdown(textOf(cell.source))}</section>` : codeCell(cell, markdown),
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${cells.join('\n')}
</body>
</html>
`
}

/** @param {Json} cell @param {(text: string) => string} markdown */
function codeCell({ cell_type, source, outputs = [], execution_count }, markdown) {
  const text = textOf(source)
  if (cell_type !== 'code') return `<pre class="raw">${escapeHtml(text)}</pre>`
  const shown = outputs.map((/** @type {Json} */ output) => outputHtml(output, markdown)).join('\n')
  return `<section><pre class="code" data-count="${escapeHtml(String(execution_count ?? ' '))}"><code>${highlight(text)}</code></pre>${shown}</section>`
}

/** @param {Json} output @param {(text: string) => string} markdown */
function outputHtml(output, markdown) {
  if (output.output_type === 'stream')
    return `<pre class="${output.name === 'stderr' ? 'stderr' : 'stdout'}">${ansiToHtml(textOf(output.text))}</pre>`
  if (output.output_type === 'error')
    return `<pre class="error">${ansiToHtml(output.traceback.join('\n') || `${output.ename}: ${output.evalue}`)}</pre>`
  const shows = SHOWN.find(([type]) => type in output.data)
  return shows ? `<div class="output">${shows[1](output.data, markdown)}</div>` : ''
}

/** What is shown of a MIME bundle: the first that it has. @type {readonly (readonly [type: string, html: (data: Json, markdown: (text: string) => string) => string])[]} */
const SHOWN = [
  ['text/html', (data) => textOf(data['text/html'])],
  ['image/svg+xml', (data) => picture(`image/svg+xml;base64,${Buffer.from(textOf(data['image/svg+xml'])).toString('base64')}`, data)],
  ['image/png', (data) => picture(`image/png;base64,${textOf(data['image/png']).replaceAll('\n', '')}`, data)],
  ['image/jpeg', (data) => picture(`image/jpeg;base64,${textOf(data['image/jpeg']).replaceAll('\n', '')}`, data)],
  ['text/markdown', (data, markdown) => markdown(textOf(data['text/markdown']))],
  ['text/plain', (data) => `<pre>${ansiToHtml(textOf(data['text/plain']))}</pre>`],
]

/** A picture stands by itself: the ids in one chart's SVG do not meet those of the next. @param {string} address @param {Json} data */
const picture = (address, data) => `<img src="data:${escapeHtml(address)}" alt="${escapeHtml(textOf(data['text/plain'] ?? ''))}">`

const STYLE = `
:root { color-scheme: light dark }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.55 system-ui, sans-serif; color: #1c1e21; background: #fff }
h1, h2, h3 { line-height: 1.2 } a { color: #1f5fa8 }
pre { font: 13px/1.45 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 }
pre.code { position: relative; background: #f5f6f8; border-left: 3px solid #c9ced6; padding: .6rem .8rem; overflow-x: auto }
pre.code::before { content: "[" attr(data-count) "]"; position: absolute; right: .5rem; top: .3rem; color: #7a7f87; font-size: 11px }
pre.stderr, pre.error { background: #fdf1f0; padding: .5rem .8rem }
.output { overflow-x: auto; margin: .6rem 0 } img { max-width: 100%; background: #fff }
section table { border-collapse: collapse } section > table th, section > table td { border: 1px solid #d5d9df; padding: .2rem .6rem }
.c { color: #6a737d; font-style: italic } .s { color: #0b6e4f } .k { color: #7b2d8b } .n { color: #a65300 }
@media (prefers-color-scheme: dark) {
  body { color: #d7dae0; background: #16181c } a { color: #79b0f0 } pre.code { background: #1f2228; border-color: #3b4049 }
  pre.stderr, pre.error { background: #3a2523 } .c { color: #8b949e } .s { color: #7ee2b8 } .k { color: #d2a8ff } .n { color: #f0b070 }
}
`
