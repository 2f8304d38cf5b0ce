/**
 * One line of the index of a quarantine: which page was refused, by which version, and why.
 *
 * An entry is named by its source and the SHA-256 of its bytes. The path of the bytes is made from the
 * bytes alone, so no scraped name can lead anywhere; a line that says otherwise is not read.
 */
import { isUtf8 } from 'node:buffer'
import type { Curated } from '../curate.ts'
import { isRefusal, type Problem } from '../problem.ts'
import type { Scrape } from '../scrape.ts'
import { compareText } from '../text/order.ts'

/** A problem as it was told then; its code may be one that this version does not know. */
export type Reason = Omit<Problem, 'code'> & { readonly code: string }

export interface Key {
  readonly source: string
  /** Null where no bytes were kept: the file could not be read, or was too large to be. */
  readonly sha256: string | null
}

export interface Entry extends Key {
  /** In bytes; null where it is not known. */
  readonly size: number | null
  /** POSIX path of the bytes below the quarantine; null with `sha256`. */
  readonly file: string | null
  /** Version of tidywire that refused the page. */
  readonly tool: string
  /** The errors for which it was refused, at most {@link MOST_REASONS}. */
  readonly reasons: readonly Reason[]
  /** How many there were. */
  readonly reason_count: number
}

/** What a person reads before fixing the first. */
export const MOST_REASONS = 20

/** The entry of a page that was refused. */
export function entryOf(scrape: Scrape, { rows }: Curated, tool: string): Entry {
  const [row] = rows.sources
  const reasons = rows.problems.filter(isRefusal)
  const sha256 = 'bytes' in scrape ? (row?.sha256 ?? null) : null
  return {
    source: scrape.source,
    sha256,
    size: row?.bytes ?? null,
    file: 'bytes' in scrape && sha256 !== null ? fileOf(sha256, scrape.bytes) : null,
    tool,
    reasons: reasons
      .slice(0, MOST_REASONS)
      .map(({ code, severity, line, field, found, message }) => ({ code, severity, line, field, found, message })),
    reason_count: reasons.length,
  }
}

/** Where bytes are kept: named by their hash, the ending told from the bytes, so that equal bytes have one file. */
export function fileOf(sha256: string, bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const ending = isPacked ? '.txt.gz' : isUtf8(bytes) && !bytes.includes(0) ? '.txt' : '.bin'
  return `pages/${sha256.slice(0, 2)}/${sha256}${ending}`
}

/** By source, then by hash, the entry without bytes first. */
export const compareKeys = (a: Key, b: Key): number => compareText(a.source, b.source) || compareText(a.sha256 ?? '', b.sha256 ?? '')

/** The entry that a line holds; undefined where it is none, or names a file that an entry cannot have. */
export function readEntry(line: string): Entry | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  return isEntry(value) ? value : undefined
}

const FILE = /^pages\/[0-9a-f]{2}\/([0-9a-f]{64})\.(?:txt|txt\.gz|bin)$/

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false
  const { source, sha256, size, file, tool, reasons, reason_count: count } = value
  if (typeof source !== 'string' || source === '' || typeof tool !== 'string' || !isCount(count)) return false
  if (size !== null && !isCount(size)) return false
  if (!Array.isArray(reasons) || !reasons.every(isReason)) return false
  if (sha256 === null) return file === null
  return typeof file === 'string' && file.slice(6, 8) === file.slice(9, 11) && FILE.exec(file)?.[1] === sha256
}

function isReason(value: unknown): value is Reason {
  if (!isObject(value)) return false
  const { code, severity, line, field, found, message } = value
  const isTextOrNull = (v: unknown): boolean => v === null || typeof v === 'string'
  return (
    typeof code === 'string' &&
    severity === 'error' &&
    typeof message === 'string' &&
    (line === null || isCount(line)) &&
    isTextOrNull(field) &&
    isTextOrNull(found)
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
