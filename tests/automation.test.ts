/** The examples of automation, run as far as one machine can: the shell of a workflow's steps, and a commit through the hook. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageOf } from './page.ts'
import { readYaml, textOf, type Yaml } from './yaml.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-automation-'))
  const shim = (name: string, script: string): void => writeFileSync(join(place, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  mkdirSync(join(place, 'bin'))
  mkdirSync(join(place, 'repository/scrapes'), { recursive: true })
  shim('npm', `echo "$*" >> '${place}/npm'`)
  shim('npx', '[ "$1 $2" = "--no-install tidywire" ] || exit 64\nshift 2\nexec tidywire "$@"')
  shim('tidywire', `exec '${process.execPath}' '${join(root, 'dist/cli.js')}' "$@"`)
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const put = (path: string, text: string): void => writeFileSync(join(place, 'repository', path), text)
const repositoryFile = (path: string): string => readFileSync(join(place, 'repository', path), 'utf8')

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(command: string, args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(place, 'repository'),
    env: { PATH: `${join(place, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: place, GITHUB_STEP_SUMMARY: join(place, 'summary.md') },
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

/** The value at a path of names and numbers. */
const at = (value: Yaml | undefined, ...path: readonly (string | number)[]): Yaml | undefined =>
  path.reduce<Yaml | undefined>((found, name) => (found as Readonly<Record<string | number, Yaml>> | undefined)?.[name], value) // names are keys of mappings, numbers of sequences

describe('the workflow', () => {
  const workflow = readYaml(read('examples/github-actions/validate-scrapes.yml'))
  const steps = at(workflow, 'jobs', 'validate', 'steps') as readonly Yaml[] // as the file has it; the tests below would fail otherwise
  const scripts = steps.flatMap((step) => [at(step, 'run')].filter((script) => typeof script === 'string'))

  /** Run the steps as GitHub's runner does: each by `bash -e`, the first failure ends the job. */
  function runSteps(): Ended {
    let last: Ended = { code: null, stdout: '', stderr: '' }
    for (const script of scripts) {
      writeFileSync(join(place, 'step.sh'), script)
      last = run('bash', ['-e', join(place, 'step.sh')])
      if (last.code !== 0) return last
    }
    return last
  }

  it('runs on pushes and each night, with the permissions that it needs and no others', () => {
    expect([Object.keys(at(workflow, 'on') ?? {}), at(workflow, 'on', 'schedule', 0, 'cron'), at(workflow, 'permissions')]).toEqual([
      ['push', 'schedule', 'workflow_dispatch'],
      '17 3 * * *',
      { contents: 'read', 'security-events': 'write' },
    ])
    expect(steps.map((step) => at(step, 'uses') ?? at(step, 'name'))).toEqual([
      'actions/checkout@v5',
      'actions/setup-node@v5',
      'Install tidywire',
      'Validate',
      'github/codeql-action/upload-sarif@v4',
    ])
    expect(at(steps[4], 'with', 'sarif_file')).toBe('findings.sarif')
  })

  it('passes a good batch', () => {
    put('scrapes/a.txt', pageOf())
    expect(runSteps()).toEqual({ code: 0, stdout: '', stderr: '1 page, 0 refused, 0 findings\n' })
    expect(readFileSync(join(place, 'npm'), 'utf8')).toBe('install --no-save tidywire\n')
    expect(readFileSync(join(place, 'summary.md'), 'utf8')).toMatch(/^## ✅ tidywire: passed\n/)
    expect(JSON.parse(repositoryFile('findings.sarif'))).toMatchObject({ runs: [{ results: [] }] })
  })

  it('fails a bad batch, with annotations, a summary and SARIF', () => {
    put('scrapes/a.txt', pageOf())
    put('scrapes/b.txt', 'hello\n')
    const { code, stdout, stderr } = runSteps()
    expect([code, stderr]).toEqual([
      1,
      '2 pages, 1 refused, 1 finding: 1 error\nfailed: 1 of 2 pages refused, where --max-refused allows 1%\n',
    ])
    expect(stdout).toMatch(/^::error file=scrapes\/b\.txt,line=1,title=unknown-layout::the page fits no known layout: .*%0Afound: hello\n$/)
    expect(readFileSync(join(place, 'summary.md'), 'utf8')).toContain('| `scrapes/b.txt:1` | `hello` |')
    expect(JSON.parse(repositoryFile('findings.sarif'))).toMatchObject({ runs: [{ results: [{ ruleId: 'unknown-layout' }] }] })
  })
})

describe('the workflow where a baseline lies in the repository', () => {
  const script = (at(readYaml(read('examples/github-actions/validate-scrapes.yml')), 'jobs', 'validate', 'steps') as readonly Yaml[]) // as the file has it
    .map((step) => at(step, 'run'))
    .find((text) => typeof text === 'string' && text.includes('validate'))

  it.each([
    ['passes a batch that looks like it', (): void => void run('tidywire', ['baseline', 'scrapes', '-o', 'baseline.json']), 0],
    ['ends with 2 where it is none', (): void => put('baseline.json', '{}'), 2],
  ])('%s', (_, make, code) => {
    put('scrapes/a.txt', pageOf())
    make()
    writeFileSync(join(place, 'step.sh'), textOf(script))
    expect(run('bash', ['-e', join(place, 'step.sh')]).code).toBe(code)
  })
})

describe('the hook for the pre-commit framework', () => {
  const hook = at(readYaml(read('.pre-commit-hooks.yaml')), 0)

  it('names a command of the package, run once for all pages', () => {
    expect(hook).toEqual({
      id: 'tidywire-validate',
      name: 'validate scraped pages',
      description: 'Refuses commits of scraped news pages that tidywire cannot read.',
      entry: 'tidywire validate',
      language: 'node',
      files: '^scrapes/.*\\.(txt|md)(\\.gz)?$',
      types: ['file'],
      require_serial: 'true',
    })
    expect(Object.keys((JSON.parse(read('package.json')) as { bin: object }).bin)).toEqual(['tidywire'])
  })

  it.each([
    ['scrapes/a.txt', true],
    ['scrapes/2024/a.md.gz', true],
    ['README.md', false],
    ['scrapes/a.html', false],
  ])('is run on pages alone: %s', (path, expected) => expect(new RegExp(textOf(at(hook, 'files'))).test(path)).toBe(expected))

  it.each([
    ['a good page', pageOf(), 0],
    ['a bad page', 'hello', 1],
  ])('ends as its command does: %s', (_, text, code) => {
    put('scrapes/a.txt', text)
    expect(run('sh', ['-c', `${textOf(at(hook, 'entry'))} "$@"`, 'sh', 'scrapes/a.txt']).code).toBe(code)
  })
})

describe('the git hook', () => {
  const git = (...args: readonly string[]): Ended => run('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args])
  const commits = (): string => git('rev-list', '--count', '--all').stdout.trim()

  beforeEach(() => {
    git('init', '--quiet')
    cpSync(join(root, 'examples/git-hooks/pre-commit'), join(place, 'repository/.git/hooks/pre-commit'))
    put('README.md', 'hello')
    git('add', 'README.md')
  })

  it('lets a commit without pages pass', () => {
    expect([git('commit', '-qm', 'First').code, commits()]).toEqual([0, '1'])
  })

  it('lets a good page pass, whatever lies beside it unstaged', () => {
    put('scrapes/a b.txt', pageOf())
    git('add', 'scrapes')
    put('scrapes/a b.txt', 'hello')
    put('scrapes/c.txt', 'hello')
    expect([git('commit', '-qm', 'Add a page'), commits()]).toEqual([
      { code: 0, stdout: '', stderr: '1 page, 0 refused, 0 findings\n' },
      '1',
    ])
  })

  it('refuses a bad page, mended only in the working tree, and shows its line', () => {
    put('scrapes/a.txt', 'hello')
    git('add', 'scrapes')
    put('scrapes/a.txt', pageOf())
    const { code, stdout, stderr } = git('commit', '-qm', 'Add a page')
    expect([code, commits()]).toEqual([1, '0'])
    expect(stdout + stderr).toContain('    scrapes/a.txt:1  found: hello\n')
  })

  it('does not look at pages that a commit deletes', () => {
    put('scrapes/a.txt', 'hello')
    git('add', 'scrapes')
    git('commit', '-qm', 'Add a page', '--no-verify')
    git('rm', '-q', 'scrapes/a.txt')
    expect([git('commit', '-qm', 'Delete it').code, commits()]).toEqual([0, '2'])
    expect(existsSync(join(place, 'repository/scrapes/a.txt'))).toBe(false)
  })

  it('looks where it is told that pages lie', () => {
    mkdirSync(join(place, 'repository/pages'))
    put('pages/a.txt', 'hello')
    git('add', 'pages')
    git('config', 'tidywire.pages', 'pages')
    expect([git('commit', '-qm', 'Add a page').code, commits()]).toEqual([1, '0'])
  })
})
