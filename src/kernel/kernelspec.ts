/**
 * How Jupyter finds the kernel: a folder `kernels/<name>` with `kernel.json`, below one of its data folders.
 *
 * Written by ourselves, with the full paths of Node.js and of this installation: nothing needs to be on PATH.
 * Source of the places: "Jupyter's Common Directories and File Locations".
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError, writeFailure } from '../failure.ts'

export interface InstalledKernel {
  readonly name: string
  readonly displayName: string
  readonly folder: string
  /** Whether it is of this program, in this or another installation. */
  readonly ours: boolean
  /** The file that it would start and that is not there any more; null where all is well. */
  readonly missing: string | null
}

/** The name that stands in front ends. */
const DISPLAY_NAME = 'TypeScript (tidywire)'
const MAIN = fileURLToPath(new URL('main.js', import.meta.url))

/** Write the kernelspec below a prefix (`<prefix>/share/jupyter`), or below the user's data folder; gives its folder and what front ends call it. */
export function installKernel(name: string, prefix: string | undefined): { readonly folder: string; readonly displayName: string } {
  if (!/^[a-z0-9][a-z0-9._-]*$/i.test(name))
    throw new UsageError(`"${name}" cannot name a kernel; use letters, digits, dots, hyphens and underscores, as in --name tidywire`)
  const folder = join(dataFolder(prefix), 'kernels', name)
  if (readKernel(name, folder)?.ours === false)
    throw new UsageError(`${folder} holds a kernel of another program; install under another name, as in --name tidywire`)
  const displayName = name === 'tidywire' ? DISPLAY_NAME : `${DISPLAY_NAME}: ${name}`
  const spec = {
    argv: [process.execPath, MAIN, '{connection_file}'],
    display_name: displayName,
    language: 'typescript',
    interrupt_mode: 'message',
    env: { TF_CPP_MIN_LOG_LEVEL: '2' }, // TensorFlow, below danfojs, tells of its build at every start
    metadata: { debugger: false },
  }
  attempt(folder, () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(spec, null, 2)}\n`)
    writeFileSync(join(folder, 'logo-svg.svg'), LOGO)
  })
  return { folder, displayName }
}

/** Change a folder; what the system refuses is a {@link UsageError}. */
function attempt(folder: string, change: () => void): void {
  try {
    change()
  } catch (error) {
    throw writeFailure(error, folder)
  }
}

/** Every kernel that is found in Jupyter's data folders, by name and folder. */
export function listKernels(prefix: string | undefined): InstalledKernel[] {
  return dataFolders(prefix).flatMap((data) => {
    const kernels = join(data, 'kernels')
    if (!existsSync(kernels)) return []
    return readdirSync(kernels)
      .sort()
      .flatMap((name) => readKernel(name, join(kernels, name)) ?? [])
  })
}

/** Remove a kernel of ours; gives the folders that are gone. */
export function removeKernel(name: string, prefix: string | undefined): string[] {
  const found = listKernels(prefix).filter((kernel) => kernel.name === name)
  const ours = found.filter((kernel) => kernel.ours)
  const [other] = found
  if (ours.length === 0 && other)
    throw new UsageError(`${other.folder} is not a kernel of tidywire; remove it with jupyter kernelspec remove ${name}`)
  if (ours.length === 0) throw new UsageError(`there is no kernel "${name}"; tidywire kernel list shows those that are installed`)
  for (const { folder } of ours) attempt(folder, () => rmSync(folder, { recursive: true, force: true }))
  return ours.map(({ folder }) => folder)
}

function readKernel(name: string, folder: string): InstalledKernel | undefined {
  try {
    const { argv, display_name: displayName } = JSON.parse(readFileSync(join(folder, 'kernel.json'), 'utf8')) as Record<string, unknown>
    const [program, main] = Array.isArray(argv) ? argv.map(String) : []
    const ours = main?.endsWith(join('dist', 'kernel', 'main.js')) === true
    const missing = ours ? ([program, main].find((file) => file !== undefined && !existsSync(file)) ?? null) : null
    return { name, displayName: typeof displayName === 'string' ? displayName : name, folder, ours, missing }
  } catch {
    return undefined // no kernelspec, or one that Jupyter cannot read either
  }
}

const dataFolder = (prefix: string | undefined): string => (prefix === undefined ? userFolder() : join(resolve(prefix), 'share', 'jupyter'))

function userFolder(): string {
  const { JUPYTER_DATA_DIR: own, XDG_DATA_HOME: data, APPDATA: roaming } = process.env
  if (own) return own
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Jupyter')
  if (process.platform === 'win32' && roaming) return join(roaming, 'jupyter')
  return join(data ? data : join(homedir(), '.local', 'share'), 'jupyter')
}

function dataFolders(prefix: string | undefined): string[] {
  if (prefix !== undefined) return [dataFolder(prefix)]
  const { JUPYTER_PATH: more = '', VIRTUAL_ENV: virtual, CONDA_PREFIX: conda } = process.env
  const separator = process.platform === 'win32' ? ';' : ':'
  const prefixes = [virtual, conda, '/usr/local', '/usr'].filter((each) => each !== undefined)
  return [...new Set([...more.split(separator).filter((path) => path !== ''), userFolder(), ...prefixes.map(dataFolder)])]
}

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
  <rect width="64" height="64" rx="8" fill="#3178c6"/>
  <path d="M10 18 h44 M10 46 h44" stroke="#cfe3f7" stroke-width="3" stroke-linecap="round"/>
  <path d="M10 32 h10 q4 0 6 -5 q2 -5 6 5 q4 10 6 5 q2 -5 6 -5 h10" fill="none" stroke="#ffffff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`
