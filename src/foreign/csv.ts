/**
 * CSV (RFC 4180) with a header: comma, double quotation mark, CRLF or line feed. An empty cell is null and
 * `""` is an empty text. Cells of numbers and truth values are read where JSON would read them, and stay
 * texts where it would not, for the schema to refuse.
 *
 * A record whose quotation marks do not pair costs its first line; reading goes on with the next.
 */
import { parse, type InfoField } from 'csv-parse/sync'
import type { Storage, Table } from '../tables/table.ts'
import { LONGEST, numberedLines, type NumberedLine } from './lines.ts'
import { damage, type Damage, type Read, type StreamedKind } from './row-file.ts'

export const csv: StreamedKind = {
  name: 'csv',
  extensions: ['.csv'],
  unit: 'line',
  access: 'stream',
  async *read(chunks, table) {
    let header: Header | undefined
    for await (const records of recordsOf(chunks)) {
      const reads: Read[] = []
      for (const record of records) {
        if (header) reads.push(readOf(record, header))
        else if ('kind' in record) {
          yield [record] // without a header no row can be read
          return
        } else {
          header = headerOf(record, table)
          reads.push({ kind: 'columns', line: record.line, names: header.names })
        }
      }
      yield reads
    }
    if (!header) yield [damage(1, `the file is empty; expected a header with the columns of ${table.name}; write the file anew`)]
  },
}

type Cell = string | null
interface CsvRecord {
  /** The first of its lines. */
  readonly line: number
  readonly cells: readonly Cell[]
}

interface Header {
  readonly names: readonly string[]
  /** The table's own columns: name, place, and how its cells are read. */
  readonly columns: readonly (readonly [name: string, place: number, storage: Storage])[]
}

function headerOf({ cells }: CsvRecord, { columns }: Table): Header {
  const names = cells.map((cell) => cell ?? '')
  return {
    names,
    columns: Object.entries(columns).flatMap(([name, { storage }]) => (names.includes(name) ? [[name, names.indexOf(name), storage]] : [])),
  }
}

function readOf(record: CsvRecord | Damage, { names, columns }: Header): Read {
  if ('kind' in record) return record
  const { line, cells } = record
  if (cells.length !== names.length)
    return damage(line, `the record has ${cells.length} cells; expected ${names.length}, as the header has; mend the line`, {
      found: cells.join(','),
    })
  return {
    kind: 'row',
    line,
    row: Object.fromEntries(columns.map(([name, place, storage]) => [name, valueOf(cells[place] ?? null, storage)])),
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function valueOf(cell: Cell, storage: Storage): unknown {
  if (cell === null) return null
  if (storage === 'truth') return cell === 'true' ? true : cell === 'false' ? false : cell
  const isNumeric = storage === 'integer' || storage === 'long' || storage === 'number'
  return isNumeric && NUMBER.test(cell) ? Number(cell) : cell
}

/** The records of a file in order; those of one line are parsed many at a time. */
async function* recordsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly (CsvRecord | Damage)[]> {
  const found: (CsvRecord | Damage)[] = []
  let single: NumberedLine[] = []
  let open: NumberedLine[] = []
  let [isOpen, length] = [false, 0]
  const flush = (): void => {
    found.push(...parsedLines(single))
    single = []
  }
  const close = (): NumberedLine[] => {
    const lines = open
    open = []
    isOpen = false
    length = 0
    return lines
  }
  const giveUp = (lines: readonly NumberedLine[]): void => {
    const [first, ...rest] = lines
    flush()
    if (first) found.push(unpaired(first))
    for (const line of rest) add(line)
  }
  const add = (line: NumberedLine): void => {
    if (!isOpen && line.fault === null && (line.text === '' || line.text === '\r')) return
    open.push(line)
    length += line.text.length
    if (hasOddMarks(line.text)) isOpen = !isOpen
    if (isOpen && length <= LONGEST) return
    const isWhole = !isOpen
    const lines = close()
    if (isWhole && lines.length === 1) return void single.push(line)
    flush()
    const record = isWhole ? parsedRecord(lines) : undefined
    if (record) found.push(record)
    else giveUp(lines)
  }
  for await (const lines of numberedLines(chunks)) {
    for (const line of lines) add(line)
    flush()
    yield found.splice(0)
  }
  while (open.length > 0) giveUp(close())
  flush()
  yield found.splice(0)
}

const unpaired = ({ number, text }: NumberedLine): Damage =>
  damage(
    number,
    'the quotation marks do not pair; expected a cell that holds one to stand in quotation marks, and it doubled; mend the line',
    {
      found: text,
    },
  )

/** Whether a line opens or closes a quoted cell that goes over its end. */
function hasOddMarks(text: string): boolean {
  let isOdd = false
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd
  return isOdd
}

/** Lines that are a record each. */
function parsedLines(lines: readonly NumberedLine[]): (CsvRecord | Damage)[] {
  if (lines.length === 0) return []
  const all = lines.some(({ fault }) => fault !== null) ? undefined : cellsOf(lines.map(withoutReturn).join('\n'))
  if (all?.length === lines.length) return all.map((cells, i) => ({ line: lines[i]?.number ?? 0, cells }))
  return lines.map((line) => parsedRecord([line]) ?? unpaired(line))
}

/** Several lines as one record; undefined where they are none. */
function parsedRecord(lines: readonly NumberedLine[]): CsvRecord | Damage | undefined {
  const faulty = lines.find(({ fault }) => fault !== null)
  if (faulty?.fault) return damage(faulty.number, faulty.fault, { found: faulty.text })
  const last = lines.length - 1
  const cells = cellsOf(lines.map((line, i) => (i === last ? withoutReturn(line) : line.text)).join('\n'))
  const [first] = lines
  return first && cells?.length === 1 && cells[0] ? { line: first.number, cells: cells[0] } : undefined
}

const withoutReturn = ({ text }: NumberedLine): string => (text.endsWith('\r') ? text.slice(0, -1) : text)

/** What may be a quoted empty cell; csv-parse tells them from others only by a slow call for each cell. */
const QUOTED_EMPTY = /(?:^|[,\n])""(?:[,\n]|$)/

/** Records parted by line feeds; undefined where quotation marks do not pair, which is all that can be wrong with them. */
function cellsOf(text: string): Cell[][] | undefined {
  const nothing = (cell: string): Cell => (cell === '' ? null : cell)
  if (!text.includes('"')) return text.split('\n').map((line) => line.split(',').map(nothing))
  const options = { record_delimiter: '\n', relax_column_count: true }
  try {
    if (!QUOTED_EMPTY.test(text)) return parse(text, options).map((cells) => cells.map(nothing))
    return parse(text, { ...options, cast: (cell: string, { quoting }: InfoField) => (quoting ? cell : nothing(cell)) })
  } catch {
    return undefined
  }
}
