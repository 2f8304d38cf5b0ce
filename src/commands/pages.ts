/** Pages as a source of diagnostics: each is curated, nothing is written. */
import { curate, type Curated, type Plan } from '../curate.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { checkedPage } from '../diagnostics/page.ts'
import { readScrapes } from '../read.ts'
import type { Scrape } from '../scrape.ts'

/** Looks on while pages pass, and speaks when all have passed. */
export interface Watch {
  readonly see: (page: Curated, scrape: Scrape) => void
  readonly end: () => Iterable<Checked>
}

/** All pages of the inputs in order, then what those who looked on have to say. */
export async function* checkPages(inputs: readonly string[], plan: Plan, watches: readonly Watch[] = []): AsyncGenerator<Checked> {
  for await (const scrape of readScrapes(inputs, { maxBytes: plan.limits.bytes })) {
    const page = curate(scrape, plan)
    const checked = checkedPage(scrape, page)
    if (namesNothing(scrape, inputs)) yield { ...checked, about: 'input', isRefused: false }
    else {
      for (const watch of watches) watch.see(page, scrape)
      yield checked
    }
  }
  for (const watch of watches) yield* watch.end()
}

/** True for an input at which there is no page: that is wrong whatever number of pages may be refused. */
export function namesNothing(scrape: Scrape, inputs: readonly string[]): boolean {
  if (!('refused' in scrape) || scrape.source === '-') return false
  return scrape.refused.code === 'nothing-to-read' || (scrape.path === undefined && inputs.includes(scrape.source))
}
