/** The user's own TypeScript files that a cell reaches, compiled, each with a version by which a change is seen. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ts } from './typescript.ts'
import { emit } from './emit.ts'
import type { OwnModule, Target } from './job.ts'
import type { Resolve } from './resolve.ts'

export interface Reached {
  readonly targets: Readonly<Record<string, Target>>
  readonly modules: readonly OwnModule[]
  /** Source maps of the modules, by file. */
  readonly maps: ReadonlyMap<string, { readonly map: string; readonly text: string }>
}

/** Follow imports from a module through files of the user's own, to where packages begin. */
export function reach(specifiers: readonly string[], importer: string, resolve: Resolve): Reached {
  const texts = new Map<string, string>()
  const found = new Map<string, Omit<OwnModule, 'version'>>()
  const maps = new Map<string, { map: string; text: string }>()
  const targets = targetsOf(specifiers, importer)
  for (const target of Object.values(targets)) if (target.kind === 'own') follow(target.file)

  function targetsOf(names: readonly string[], from: string): Record<string, Target> {
    const to: Record<string, Target> = {}
    for (const name of names) {
      const resolution = resolve(name, from)
      if (resolution?.own) to[name] = { kind: 'own', file: resolution.file }
      else if (resolution?.file.endsWith('.json')) to[name] = { kind: 'json', file: resolution.file }
      else to[name] = { kind: 'native', base: resolution?.base ?? from }
    }
    return to
  }

  function follow(file: string): void {
    if (found.has(file)) return
    const text = readFileSync(file, 'utf8')
    const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
    const { js, map } = emit(text, file)
    const eager = eagerImports(text)
    const module = { file, js, imports: eager, targets: targetsOf([...eager, ...named], file) }
    texts.set(file, text)
    found.set(file, module)
    maps.set(file, { map, text })
    for (const target of Object.values(module.targets)) if (target.kind === 'own') follow(target.file)
  }

  const versionOf = (file: string): string => {
    const seen = new Set<string>()
    const hash = createHash('sha256')
    const add = (at: string): void => {
      if (seen.has(at)) return
      seen.add(at)
      hash
        .update(`${at}\0`)
        .update(texts.get(at) ?? '')
        .update('\0')
      for (const target of Object.values(found.get(at)?.targets ?? {}))
        if (target.kind === 'own') add(target.file)
        else if (target.kind === 'json') hash.update(readFileSync(target.file)).update('\0')
    }
    add(file)
    return hash.digest('hex')
  }
  return { targets, maps, modules: [...found.values()].map((module) => ({ ...module, version: versionOf(module.file) })) }
}

/** Modules that a file imports or exports from for their values, in order. */
function eagerImports(text: string): string[] {
  const file = ts.createSourceFile('own.ts', text, ts.ScriptTarget.Latest)
  return file.statements.flatMap((statement) => {
    const names = ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
    const passesOn = ts.isExportDeclaration(statement) && !statement.isTypeOnly
    const specifier = names || passesOn ? statement.moduleSpecifier : undefined
    return specifier && ts.isStringLiteral(specifier) ? [specifier.text] : []
  })
}
