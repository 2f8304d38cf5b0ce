/** `tidywire notebook`: JupyterLab where there is one, and one sentence where there is none. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

let place: string
beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'tidywire-lab-test-')))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

let count = 0
function fresh(): string {
  const folder = join(place, `project-${count++}`)
  mkdirSync(folder)
  return folder
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function notebook(cwd: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'notebook', ...args], {
    cwd,
    env: { PATH: '', HOME: place, ...env },
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

/** What the stand-in for JupyterLab tells of how it was started. */
interface Told {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly paths: readonly string[]
  readonly spec: { readonly argv: readonly string[]; readonly display_name: string }
}

const STAND_IN = `#!${process.execPath}
const { existsSync, readFileSync } = require('node:fs')
const paths = (process.env.JUPYTER_PATH ?? '').split(${JSON.stringify(delimiter)})
const spec = paths.map((path) => path + '/kernels/tidywire/kernel.json').find(existsSync)
const told = { program: process.argv[1], args: process.argv.slice(2), cwd: process.cwd(), paths, spec: JSON.parse(readFileSync(spec)) }
console.log(JSON.stringify(told))
if (process.env.END_BY) process.kill(process.pid, process.env.END_BY)
process.exitCode = Number(process.env.END_WITH ?? 0)
`

/** Put a stand-in for JupyterLab into a folder of programs; gives its path. */
function putLab(bin: string): string {
  mkdirSync(bin, { recursive: true })
  const file = join(bin, 'jupyter-lab')
  writeFileSync(file, STAND_IN)
  chmodSync(file, 0o755)
  return file
}

const toldBy = ({ stdout }: Ended): Told => JSON.parse(stdout) as Told // the stand-in printed it

describe('tidywire notebook without JupyterLab', () => {
  const HOW =
    'tidywire: JupyterLab was not found in .venv, in the active environment or on PATH; install it with "python3 -m venv .venv && .venv/bin/pip install jupyterlab" and run this again\n'

  it('says in one sentence what to install', () => expect(notebook(fresh())).toEqual({ code: 2, stdout: '', stderr: HOW }))

  it('passes over one that is no program', () => {
    const folder = fresh()
    chmodSync(putLab(join(folder, '.venv/bin')), 0o644)
    expect(notebook(folder)).toEqual({ code: 2, stdout: '', stderr: HOW })
  })

  it('passes over a folder of its name', () => {
    const folder = fresh()
    mkdirSync(join(folder, '.venv/bin/jupyter-lab'), { recursive: true })
    expect(notebook(folder)).toEqual({ code: 2, stdout: '', stderr: HOW })
  })
})

describe('tidywire notebook with JupyterLab', () => {
  it('starts it in the folder, with the kernel at hand and chosen', () => {
    const folder = fresh()
    const program = putLab(join(folder, '.venv/bin'))
    const ended = notebook(folder)
    const { paths, spec, ...told } = toldBy(ended)
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    expect(told).toEqual({ program, args: ['--MappingKernelManager.default_kernel_name=tidywire'], cwd: folder })
    expect([spec.display_name, spec.argv[1]]).toEqual(['TypeScript (tidywire)', join(root, 'dist/kernel/main.js')])
    expect(paths).toHaveLength(1)
  })

  it('leaves nothing of the kernel behind', () => {
    const folder = fresh()
    putLab(join(folder, '.venv/bin'))
    const [path = ''] = toldBy(notebook(folder)).paths
    expect([path.endsWith(join('share', 'jupyter')), existsSync(dirname(dirname(path)))]).toEqual([true, false])
  })

  it('hands over the options behind --', () => {
    const folder = fresh()
    putLab(join(folder, '.venv/bin'))
    expect(toldBy(notebook(folder, ['.', '--', '--no-browser', '--port', '8890'])).args).toEqual([
      '--MappingKernelManager.default_kernel_name=tidywire',
      '--no-browser',
      '--port',
      '8890',
    ])
  })

  it('keeps the JUPYTER_PATH that was set, behind its own', () => {
    const folder = fresh()
    putLab(join(folder, '.venv/bin'))
    expect(toldBy(notebook(folder, [], { JUPYTER_PATH: '/mine' })).paths.slice(1)).toEqual(['/mine'])
  })

  it.each([1, 130])('passes on its exit code %d', (code) => {
    const folder = fresh()
    putLab(join(folder, '.venv/bin'))
    expect(notebook(folder, [], { END_WITH: String(code) }).code).toBe(code)
  })

  it('fails where a signal ended it', () => {
    const folder = fresh()
    putLab(join(folder, '.venv/bin'))
    expect(notebook(folder, [], { END_BY: 'SIGKILL' }).code).toBe(1)
  })

  it.each<[string, (folder: string) => { bin: string; args?: string[]; env?: NodeJS.ProcessEnv }]>([
    ['a .venv of the folder', (folder) => ({ bin: join(folder, '.venv/bin') })],
    ['a .venv of the folder of notebooks', (folder) => ({ bin: join(folder, 'book/.venv/bin'), args: ['book'] })],
    ['a .venv above the folder of notebooks', (folder) => ({ bin: join(folder, '.venv/bin'), args: ['book'] })],
    ['the active virtual environment', (folder) => ({ bin: join(folder, 'env/bin'), env: { VIRTUAL_ENV: join(folder, 'env') } })],
    ['the active conda environment', (folder) => ({ bin: join(folder, 'env/bin'), env: { CONDA_PREFIX: join(folder, 'env') } })],
    ['PATH', (folder) => ({ bin: join(folder, 'bin'), env: { PATH: ['/nowhere', join(folder, 'bin')].join(delimiter) } })],
  ])('finds the one of %s', (_, where) => {
    const folder = fresh()
    mkdirSync(join(folder, 'book'))
    const { bin, args = [], env = {} } = where(folder)
    const program = putLab(bin)
    expect(toldBy(notebook(folder, args, env)).program).toBe(program)
  })

  it('takes the one nearest to the notebooks', () => {
    const folder = fresh()
    putLab(join(folder, 'bin'))
    const nearest = putLab(join(folder, '.venv/bin'))
    expect(toldBy(notebook(folder, [], { PATH: join(folder, 'bin') })).program).toBe(nearest)
  })

  it('refuses a folder that is not there', () => {
    const folder = fresh()
    putLab(join(folder, '.venv/bin'))
    const { code, stderr } = notebook(folder, ['nowhere'])
    expect([code, stderr.startsWith('tidywire: '), stderr.includes('nowhere')]).toEqual([2, true, true])
  })
})
