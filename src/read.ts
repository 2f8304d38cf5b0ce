/**
 * Files, folders, globs and standard input as a stream of scrapes, in one order on every machine.
 *
 * Scrapes come sorted by source (UTF-16 code units). A source is the POSIX path below the input that
 * was named; files that are named singly count as named by their folder. Where inputs lie in several
 * folders each source has its folder's name in front. Folders are walked one at a time, so memory does
 * not grow with the number of files. What cannot be read is a scrape that says why.
 */
import { isUtf8 } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { MAX_BYTES } from './curate.ts'
import { codeOf, messageOf } from './failure.ts'
import { problem, type Problem } from './problem.ts'
import type { Scrape } from './scrape.ts'
import { anyDepth, readGlob, type Choice } from './text/globs.ts'
import { compareText } from './text/order.ts'

export interface ReadOptions {
  /** Larger files are not read; {@link MAX_BYTES} unless given. */
  readonly maxBytes?: number
  /** Called with each file in a folder that is passed over, because it is hidden or of another kind. */
  readonly onIgnored?: (path: string) => void
  /** Where "-" is read from; the process's standard input unless given. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Names of pages inside folders; a file that is named itself is read whatever its name. */
const EXTENSIONS = ['.txt', '.md', '.txt.gz', '.md.gz']
const isPage = (name: string): boolean => EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension))

/** How many files are opened ahead of the one that is being curated. */
const AHEAD = 8

/** Read pages from files, folders, globs, or "-". */
export async function* readScrapes(inputs: string | readonly string[], options: ReadOptions = {}): AsyncGenerator<Scrape> {
  const pending: Promise<Scrape>[] = []
  for await (const found of findFiles([inputs].flat(), options)) {
    pending.push('problem' in found ? Promise.resolve(refused(found, found.problem)) : readOne(found, options))
    if (pending.length > AHEAD) yield (await pending.shift()) as Scrape // not empty
  }
  for (const scrape of pending) yield await scrape
}

type Found = { readonly source: string; readonly path: string } | (Named & { readonly problem: Problem })

interface Named {
  readonly source: string
  /** Absolute; missing where nothing stands there, or its name cannot be written down. */
  readonly path?: string
}

const refused = (found: Named, reason: Problem, size: number | null = null): Scrape => ({ ...originOf(found), refused: reason, size })

const originOf = ({ source, path }: Named): Pick<Scrape, 'source' | 'path'> =>
  path === undefined || path === '-' ? { source } : { source, path: relative(process.cwd(), path).split(sep).join('/') }

async function readOne(found: { source: string; path: string }, options: ReadOptions): Promise<Scrape> {
  const { path } = found
  const limit = options.maxBytes ?? MAX_BYTES
  try {
    if (path === '-') return await readStream(options.stdin ?? process.stdin, limit)
    const stats = await stat(path)
    if (!stats.isFile()) return refused(found, problem('unreadable', { reason: 'it is no regular file' }))
    if (stats.size > limit) return refused(found, problem('too-large', { bytes: stats.size, limit }), stats.size)
    return { ...originOf(found), bytes: await readFile(path) }
  } catch (error) {
    return refused(found, problem('unreadable', { reason: reasonOf(error) }))
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Scrape> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) return refused({ source: '-' }, problem('too-large', { bytes: size, limit }))
    chunks.push(chunk)
  }
  return { source: '-', bytes: Buffer.concat(chunks) }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the permission is missing',
  EPERM: 'the permission is missing',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
}

/** Why the operating system does not let a file be read, in words. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? messageOf(error)
}

/** A folder under which inputs lie, and which of its files are meant. */
interface Root {
  readonly folder: string
  /** Files that were named one by one, by their path below the folder. */
  readonly files: Set<string>
  /** What is taken of all that lies below the folder: by globs, or since the folder itself was named. */
  readonly choices: Choice[]
}

async function* findFiles(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Found> {
  const roots = new Map<string, Root>()
  const missing = new Set<string>()
  for (const input of inputs) if (input !== '-' && !(await addRoot(roots, input))) missing.add(input)
  const hasStdin = inputs.includes('-')
  const prefixes = prefixesOf([...roots.keys()], roots.size + missing.size + (hasStdin ? 1 : 0) > 1)
  const all = [...roots.values()]
  if (hasStdin) yield { source: '-', path: '-' }
  yield* merge(all.map((root) => filesBelow(root, prefixes.get(root.folder) ?? '', all, options)))
  for (const input of [...missing].sort(compareText))
    yield { source: input, problem: problem('unreadable', { reason: REASONS['ENOENT'] ?? '' }) }
}

/** Several streams, each in order, as one in order. */
async function* merge(streams: readonly AsyncGenerator<Found>[]): AsyncGenerator<Found> {
  const heads = await Promise.all(streams.map(async (stream) => ({ stream, next: await stream.next() })))
  for (;;) {
    const open = heads.filter(({ next }) => !next.done)
    const first = open.reduce<(typeof open)[number] | undefined>(
      (best, head) => (best && compareText(sourceOf(best), sourceOf(head)) <= 0 ? best : head),
      undefined,
    )
    if (!first || first.next.done) return
    yield first.next.value
    first.next = await first.stream.next()
  }
}

const sourceOf = ({ next }: { next: IteratorResult<Found, void> }): string => (next.done ? '' : next.value.source)

async function* filesBelow(root: Root, prefix: string, all: readonly Root[], options: ReadOptions): AsyncGenerator<Found> {
  const itself = prefix.slice(0, -1) || basename(root.folder)
  let count = 0
  for await (const found of filesOf(root, options)) {
    count++
    if (!('problem' in found) && isClaimed(found.path, root, all)) continue
    yield { ...found, source: found.source === '' ? itself : prefix + found.source }
  }
  if (count === 0) yield { source: itself, problem: problem('nothing-to-read', { extensions: EXTENSIONS.join(', ') }) }
}

/** Take an input in; false where there is no such file and it is no glob. */
async function addRoot(roots: Map<string, Root>, input: string): Promise<boolean> {
  const rootAt = (folder: string): Root => {
    const root = roots.get(folder) ?? { folder, files: new Set(), choices: [] }
    roots.set(folder, root)
    return root
  }
  const path = resolve(input)
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isDirectory()) rootAt(path).choices.push(anyDepth(isPage))
  else if (stats) rootAt(dirname(path)).files.add(basename(path))
  else {
    const glob = readGlob(input.split(sep).join('/'))
    if (!glob) return false
    rootAt(resolve(glob.base)).choices.push(glob)
  }
  return true
}

/** What stands in front of the sources of each root: its folder's name where there are several, more of its path where names are equal. */
function prefixesOf(folders: readonly string[], several: boolean): Map<string, string> {
  if (!several) return new Map(folders.map((folder) => [folder, '']))
  const names = folders.map((folder) => basename(folder))
  let common = folders[0] ?? ''
  while (!folders.every((folder) => folder === common || folder.startsWith(common.endsWith(sep) ? common : common + sep)))
    common = dirname(common)
  const isUnique = new Set(names).size === names.length
  const base = folders.includes(common) ? dirname(common) : common
  return new Map(folders.map((folder, i) => [folder, `${isUnique ? names[i] : relative(base, folder).split(sep).join('/')}/`]))
}

/** True where a file is also below another, deeper root that takes it: it is read there, once. */
function isClaimed(path: string, root: Root, roots: readonly Root[]): boolean {
  return roots.some((other) => {
    if (!other.folder.startsWith(root.folder + sep) || !path.startsWith(other.folder + sep)) return false
    const below = relative(other.folder, path).split(sep).join('/')
    return other.files.has(below) || other.choices.some(({ accepts }) => accepts(below))
  })
}

async function* filesOf(root: Root, options: ReadOptions): AsyncGenerator<Found> {
  if (root.choices.length === 0) {
    for (const file of [...root.files].sort(compareText)) yield { source: file, path: join(root.folder, file) }
    return
  }
  yield* walk(root.folder, '', [], root, options)
}

/** The files below a folder, in the order of their paths. Links are followed unless they lead back up. */
async function* walk(folder: string, below: string, above: readonly string[], root: Root, options: ReadOptions): AsyncGenerator<Found> {
  let entries: Entry[]
  let here: string
  try {
    here = await realpath(folder)
    if (above.includes(here)) {
      yield { source: below.slice(0, -1), path: folder, problem: problem('link-loop', {}) }
      return
    }
    entries = await entriesOf(folder)
  } catch (error) {
    yield { source: below.slice(0, -1), path: folder, problem: problem('unreadable', { reason: reasonOf(error) }) }
    return
  }
  const isMeant = root.choices.some(({ holds }) => holds(below.slice(0, -1)))
  for (const { name, isFolder, isWhole } of entries) {
    const [source, path] = [below + name, join(folder, name)]
    if (isFolder ? !root.choices.some(({ reaches }) => reaches(source)) : !isMeant && !root.files.has(source)) continue
    if (!isWhole) yield { source, problem: problem('unreadable', { reason: 'its name is not valid UTF-8; rename it' }) }
    else if (name.startsWith('.') && !root.files.has(source)) options.onIgnored?.(source)
    else if (isFolder) yield* walk(path, `${source}/`, [...above, here], root, options)
    else if (root.files.has(source) || root.choices.some(({ accepts }) => accepts(source))) yield { source, path }
    else options.onIgnored?.(source)
  }
}

interface Entry {
  readonly name: string
  readonly isFolder: boolean
  /** False where the name's bytes are not UTF-8, so that the name cannot be written down. */
  readonly isWhole: boolean
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const found = (await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) as unknown as Dirent<Buffer>[] // the types know only string names
  const entries = await Promise.all(
    found.map(async (entry) => {
      const name = nameOf(entry.name)
      const isLinkedFolder = entry.isSymbolicLink() && ((await stat(join(folder, name)).catch(() => undefined))?.isDirectory() ?? false)
      return { name, isFolder: entry.isDirectory() || isLinkedFolder, isWhole: isUtf8(entry.name) }
    }),
  )
  // A folder sorts as its files' paths do: with the slash.
  const keyOf = (entry: Entry): string => (entry.isFolder ? `${entry.name}/` : entry.name)
  return entries.sort((a, b) => compareText(keyOf(a), keyOf(b)))
}

/** A file's name; bytes that are not UTF-8 are shown as \xHH, so that no two names look alike. */
function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join('')
}
