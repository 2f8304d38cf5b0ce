/**
 * Makes a checkout ready: installs the packages and builds, each only where it is stale.
 *
 * Runs before `npm run curate`, `npm test` and `npm run bench`; needs Node.js and npm alone.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

process.chdir(import.meta.dirname)

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
step('node_modules/.tidywire', ['package.json', 'package-lock.json'], 'installing packages', npm, [
  'ci',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
])
step(
  'dist/.tidywire',
  ['package.json', 'package-lock.json', 'tsconfig.json', ...filesBelow('src')],
  'building',
  npm,
  ['run', '--silent', 'build'],
  () => rmSync('dist', { recursive: true, force: true }),
)

/** Run a command unless its mark says that it ran on just these files. */
function step(mark, files, what, command, args, before = () => {}) {
  const digest = createHash('sha256')
  for (const file of files) digest.update(`${file}\0`).update(readFileSync(file)).update('\0')
  const state = digest.digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return
  process.stderr.write(`tidywire: ${what}\n`)
  before()
  execFileSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  mkdirSync(mark.slice(0, mark.lastIndexOf('/')), { recursive: true })
  writeFileSync(mark, state)
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
}
