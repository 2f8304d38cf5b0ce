/**
 * The command line as people and scripts meet it: exit codes, data on standard output, talk on standard error.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishers } from '../src/publishers/index.ts'
import { allSchemas, schemaText } from '../src/commands/schemas.ts'
import { tables } from '../src/tables/index.ts'
import { schemaOf, type Table } from '../src/tables/table.ts'
import { ask, type Ended } from './command-line.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const cli = join(root, 'dist/cli.js')
const samples = join(root, 'data/samples')
const pages = readdirSync(samples).flatMap((name) => (name.endsWith('.txt') ? [join(samples, name)] : []))
const good = join(samples, '011_7a686c2276d66f93.txt')
const withNote = join(samples, '022_f242e7039d4eaeac.txt')
const allTables: readonly Table[] = Object.values(tables)

/** Escape sequences begin with it. */
const ESC = '\u001b'

const PAGE = [
  'Facts',
  '',
  '11:59 14.09.2021',
  '',
  'Council of Vilshanka opens a bridge for cyclists',
  '',
  'The council of Vilshanka opened a bridge for cyclists on Tuesday, its press service has said. The bridge is 74 metres long.',
  '',
  'According to the council, the work took two years and cost UAH 6.3 mln. "We count on spring," the mayor said.',
  '',
  'Tags: #bridge #cycling',
  '',
].join('\n')

let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-cli-'))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

let count = 0
/** A path in the test's folder at which nothing stands yet. */
const fresh = (): string => join(place, `out-${count++}`)

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fresh()
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

interface Setting {
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
}

function run(args: readonly string[], { input = '', env = {} }: Setting = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    input,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, stdout, stderr }
}

const shell = (script: string, ...args: readonly string[]): Ended => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, cli, ...args], {
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1)

describe('exit codes', () => {
  it.each<[string, number, readonly string[]]>([
    ['curate, all pages good', 0, ['curate', ...pages, '--out', 'OUT']],
    ['curate, a page refused', 1, ['curate', 'BAD', '--out', 'OUT']],
    ['curate, a file that is not there', 1, ['curate', join(samples, 'nowhere.txt'), '--out', 'OUT']],
    ['curate, a folder without pages', 1, ['curate', 'EMPTY', '--out', 'OUT']],
    ['validate, all pages good', 0, ['validate', ...pages]],
    ['validate, a page refused', 1, ['validate', 'BAD']],
    ['explain, a good page', 0, ['explain', good]],
    ['explain, a page refused', 1, ['explain', 'BAD']],
    ['explain, a file that is not there', 1, ['explain', join(samples, 'nowhere.txt')]],
    ['tables', 0, ['tables']],
    ['publishers', 0, ['publishers']],
    ['schemas', 0, ['schemas']],
    ['quotes', 0, ['quotes']],
    ['baseline', 0, ['baseline', ...pages]],
    ['report of a file that is not there', 2, ['report', join(samples, 'nowhere.json')]],
    ['learn, too few pages', 1, ['learn', good, '--id', 'one']],
    ['kernel list', 0, ['kernel', 'list']],
    ['version', 0, ['--version']],
    ['no command', 2, []],
    ['curate without --out', 2, ['curate', ...pages]],
    ['curate without inputs', 2, ['curate', '--out', 'OUT']],
    ['explain of many pages', 2, ['explain', ...pages]],
  ])('say how it ended: %s', (_, code, args) => {
    const names: Readonly<Record<string, () => string>> = {
      OUT: fresh,
      BAD: () => folderOf({ 'bad.txt': 'hello' }),
      EMPTY: () => folderOf({}),
    }
    expect(run(args.map((arg) => names[arg]?.() ?? arg)).code).toBe(code)
  })
})

describe('wrong use', () => {
  it.each<[string, readonly string[], string]>([
    [
      'an unknown command',
      ['curat'],
      "error: unknown command 'curat'\n(Did you mean curate?)\n(add --help for the options and an example)\n",
    ],
    [
      'an unknown option',
      ['validate', good, '--frobnicate'],
      "error: unknown option '--frobnicate'\n(add --help for the options and an example)\n",
    ],
    [
      'a missing option',
      ['curate', good],
      "error: required option '--out <dir>' not specified\n(add --help for the options and an example)\n",
    ],
    ['a missing argument', ['explain'], "error: missing required argument 'file'\n(add --help for the options and an example)\n"],
    [
      'an unknown format',
      ['curate', good, '--out', 'never', '--format', 'csv,xlsx'],
      'tidywire: there is no format "xlsx"; choose from parquet, jsonl, csv, spreadsheet\n',
    ],
    [
      'an unknown publisher',
      ['validate', good, '--publisher', 'nobody'],
      `tidywire: there is no publisher "nobody"; choose from ${publishers.map(({ id }) => id).join(', ')}, or name the file of a profile, as ./nobody.json\n`,
    ],
    [
      'a size that is none',
      ['validate', good, '--max-bytes', 'many'],
      'tidywire: --max-bytes many is no size; write it as 500000, 500kB or 5MB\n',
    ],
    ['a size of nothing', ['validate', good, '--max-bytes', '0'], 'tidywire: --max-bytes 0 is no size; write it as 500000, 500kB or 5MB\n'],
    ['more than one page to explain', ['explain', 'data/samples'], 'tidywire: data/samples is more than one page; name one file\n'],
  ])('ends with 2 and says what to do: %s', async (_, args, stderr) => {
    expect(await ask(args)).toEqual({ code: 2, stdout: '', stderr })
  })

  it('of a folder with a data set names both ways out', async () => {
    const out = fresh()
    expect((await ask(['curate', good, '--out', out, '--quiet'])).code).toBe(0)
    expect(await ask(['curate', good, '--out', out])).toEqual({
      code: 2,
      stdout: '',
      stderr: `tidywire: ${out} holds a data set already; add --force to replace it, or name another folder with --out\n`,
    })
    expect(await ask(['curate', good, '--out', out, '--force', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})

describe('help', () => {
  it.each(['curate', 'retry', 'validate', 'explain', 'tables', 'publishers', 'schemas'])(
    'of %s goes to standard output and shows an example',
    (command) => {
      const { code, stdout, stderr } = run([command, '--help'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^Usage: tidywire /)
      expect(stdout).toMatch(new RegExp(`^Examples?:\\n  tidywire ${command}`, 'm'))
    },
  )

  it('of the program names every command and shows an example', () => {
    const { code, stdout, stderr } = run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const command of ['curate', 'retry', 'validate', 'explain', 'tables', 'publishers', 'schemas'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    expect(stdout).toContain('Example:\n  tidywire curate ')
  })

  it('is shown, as talk, where no command is named', () => {
    const { code, stdout, stderr } = run([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage: tidywire ')
  })

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('curate', () => {
  it('talks on standard error alone, and not of a page without a name', async () => {
    const out = fresh()
    const { code, stdout, stderr } = await ask(['curate', withNote, '--out', out])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(linesOf(stderr)[0]).toBe('1 page: 1 gave an article, 0 repeated one, 0 refused')
    expect(linesOf(stderr).slice(-5)).toEqual([
      '  assumed-encoding: 1 (table problems)',
      `wrote 17 files to ${out}:`,
      `  ${out}/csv/`,
      `  ${out}/parquet/`,
      `  ${out}/quality-report.json`,
    ])
  })

  it('is silent with --quiet', () => {
    expect(run(['curate', ...pages, '--out', fresh(), '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('prints its summary as JSON, talk apart', async () => {
    const out = fresh()
    const { code, stdout, stderr } = await ask(['curate', ...pages, '--out', out, '--json', '--lines', '--format', 'csv, jsonl'])
    expect(code).toBe(0)
    expect(stderr).toContain('10 pages: 8 gave an article, 2 repeated one, 0 refused')
    const {
      sources,
      problems,
      tables: written,
      files,
    } = JSON.parse(readFileSync(join(out, 'provenance.json'), 'utf8')) as Record<string, unknown>
    expect(JSON.parse(stdout)).toEqual({ out, sources, problems, tables: written, files, ignored: 0 })
    expect(readdirSync(out).sort()).toEqual(['csv', 'jsonl', 'provenance.json', 'quality-report.json'])
  })

  it('counts the files that it passes over', async () => {
    const folder = folderOf({ 'a.txt': PAGE, 'b.jpg': 'x', '.hidden.txt': PAGE })
    expect(linesOf((await ask(['curate', folder, '--out', fresh()])).stderr)[0]).toBe(
      '1 page: 1 gave an article, 0 repeated one, 0 refused; 2 other files in the folders passed over',
    )
  })

  it('reads standard input as "-"', () => {
    const out = fresh()
    expect(run(['curate', '-', '--out', out, '--format', 'csv', '--quiet'], { input: PAGE })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(readFileSync(join(out, 'csv/sources.csv'), 'utf8').split('\r\n')[1]).toMatch(/^-,[0-9a-f]{64},/)
  })
})

describe('validate', () => {
  it('prints findings as data and the count as talk', async () => {
    expect(await ask(['validate', withNote])).toEqual({
      code: 0,
      stdout:
        'assumed-encoding  1 note\n  the bytes are not UTF-8 and name no encoding; read as windows-1251, which gives the most plausible words\n    data/samples/022_f242e7039d4eaeac.txt\n',
      stderr: '1 page, 0 refused, 1 finding: 1 note\n',
    })
  })

  it.each([[['--json']], [['--format', 'jsonl']]])('prints every finding as JSON, one a line: %s', async (options) => {
    const folder = folderOf({ 'a.txt': 'hello', 'b.txt': '' })
    const { code, stdout } = await ask(['validate', folder, ...options])
    const found = linesOf(stdout).map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(code).toBe(1)
    expect(found.map((one) => [one['source'], one['code'], one['severity'], one['line'], one['found']])).toEqual([
      ['a.txt', 'unknown-layout', 'error', 1, 'hello'],
      ['b.txt', 'empty', 'error', null, null],
    ])
    for (const one of found)
      expect(Object.keys(one)).toEqual(['code', 'severity', 'source', 'path', 'line', 'key', 'field', 'found', 'message'])
  })

  it('shows the line of a refused page and what was expected there', async () => {
    const { stdout } = await ask(['validate', '-'], { input: '\nhello\n' })
    expect(stdout).toBe(
      'unknown-layout  1 error\n  the page fits no known layout: the nearest is B (body only, with or without its title), which expects paragraphs of a news story here; see tidywire explain, or, for a site that is not known yet, make a profile with tidywire learn and name it with --publisher\n    -:2  found: hello\n',
    )
  })

  it.each<[string, readonly string[], number, string]>([
    ['no refused page', [], 1, 'failed: 1 of 4 pages refused, where --max-refused allows 0\n'],
    ['one refused page', ['--max-refused', '1'], 0, ''],
    ['a quarter of the pages', ['--max-refused', '25%'], 0, ''],
    ['less than a quarter', ['--max-refused', '24.9%'], 1, 'failed: 1 of 4 pages refused, where --max-refused allows 24.9%\n'],
    ['no warning', ['--max-refused', '1', '--fail-on', 'warning'], 1, 'failed: 1 warning found, where --fail-on warning allows none\n'],
  ])('fails where more is wrong than is allowed: %s', async (_, options, code, failed) => {
    const folder = folderOf({ 'a.txt': PAGE, 'b.txt': PAGE, 'c.txt': `${PAGE}\u0000`, 'd.txt': 'hello' })
    const ended = await ask(['validate', folder, ...options])
    expect([ended.code, ended.stderr]).toEqual([code, `4 pages, 1 refused, 2 findings: 1 error, 1 warning\n${failed}`])
  })

  it.each([
    ['an input that is not there', () => join(fresh(), 'gone')],
    ['a folder without pages', () => folderOf({ 'a.html': '' })],
  ])('fails whatever is allowed: %s', async (_, input) => {
    const { code, stderr } = await ask(['validate', input(), '--max-refused', '100%'])
    expect([code, stderr]).toEqual([1, '0 pages, 0 refused, 1 finding: 1 error\nfailed: 1 input without a page\n'])
  })

  it('writes several reports in one run, also with --quiet', async () => {
    const [out, folder] = [folderOf({}), folderOf({ 'a.txt': 'hello' })]
    const targets = ['jsonl', 'markdown', 'sarif'].flatMap((name) => ['--report', `${name}=${join(out, `a=${name}`)}`])
    expect(await ask(['validate', folder, '--quiet', ...targets])).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(readdirSync(out)).toEqual(['a=jsonl', 'a=markdown', 'a=sarif'])
    expect(readFileSync(join(out, 'a=jsonl'), 'utf8')).toBe((await ask(['validate', folder, '--json'])).stdout)
    expect(readFileSync(join(out, 'a=markdown'), 'utf8')).toBe((await ask(['validate', folder, '--format', 'markdown'])).stdout)
    expect(readFileSync(join(out, 'a=sarif'), 'utf8')).toBe((await ask(['validate', folder, '--format', 'sarif'])).stdout)
  })

  it.each<[string, readonly string[], string]>([
    [
      'a format that is not there',
      ['--format', 'xml'],
      'there is no format "xml" of reports; choose from text, json, jsonl, sarif, github, markdown',
    ],
    ['a report without a file', ['--report', 'sarif'], '--report sarif names no file; write it as sarif=findings.sarif'],
    [
      'a report in a file below a file',
      ['--report', 'json=package.json/a'],
      'cannot write package.json/a: a part of the path is a file; mend it, or name another file with --report',
    ],
    [
      'two reports in one file',
      ['--report', 'json=a', '--report', 'sarif=./a'],
      'two reports are to be written to ./a; name a file for each',
    ],
    ['no number of samples', ['--samples', '0'], '--samples 0 is no number of findings; write a whole number from 1 to 999999'],
    ['no number of pages', ['--max-refused', '101%'], '--max-refused 101% is no number of pages; write it as 12 or 1%'],
    ['no severity', ['--fail-on', 'info'], '--fail-on info is no severity; write error or warning'],
  ])('says what to write instead: %s', async (_, options, message) => {
    expect(await ask(['validate', good, ...options])).toEqual({ code: 2, stdout: '', stderr: `tidywire: ${message}\n` })
  })

  it.each([
    ['a good page', PAGE, 0],
    ['a refused page', 'hello', 1],
  ])('is silent with --quiet, and tells by its exit code: %s', async (_, input, code) => {
    expect(await ask(['validate', '-', '--quiet'], { input })).toEqual({ code, stdout: '', stderr: '' })
  })

  it('reads gzip from standard input', () => {
    expect(run(['validate', '-'], { input: gzipSync(PAGE) })).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 page, 0 refused, 0 findings\n',
    })
  })
})

describe('explain', () => {
  it('shows each line with its role, and each field with its lines', async () => {
    const { code, stdout, stderr } = await ask(['explain', '-'], { input: PAGE })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const parts = linesOf(stdout).map((line) => line.trim().split(/ {2,}/))
    expect(parts.slice(0, parts.findIndex(([first]) => first === 'tags') + 1)).toEqual([
      ['-', 'interfax-ukraine', 'layout S', 'utf-8'],
      [''],
      ['1', 'header', 'Facts'],
      ['3', 'time', '11:59 14.09.2021'],
      ['5', 'title', 'Council of Vilshanka opens a bridge for cyclists'],
      ['7', 'paragraph', 'The council of Vilshanka opened a bridge for cyclists on Tuesday, its press service has said. The b…'],
      ['9', 'paragraph', 'According to the council, the work took two years and cost UAH 6.3 mln. "We count on spring," the m…'],
      ['11', 'tags', 'Tags: #bridge #cycling'],
      [''],
      ['section', 'Facts', 'line 1'],
      ['published_at', '2021-09-14T08:59:00Z', 'line 3'],
      ['published_local', '2021-09-14T11:59:00+03:00', 'line 3'],
      ['title', 'Council of Vilshanka opens a bridge for cyclists', 'line 5'],
      ['headline_content', 'Council of Vilshanka opens a bridge for cyclists', 'line 5'],
      ['language', 'en', 'line 7, 9'],
      ['word_count', '44', 'line 7, 9'],
      ['paragraph_count', '2', 'line 7, 9'],
      ['tags', '#bridge #cycling'],
    ])
  })

  it('shows the quotations of a page, each with its rule and whom it weighed', async () => {
    const { stdout } = await ask(['explain', '-'], { input: PAGE.replace('the mayor said', 'Mayor Lena Varga said') })
    expect(stdout).toContain('"We count on spring,"[3] Mayor Lena Varga said.')
    expect(stdout).toMatch(/\[3\] direct {4}Lena Varga {2}Mayor, quotation 3\n {6}name \(1\.00\): .*\n {6}weighed: Lena Varga 1\.00/)
  })

  it('prints the same as JSON', async () => {
    const { code, stdout } = await ask(['explain', '-', '--json'], { input: PAGE })
    const page = JSON.parse(stdout) as { lines: { role: string; text: string | null }[]; fields: { field: string; lines: number[] }[] }
    expect(code).toBe(0)
    expect(page).toMatchObject({
      source: '-',
      outcome: 'article',
      publisher: 'interfax-ukraine',
      layout: 'S',
      encoding: 'utf-8',
      problems: [],
    })
    expect(page.lines.map((line) => line.text ?? '')).toEqual(PAGE.split('\n').slice(0, page.lines.length))
    expect(page.fields.find(({ field }) => field === 'title')).toEqual({
      field: 'title',
      value: 'Council of Vilshanka opens a bridge for cyclists',
      lines: [5],
    })
  })

  it('says why a page is refused', async () => {
    const { code, stdout } = await ask(['explain', '-'], { input: 'hello' })
    expect(code).toBe(1)
    expect(stdout).toContain('publisher not recognised  layout not recognised')
    expect(stdout).toContain('unknown-layout')
  })
})

describe('tables, publishers and schemas', () => {
  it('print the contract of every table as JSON', async () => {
    const expected = allTables.map(schemaOf)
    for (const [args, all] of [
      [['tables', '--json'], expected],
      [['schemas'], allSchemas().map(([, schema]) => schema)],
    ] as const) {
      const { code, stdout, stderr } = await ask(args)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(all)))
    }
  })

  it('list every table with its columns', async () => {
    const { stdout, stderr } = await ask(['tables'])
    expect(stderr).toBe('')
    for (const { name, about, columns } of allTables) {
      expect(stdout).toContain(`${name}: ${about}\n`)
      for (const column of Object.keys(columns)) expect(stdout).toMatch(new RegExp(`^  ${column} `, 'm'))
    }
  })

  it('list every publisher with its layouts', async () => {
    const { stdout, stderr } = await ask(['publishers'])
    expect(stderr).toBe('')
    for (const { id, name, layouts } of publishers) {
      expect(stdout).toContain(`${id}  ${name}: `)
      for (const layout of layouts) expect(stdout).toContain(`    ${layout.id.padEnd(5)} ${layout.about}\n`)
    }
  })

  it('print the publishers as JSON', async () => {
    expect(JSON.parse((await ask(['publishers', '--json'])).stdout)).toEqual(JSON.parse(JSON.stringify(publishers)))
  })

  it('write a file for each schema', async () => {
    const out = join(fresh(), 'schemas')
    expect(await ask(['schemas', '--out', out])).toEqual({
      code: 0,
      stdout: '',
      stderr: `wrote ${allSchemas().length} schemas to ${out}\n`,
    })
    const written = Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]))
    expect(written).toEqual(Object.fromEntries(allSchemas().map(([name, schema]) => [`${name}.schema.json`, schemaText(schema)])))
  })

  it('end with one clear error where schemas cannot be written', async () => {
    const { code, stdout, stderr } = await ask(['schemas', '--out', join(folderOf({ file: '' }), 'file/below')])
    expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({ code: 2, stdout: '', lines: 1 })
    expect(stderr).toMatch(/^tidywire: cannot write to /)
  })
})

describe('colours', () => {
  const commands: readonly (readonly string[])[] = [['explain', good], ['validate', withNote], ['tables'], ['publishers']]

  it.each(commands)('are left out in a pipe: %s', (...args) => {
    expect(run(args).stdout).not.toContain(ESC)
  })

  it.each(commands)('are given with FORCE_COLOR: %s', (...args) => {
    expect(run(args, { env: { FORCE_COLOR: '1' } }).stdout).toContain(`${ESC}[`)
  })

  it.each(commands)('are left out with NO_COLOR, even forced: %s', (...args) => {
    expect(run(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(ESC)
  })

  it.each<[string, NodeJS.ProcessEnv]>([
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }],
    ['CI=true, in a pipe', { CI: 'true' }],
    ['a terminal named by TERM, in a pipe', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }],
  ])('are left out with %s', (_, env) => {
    expect(run(['explain', good], { env }).stdout).not.toContain(ESC)
  })

  it('of curate are on standard error, and never in its JSON', () => {
    const { stdout, stderr } = run(['curate', withNote, '--out', fresh(), '--json'], { env: { FORCE_COLOR: '1' } })
    expect(stderr).toContain(`${ESC}[`)
    expect(stdout).not.toContain(ESC)
  })
})

/** All that a terminal may act on, but for the line feeds that the program prints itself; as code points in hex. */
function controlsOf(text: string): string[] {
  const found = Array.from(text, (sign) => sign.charCodeAt(0)).filter(
    (code) => (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code < 0xa0),
  )
  return [...new Set(found)].map((code) => code.toString(16))
}

describe('hostile pages', () => {
  /** Escape sequences, window titles, 8-bit controls, backspaces, carriage returns and deletes. */
  const attack = '\u001b[2J \u001b]0;owned\u0007 \u009b2J \u0090x\u009c a\u0008b honest\rover \u007f \u000c'
  const long = 'The mayor of Vilshanka counted the cyclists of the town on Monday and found that there were many of them. '.repeat(15)
  const pages: readonly (readonly [string, string])[] = [
    ['in the title and the body', PAGE.replace('a bridge', `a ${attack} bridge`).replace('metres long.', `metres ${attack} long. ${long}`)],
    ['in a list', `${PAGE}MORE ABOUT\n\nnot a stamp ${attack}\n\n10:00 99.99.2021\nTitle\n\nTitle\n${long}\n`],
    ['on a page that is refused', `hello ${attack} ${long}`],
    ['in every second letter', Array.from('all of it', (letter) => `${letter}\u001b\u009b`).join('')],
  ]
  const commands: readonly (readonly string[])[] = [['explain'], ['validate'], ['explain', '--json'], ['validate', '--json']]

  it.each(pages.flatMap(([name, page]) => commands.map((args) => [args.join(' '), name, args, page] as const)))(
    'send no control to the terminal through %s: %s',
    async (_command, _name, args, input) => {
      const { stdout, stderr } = await ask([...args, '-'], { input })
      expect(controlsOf(stdout)).toEqual([])
      expect(controlsOf(stderr)).toEqual([])
    },
  )

  it.each([['explain'], ['validate']])('keep their names from the terminal too: %s', async (command) => {
    const folder = folderOf({ [`evil${ESC}[2J\r\u009bname.txt`]: 'hello' })
    const { code, stdout, stderr } = await ask([command, folder])
    expect(code).toBe(1)
    expect(`${stdout}${stderr}`).toContain('evil�[2J')
    expect(controlsOf(stdout + stderr)).toEqual([])
  })
})

describe('file names with line feeds', () => {
  it('stay on one line of findings', async () => {
    const { code, stdout } = await ask(['validate', folderOf({ 'two\nlines.txt': 'hello' })])
    expect(code).toBe(1)
    expect(linesOf(stdout)[2]).toMatch(/two�lines\.txt:1 {2}found: hello$/)
  })

  it('come whole through JSON and CSV', async () => {
    const folder = folderOf({ 'two\nlines.txt': PAGE })
    const out = fresh()
    expect((await ask(['curate', folder, '--out', out, '--format', 'csv', '--quiet'])).code).toBe(0)
    expect(readFileSync(join(out, 'csv/sources.csv'), 'utf8')).toContain('\r\n"two\nlines.txt",')
    const { source } = JSON.parse((await ask(['explain', join(folder, 'two\nlines.txt'), '--json'])).stdout) as { source: string }
    expect(source).toBe('two\nlines.txt')
  })
})

describe('output that is closed early', () => {
  it.each([
    ['tables', 'tables'],
    ['schemas', 'schemas'],
    ['explain', `explain '${good}'`],
    ['validate', "validate 'data'"],
  ])('is no crash: %s', (_, command) => {
    const { code, stdout, stderr } = shell(`cd '${root}' && "$0" "$1" ${command} | head -1`)
    expect(code).toBe(0)
    expect(linesOf(stdout).length).toBe(1)
    expect(stderr).not.toContain('    at ')
  })

  it('ends a long run without a word of the program’s inside', () => {
    const folder = folderOf(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`${n}.txt`, 'hello'])))
    const { code, stdout, stderr } = shell('"$0" "$1" validate "$2" | head -1', folder)
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'unknown-layout  2,000 errors\n' })
    expect(stderr).not.toContain('    at ')
  })
})

describe('--max-bytes', () => {
  const size = Buffer.byteLength(PAGE)

  it.each<[string, string, string | Uint8Array, string]>([
    ['a page of just that size', String(size), PAGE, ''],
    ['a page one byte larger', String(size - 1), PAGE, 'too-large'],
    ['a packed page, counted unpacked', String(size - 1), gzipSync(PAGE), 'too-large'],
    ['a packed page of just that size', String(size), gzipSync(PAGE), ''],
    ['kilobytes', '1kB', PAGE, ''],
    ['kilobytes, too large', '1kB', PAGE + 'x'.repeat(1000), 'too-large'],
    ['megabytes', '1MB', PAGE, ''],
  ])('bounds validate: %s', async (_, limit, content, expected) => {
    const { code, stdout } = await ask(['validate', '-', '--max-bytes', limit, '--json'], { input: content })
    expect(linesOf(stdout).map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(expected === '' ? [] : [expected])
    expect(code).toBe(expected === '' ? 0 : 1)
  })

  it('bounds files as it bounds standard input', async () => {
    const folder = folderOf({ 'page.txt': PAGE })
    expect((await ask(['validate', folder, '--max-bytes', String(size), '--quiet'])).code).toBe(0)
    expect((await ask(['validate', folder, '--max-bytes', String(size - 1), '--quiet'])).code).toBe(1)
  })

  it.each(['validate', 'explain'])('lets %s read a page that is larger than the default', async (command) => {
    const long = PAGE.replace('74 metres long.', `74 metres long. ${'It is a long bridge over a long river. '.repeat(450_000)}`)
    const { stdout } = await ask([command, join(folderOf({ 'page.txt': long }), 'page.txt'), '--max-bytes', '50MB'])
    expect(Buffer.byteLength(long)).toBeGreaterThan(16 * 1024 * 1024)
    expect(stdout).not.toContain('too-large')
  })

  it('bounds curate, which refuses the page and goes on', async () => {
    const folder = folderOf({ 'a.txt': PAGE, 'b.txt': PAGE + 'x'.repeat(1000) })
    const { code, stdout } = await ask(['curate', folder, '--out', fresh(), '--max-bytes', '1kB', '--json', '--quiet'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ sources: { article: 1, repeat: 0, refused: 1 }, problems: { 'too-large': 1 } })
  })
})
