/**
 * Where a specifier in a cell, or in a user's own TypeScript file, leads.
 *
 * A package is looked for from the notebook's folder upwards, and, where it is not there, in the
 * installation of this kernel: a notebook needs no folder of packages to use tidywire.
 */
import { isBuiltin } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFixed, type Disk } from './disk.ts'
import { ts, type TS } from './typescript.ts'

/** What cells are checked against: strict, packages by their `exports`, Node 20's language. */
export const compilerOptions: TS.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  customConditions: ['node'],
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  types: ['node'],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  skipLibCheck: true,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
}

/** A file inside this installation, from which its own packages are seen. */
export const INSTALLATION = fileURLToPath(import.meta.url)

export interface Resolution {
  readonly file: string
  /** The file from whose folder the specifier was found: the importing one, or this installation. */
  readonly base: string
  /** Whether it is TypeScript of the user's own, which the kernel compiles itself. */
  readonly own: boolean
}

export type Resolve = (specifier: string, importer: string) => Resolution | undefined

/** A resolver that remembers packages, and looks at the user's own files anew each time. */
export function createResolver(disk: Disk): Resolve {
  const host: TS.ModuleResolutionHost = { ...ts.sys, ...disk }
  const known = new Map<string, Resolution>()
  return (specifier, importer) => {
    if (isBuiltin(specifier)) return undefined // Node's own
    const key = `${dirname(importer)}\0${specifier}`
    const found = known.get(key) ?? find(specifier, importer)
    if (found && isFixed(found.file)) known.set(key, found)
    return found
  }

  function find(specifier: string, importer: string): Resolution | undefined {
    const isRelative = /^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..'
    for (const base of isRelative ? [importer] : [importer, INSTALLATION]) {
      const file = ts.resolveModuleName(specifier, base, compilerOptions, host).resolvedModule?.resolvedFileName
      if (file !== undefined) return { file, base, own: isOwn(file) }
    }
    if (!isRelative) disk.forget() // it may be installed a moment from now
    return undefined
  }
}

const isOwn = (file: string): boolean => /\.[cm]?tsx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file) && !isFixed(file)
