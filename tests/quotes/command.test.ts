/** `tidywire quotes` as scripts meet it: a JSON line in, a JSON line out. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ask, type Ended } from '../command-line.ts'

interface Answer {
  readonly id: unknown
  readonly error?: string
  readonly quotes?: readonly { readonly start: number; readonly end: number; readonly kind: string; readonly reference: string | null }[]
  readonly attribution?: unknown
}

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** The same through the pipes of a process. */
function runPiped(input: string): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'quotes'], { input, env: {}, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

const run = (input: string, ...args: readonly string[]): Promise<Ended> => ask(['quotes', ...args], { input })

const linesOf = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const answersOf = ({ stdout }: Ended): Answer[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer) // what the command prints

const TEXT = '“The bridge is closed,” Mayor Lena Varga said. Engineer Olen Dask said the pump would hold.'

describe('tidywire quotes', () => {
  it('answers with spans and names', async () => {
    const ended = await run(linesOf([{ id: 'a', text: TEXT }]))
    expect({ ...ended, stdout: answersOf(ended) }).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        {
          id: 'a',
          attribution: null,
          quotes: [
            {
              ...spanOf('“The bridge is closed,”'),
              kind: 'direct',
              group: 1,
              speaker: spanOf('Mayor Lena Varga'),
              cue: spanOf('said'),
              floating: false,
              reference: 'Lena Varga',
            },
            {
              ...spanOf('the pump would hold'),
              kind: 'indirect',
              group: 2,
              speaker: spanOf('Engineer Olen Dask'),
              cue: { start: TEXT.lastIndexOf('said'), end: TEXT.lastIndexOf('said') + 4 },
              floating: false,
              reference: 'Olen Dask',
            },
          ],
        },
      ],
    })
  })

  it('keeps the order of what comes in through a pipe, blank lines aside', () => {
    const ids = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? `text ${i}` : i))
    const ended = runPiped(ids.map((id) => linesOf([{ id, text: TEXT }])).join('\n'))
    expect([ended.code, answersOf(ended).map(({ id }) => id)]).toEqual([0, ids])
  })

  it('answers the same twice', async () => {
    const input = linesOf([{ id: 1, text: TEXT, title: 'Bridge closed – Varga' }])
    expect(await run(input)).toEqual(await run(input))
  })

  it.each<[string, string, unknown, RegExp]>([
    ['not JSON', '{"id": 1, "text"', null, /not JSON/],
    ['a list', '[1]', null, /not an object/],
    ['a number', '7', null, /not an object/],
    ['null', 'null', null, /not an object/],
    ['no id', '{"text": "a"}', null, /"id" is missing/],
    ['an id of another kind', '{"id": {}, "text": "a"}', null, /"id" is missing/],
    ['neither text nor title', '{"id": 1}', 1, /neither "text" nor "title"/],
    ['a text of another kind', '{"id": "x", "text": 5}', 'x', /"text" is not a string/],
    ['a title of another kind', '{"id": "x", "text": "a", "title": []}', 'x', /"title" is not a string/],
    ['a language that is not read', '{"id": "x", "text": "a", "language": "de"}', 'x', /"language" is none of/],
  ])('answers a bad line with its id and what is wrong, reads on, and ends with 1: %s', async (_, line, id, error) => {
    const ended = await run(`${line}\n${linesOf([{ id: 'good', text: TEXT }])}`)
    expect([ended.code, answersOf(ended)]).toEqual([
      1,
      [
        { id, error: expect.stringMatching(error) as string },
        expect.objectContaining({ id: 'good', quotes: expect.any(Array) as unknown[] }) as unknown,
      ],
    ])
    expect(ended.stderr).toMatch(/^tidywire: line 1: [^\n]+\n$/)
  })

  it.each([
    ['nothing', '', []],
    ['blank lines', '\n  \n\r\n', []],
  ])('answers %s with nothing', async (_, input, answers) => {
    const ended = await run(input)
    expect([ended.code, answersOf(ended), ended.stderr]).toEqual([0, answers, ''])
  })

  it.each([
    ['with a line end', '\n'],
    ['without a line end', ''],
    ['with the line end of Windows', '\r\n'],
  ])('reads a last line %s', async (_, end) => {
    expect(answersOf(await run(JSON.stringify({ id: 1, text: TEXT }) + end)).map(({ quotes }) => quotes?.length)).toEqual([2])
  })

  it.each([
    ['LINE SEPARATOR', '\u2028'],
    ['PARAGRAPH SEPARATOR', '\u2029'],
    ['NEXT LINE', '\u0085'],
    ['a character of two units', '😀'],
  ])('takes no line to end at %s inside a string, and counts on in UTF-16 units', async (_, sign) => {
    const text = `It was late.${sign} ${TEXT}`
    const ended = await run(linesOf([{ id: sign, text }]))
    const [answer, ...others] = answersOf(ended)
    expect([ended.code, others]).toEqual([0, []])
    expect(answer?.id).toBe(sign)
    expect(answer?.quotes?.map(({ start, end }) => text.slice(start, end))).toEqual(['“The bridge is closed,”', 'the pump would hold'])
  })

  it.each([
    ['a title alone', { title: 'Bridge to close in May – Varga' }, 'Varga'],
    ['a title with an empty text', { title: 'Bridge to close in May – Varga', text: '' }, 'Varga'],
    ['a title and its text', { title: 'Bridge to close in May – Varga', text: TEXT }, 'Lena Varga'],
    ['a title and a text that names somebody else', { title: 'Bridge to close in May – Okafor', text: TEXT }, null],
  ])('takes %s apart', async (_, row, resolved) => {
    const [answer] = answersOf(await run(linesOf([{ id: 1, ...row }])))
    const speaker = row.title.replace(/.* – /, '')
    expect(answer?.attribution).toEqual({ content: 'Bridge to close in May', speaker, resolved })
  })

  it('attributes no title that names nobody', async () => {
    expect(answersOf(await run(linesOf([{ id: 1, title: 'Bridge to close in May' }])))).toEqual([{ id: 1, quotes: [], attribution: null }])
  })

  it('reads the language that is given', async () => {
    const text = '«Міст закрито», – сказала Олена Варга.'
    const answers = answersOf(
      await run(
        linesOf([
          { id: 1, text, language: 'uk' },
          { id: 2, text },
        ]),
      ),
    )
    expect(answers.map(({ quotes }) => quotes?.map(({ reference }) => reference))).toEqual([['Олена Варга'], ['Олена Варга']])
  })

  it('prints texts with their names for people, and no character that steers a terminal', async () => {
    const text = `${TEXT}\u001b[31m \u0007red\u009b2J\u202e, Norpress reports.`
    const { code, stdout, stderr } = await run(linesOf([{ id: 'a\u001b[1m', text, title: 'Bridge to close\u0007 – Varga' }]), '--pretty')
    expect([code, stderr]).toEqual([0, ''])
    for (const part of ['Lena Varga', 'Olen Dask', 'The bridge is closed,', 'direct', 'indirect', 'Bridge to close'])
      expect(stdout).toContain(part)
    expect(stdout.match(/[^\P{C}\n]/gu)).toBeNull()
  })

  it('prints no JSON for people where a line is bad, and ends with 1', async () => {
    const ended = await run(`{"id": 1}\n${linesOf([{ id: 2, text: TEXT }])}`, '--pretty')
    expect(ended.code).toBe(1)
    expect(ended.stdout).not.toContain('error')
    expect(ended.stdout).toContain('Olen Dask')
    expect(ended.stderr).toBe('tidywire: line 1: neither "text" nor "title" is given\n')
  })

  it('says how it is used, and refuses what it does not know with 2', async () => {
    expect(await run('', '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('JSON lines {id, text, title, language}') as string,
    })
    expect(await run('', '--nonsense')).toMatchObject({ code: 2, stdout: '' })
  })
})

function spanOf(part: string): { readonly start: number; readonly end: number } {
  const start = TEXT.indexOf(part)
  return { start, end: start + part.length }
}
