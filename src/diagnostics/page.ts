import type { Curated } from '../curate.ts'
import type { Scrape } from '../scrape.ts'
import type { Checked } from './diagnostic.ts'

/** What there is to say of one page. */
export function checkedPage({ source, path }: Pick<Scrape, 'source' | 'path'>, { articleId, rows }: Curated): Checked {
  return {
    about: 'page',
    isRefused: articleId === null,
    diagnostics: rows.problems.map(({ code, severity, line, field, found, message }) => ({
      code,
      severity,
      source,
      path: path ?? null,
      line,
      key: null,
      field,
      found,
      message,
    })),
  }
}
