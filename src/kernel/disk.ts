/** Reading the disk for the compiler; what lies in folders of packages is looked at once. */
import { ts, type TS } from './typescript.ts'

export interface Disk {
  readonly fileExists: (path: string) => boolean
  readonly readFile: (path: string) => string | undefined
  readonly directoryExists: (path: string) => boolean
  /** What the compiler learnt of packages from their package.json. */
  readonly packages: TS.ModuleResolutionCache
  /** Look at packages anew: one may have been installed. */
  readonly forget: () => void
}

const LIBRARY = ts.sys.resolvePath(`${ts.getDefaultLibFilePath({})}/..`)

/** Whether a file is part of a package, or of the language's own library: these stay as they are while a kernel lives. */
export const isFixed = (path: string): boolean => path.includes('/node_modules/') || path.startsWith(LIBRARY)

/** Paths are relative to a folder where they are. */
export function createDisk(folder: string): Disk {
  const packages = ts.createModuleResolutionCache(folder, (path) => path)
  const files = new Map<string, boolean>()
  const texts = new Map<string, string | undefined>()
  const folders = new Map<string, boolean>()
  return {
    fileExists: (path) => remember(files, path, (at) => ts.sys.fileExists(at)),
    readFile: (path) => remember(texts, path, (at) => ts.sys.readFile(at)),
    directoryExists: (path) => remember(folders, path, (at) => ts.sys.directoryExists(at)),
    packages,
    forget: () => [files, texts, folders, packages].forEach((known) => known.clear()),
  }
}

function remember<Found>(known: Map<string, Found>, path: string, look: (path: string) => Found): Found {
  if (!isFixed(path)) return look(path)
  if (known.has(path)) return known.get(path) as Found // it was just seen there
  const found = look(path)
  known.set(path, found)
  return found
}
