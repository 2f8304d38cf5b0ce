import { describe, expect, it } from 'vitest'
import { ansiToHtml } from './ansi.mjs'
import type { Json } from './client.mjs'
import { highlight } from './highlight.mjs'
import { notebookPage } from './html.mjs'

const page = (cells: Json[]): string => notebookPage({ cells }, { title: 'a < b', markdown: (text) => `<p>${text}</p>` })
const showing = (data: Json): string => {
  const html = page([{ cell_type: 'code', source: '1', outputs: [{ output_type: 'display_data', data }] }])
  return /<div class="output">(.*)<\/div>/s.exec(html)?.[1] ?? ''
}

describe('terminal text', () => {
  it.each([
    ['is escaped', '<b> & "c"', '&#60;b&#62; &#38; &#34;c&#34;'],
    ['keeps colours until they are reset', '\u001b[31mred\u001b[0m plain', '<span style="color:#c0392b;">red</span> plain'],
    [
      'is bold and coloured',
      '\u001b[1;34mx\u001b[22my\u001b[39mz',
      '<span style="font-weight:bold;color:#1f5fa8;">x</span><span style="color:#1f5fa8;">y</span>z',
    ],
    ['knows the reset without a number', '\u001b[91ma\u001b[mb', '<span style="color:#c0392b;">a</span>b'],
    ['passes over what moves the cursor', 'a\u001b[2Kb', 'ab'],
    ['shows the last of what a carriage return overwrites', '1 %\r50 %\r100 %\nend', '100 %\nend'],
    ['keeps a line that ends in a carriage return', 'one\r\ntwo\r', 'one\ntwo\r'],
  ])('%s', (_, text, html) => {
    expect(ansiToHtml(text)).toBe(html)
  })
})

describe('code', () => {
  it('is coloured by its words, and escaped', () => {
    expect(highlight("const a = 'x<y' // 2 const")).toBe(
      '<span class="k">const</span> a = <span class="s">&#39;x&#60;y&#39;</span> <span class="c">// 2 const</span>',
    )
  })

  it('is not coloured inside names', () => {
    expect(highlight('constant + $for2 + a1')).toBe('constant + $for2 + a1')
  })
})

describe('a page', () => {
  it.each([
    ['prefers HTML', { 'text/plain': 'p', 'image/svg+xml': '<svg/>', 'text/html': ['<i>', 'h</i>'] }, '<i>h</i>'],
    [
      'shows SVG as a picture',
      { 'text/plain': 'a "bar"', 'image/svg+xml': '<svg/>' },
      '<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="a &#34;bar&#34;">',
    ],
    ['shows PNG', { 'image/png': 'AAAA\n' }, '<img src="data:image/png;base64,AAAA" alt="">'],
    ['renders Markdown', { 'text/markdown': 'm', 'text/plain': 'p' }, '<p>m</p>'],
    ['falls back on text', { 'application/x': {}, 'text/plain': '<p>' }, '<pre>&#60;p&#62;</pre>'],
  ])('%s', (_, data, html) => {
    expect(showing(data)).toBe(html)
  })

  it('leaves out an output that it cannot show', () => {
    expect(showing({ 'application/x': {} })).toBe('')
  })

  it('shows streams and errors', () => {
    const outputs = [
      { output_type: 'stream', name: 'stderr', text: 'aside' },
      { output_type: 'error', ename: 'TypeError', evalue: 'no', traceback: ['\u001b[31mTypeError\u001b[0m: no', 'at cell'] },
    ]
    expect(page([{ cell_type: 'code', source: '', outputs }])).toContain(
      '<pre class="stderr">aside</pre>\n<pre class="error"><span style="color:#c0392b;">TypeError</span>: no\nat cell</pre>',
    )
  })

  it('asks for nothing from elsewhere', () => {
    const html = page([{ cell_type: 'markdown', source: ['# One', '\ntwo'] }])
    expect(html).toContain('<title>a &#60; b</title>')
    expect(html).toContain('<p># One\ntwo</p>')
    expect(html).not.toMatch(/<(?:link|script)|src="(?!data:)|url\(|@import/)
  })
})
