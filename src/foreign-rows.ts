/**
 * Files of rows that other programs made, opened and checked: JSON Lines and CSV (either with .gz), and Parquet.
 *
 * Files are checked one after the other, in the order of their paths (UTF-16 code units), in bounded memory.
 * A file that cannot be opened or unpacked is a finding, and the next is checked.
 */
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { UsageError } from './failure.ts'
import { checkRows, type RowsAt } from './foreign/check.ts'
import { rowFileKinds } from './foreign/index.ts'
import type { Read, RowFileKind } from './foreign/row-file.ts'
import { byteSourceOf } from './formats/format.ts'
import { problem, type Problem } from './problem.ts'
import type { OpenReport } from './quality/report.ts'
import { reasonOf } from './read.ts'
import { tables, type TableName } from './tables/index.ts'
import type { Table } from './tables/table.ts'
import { compareText } from './text/order.ts'

export interface CheckTableOptions {
  /** Called after each file with the number of rows that could be read. */
  readonly onFile?: (path: string, rows: number) => void
  /** Counts all rows, and what is wrong with them. */
  readonly quality?: OpenReport | undefined
}

/**
 * All that is wrong with files of rows, or with the files of a data set's folder, against the tables of
 * these names; `all` stands for every table. With several tables a file belongs to the one whose name it has.
 */
export async function* checkTableFiles(
  inputs: readonly string[],
  names: readonly string[],
  { onFile, quality }: CheckTableOptions = {},
): AsyncGenerator<Diagnostic> {
  const wanted = tablesOf(names)
  const files = (await Promise.all(inputs.map((input) => filesOf(input, wanted)))).flat()
  const byPath = new Map(files.map((file) => [file.path, file]))
  for (const file of [...byPath.values()].sort((a, b) => compareText(a.path, b.path))) {
    let rows = 0
    yield* checkFile(file, {
      onRows(batch) {
        rows += batch.length
        quality?.addRows(file.table, batch)
      },
      onFindings: (findings, place) => (place === 'row' ? quality?.addFindings : quality?.addUnread)?.(file.table, findings),
    })
    onFile?.(file.path, rows)
  }
}

/** A file and the table that its rows are meant for. */
interface TableFile {
  readonly path: string
  readonly table: TableName
  readonly kind: RowFileKind
}

/** The tables of these names; `all` stands for every one. A {@link UsageError} for a name of none. */
export const tablesNamed = (names: readonly string[]): readonly Table[] => tablesOf(names).map((name) => tables[name])

const isTable = (name: string): name is TableName => Object.hasOwn(tables, name)

function tablesOf(names: readonly string[]): readonly TableName[] {
  const known = Object.keys(tables).filter(isTable)
  const unknown = names.find((name) => name !== 'all' && !isTable(name))
  if (unknown !== undefined) throw new UsageError(`--table ${unknown} is no table; name ${known.join(', ')}, or all`)
  return names.includes('all') ? known : names.filter(isTable)
}

const KINDS = rowFileKinds.flatMap((kind) => kind.extensions.flatMap((end) => (kind.access === 'stream' ? [end, `${end}.gz`] : [end])))

/** The kind of a file by its name, packed or not. */
const kindOf = (path: string): RowFileKind | undefined =>
  rowFileKinds.find(({ access, extensions }) => {
    const name = path.toLowerCase()
    return extensions.some((end) => name.endsWith(end) || (access === 'stream' && name.endsWith(`${end}.gz`)))
  })

async function filesOf(input: string, wanted: readonly TableName[]): Promise<TableFile[]> {
  const stats = await stat(input).catch(() => undefined)
  if (stats?.isDirectory()) return filesIn(input, wanted)
  const [only] = wanted
  const [kind, table] = [kindOf(input), wanted.length === 1 ? only : wanted.find((name) => basename(input).split('.')[0] === name)]
  if (!kind) throw new UsageError(`${input} is no file of rows; name a folder, or files that end in ${KINDS.join(', ')}`)
  if (!table) throw new UsageError(`${input} does not say whose rows it has; name one --table, or call the file as the table`)
  return [{ path: input, table, kind }]
}

/** The files of these tables in a folder: `<table>.csv` there or in the folder of a format, or any file in a folder of the table's name. */
async function filesIn(folder: string, wanted: readonly TableName[]): Promise<TableFile[]> {
  const paths = (await readdir(folder, { recursive: true, encoding: 'utf8' })).map((path) => path.split(sep))
  const files = paths.flatMap((parts): TableFile[] => {
    const kind = kindOf(parts.at(-1) ?? '')
    const table = wanted.find((name) => parts.at(-1)?.split('.')[0] === name || parts.at(-2) === name)
    return kind && table ? [{ path: join(folder, ...parts), table, kind }] : []
  })
  if (files.length === 0) throw new UsageError(`${folder} holds no file of ${wanted.join(', ')}; name a folder that tidywire curate wrote`)
  return files
}

type Watch = Required<Pick<RowsAt, 'onRows' | 'onFindings'>>

async function* checkFile({ path, table, kind }: TableFile, watch: Watch): AsyncGenerator<Diagnostic> {
  const at: RowsAt = { source: posix(path), path: posix(relative('.', path)), unit: kind.unit, ...watch }
  let line = 0
  const follow = async function* (reads: AsyncIterable<readonly Read[]>): AsyncGenerator<readonly Read[]> {
    for await (const batch of reads) {
      line = batch.at(-1)?.line ?? line
      yield batch
    }
  }
  const broken = ({ code, severity, message }: Problem, where: number | null): Diagnostic => {
    const finding = { code, severity, source: at.source, path: at.path, line: where, key: null, field: null, found: null, message }
    watch.onFindings([finding], 'no row')
    return finding
  }
  try {
    if (kind.access === 'stream') yield* checkRows(tables[table], follow(kind.read(bytesOf(path), tables[table])), at)
    else {
      const file = await open(path)
      try {
        yield* checkRows(tables[table], follow(kind.read(await byteSourceOf(file), tables[table])), at)
      } finally {
        await file.close()
      }
    }
  } catch (error) {
    if (error instanceof DamagedGzip) yield broken(problem('damaged-gzip', { reason: error.message }), line + 1)
    else if (error instanceof Error && 'syscall' in error) yield broken(problem('unreadable', { reason: reasonOf(error) }), null)
    else throw error
  }
}

const posix = (path: string): string => path.split(sep).join('/')

const bytesOf = (path: string): AsyncIterable<Uint8Array> =>
  path.toLowerCase().endsWith('.gz') ? unpacked(createReadStream(path, { highWaterMark: 16_384 })) : createReadStream(path)

/** The gzip data ends early or is none; what came before has been given. */
class DamagedGzip extends Error {}

/** All bytes up to the damage, the same on every run: a stream that is piped may drop what it holds when it fails. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const out: Uint8Array[] = []
  let failure: Error | undefined
  gunzip.on('data', (chunk: Uint8Array) => out.push(chunk))
  const ended = new Promise<void>((done) => {
    gunzip.on('end', done)
    gunzip.on('error', (error) => {
      failure = error
      done()
    })
  })
  for await (const chunk of chunks) {
    await Promise.race([ended, new Promise((done) => gunzip.write(chunk, done))])
    yield* out.splice(0)
    if (failure) break
  }
  if (!failure) gunzip.end()
  await ended
  yield* out.splice(0)
  if (failure) throw new DamagedGzip(failure.message)
}
