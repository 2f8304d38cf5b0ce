/**
 * The script inside a table's HTML: pages, sorting by a click on a name, copying as tab-separated values.
 *
 * It brings to life every table of the document that is not alive yet, as front ends run scripts in
 * places of their own, and touches nothing outside them. Cells are set as text, never as HTML.
 */
export const SCRIPT = String.raw`(() => {
  const self = document.currentScript
  const root = self && self.getRootNode().querySelectorAll ? self.getRootNode() : document
  const make = (tag, text) => { const e = document.createElement(tag); if (text !== undefined) e.textContent = text; return e }
  const live = (box) => {
    const source = box.querySelector('script[type="application/json"]')
    if (!source) return
    const { size, total, cut, digits, right, instant, rows } = JSON.parse(source.textContent)
    if (rows.length === 0) return
    box.dataset.state = 'live'
    const body = box.querySelector('tbody'), names = [...box.querySelectorAll('th')], tools = box.querySelector('.tw-tools')
    const ends = [...body.childNodes], last = Math.max(0, Math.ceil(rows.length / size) - 1)
    let page = -1, order = rows, by = -1, down = false
    const cell = (value, column) => {
      const td = make('td')
      td.style.textAlign = right[column] ? 'right' : 'left'
      if (value === null) { const none = make('em', 'null'); none.className = 'tw-null'; td.append(none); return td }
      const text = String(value)
      const shown = typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(digits))) : text
      if (text.length > cut || shown !== text) td.title = text
      td.textContent = shown.length > cut ? shown.slice(0, cut - 1).replace(/[\uD800-\uDBFF]$/, '') + '…' : shown
      return td
    }
    const line = (row) => { const tr = make('tr'); tr.append(...row.map(cell)); return tr }
    const show = (to) => {
      page = to
      body.replaceChildren(...(page < 0 ? ends : order.slice(page * size, (page + 1) * size).map(line)))
      bar()
    }
    const button = (label, act, title) => {
      const b = make('button', label)
      b.type = 'button'
      b.onclick = act
      if (title) { b.title = title; b.setAttribute('aria-label', title) }
      return b
    }
    const bar = () => {
      const parts = []
      if (rows.length > size || total > rows.length) {
        const overview = button('ends', () => { sort(-1) }, 'Head and tail')
        if (page < 0) overview.setAttribute('aria-current', 'page')
        const back = button('‹', () => show(Math.max(0, page - 1)), 'Previous page'), on = button('›', () => show(page + 1), 'Next page')
        back.disabled = page < 1
        on.disabled = page >= last
        parts.push(overview, back)
        let before = -1
        for (let p = 0; p <= last; p++) {
          if (p !== 0 && p !== last && Math.abs(p - Math.max(page, 0)) > 2) continue
          if (p > before + 1) parts.push(make('span', '…'))
          const number = button(String(p + 1), () => show(p), 'Page ' + (p + 1))
          if (p === page) number.setAttribute('aria-current', 'page')
          parts.push(number)
          before = p
        }
        parts.push(on)
      }
      if (rows.length > 0) parts.push(button('copy as TSV', copy))
      if (rows.length < total) {
        const note = make('span', ' pages, sorting and copying: the first ' + rows.length.toLocaleString('en-US') + ' of ' + total.toLocaleString('en-US') + ' rows')
        note.className = 'tw-note'
        parts.push(note)
      }
      tools.replaceChildren(...parts)
    }
    const compare = (a, b) => {
      const x = a[by], y = b[by]
      const none = (v) => v === null || (right[by] && Number.isNaN(Number(v)))
      if (none(x) || none(y)) return none(x) - none(y)
      const way = instant[by] ? Date.parse(x) - Date.parse(y) : right[by] ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0
      return (down ? -way : way) || 0
    }
    const sort = (column) => {
      down = column === by && !down
      by = column
      order = by < 0 ? rows : [...rows].sort(compare)
      names.forEach((th, i) => (i === by ? th.setAttribute('aria-sort', down ? 'descending' : 'ascending') : th.removeAttribute('aria-sort')))
      show(by < 0 ? -1 : 0)
    }
    const copy = (event) => {
      const flat = (value) => (value === null ? '' : String(value).replace(/[\t\r\n\u2028\u2029]+/g, ' '))
      const text = [names.map((th) => th.textContent), ...order].map((row) => row.map(flat).join('\t')).join('\n')
      const done = () => { event.target.textContent = 'copied' }
      const byHand = () => {
        const area = make('textarea')
        area.value = text
        box.append(area)
        area.select()
        if (document.execCommand('copy')) done()
        area.remove()
      }
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand)
      else byHand()
    }
    names.forEach((th, column) => {
      th.tabIndex = 0
      th.title = 'Sort'
      th.onclick = () => sort(column)
      th.onkeydown = (event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); sort(column) } }
    })
    bar()
  }
  for (const box of root.querySelectorAll('.tidywire-table[data-state="still"]')) live(box)
})()`
