/** Faults as other programs make them: a file of one, and the finding, whole but for the place of the file. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { tables, type TableName } from '../../src/tables/index.ts'

export interface Fault {
  readonly name: string
  readonly file: string
  readonly table: TableName
  readonly text: string
  readonly expected: readonly (Partial<Diagnostic> & { readonly message: string })[]
}

type Row = Readonly<Record<string, unknown>>

const TAG: Row = { article_id: 'paper:1', position: 1, tag: 'storm', label: '#storm' }
const SPEAKER: Row = { article_id: 'paper:1', speaker: 'Ada Stone', kind: 'person', role: null, mentions: 1, quotes: 1 }
const RELATED: Row = {
  ...{ article_id: 'paper:1', block: 'more_about', position: 1, title: 'A storm' },
  ...{ headline_speaker: null, headline_speaker_resolved: null, published_at: null },
}
const SOURCE: Row = {
  ...{ source: 'a.txt', sha256: null, bytes: null, encoding: null, publisher: null, layout: null },
  ...{ article_id: null, outcome: 'refused', lines: 0, other_lines: 0 },
}
const GOOD = { tags: TAG, speakers: SPEAKER, related: RELATED, sources: SOURCE } as const satisfies Partial<Record<TableName, Row>>
type Cells = keyof typeof GOOD

const HEADER = 'article_id,position,tag,label\n'

const jsonl = (...rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const mend = 'mend the row where it was made'

/** A cell that breaks its column's rules, in the second line; the first is good. */
function cell(name: string, table: Cells, change: Row, is: string, expected: string): Fault {
  const row = GOOD[table]
  const changed = { ...row, ...change }
  const [[column, value] = ['', null]] = Object.entries(change)
  const shown = (part: unknown): string | null =>
    typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? String(part) : null
  const found = shown(value)
  return {
    ...{ name, file: `${table}.jsonl`, table, text: `\n${jsonl(changed)}` },
    expected: [
      {
        ...{
          line: 2,
          key: tables[table].key.map((part) => `${part}=${shown((changed as Row)[part]) ?? '?'}`).join(', '),
          field: `${table}.${column}`,
        },
        ...{
          found: found === null || found.trim() === '' ? null : found,
          message: `${table}.${column} is ${is}; expected ${expected}; ${mend}`,
        },
      },
    ],
  }
}

const NOT_BLANK = 'text that is not blank'
const POSITION = 'a whole number from 1 to 2147483647'
const COUNT = 'a whole number from 0 to 2147483647'
const INSTANT = 'an instant in UTC to the second, as 2022-01-12T15:20:00Z, or null'

const CELLS: readonly Fault[] = [
  cell('null where there must be a value', 'tags', { tag: null }, 'null', NOT_BLANK),
  cell('an empty text', 'tags', { tag: '' }, 'an empty text', NOT_BLANK),
  cell('a blank text', 'tags', { label: ' \u00a0' }, 'a text that does not fit', NOT_BLANK),
  cell('a text for a number', 'tags', { position: '1' }, 'a text that does not fit', POSITION),
  cell('a fraction for a whole number', 'tags', { position: 1.5 }, 'a number that does not fit', POSITION),
  cell('a number below the smallest', 'tags', { position: 0 }, 'a number that does not fit', POSITION),
  cell('a number above the largest', 'speakers', { mentions: 2 ** 31 }, 'a number that does not fit', COUNT),
  cell('a truth value for a number', 'speakers', { mentions: true }, 'a truth value', COUNT),
  cell('a number for a text', 'speakers', { role: 7 }, 'a number that does not fit', `${NOT_BLANK}, or null`),
  cell('a list for a text', 'speakers', { speaker: ['Ada'] }, 'a list', NOT_BLANK),
  cell('an object for a text', 'speakers', { role: { en: 'mayor' } }, 'an object', `${NOT_BLANK}, or null`),
  cell('a word that is no choice', 'speakers', { kind: 'Person' }, 'a text that does not fit', 'one of person, organisation, role'),
  cell('an instant with an offset', 'related', { published_at: '2022-01-12T17:20:00+02:00' }, 'a text that does not fit', INSTANT),
  cell('an instant without a zone', 'related', { published_at: '2022-01-12T15:20:00' }, 'a text that does not fit', INSTANT),
  cell('an instant on a day that is none', 'related', { published_at: '2022-02-30T15:20:00Z' }, 'a text that does not fit', INSTANT),
  cell('a leap second', 'related', { published_at: '2016-12-31T23:59:60Z' }, 'a text that does not fit', INSTANT),
  cell('an instant as a number of seconds', 'related', { published_at: 1_642_000_800 }, 'a number that does not fit', INSTANT),
  cell(
    'a hash in capitals',
    'sources',
    { sha256: 'AB'.repeat(32) },
    'a text that does not fit',
    'text of the pattern ^[0-9a-f]{64}$, or null',
  ),
  cell(
    'a size that doubles miss',
    'sources',
    { bytes: 2 ** 53 },
    'a number that does not fit',
    'a whole number from 0 to 9007199254740991, or null',
  ),
]

const inTags = (name: string, file: 'tags.jsonl' | 'tags.csv', text: string, expected: Fault['expected']): Fault => ({
  ...{ name, file, table: 'tags', text, expected },
})
const KEY = 'article_id=paper:1, position=1'
const without = (column: string): Row => Object.fromEntries(Object.entries(TAG).filter(([name]) => name !== column))

export const FAULTS: readonly Fault[] = [
  ...CELLS,
  inTags(
    'two columns of one row, in the order of the table',
    'tags.jsonl',
    jsonl({ label: 1, tag: 2, position: 1, article_id: 'paper:1' }),
    [
      {
        line: 1,
        key: KEY,
        field: 'tags.tag',
        found: '2',
        message: `tags.tag is a number that does not fit; expected ${NOT_BLANK}; ${mend}`,
      },
      {
        line: 1,
        key: KEY,
        field: 'tags.label',
        found: '1',
        message: `tags.label is a number that does not fit; expected ${NOT_BLANK}; ${mend}`,
      },
    ],
  ),
  inTags('a column that is missing in a row', 'tags.jsonl', jsonl(TAG, { ...without('label'), position: 2 }), [
    {
      ...{ line: 2, key: 'article_id=paper:1, position=2', field: 'tags.label' },
      message: `tags.label is missing; expected ${NOT_BLANK}; add the column`,
    },
  ]),
  inTags('columns that are missing in a row, in one finding', 'tags.jsonl', jsonl({ article_id: 'paper:1', position: 0 }), [
    {
      ...{ line: 1, key: 'article_id=paper:1, position=0' },
      message: '2 columns of tags are missing (tag, label); expected those that tidywire tables lists; add them',
    },
    {
      ...{ line: 1, key: 'article_id=paper:1, position=0', field: 'tags.position', found: '0' },
      message: `tags.position is a number that does not fit; expected ${POSITION}; ${mend}`,
    },
  ]),
  inTags('a part of the key that is missing', 'tags.jsonl', jsonl(without('position')), [
    {
      ...{ line: 1, key: 'article_id=paper:1, position=?', field: 'tags.position' },
      message: `tags.position is missing; expected ${POSITION}; add the column`,
    },
  ]),
  inTags('a column that is of no table', 'tags.jsonl', jsonl({ ...TAG, colour: 'red' }), [
    {
      ...{ line: 1, key: KEY, field: 'tags.colour', found: 'colour' },
      message: 'a column is not of the table tags; expected those that tidywire tables lists; leave it out',
    },
  ]),
  inTags(
    'many columns that are of no table, in one finding',
    'tags.jsonl',
    jsonl({ ...TAG, ...Object.fromEntries(Array.from('abcdefgh', (name) => [name.repeat(40), 1])) }),
    [
      {
        ...{
          line: 1,
          key: KEY,
          found: `${Array.from('abcdefgh')
            .map((name) => name.repeat(40))
            .join(', ')
            .slice(0, 199)}…`,
        },
        message: '8 columns are not of the table tags; expected those that tidywire tables lists; leave them out',
      },
    ],
  ),
  inTags('a name that objects have from birth', 'tags.jsonl', `{"__proto__":1,${JSON.stringify(TAG).slice(1)}\n`, [
    {
      ...{ line: 1, key: KEY, field: 'tags.__proto__', found: '__proto__' },
      message: 'a column is not of the table tags; expected those that tidywire tables lists; leave it out',
    },
  ]),
  inTags('a key that stands twice', 'tags.jsonl', jsonl(TAG, { ...TAG, position: 2 }, { ...TAG, tag: 'rain' }), [
    { line: 3, key: KEY, message: 'the key stands already in line 1; expected each once; leave one of the rows out' },
  ]),
  inTags('a key that stands three times', 'tags.csv', `${HEADER}p,1,a,b\np,1.0,a,b\np,1e0,a,b\n`, [
    {
      line: 3,
      key: 'article_id=p, position=1',
      message: 'the key stands already in line 2; expected each once; leave one of the rows out',
    },
    {
      line: 4,
      key: 'article_id=p, position=1',
      message: 'the key stands already in line 2; expected each once; leave one of the rows out',
    },
  ]),
  inTags('a list for a row', 'tags.jsonl', jsonl([TAG]), [
    { line: 1, message: 'the row is a list; expected an object with a property for each column; write one object a line' },
  ]),
  inTags('a word for a row', 'tags.jsonl', jsonl('storm'), [
    { line: 1, found: 'storm', message: 'the row is a text; expected an object with a property for each column; write one object a line' },
  ]),
  inTags('a line that is cut off', 'tags.jsonl', `${jsonl(TAG)}{"article_id":"paper:1","posi`, [
    {
      ...{ line: 2, found: '{"article_id":"paper:1","posi' },
      message: 'the line is no JSON; expected one whole object a line; mend the line, or write the file anew',
    },
  ]),
  inTags('a column that the header lacks, said once', 'tags.csv', 'article_id,position,tag\np,1,a\np,2,\n', [
    { line: 1, field: 'tags.label', message: `tags.label is missing; expected ${NOT_BLANK}; add the column` },
    { line: 3, key: 'article_id=p, position=2', field: 'tags.tag', message: `tags.tag is null; expected ${NOT_BLANK}; ${mend}` },
  ]),
  inTags(
    'a column of the header that is of no table, said once',
    'tags.csv',
    'article_id,position,tag,label,colour\np,1,a,b,red\np,2,a,b,red\n',
    [
      {
        ...{ line: 1, field: 'tags.colour', found: 'colour' },
        message: 'a column is not of the table tags; expected those that tidywire tables lists; leave it out',
      },
    ],
  ),
  inTags('a column that the header names twice', 'tags.csv', 'article_id,position,tag,label,tag\np,1,a,b,\n', [
    {
      line: 1,
      field: 'tags.tag',
      found: 'tag',
      message: 'the header names a column twice; expected each once; leave one of them out (the first is read)',
    },
  ]),
  inTags('semicolons for commas', 'tags.csv', 'article_id;position;tag;label\np;1;a;b\n', [
    {
      ...{ line: 1, found: 'article_id;position;tag;label' },
      message:
        'no column of the table tags is here; expected article_id, position, tag, label; name the table that this is, or write its header',
    },
  ]),
  inTags('a truth value as Python writes it, in a column of numbers', 'tags.csv', `${HEADER}p,True,a,b\n`, [
    {
      ...{ line: 2, key: 'article_id=p, position=True', field: 'tags.position', found: 'True' },
      message: `tags.position is a text that does not fit; expected ${POSITION}; ${mend}`,
    },
  ]),
  inTags('a record with a cell too few', 'tags.csv', `${HEADER}p,1,a\np,2,a,b\n`, [
    { line: 2, found: 'p,1,a', message: 'the record has 3 cells; expected 4, as the header has; mend the line' },
  ]),
  inTags('an empty file', 'tags.csv', '', [
    { line: 1, message: 'the file is empty; expected a header with the columns of tags; write the file anew' },
  ]),
]
