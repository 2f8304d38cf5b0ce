/**
 * What a gate has to say: one shape for pages that cannot be read, for drift, and for rows of other programs.
 *
 * A diagnostic is plain data. Whoever makes one does not know how it is told; whoever tells it does
 * not know where it came from.
 */
import type { Severity } from '../problem.ts'

/** One thing that a gate has to say about one place. */
export interface Diagnostic {
  /** A code of the catalogue of problems, a change that drift found (`tags-line-gone`), or `invalid-row`. */
  readonly code: string
  readonly severity: Severity
  /** The page or file, as tables and people name it. */
  readonly source: string
  /** Path on disk relative to the working directory, POSIX; null where there is none, as for standard input. */
  readonly path: string | null
  /** Line of the decoded text, or line or row of a table's file, from 1; null where no single line is meant. */
  readonly line: number | null
  /** Key of the row, as `article_id=…, position=3`; null for pages. */
  readonly key: string | null
  /** As `table.column`; null where it is about no single field. */
  readonly field: string | null
  /** The text found, at most 200 characters; null where there is none to show. */
  readonly found: string | null
  /** One sentence: what was found, what was expected, what to do next. */
  readonly message: string
}

/** What was looked at in one go, and all that there is to say of it. */
export interface Checked {
  readonly about: About
  /** True for a page that was refused; its errors say why. */
  readonly isRefused: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** A page; an input at which there is none; all pages beside a baseline; or rows of a file. */
export type About = 'page' | 'input' | 'baseline' | 'rows'

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** What people call the severities; an `info` is a note. */
export const NOUNS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>
