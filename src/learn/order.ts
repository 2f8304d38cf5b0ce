/**
 * The order of the parts of heads, over all pages of a site.
 */
import type { HeadPart, Layout } from '../publishers/publisher.ts'
import type { Head } from './heads.ts'

/** The parts of one head, in order, each once. */
export const partsIn = ({ lines }: Head): readonly HeadPart[] =>
  lines.flatMap(({ part }, at) => (part !== 'loose' && lines.findIndex((line) => line.part === part) === at ? [part] : []))

/** The commonest order that holds all parts, and how many of the heads keep it. */
export function orderOf(heads: readonly Head[]): { readonly order: readonly HeadPart[]; readonly keep: readonly Head[] } {
  const all = heads.map(partsIn)
  const parts = [...new Set(all.flat())]
  const order = [...parts].sort((a, b) => before(all, b, a) - before(all, a, b) || parts.indexOf(a) - parts.indexOf(b))
  return { order, keep: heads.filter((head) => isWithin(partsIn(head), order)) }
}

/** How many heads have one part before another. */
const before = (all: readonly (readonly HeadPart[])[], a: HeadPart, b: HeadPart): number =>
  all.filter((parts) => parts.includes(a) && parts.includes(b) && parts.indexOf(a) < parts.indexOf(b)).length

function isWithin(parts: readonly HeadPart[], order: readonly HeadPart[]): boolean {
  const places = parts.map((part) => order.indexOf(part))
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1))
}

/** The layout of heads that keep an order: what all have must be there, the rest may be missing. */
export function layoutOf(order: readonly HeadPart[], heads: readonly Head[]): Layout {
  const share = (part: HeadPart): number => heads.filter((head) => partsIn(head).includes(part)).length
  const head = order.map((part): Layout['head'][number] =>
    part === 'title' || (!MAY_MISS.has(part) && share(part) === heads.length) ? part : `${part}?`,
  )
  return { id: 'page', about: order.map((part) => part.replace('_', ' ')).join(', '), head }
}

/** What a page may lack although all that were seen have it: no reading depends on them. */
const MAY_MISS: ReadonlySet<HeadPart> = new Set<HeadPart>(['title_repeat', 'byline'])
