/**
 * Datelines: the place, day and agency that a wire story opens with.
 *
 * Forms: `KYIV. Nov 24 (Interfax-Ukraine) –`, `KYIV, Nov 22 (Reuters) -`, `BRUSSELS (AP) –`,
 * `MOSCOW, January 12. /TASS/.`, `москва, 1 дек — риа новости`. The blank before the bracket may be lost.
 */

export interface Dateline {
  /** As printed, without the dash that follows. */
  readonly text: string
  readonly agency: string
}

const BRACKETS = /^\p{L}[\p{L} .,'’-]{1,60}(?:\d{1,2})?[ ,.]{0,3}\((?<agency>\p{L}[^()]{1,50})\) ?[–—-]/u
const SLASHES = /^\p{L}[\p{L} .,'’-]{1,60}(?:\d{1,2})?[ ,.]{0,3}\/(?<agency>\p{L}[^/]{1,50})\/\.?/u

export function readDateline(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, 160)
  const found = BRACKETS.exec(start) ?? SLASHES.exec(start)
  const agency = found?.groups?.['agency']
  if (!found || agency === undefined) return undefined
  const place = /^[^(/,.\d]+/.exec(found[0])?.[0].trim() ?? ''
  if (place !== place.toUpperCase()) return undefined
  return { text: found[0].replace(/ ?[–—-]$/, ''), agency: agency.trim() }
}
