/** What the test of JupyterLab needs beside Node: a virtual environment of Python, and Chromium. Either may be missing, with a reason. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
const venv = join(folder, '.venv')
const requirements = join(folder, 'requirements.txt')

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The folder of the environment's programs, made anew when requirements.txt has changed. @returns {{ bin: string } | { missing: string }} */
export function pythonTools() {
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  const mark = join(venv, '.requirements')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return { bin: join(venv, 'bin') }
  try {
    console.log('         making tests/jupyter/.venv')
    rmSync(venv, { recursive: true, force: true })
    run('python3', ['-m', 'venv', venv])
    // The nearest package.json would make JupyterLab's own scripts ES modules, which they are not.
    writeFileSync(join(venv, 'package.json'), '{ "type": "commonjs" }')
    run(join(venv, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '--requirement', requirements])
    writeFileSync(mark, digest)
    return { bin: join(venv, 'bin') }
  } catch (error) {
    return { missing: `tests/jupyter/.venv cannot be made: ${lastLine(error)}` }
  }
}

/** Path of Chromium; where it is missing, Debian's is installed if this may be done. @returns {{ path: string } | { missing: string }} */
export function chromium() {
  const found = () => CHROMIUM.find((path) => existsSync(path))
  const path = found()
  if (path) return { path }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return { missing: `none of ${CHROMIUM.join(', ')} is here; install chromium` }
  try {
    console.log('         installing chromium')
    run('apt-get', ['update'])
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
  } catch (error) {
    return { missing: `chromium cannot be installed: ${lastLine(error)}` }
  }
  const installed = found()
  return installed ? { path: installed } : { missing: 'apt-get brought no chromium' }
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** @param {unknown} error */
function lastLine(error) {
  return String(error instanceof Error ? error.message : error)
    .trim()
    .split('\n')
    .at(-1)
}
