/**
 * Some of many: those {@link SAMPLES} different things whose hashes are the smallest.
 *
 * Which they are depends on what came, not on its order, and the sample of two samples is that of all.
 */
import { hashText, hexOf } from './hash.ts'
import { SAMPLES, SHOWN, type Sampled } from './schema.ts'
import { sliceWhole } from '../text/units.ts'

/** How a sample is drawn, for its readers. */
export const SAMPLE_POLICY = `the ${SAMPLES} whose text as JSON has the smallest 64-bit hash; the same in any order`

export class Sample {
  /** In order of rank. */
  private readonly held: { readonly rank: string; readonly item: Sampled }[] = []

  offer({ key, source, line, field, value, message }: Sampled): void {
    const item = { key, source, line, field, value: value === null ? null : sliceWhole(value, 0, SHOWN), message }
    const text = JSON.stringify(item)
    const rank = hexOf(hashText(text)) + text // equal hashes are told apart
    const last = this.held.at(-1)
    if (this.held.length === SAMPLES && last && rank >= last.rank) return
    const place = this.held.findIndex((other) => other.rank >= rank)
    if (this.held[place]?.rank === rank) return
    this.held.splice(place < 0 ? this.held.length : place, 0, { rank, item })
    this.held.length = Math.min(this.held.length, SAMPLES)
  }

  /** In reading order: by source, key, line and field. */
  items(): Sampled[] {
    return this.held
      .toSorted(
        (a, b) =>
          order(a.item.source, b.item.source) ||
          order(a.item.key, b.item.key) ||
          order(a.item.line, b.item.line) ||
          order(a.item.field, b.item.field) ||
          order(a.rank, b.rank),
      )
      .map(({ item }) => item)
  }
}

/** Null first, numbers by size, texts by UTF-16 units. */
function order<Value extends string | number>(a: Value | null, b: Value | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return a < b ? -1 : 1
}
