/**
 * What can be wrong with a scrape: each code once, with its severity and its words.
 *
 * A code is API and never changes its meaning; the words may. A problem is a value: it is handed on
 * with the page and ends as a row of the `problems` table. An `error` refuses the page, a `warning`
 * says that something may be missing or doubtful, an `info` tells what was mended.
 */

import { counted } from './text/shown.ts'
import { sliceWhole } from './text/units.ts'

export type Severity = 'error' | 'warning' | 'info'

/** One thing that is wrong with one scrape. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  /** Line of the decoded text, from 1; null where no single line is meant. */
  readonly line: number | null
  /** The field it is about, as `table.column` or a role's name; null where it is about the whole page. */
  readonly field: string | null
  /** The text found, cut to 200 characters; null where there is none to show. */
  readonly found: string | null
  readonly message: string
}

interface Entry<Facts> {
  readonly severity: Severity
  readonly words: (facts: Facts) => string
}

const entry = <Facts>(severity: Severity, words: (facts: Facts) => string): Entry<Facts> => ({ severity, words })

export const catalogue = {
  unreadable: entry<{ reason: string }>('error', (f) => `the file cannot be read (${f.reason}); check the path and its permissions`),
  'nothing-to-read': entry<{ extensions: string }>(
    'error',
    (f) => `no page was found here; name files, or folders that hold ${f.extensions}`,
  ),
  'link-loop': entry<object>('error', () => 'the link leads back into a folder above it; it was not followed'),
  'too-large': entry<{ bytes: number; limit: number }>(
    'error',
    (f) => `the page has more than ${f.limit} bytes (${f.bytes} seen), more than a news page ever has; raise --max-bytes if it is one`,
  ),
  'too-many-lines': entry<{ lines: number; limit: number }>(
    'error',
    (f) => `the page has ${f.lines} lines, and no more than ${f.limit} are read; a news page has some hundred`,
  ),
  'too-many-steps': entry<{ limit: number }>(
    'error',
    (f) => `reading the page takes more than ${f.limit} steps, and a news page takes some ten thousand; see what fills it, and cut it out`,
  ),
  'damaged-gzip': entry<{ reason: string }>('error', (f) => `the gzip data is damaged or cut off (${f.reason}); fetch the file again`),
  binary: entry<{ kind: string }>('error', (f) => `the file is ${f.kind}, not text; name only text dumps of pages`),
  empty: entry<object>('error', () => 'the page holds no text; scrape it again'),
  'unknown-layout': entry<{ nearest: string; expected: string }>(
    'error',
    (f) =>
      `the page fits no known layout: the nearest is ${f.nearest}, which expects ${f.expected} here; see tidywire explain, or, for a site that is not known yet, make a profile with tidywire learn and name it with --publisher`,
  ),
  'no-publisher': entry<object>('error', () => 'no publisher is looked for, so no page can be known; name one, as with --publisher'),
  'several-articles': entry<{ line: number }>('error', (f) => `a second article begins at line ${f.line}; split the file there`),
  'invalid-row': entry<{ reason: string }>('error', (f) => `the row breaks its schema: ${f.reason}; please report the page`),
  'unreadable-date': entry<{ formats: string }>(
    'warning',
    (f) => `no real date or time can be read here; this publisher writes ${f.formats}`,
  ),
  'ambiguous-time': entry<{ zone: string }>(
    'warning',
    (f) => `this clock time happened twice that day in ${f.zone} (clocks went back); the earlier instant is taken`,
  ),
  'impossible-time': entry<{ zone: string }>(
    'warning',
    (f) => `this clock time was skipped that day in ${f.zone} (clocks went forward); the time is left out`,
  ),
  'conflicting-date': entry<{ header: string; time: string }>(
    'warning',
    (f) => `the header says ${f.header}, the time line ${f.time}; the time line is taken`,
  ),
  'doubtful-title': entry<{ repeated: string }>(
    'warning',
    (f) => `the title is printed again as "${f.repeated}"; one of the two is damaged, and the first is taken`,
  ),
  truncated: entry<object>('warning', () => 'the last paragraph stops inside a sentence; the dump may be cut off'),
  'unexplained-line': entry<object>('warning', () => 'no role is known for this line; it is kept as "other" and is in no other table'),
  'invalid-characters': entry<{ count: number }>(
    'warning',
    (f) => `${counted(f.count, 'byte sequence')} of no valid text became U+FFFD; the file was damaged before`,
  ),
  'control-characters': entry<{ count: number }>(
    'warning',
    (f) => `the text holds ${counted(f.count, 'control character')}, left out of every field`,
  ),
  'assumed-encoding': entry<{ encoding: string }>(
    'info',
    (f) => `the bytes are not UTF-8 and name no encoding; read as ${f.encoding}, which gives the most plausible words`,
  ),
  'repaired-encoding': entry<{ read: string; lines: number }>(
    'info',
    (f) => `UTF-8 text had been read as ${f.read} and written again; turned back in ${counted(f.lines, 'line')}`,
  ),
} as const

export type ProblemCode = keyof typeof catalogue

type FactsOf<Code extends ProblemCode> = (typeof catalogue)[Code] extends Entry<infer Facts> ? Facts : never

/** Where a problem is and what was found there. */
export interface Place {
  readonly line?: number | null
  readonly field?: string | null
  readonly found?: string | null
}

/** A problem with its severity and words filled in from the catalogue. */
export function problem<Code extends ProblemCode>(code: Code, facts: FactsOf<Code>, place: Place = {}): Problem {
  const { severity, words } = catalogue[code] as unknown as Entry<FactsOf<Code>> // the union of entries is narrowed by Code
  return {
    code,
    severity,
    line: place.line ?? null,
    field: place.field ?? null,
    found: place.found?.trim() ? excerpt(place.found) : null,
    message: words(facts),
  }
}

/** The sentence of a code, with the names of its facts in braces: what it says of any page. */
export function sentenceOf(code: ProblemCode): string {
  const named = new Proxy({}, { get: (_, name) => `{${String(name)}}` })
  const { words } = catalogue[code] as unknown as Entry<unknown> // a fact of any name is there
  return words(named)
}

export const isRefusal = (p: Problem): boolean => p.severity === 'error'

/** At most 200 UTF-16 units. */
export const excerpt = (text: string): string => (text.length <= 200 ? text : `${sliceWhole(text, 0, 199)}…`)
