/**
 * Kernels that notebooks can run in, as Jupyter's kernelspecs describe them.
 *
 * @typedef {{ name: string, argv: readonly string[], interruptMode: 'signal' | 'message', env: Record<string, string> }} KernelSpec
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Our kernel as `tidywire kernel install` sets it up. @returns {KernelSpec} */
export function tidywireKernel() {
  const prefix = mkdtempSync(join(tmpdir(), 'tidywire-prefix-'))
  try {
    return installKernel(prefix)
  } finally {
    rmSync(prefix, { recursive: true, force: true })
  }
}

/** Install our kernel below a prefix, as `--prefix` of `jupyter kernelspec install` does. @param {string} prefix @returns {KernelSpec} */
export function installKernel(prefix) {
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'kernel', 'install', '--prefix', prefix], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kernels = join(prefix, 'share/jupyter/kernels')
  const [name = ''] = readdirSync(kernels)
  const { argv, interrupt_mode, env } = JSON.parse(readFileSync(join(kernels, name, 'kernel.json'), 'utf8'))
  return { name, argv, interruptMode: interrupt_mode ?? 'signal', env: env ?? {} }
}

/** tslab as it comes. @returns {KernelSpec} */
export function tslabKernel() {
  const argv = [process.execPath, join(root, 'node_modules/tslab/bin/tslab'), 'kernel', '--config-path', '{connection_file}']
  return { name: 'tslab', argv, interruptMode: 'signal', env: {} }
}

/** Deno's own kernel. @param {string} deno path of the program @returns {KernelSpec} */
export function denoKernel(deno) {
  return {
    name: 'deno',
    argv: [deno, 'jupyter', '--kernel', '--conn', '{connection_file}'],
    interruptMode: 'signal',
    env: { NO_COLOR: '1' },
  }
}
