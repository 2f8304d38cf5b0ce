/** The kernel as Jupyter finds it: what `tidywire kernel` writes, lists and removes. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cli = join(root, 'dist/cli.js')
const main = join(root, 'dist/kernel/main.js')

let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-spec-'))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

let count = 0
const fresh = (): string => join(place, `prefix-${count++}`)
const kernelsOf = (prefix: string): string => join(prefix, 'share/jupyter/kernels')

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run `tidywire kernel` with these words; nothing of this machine's Jupyter is seen. */
function kernel(args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'kernel', ...args], {
    cwd: place,
    env: { PATH: '', HOME: join(place, 'home'), ...env },
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

/** A folder of a kernel whose kernel.json holds this text; gives the folder. */
function put(prefix: string, name: string, text: string): string {
  const folder = join(kernelsOf(prefix), name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'kernel.json'), text)
  return folder
}

const FOREIGN = JSON.stringify({
  argv: ['python3', '-m', 'ipykernel', '-f', '{connection_file}'],
  display_name: 'Python 3',
  language: 'python',
})
const readSpec = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'kernel.json'), 'utf8'))

describe('tidywire kernel install', () => {
  it('writes the kernelspec below the prefix, prints its folder and says what is next', () => {
    const prefix = fresh()
    const folder = join(kernelsOf(prefix), 'tidywire')
    expect(kernel(['install', '--prefix', prefix])).toEqual({
      code: 0,
      stdout: `${folder}\n`,
      stderr: 'Choose "TypeScript (tidywire)" as the kernel of a notebook, or start JupyterLab with it: tidywire notebook\n',
    })
    expect(readdirSync(folder).sort()).toEqual(['kernel.json', 'logo-svg.svg'])
    expect(readSpec(folder)).toEqual({
      argv: [process.execPath, main, '{connection_file}'],
      display_name: 'TypeScript (tidywire)',
      language: 'typescript',
      interrupt_mode: 'message',
      env: { TF_CPP_MIN_LOG_LEVEL: '2' },
      metadata: { debugger: false },
    })
  })

  it('names only files that are there', () => expect([process.execPath, main].map(existsSync)).toEqual([true, true]))

  it('writes over an older one of its own', () => {
    const prefix = fresh()
    const folder = put(prefix, 'tidywire', JSON.stringify({ argv: ['/old/node', '/old/dist/kernel/main.js'], display_name: 'Old' }))
    expect(kernel(['install', '--prefix', prefix]).code).toBe(0)
    expect(readSpec(folder)).toMatchObject({ argv: [process.execPath, main, '{connection_file}'] })
  })

  it('gives another name to a second kernel', () => {
    const prefix = fresh()
    kernel(['install', '--prefix', prefix, '--name', 'second_1.0'])
    expect(readSpec(join(kernelsOf(prefix), 'second_1.0'))).toMatchObject({ display_name: 'TypeScript (tidywire): second_1.0' })
  })

  it.each<[string, (folder: string) => NodeJS.ProcessEnv, string]>([
    ['JUPYTER_DATA_DIR', (folder) => ({ JUPYTER_DATA_DIR: folder }), 'kernels/tidywire'],
    ['XDG_DATA_HOME', (folder) => ({ XDG_DATA_HOME: folder }), 'jupyter/kernels/tidywire'],
    ['the home folder', (folder) => ({ HOME: folder }), '.local/share/jupyter/kernels/tidywire'],
  ])('writes without a prefix into %s', (about, env, path) => {
    if (process.platform !== 'linux' && about !== 'JUPYTER_DATA_DIR') return // other systems have other places
    const folder = fresh()
    expect(kernel(['install'], env(folder)).stdout).toBe(`${join(folder, path)}\n`)
    expect(existsSync(join(folder, path, 'kernel.json'))).toBe(true)
  })

  it.each(['', '..', 'a/b', 'a b', '-a', 'ü'])('refuses the name %j, and says which are good', (name) => {
    const prefix = fresh()
    expect(kernel(['install', '--prefix', prefix, `--name=${name}`])).toEqual({
      code: 2,
      stdout: '',
      stderr: `tidywire: "${name}" cannot name a kernel; use letters, digits, dots, hyphens and underscores, as in --name tidywire\n`,
    })
    expect(existsSync(prefix)).toBe(false)
  })

  it('does not write over a kernel that is not its own', () => {
    const prefix = fresh()
    const folder = put(prefix, 'python3', FOREIGN)
    expect(kernel(['install', '--prefix', prefix, '--name', 'python3']).code).toBe(2)
    expect(readSpec(folder)).toEqual(JSON.parse(FOREIGN))
  })

  it('takes a wrong option for wrong use', () => expect(kernel(['install', '--nope']).code).toBe(2))
})

describe('tidywire kernel list', () => {
  it('says how to install one where there is none', () =>
    expect(kernel(['list', '--prefix', fresh()])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'No kernel is installed; tidywire kernel install writes one.\n',
    }))

  it('lists ours, those of others and broken ones, by name', () => {
    const prefix = fresh()
    kernel(['install', '--prefix', prefix])
    const python = put(prefix, 'python3', FOREIGN)
    const broken = put(prefix, 'gone', JSON.stringify({ argv: [process.execPath, '/gone/dist/kernel/main.js'], display_name: 'Gone' }))
    put(prefix, 'not-json', '{')
    mkdirSync(join(kernelsOf(prefix), 'empty'))
    expect(kernel(['list', '--prefix', prefix]).stdout.split('\n')).toEqual([
      `gone  Gone  ${broken}  broken: /gone/dist/kernel/main.js is not there; run tidywire kernel install again`,
      `python3  Python 3  ${python}`,
      `tidywire  TypeScript (tidywire)  ${join(kernelsOf(prefix), 'tidywire')}`,
      '',
    ])
  })

  it('prints them as JSON', () => {
    const prefix = fresh()
    const folder = put(prefix, 'python3', FOREIGN)
    expect(JSON.parse(kernel(['list', '--prefix', prefix, '--json']).stdout)).toEqual([
      { name: 'python3', displayName: 'Python 3', folder, ours: false, missing: null },
    ])
  })

  it('finds those of JUPYTER_PATH, of the user and of the active environment, in this order', () => {
    const [path, data, environment] = [fresh(), fresh(), fresh()]
    put(path, 'one', FOREIGN)
    put(data, 'two', FOREIGN)
    put(environment, 'three', FOREIGN)
    const env = { JUPYTER_PATH: join(path, 'share/jupyter'), JUPYTER_DATA_DIR: join(data, 'share/jupyter'), VIRTUAL_ENV: environment }
    const found = JSON.parse(kernel(['list', '--json'], env).stdout) as { name: string; folder: string }[] // printed by the command
    expect(found.filter(({ folder }) => folder.startsWith(place)).map(({ name }) => name)).toEqual(['one', 'two', 'three'])
  })
})

describe('tidywire kernel remove', () => {
  it('removes its own and prints the folder', () => {
    const prefix = fresh()
    kernel(['install', '--prefix', prefix])
    const folder = join(kernelsOf(prefix), 'tidywire')
    expect(kernel(['remove', '--prefix', prefix])).toEqual({ code: 0, stdout: `${folder}\n`, stderr: '' })
    expect([existsSync(folder), existsSync(dirname(folder))]).toEqual([false, true])
  })

  it('removes one of another installation, also a broken one', () => {
    const prefix = fresh()
    const folder = put(prefix, 'old', JSON.stringify({ argv: ['/gone/node', '/gone/dist/kernel/main.js'], display_name: 'Old' }))
    expect(kernel(['remove', '--prefix', prefix, '--name', 'old'])).toEqual({ code: 0, stdout: `${folder}\n`, stderr: '' })
  })

  it('never removes a kernel of others', () => {
    const prefix = fresh()
    const folder = put(prefix, 'python3', FOREIGN)
    expect(kernel(['remove', '--prefix', prefix, '--name', 'python3'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `tidywire: ${folder} is not a kernel of tidywire; remove it with jupyter kernelspec remove python3\n`,
    })
    expect(readSpec(folder)).toEqual(JSON.parse(FOREIGN))
  })

  it.each(['nowhere', '..'])('finds no kernel %j, and says how to see those that are there', (name) => {
    const prefix = fresh()
    kernel(['install', '--prefix', prefix])
    expect(kernel(['remove', '--prefix', prefix, '--name', name])).toEqual({
      code: 2,
      stdout: '',
      stderr: `tidywire: there is no kernel "${name}"; tidywire kernel list shows those that are installed\n`,
    })
  })
})
