/**
 * Batches of pages' looks, with and without changes, drawn from a pool that the baseline has not seen.
 *
 * Each page of the pool is curated once; the pages that a batch changes are curated again with the change, and once
 * for each variant where the caller keeps their looks in `twins`.
 */
import { makePages } from '../../../data/make-pages.mjs'
import { between, randomOf, shuffled } from '../../../data/make-corpus/random.mjs'
import { CHANGES, OF_ALL } from './changes.mjs'

/** Pages of a batch, and the share of them that a change befalls. */
export const SIZE = 200
export const SHARE = 0.1

/** `toLook` turns a page's name and text into its looks. */
export function poolOf({ seed, count, mix, toLook }) {
  return makePages({ seed, count, mix }).map((page) => ({ ...page, look: toLook(page.name, page.text) }))
}

/**
 * The looks of one batch; a change takes its variant by the batch's number, so that all come alike often, unless one is
 * given. `select` says how likely a page is taken.
 */
export function batchOf({ pool, change, variant, number, toLook, twins = new Map(), select = () => 1 }) {
  const random = randomOf(number * 7919 + 17)
  const chosen = new Set()
  while (chosen.size < SIZE) {
    const at = between(random, 0, pool.length - 1)
    const chance = select(number, pool[at], pool)
    if (chance === 1 || between(random, 0, 999) < chance * 1000) chosen.add(at)
  }
  const pages = [...chosen].map((at) => pool[at])
  if (change === undefined) return pages.map(({ look }) => look)
  const edit = variant ?? CHANGES[change][number % CHANGES[change].length]
  const touched = new Set(OF_ALL.has(change) ? pages : shuffled(random, pages).slice(0, SIZE * SHARE))
  return pages.map((page) => (touched.has(page) ? twinOf(page, edit, toLook, twins) : page.look))
}

function twinOf(page, variant, toLook, twins) {
  const twin = twins.get(page) ?? toLook(page.name, variant(page.text, page.truth))
  twins.set(page, twin)
  return twin
}

/** What the alarms of a batch say of its change. */
export function verdictOf(alarms, change) {
  const roots = alarms.map((alarm) => alarm.change)
  return { isAlarm: roots.length > 0, isNamed: roots.length === 1 && roots[0] === change, names: roots.join(' + ') || 'no alarm' }
}
