/**
 * Makes a checkout ready: installs the packages and builds; with `notebooks`, also installs the notebooks' own packages and
 * curates data/corpus into notebooks/dataset. Each only where it is stale.
 *
 * Runs before the npm scripts that need it; needs Node.js and npm alone.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

process.chdir(import.meta.dirname)

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const install = [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error']

step('installing packages', { mark: 'node_modules/.tidywire', files: ['package.json', 'package-lock.json'], command: install })
step('building', {
  mark: 'dist/.tidywire',
  files: ['package.json', 'package-lock.json', 'tsconfig.json', ...filesBelow('src')],
  command: [npm, 'run', '--silent', 'build'],
  before: () => rmSync('dist', { recursive: true, force: true }),
})
if (process.argv[2] === 'notebooks') {
  step("installing the notebooks' packages, danfojs among them", {
    mark: 'notebooks/node_modules/.tidywire',
    files: ['notebooks/package.json', 'notebooks/package-lock.json'],
    command: [...install, '--prefix', 'notebooks'],
  })
  step('curating data/corpus into notebooks/dataset', {
    mark: 'notebooks/node_modules/.tidywire-dataset',
    files: ['dist/.tidywire', ...filesBelow('data/corpus')],
    command: [process.execPath, 'dist/cli.js', 'curate', 'data/corpus', '--out', 'notebooks/dataset', '--force', '--quiet'],
    expected: [0, 1], // some pages of the corpus are there to be refused
    made: 'notebooks/dataset/provenance.json',
  })
}

/** Run a command unless its mark says that it ran on just these files. */
function step(what, { mark, files, command: [program, ...args], before = () => {}, expected = [0], made = mark }) {
  const digest = createHash('sha256')
  for (const file of files) digest.update(`${file}\0`).update(readFileSync(file)).update('\0')
  const state = digest.digest('hex')
  if (existsSync(mark) && existsSync(made) && readFileSync(mark, 'utf8') === state) return
  process.stderr.write(`tidywire: ${what}\n`)
  before()
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 2, 2], shell: program === npm && process.platform === 'win32' })
  if (!expected.includes(status)) {
    process.stderr.write(`tidywire: ${what} failed${error ? `: ${error.message}` : ''}; see above\n`)
    process.exit(1)
  }
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, state)
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
}
