/**
 * Loading what cells import: packages the way Node does, the user's own TypeScript files from
 * what the kernel compiled. One scope holds the top-level names of all cells.
 */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import type { OwnModule, Target } from '../job.ts'
import { createLoads } from './loads.ts'
import { each, wait } from './waits.ts'

export type Namespace = Record<string, unknown>

export interface Loader {
  /** The names of all cells. */
  readonly scope: Namespace
  /** Take in what a cell brings, newer versions in place of older ones. */
  readonly add: (modules: readonly OwnModule[]) => void
  /** Run a body of JavaScript as a module whose exports are given, with its imports loaded first. */
  readonly evaluate: (body: Body, exports: Namespace) => Promise<void>
  /** Those of these names that have a value. */
  readonly held: (names: readonly string[]) => string[]
  /** Those of these specifiers of the user's latest cell that are loaded. */
  readonly loaded: (specifiers: readonly string[]) => string[]
  /** Give up what a cell that was cut off had begun to load: the next import begins anew. */
  readonly abandon: () => void
}

export interface Body {
  readonly js: string
  /** Name in stack traces. */
  readonly name: string
  readonly file: string
  readonly imports: readonly string[]
  readonly targets: Readonly<Record<string, Target>>
}

type Main = (exports: Namespace, require: (specifier: string) => unknown, kernel: object, file: string, folder: string) => Promise<void>

/** `onLoading` is told how many packages are being loaded, before and after each. */
export function createLoader(onLoading: (packages: number) => void): Loader {
  const scope: Namespace = {}
  const compiled = new Map<string, OwnModule>()
  const loads = createLoads()
  const done = new Set<string>()
  let packages = 0

  async function loadPackage(specifier: string, base: string): Promise<Namespace> {
    onLoading(++packages)
    try {
      return namespaceOf(await importFrom(specifier, base))
    } finally {
      onLoading(--packages)
    }
  }

  async function load(target: Target, specifier: string, importer: string): Promise<Namespace> {
    if (target.kind === 'native') return loadPackage(specifier, target.base)
    if (target.kind === 'json') return namespaceOf({ default: JSON.parse(readFileSync(target.file, 'utf8')) as unknown })
    const module = compiled.get(target.file)
    if (!module) throw new Error(`${target.file} was not compiled`)
    return loads.load(module.file, module.version, importer, (exports) => evaluate({ ...module, name: module.file }, exports))
  }

  async function evaluate({ js, name, file, imports, targets }: Body, exports: Namespace): Promise<void> {
    const main = vm.runInThisContext(`(async function (exports, require, __tidywire, __filename, __dirname) {\n${js}\n})`, {
      filename: name,
      lineOffset: -1,
    }) as Main // the text above
    const namespaces = new Map<string, Namespace>()
    const targetOf = (specifier: string): Target => targets[specifier] ?? { kind: 'native', base: file }
    if (exports === scope) done.clear()
    for (const specifier of new Set(imports)) {
      try {
        namespaces.set(specifier, (await wait(load(targetOf(specifier), specifier, file))) as Namespace) // what load gives
        if (exports === scope) done.add(specifier)
      } catch (error) {
        if (js.includes(`require(${JSON.stringify(specifier)})`) || !isNowhere(error)) throw error // else it was imported for its types
      }
    }
    const require = (specifier: string): unknown =>
      specifier.startsWith('#cell-') ? scope : (namespaces.get(specifier) ?? (createRequire(file)(specifier) as unknown))
    const kernel = {
      import: (specifier: unknown) => load(targetOf(String(specifier)), String(specifier), file),
      meta: {
        url: pathToFileURL(file).href,
        filename: file,
        dirname: dirname(file),
        resolve: (specifier: string) => resolveFrom(specifier, file),
      },
      wait,
      each,
    }
    await main(exports, require, kernel, file, dirname(file))
  }

  return {
    scope,
    add: (modules) => modules.forEach((module) => compiled.set(module.file, module)),
    evaluate,
    held: (names) => names.filter((name) => scope[name] !== undefined),
    loaded: (specifiers) => specifiers.filter((specifier) => done.has(specifier)),
    abandon: loads.abandon,
  }
}

/** Whether a package has nothing to run, such as one of types alone. */
const isNowhere = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED', 'ERR_UNKNOWN_FILE_EXTENSION'].includes(String(error.code))

/** Import as a file does. */
const importFrom = (specifier: string, file: string): Promise<Namespace> => import(resolveFrom(specifier, file)) as Promise<Namespace>

/** The address of what a file imports; the second argument is heeded under a flag that the kernel sets. */
const resolveFrom = (specifier: string, file: string): string => import.meta.resolve(specifier, pathToFileURL(file).href)

/**
 * A module's names as a CommonJS body reads them. A CommonJS package seen by `import` may hide names in
 * its default, so those are given too, when they are asked for; and a default marked as an ES module's gives its own.
 */
function namespaceOf(module: Namespace): Namespace {
  const inner = module['default']
  const names: Namespace = Object.assign(Object.create(null) as Namespace, module)
  if (inner === null || (typeof inner !== 'object' && typeof inner !== 'function')) return names
  const hidden = inner as Namespace // an object or a function
  for (const name of Object.keys(hidden))
    if (!(name in names)) Object.defineProperty(names, name, { get: () => hidden[name], enumerable: true, configurable: true })
  if (hidden['__esModule'] === true && 'default' in hidden) names['default'] = hidden['default']
  return names
}
