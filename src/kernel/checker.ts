/**
 * The TypeScript language service over a notebook's cells: errors, completions, documentation.
 *
 * Each cell is one file of a program that grows; earlier cells are reached by their imports. Only
 * the cell that is asked about is checked. Offsets are UTF-16 units in the cell.
 */
import { dirname, join } from 'node:path'
import { ts, type TS } from './typescript.ts'
import { readCell, type Cell, type Names } from './cell.ts'
import { createDisk, isFixed } from './disk.ts'
import { compilerOptions, createResolver, INSTALLATION, type Resolve } from './resolve.ts'
import { compareText } from '../text/order.ts'

/** A finding of the compiler. */
export interface Finding {
  readonly code: number
  readonly message: string
  /** Offsets in the cell. */
  readonly start: number
  readonly end: number
}

export interface Completions {
  /** What a completion replaces. */
  readonly start: number
  readonly end: number
  readonly entries: readonly { readonly name: string; readonly kind: string; readonly signature: string }[]
}

export interface Documentation {
  readonly signature: string
  readonly text: string
}

export interface Checker {
  readonly resolve: Resolve
  /** The file that stands for the notebook: imports are relative to its folder. */
  readonly home: string
  /** Let later cells import from this one. */
  readonly keep: (cell: Cell) => void
  readonly check: (cell: Cell) => Finding[]
  readonly complete: (source: string, offset: number, names: Names) => Completions
  readonly inspect: (source: string, offset: number, names: Names) => Documentation | undefined
}

/** As many completions have their signatures looked up; each takes about a millisecond. */
const SIGNATURES = 40

/** A checker for notebooks in a folder. */
export function createChecker(folder: string): Checker {
  const files = new Map<string, { version: number; text: string }>()
  const fileOf = (cell: number): string => join(folder, `(cell ${cell}).ts`)
  const disk = createDisk(folder)
  const resolve = createResolver(disk)
  // What is asked about always stands in one file: a program whose root stays is taken over by the next one nearly whole.
  const current = join(folder, '(cell).ts')

  const settings = { ...compilerOptions, typeRoots: typeRootsOf(folder) }
  const host: TS.LanguageServiceHost & Pick<TS.CompilerHost, 'getModuleResolutionCache'> = {
    getCompilationSettings: () => settings,
    getModuleResolutionCache: () => disk.packages,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [current],
    getScriptVersion: (file) => String(files.get(file)?.version ?? (isFixed(file) ? 0 : ts.sys.getModifiedTime?.(file)?.getTime())),
    getScriptSnapshot(file) {
      const text = files.get(file)?.text ?? disk.readFile(file)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    fileExists: (file) => files.has(file) || disk.fileExists(file),
    readFile: (file) => files.get(file)?.text ?? disk.readFile(file),
    directoryExists: (path) => disk.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
    resolveTypeReferenceDirectiveReferences: (references) => references.map(typesOf),
    resolveModuleNameLiterals: (literals, importer) => literals.map(({ text }) => ({ resolvedModule: moduleOf(text, importer) })),
  }
  const service = ts.createLanguageService(host)

  const types = new Map<string, TS.ResolvedTypeReferenceDirectiveWithFailedLookupLocations>()
  function typesOf(reference: string | TS.FileReference): TS.ResolvedTypeReferenceDirectiveWithFailedLookupLocations {
    const name = typeof reference === 'string' ? reference : reference.fileName
    const known = types.get(name) ?? ts.resolveTypeReferenceDirective(name, current, host.getCompilationSettings(), ts.sys)
    types.set(name, known)
    return known
  }

  function moduleOf(specifier: string, importer: string): TS.ResolvedModuleFull | undefined {
    const cell = /^#cell-(\d+)$/.exec(specifier)
    if (cell) return { resolvedFileName: fileOf(Number(cell[1])), extension: ts.Extension.Ts, isExternalLibraryImport: false }
    const found = resolve(specifier, importer)
    if (!found) return undefined
    const extension = /\.(?:d\.)?([cm]?tsx?|[cm]?jsx?|json)$/.exec(found.file)?.[0] ?? ts.Extension.Ts
    return { resolvedFileName: found.file, extension, isExternalLibraryImport: isFixed(found.file) }
  }

  const write = (file: string, text: string): void => void files.set(file, { version: (files.get(file)?.version ?? 0) + 1, text })

  return {
    resolve,
    home: current,
    keep: (cell) => write(fileOf(cell.number), cell.checked.text),
    check(cell) {
      write(current, cell.checked.text)
      const found: TS.Diagnostic[] = service.getSyntacticDiagnostics(current)
      if (found.length === 0) found.push(...service.getSemanticDiagnostics(current))
      return found.filter((each) => isFault(each, cell, found)).map((each) => findingOf(each, cell))
    },
    complete(source, offset, names) {
      const { checked } = readCell(0, source, names, true)
      write(current, checked.text)
      const at = checked.toWoven(offset)
      const found = service.getCompletionsAtPosition(current, at, {
        includeCompletionsWithInsertText: false,
        includeCompletionsForModuleExports: false,
      })
      const typed = wordBefore(source, offset)
      const span = found?.optionalReplacementSpan ?? found?.entries[0]?.replacementSpan // of a specifier's last part
      const [start, end] = span
        ? [checked.toCell(span.start), Math.max(offset, checked.toCell(span.start + span.length))]
        : [offset - typed.length, offset]
      const prefix = source.slice(start, offset).toLowerCase()
      const entries = (found?.entries ?? [])
        .filter(({ name }) => name.toLowerCase().startsWith(prefix) && !name.startsWith('__tidywire'))
        .sort((a, b) => compareText(a.sortText, b.sortText) || compareText(a.name, b.name))
      return {
        start,
        end,
        entries: entries.map(({ name, kind, source: from, data }, i) => ({
          name,
          kind,
          signature:
            i < SIGNATURES
              ? ts.displayPartsToString(service.getCompletionEntryDetails(current, at, name, {}, from, {}, data)?.displayParts)
              : '',
        })),
      }
    },
    inspect(source, offset, names) {
      const { checked } = readCell(0, source, names, true)
      write(current, checked.text)
      const at = checked.toWoven(offset)
      const info = service.getQuickInfoAtPosition(current, at) ?? service.getQuickInfoAtPosition(current, Math.max(0, at - 1))
      if (info) return { signature: ts.displayPartsToString(info.displayParts), text: documentationOf(info.documentation, info.tags) }
      const help = service.getSignatureHelpItems(current, at, undefined)
      const item = help?.items[help.selectedItemIndex]
      if (!item) return undefined
      const parameters = item.parameters.map((parameter) => ts.displayPartsToString(parameter.displayParts)).join(', ')
      const [prefix, suffix] = [ts.displayPartsToString(item.prefixDisplayParts), ts.displayPartsToString(item.suffixDisplayParts)]
      return { signature: prefix + parameters + suffix, text: documentationOf(item.documentation, item.tags) }
    },
  }
}

/** The part of a name that stands before a place. */
function wordBefore(source: string, offset: number): string {
  let start = offset
  while (start > 0 && /[\p{L}\p{N}_$]/u.test(source.charAt(start - 1))) start--
  return source.slice(start, offset)
}

/** Packages without types are `any`. */
const UNTYPED_PACKAGE = 7016
const ASSIGNED_IMPORT = 2632
/** "Variable implicitly has type any[] in some locations", said at its declaration, and the same, said at such a location. */
const EVOLVING = 7034
const EVOLVED = 7005

function isFault(found: TS.Diagnostic, cell: Cell, all: readonly TS.Diagnostic[]): boolean {
  if (found.category !== ts.DiagnosticCategory.Error || found.code === UNTYPED_PACKAGE) return false
  if (found.code === EVOLVED) return !isBehind(found, cell)
  if (found.code !== EVOLVING) return true
  return all.some((other) => other.code === EVOLVED && nameAt(other) === nameAt(found) && !isBehind(other, cell))
}

/** Whether a finding is about what was woven in behind the cell: the export of a variable of which nothing more is known. */
const isBehind = ({ start = 0 }: TS.Diagnostic, { checked, source }: Cell): boolean => start > checked.toWoven(source.length)

const nameAt = ({ file, start = 0, length = 0 }: TS.Diagnostic): string | undefined => file?.text.slice(start, start + length)

function findingOf({ code, messageText, start = 0, length = 0 }: TS.Diagnostic, { checked, source }: Cell): Finding {
  const from = Math.min(checked.toCell(start), source.length)
  const end = Math.max(from, Math.min(checked.toCell(start + length), source.length))
  const said = ts.flattenDiagnosticMessageText(messageText, '\n')
  const message =
    code === ASSIGNED_IMPORT
      ? said.replace('it is an import', 'it is a constant of an earlier cell')
      : said.replace(/ or its corresponding type declarations\.$/, '. Install it beside the notebook (npm install) or mend the name.')
  return { code, message, start: from, end }
}

/** Types of Node for everybody: the project's own first, else those that came with this kernel. */
function typeRootsOf(folder: string): string[] {
  const roots: string[] = []
  for (const start of [folder, dirname(INSTALLATION)])
    for (let at = start; ; at = dirname(at)) {
      roots.push(join(at, 'node_modules/@types'))
      if (at === dirname(at)) break
    }
  return roots
}

const documentationOf = (text: readonly TS.SymbolDisplayPart[] | undefined, tags: readonly TS.JSDocTagInfo[] | undefined): string =>
  [ts.displayPartsToString([...(text ?? [])]), ...(tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`.trim())]
    .filter((line) => line !== '')
    .join('\n')
