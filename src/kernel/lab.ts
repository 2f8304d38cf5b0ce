/** Starting JupyterLab with the kernel at hand, without installing anything. */
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { UsageError } from '../failure.ts'
import { installKernel } from './kernelspec.ts'

/** Run JupyterLab in a folder until it ends; gives its exit code. Its kernelspec lives as long. */
export async function runLab(folder: string, options: readonly string[]): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder ${folder}; name the folder of your notebooks, as in tidywire notebook notebooks`)
  const lab = findLab(folder)
  if (lab === undefined)
    throw new UsageError(
      'JupyterLab was not found in .venv, in the active environment or on PATH; install it with "python3 -m venv .venv && .venv/bin/pip install jupyterlab" and run this again',
    )
  const prefix = mkdtempSync(join(tmpdir(), 'tidywire-lab-'))
  try {
    installKernel('tidywire', prefix)
    const paths = [join(prefix, 'share', 'jupyter'), process.env['JUPYTER_PATH']].filter((path) => path)
    const child = spawn(lab, ['--MappingKernelManager.default_kernel_name=tidywire', ...options], {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, JUPYTER_PATH: paths.join(delimiter) },
    })
    // Ctrl-C goes to JupyterLab by itself, which asks before it ends.
    const wait = (): void => undefined
    const passOn = (signal: NodeJS.Signals): void => void child.kill(signal)
    process.on('SIGINT', wait).on('SIGTERM', passOn).on('SIGHUP', passOn)
    return await new Promise<number>((ended, failed) => {
      child.on('error', failed)
      child.on('exit', (code, signal) => ended(code ?? (signal === null ? 0 : 1)))
    }).finally(() => process.off('SIGINT', wait).off('SIGTERM', passOn).off('SIGHUP', passOn))
  } finally {
    rmSync(prefix, { recursive: true, force: true })
  }
}

/** The program `jupyter-lab`: of a `.venv` in or above the folder, of the active environment, else on PATH. */
function findLab(folder: string): string | undefined {
  const [bin, name] = process.platform === 'win32' ? ['Scripts', 'jupyter-lab.exe'] : ['bin', 'jupyter-lab']
  const above: string[] = []
  for (let at = resolve(folder); ; at = resolve(at, '..')) {
    above.push(join(at, '.venv', bin))
    if (at === resolve(at, '..')) break
  }
  const active = [process.env['VIRTUAL_ENV'], process.env['CONDA_PREFIX']].flatMap((prefix) => (prefix ? [join(prefix, bin)] : []))
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((path) => path !== '')
  return [...above, ...active, ...onPath].map((path) => join(path, name)).find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
