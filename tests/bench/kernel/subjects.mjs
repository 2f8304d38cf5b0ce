/** The kernels that are compared: tslab as it comes, Deno, and ours, each with the version of TypeScript that it holds. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { denoKernel, tidywireKernel, tslabKernel } from '../../jupyter/kernels.mjs'
import { createSubject } from './subject.mjs'

const DENO = '2.9.6'

const require = createRequire(import.meta.url)

export const tidywireSubject = () =>
  createSubject({ name: 'tidywire', languageVersion: versionOf(require.resolve('typescript/package.json')), spec: tidywireKernel() })

export function tslabSubject() {
  const inside = createRequire(require.resolve('tslab/package.json'))
  return createSubject({
    name: 'tslab 1.0.22',
    languageVersion: versionOf(inside.resolve('@tslab/typescript-for-tslab/package.json')),
    spec: tslabKernel(),
  })
}

/** Deno from npm, in a folder of its own outside the checkout, which is kept for the next run. */
export function denoSubject() {
  const folder = join(tmpdir(), `tidywire-deno-${DENO}`)
  const program = join(folder, 'node_modules/.bin/deno')
  const spec = { ...denoKernel(program), env: { NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', DENO_DIR: join(folder, 'cache') } }
  return createSubject({ name: `Deno ${DENO}`, languageVersion: denoTypeScript(folder, program), spec })
}

/** @param {string} folder @param {string} program */
function denoTypeScript(folder, program) {
  const version = () =>
    /typescript (\S+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[1] ?? ''
  try {
    return version()
  } catch {
    mkdirSync(folder, { recursive: true })
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', `deno@${DENO}`], {
      stdio: ['ignore', 2, 2],
    })
    return version()
  }
}

/** @param {string} manifest path of a package.json @returns {string} */
function versionOf(manifest) {
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}
