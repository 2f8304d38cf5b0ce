/**
 * What packages cost: the time to load them, the memory that they take, their size on disk, and when they are loaded.
 *
 *   node tests/bench/imports.mjs
 *
 * Every load is a process of its own, five times, in turns, of which the medians are printed. Size is that of the package
 * with all its dependencies that are installed, each counted once. When a package is loaded is found by using tidywire step by
 * step and looking after each step at the modules that are there. Exit code 1 where something heavy is there before its step, or
 * not there after it. Needs dist, notebooks/node_modules and notebooks/dataset (`node setup.mjs notebooks` makes them).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { machine } from './core.mjs'
import { table } from './tables.mjs'

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} [load] an expression that loads it; none where it is no module
 * @property {readonly string[]} packages that it consists of
 * @property {string} [from] the folder whose packages are meant, the project's unless given
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} code what is done, after the steps before it
 */

const root = fileURLToPath(new URL('../../', import.meta.url))
const notebooks = join(root, 'notebooks')
const dist = (/** @type {string} */ path) => JSON.stringify(pathToFileURL(join(root, 'dist', path)).href)

const ROUNDS = 5

/** @type {readonly Subject[]} */
const subjects = [
  { name: 'tidywire', load: `import(${dist('index.js')})`, packages: ['tidywire'] },
  { name: 'tidywire/notebook', load: `import(${dist('notebook/index.js')})`, packages: ['tidywire'] },
  { name: 'arquero', load: `import('arquero')`, packages: ['arquero'] },
  { name: '@duckdb/node-api', load: `import('@duckdb/node-api')`, packages: ['@duckdb/node-api'] },
  { name: 'vega, vega-lite', load: `Promise.all([import('vega'), import('vega-lite')])`, packages: ['vega', 'vega-lite'] },
  { name: '@resvg/resvg-js', load: `import('@resvg/resvg-js')`, packages: ['@resvg/resvg-js'] },
  { name: 'typescript', load: `require('typescript')`, packages: ['typescript'] },
  { name: 'zeromq', load: `import('zeromq')`, packages: ['zeromq'] },
  { name: 'hyparquet-writer', load: `import('hyparquet-writer')`, packages: ['hyparquet-writer'] },
  { name: 'dejavu-fonts-ttf', packages: ['dejavu-fonts-ttf'] },
  { name: 'danfojs-node', load: `import('danfojs-node')`, packages: ['danfojs-node'], from: notebooks },
  { name: 'csv-stringify', load: `import('csv-stringify/sync')`, packages: ['csv-stringify'] },
  { name: 'ajv', load: `import('ajv')`, packages: ['ajv'] },
]

/** In a process that has notebooks as its folder. @type {readonly Step[]} */
const steps = [
  { name: 'import tidywire/notebook', code: `globalThis.nb = await import(${dist('notebook/index.js')})` },
  { name: 'openDataset', code: `globalThis.news = await nb.openDataset('dataset')` },
  { name: 'news.table', code: `globalThis.tags = await news.table('tags')` },
  { name: 'a question and its chart’s spec', code: `globalThis.spec = nb.chartOf(nb.tagFrequencies(tags, { top: 5 }))` },
  { name: 'import tidywire', code: `await import(${dist('index.js')})` },
  { name: 'news.sql', code: `await news.sql\`select 1\`` },
  { name: 'toSVG', code: `await nb.toSVG(spec)` },
  { name: 'toPNG', code: `await nb.toPNG(spec)` },
  {
    name: 'the kernel binds its sockets',
    code: `await import(${dist('kernel/kernel.js')})
      const { bindSockets } = await import(${dist('kernel/sockets.js')})
      const anyPort = { shell_port: 0, control_port: 0, stdin_port: 0, iopub_port: 0, hb_port: 0 }
      const sockets = await bindSockets({ ip: '127.0.0.1', transport: 'tcp', key: '', ...anyPort }, () => {})
      sockets.close()`,
  },
  { name: 'the kernel has sent its first reply', code: `await import(${dist('kernel/notebook.js')})` },
  { name: 'toDanfo', code: `await nb.toDanfo(tags)` }, // last: it loads packages of the notebooks' own, of names that are among ours
]

/** The step that heavy packages wait for; no step before it may load them. @type {Readonly<Record<string, string>>} */
const DUE = {
  '@duckdb/node-api': 'news.sql',
  vega: 'toSVG',
  'vega-lite': 'toSVG',
  '@resvg/resvg-js': 'toPNG',
  'danfojs-node': 'toDanfo',
  zeromq: 'the kernel binds its sockets',
  typescript: 'the kernel has sent its first reply',
}

/** What the line at the end of a step begins with in the record. */
const END = 'end of '

const work = mkdtempSync(join(tmpdir(), 'tidywire-imports-'))
try {
  const loadedAt = firstSteps()
  const costs = inTurns()
  const rows = subjects.map(({ name, packages, from = root }, at) => {
    const { milliseconds, memory } = costs[at] ?? { milliseconds: [], memory: [] }
    const megabytes = sizeOf(packages, from) / 1e6
    return [name, figure(milliseconds, 0), figure(memory, 0), megabytes.toFixed(1), whenLoaded(name, packages, loadedAt)]
  })
  console.log(`${machine.replace(/, each step on one core$/, '')}; median of ${ROUNDS}\n`)
  console.log(table(['package', 'import, ms', 'memory, MB', 'on disk, MB', 'loaded when'], rows))
  const faults = faultsOf(loadedAt)
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** @param {string} name @param {readonly string[]} packages @param {ReadonlyMap<string, string>} loadedAt */
function whenLoaded(name, packages, loadedAt) {
  if (name === 'dejavu-fonts-ttf') return 'toPNG, as files'
  if (name.startsWith('tidywire')) return `import ${name}`
  return [...new Set(packages.map((each) => loadedAt.get(each) ?? 'never'))].join(', ')
}

/** @param {ReadonlyMap<string, string>} loadedAt */
function faultsOf(loadedAt) {
  return Object.entries(DUE).flatMap(([name, due]) => {
    const at = loadedAt.get(name)
    return at === due ? [] : [at ? `${name} is loaded by "${at}", not first by "${due}"` : `${name} is not seen after "${due}"`]
  })
}

/** The name of the step that loads each package first. @returns {ReadonlyMap<string, string>} */
function firstSteps() {
  const record = join(work, 'loaded.txt')
  const note = (/** @type {string} */ lines) => `appendFileSync(${JSON.stringify(record)}, ${lines} + '\\n')`
  const code = `
    import { appendFileSync } from 'node:fs'
    import { createRequire, register } from 'node:module'
    const { cache } = createRequire(import.meta.url)
    register(${JSON.stringify(hookThatDoes(note('url')))})
    ${steps.map(({ name, code }) => `{ ${code} }\n ${note(`Object.keys(cache).join('\\n')`)}\n ${note(JSON.stringify(END + name))}`).join('\n')}
    process.exit()`
  run(code, notebooks)
  const first = new Map()
  let modules = []
  for (const line of readFileSync(record, 'utf8').split('\n'))
    if (line.startsWith(END)) {
      for (const name of modules.map(packageOf)) if (name && !first.has(name)) first.set(name, line.slice(END.length))
      modules = []
    } else modules.push(line)
  return first
}

/** A module hook for every module that `import` loads, at its `url`; those of `require` stand in its cache. @param {string} statement */
function hookThatDoes(statement) {
  const hook = `
    import { appendFileSync } from 'node:fs'
    export function load(url, context, next) {
      ${statement}
      return next(url, context)
    }`
  return `data:text/javascript,${encodeURIComponent(hook)}`
}

/** The package of a module, by its path or address. @param {string} path */
function packageOf(path) {
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1]?.replace('\\', '/')
}

/** What loading takes, subject by subject, so that a busy moment of the machine meets them all. */
function inTurns() {
  const taken = subjects.map(() => ({ milliseconds: /** @type {number[]} */ ([]), memory: /** @type {number[]} */ ([]) }))
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, { load, from = root }] of subjects.entries()) {
      if (load === undefined) continue
      const { milliseconds, memory } = costOf(load, from)
      taken[at]?.milliseconds.push(milliseconds)
      taken[at]?.memory.push(memory)
    }
  return taken
}

/** @param {string} load @param {string} folder @returns {{ milliseconds: number, memory: number }} memory in megabytes */
function costOf(load, folder) {
  const code = `
    import { createRequire } from 'node:module'
    const require = createRequire(process.cwd() + '/package.json')
    const [before, start] = [process.memoryUsage.rss(), performance.now()]
    await ${load}
    const milliseconds = performance.now() - start
    console.log('\\n' + JSON.stringify({ milliseconds, memory: (process.memoryUsage.rss() - before) / 1e6 }))
    process.exit()`
  const printed = run(code, folder).trimEnd()
  return JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1))
}

/** What a module prints, in a fresh process with this folder as its own. @param {string} code @param {string} folder */
function run(code, folder) {
  const program = ['--input-type=module', '--eval', code]
  return execFileSync(process.execPath, program, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Bytes of packages with all that they depend on and that is installed. @param {readonly string[]} packages @param {string} from */
function sizeOf(packages, from) {
  const folders = new Set()
  const waiting = packages.map((name) => (name === 'tidywire' ? root : folderOf(name, from)))
  for (let folder = waiting.pop(); waiting.length > 0 || folder !== undefined; folder = waiting.pop()) {
    if (folder === undefined || folders.has(folder)) continue
    folders.add(folder)
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) waiting.push(folderOf(name, folder))
  }
  return [...folders].reduce((sum, folder) => sum + (folder === root ? publishedBytes() : bytesBelow(folder)), 0)
}

/** Where Node.js finds a package from a folder; undefined where it is not installed, as are those for other machines. @param {string} name @param {string} from */
function folderOf(name, from) {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
    if (folder === dirname(folder)) return undefined
  }
}

/** What of this project is published. */
function publishedBytes() {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return [...files, 'package.json', 'README.md', 'LICENSE'].reduce((sum, file) => sum + bytesBelow(join(root, file)), 0)
}

/** Bytes of a file or a folder, without the packages that lie in it. @param {string} path @returns {number} */
function bytesBelow(path) {
  const stats = lstatSync(path)
  if (!stats.isDirectory()) return stats.size
  return readdirSync(path).reduce((sum, name) => sum + (name === 'node_modules' ? 0 : bytesBelow(join(path, name))), 0)
}

/** The median. @param {number[]} values @param {number} digits */
function figure(values, digits) {
  const middle = [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
  return middle === undefined ? '–' : middle.toFixed(digits)
}
