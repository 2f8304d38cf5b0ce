/**
 * A page as a browser makes it of a table's HTML, and the little of the DOM that the table's script asks for.
 *
 * The reader takes well-formed HTML alone: a stray `<` or `&`, an open element or an unquoted attribute is an error.
 */
import { runInNewContext } from 'node:vm'

export interface Event {
  readonly target: Element
  readonly key?: string
  readonly preventDefault?: () => void
}

/** An element; what a script sets on it stays readable. */
export class Element {
  readonly attributes = new Map<string, string>()
  readonly dataset: Record<string, string> = {}
  readonly style: Record<string, string> = {}
  childNodes: (Element | string)[] = []
  parent: Element | undefined
  className = ''
  title = ''
  type = ''
  value = ''
  disabled = false
  tabIndex = -1
  onclick: ((event: Event) => void) | undefined
  onkeydown: ((event: Event) => void) | undefined

  constructor(readonly tag: string) {}

  get textContent(): string {
    return this.childNodes.map((node) => (typeof node === 'string' ? node : node.textContent)).join('')
  }
  set textContent(text: string) {
    this.childNodes = [text]
  }
  append(...nodes: (Element | string)[]): void {
    for (const node of nodes) if (typeof node !== 'string') node.parent = this
    this.childNodes.push(...nodes)
  }
  replaceChildren(...nodes: (Element | string)[]): void {
    this.childNodes = []
    this.append(...nodes)
  }
  remove(): void {
    const { parent } = this
    if (parent) parent.childNodes = parent.childNodes.filter((node) => node !== this)
  }
  select(): void {
    this.dataset['selected'] = 'yes'
  }
  getRootNode(): Element {
    return this.parent?.getRootNode() ?? this
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value)
    if (name === 'class') this.className = value
    if (name === 'title') this.title = value
    if (name.startsWith('data-')) this.dataset[name.slice(5)] = value
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
  /** `tag`, `.class`, `[name="value"]`, and these together. */
  querySelectorAll(selector: string): Element[] {
    const [, tag = '', name, key = '', value] = /^(\w*)(?:\.([\w-]+))?(?:\[([\w-]+)="([^"]*)"\])?$/.exec(selector) ?? [undefined, '?']
    const fits = (element: Element): boolean =>
      (tag === '' || element.tag === tag) &&
      (name === undefined || element.className.split(' ').includes(name)) &&
      (value === undefined || (key.startsWith('data-') ? element.dataset[key.slice(5)] : element.getAttribute(key)) === value)
    return this.all().filter(fits)
  }
  querySelector(selector: string): Element | null {
    return this.querySelectorAll(selector)[0] ?? null
  }
  /** Every element below this one, in the order of the page. */
  all(): Element[] {
    return this.childNodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...node.all()]))
  }
}

const TOKEN = /<(\/?)([a-z]+)((?: [a-z-]+(?:="[^"]*")?)*)>|[^<]+/y
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The page that holds this HTML. */
export function pageOf(html: string): Element {
  const root = new Element('#document')
  let open = root
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(html)
    if (!token) throw new Error(`no HTML: ${html.slice(at, at + 60)}`)
    const [text, closes, tag, attributes = ''] = token
    if (tag === undefined) open.append(unescaped(text))
    else if (closes === '/') {
      if (open.tag !== tag || !open.parent) throw new Error(`</${tag}> ends no <${open.tag}>`)
      open = open.parent
    } else {
      const element = new Element(tag)
      for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g))
        element.setAttribute(name, unescaped(value))
      open.append(element)
      open = element
      if (tag === 'script' || tag === 'style') {
        const end = html.toLowerCase().indexOf(`</${tag}`, TOKEN.lastIndex)
        open.append(html.slice(TOKEN.lastIndex, end))
        TOKEN.lastIndex = end
      }
    }
  }
  if (open !== root) throw new Error(`<${open.tag}> is not ended`)
  return root
}

/** A text with its entities read. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));|&/g, (all, code: string | undefined, name = '') => {
    const letter = code === undefined ? ENTITIES[String(name)] : String.fromCodePoint(Number(code))
    if (letter === undefined) throw new Error(`no entity: ${all}`)
    return letter
  })

/** The page after its scripts have run; `copied` holds what they wrote to the clipboard. */
export function livePageOf(html: string, { clipboard = true } = {}): { readonly page: Element; readonly copied: string[] } {
  const page = pageOf(html)
  const copied: string[] = []
  for (const script of page.querySelectorAll('script')) {
    if (script.getAttribute('type') !== null) continue
    const document = {
      currentScript: script,
      createElement: (tag: string) => new Element(tag),
      execCommand: () => copied.push(page.querySelector('textarea')?.value ?? '') > 0,
    }
    const navigator = clipboard ? { clipboard: { writeText: async (text: string) => void copied.push(text) } } : {}
    runInNewContext(script.textContent, { document, navigator })
  }
  return { page, copied }
}

/** Each row of the table's body as the texts of its cells. */
export const rowsShown = (page: Element): readonly (readonly string[])[] =>
  (page.querySelector('tbody')?.querySelectorAll('tr') ?? []).map((row) => row.querySelectorAll('td').map((cell) => cell.textContent))

export function click(page: Element, label: string): void {
  const target = [...page.querySelectorAll('button'), ...page.querySelectorAll('th')].find(({ textContent }) => textContent === label)
  if (!target?.onclick) throw new Error(`nothing to click is called ${label}`)
  target.onclick({ target })
}
