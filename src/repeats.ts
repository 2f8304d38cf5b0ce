/**
 * Which pages repeat an article that another page tells more fully.
 *
 * Of pages with one article id the one that tells most gives the row; where two tell as much, the
 * earlier, which is the one with the smaller source. Keys are held in flat arrays, at most
 * {@link MOST_AT_ONCE} at a time: with more, they are gone through several times, a part of the ids each.
 */

/** What must be kept of each page. */
export interface Key {
  /** The 64 bits of the id's hash, as two unsigned halves. */
  readonly high: number
  readonly low: number
  readonly tells: number
  /** The page's place in the run, from 0. */
  readonly ordinal: number
}

/** At most 16 MB of arrays, whatever the size of the run. */
export const MOST_AT_ONCE = 2 ** 18

/** One bit for each page of a run: set where the page is a repeat. */
export interface Repeats {
  readonly has: (ordinal: number) => boolean
  readonly count: number
}

/** Find the repeats among `total` pages; `keys` is called once for each time they are gone through. */
export function findRepeats(total: number, articles: number, keys: () => Iterable<Key>): Repeats {
  const bits = new Uint8Array(Math.ceil(total / 8))
  let count = 0
  const mark = (ordinal: number): void => {
    bits[ordinal >> 3] = (bits[ordinal >> 3] ?? 0) | (1 << (ordinal & 7))
    count++
  }
  const passes = Math.max(1, Math.ceil(articles / MOST_AT_ONCE))
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, (2 * articles) / passes)))
  for (let pass = 0; pass < passes; pass++) {
    const best = new BestByKey(capacity)
    for (const key of keys()) {
      if (key.high % passes !== pass) continue
      const loser = best.offer(key)
      if (loser !== null) mark(loser)
    }
  }
  return { count, has: (ordinal) => ((bits[ordinal >> 3] ?? 0) & (1 << (ordinal & 7))) !== 0 }
}

/** The best page so far for each id: an open-addressed table in flat arrays, which doubles when half full. */
class BestByKey {
  private high: Uint32Array
  private low: Uint32Array
  private tells: Uint32Array
  /** Ordinal + 1; 0 marks a free place. */
  private page: Uint32Array
  private size = 0

  constructor(capacity: number) {
    this.high = new Uint32Array(capacity)
    this.low = new Uint32Array(capacity)
    this.tells = new Uint32Array(capacity)
    this.page = new Uint32Array(capacity)
  }

  /** Take a page in; the ordinal of the page that is now a repeat, or null. */
  offer(key: Key): number | null {
    if (this.size * 2 >= this.page.length) this.grow()
    const at = this.placeOf(key.high, key.low)
    const held = this.page[at] ?? 0
    if (held === 0) this.size++
    else if (key.tells <= (this.tells[at] ?? 0)) return key.ordinal
    this.high[at] = key.high
    this.low[at] = key.low
    this.tells[at] = key.tells
    this.page[at] = key.ordinal + 1
    return held === 0 ? null : held - 1
  }

  private placeOf(high: number, low: number): number {
    const mask = this.page.length - 1
    let at = low & mask
    while ((this.page[at] ?? 0) !== 0 && (this.high[at] !== high || this.low[at] !== low)) at = (at + 1) & mask
    return at
  }

  private grow(): void {
    const { high, low, tells, page } = this
    const bigger = new BestByKey(page.length * 2)
    for (let i = 0; i < page.length; i++) {
      const held = page[i] ?? 0
      if (held > 0) bigger.offer({ high: high[i] ?? 0, low: low[i] ?? 0, tells: tells[i] ?? 0, ordinal: held - 1 })
    }
    Object.assign(this, { high: bigger.high, low: bigger.low, tells: bigger.tells, page: bigger.page })
  }
}
