/**
 * A cell as a TypeScript module that later cells can import from.
 *
 * Its top-level declarations are exported, the names of earlier cells that it mentions are
 * imported, and its last expression, where it ends with one, is exported as the result. All of it is
 * woven in beside the user's words, which stay as they are, so every place can be told back.
 */
import { ts, type TS } from './typescript.ts'
import { RESULT } from './result.ts'
import { weave, type Insertion, type Woven } from './edits.ts'

/** Where a name comes from. */
export type Binding =
  | { readonly from: 'cell'; readonly cell: number; readonly mutable: boolean; readonly erased: boolean }
  | { readonly from: 'module'; readonly specifier: string; readonly statement: string; readonly erased: boolean }

/** The names that a cell sees, latest declaration first served. */
export type Names = ReadonlyMap<string, Binding>

export interface Cell {
  readonly number: number
  readonly source: string
  readonly woven: Woven
  /** What the cell declares or imports at its top level. */
  readonly names: Names
  /** Modules that it imports for their values, in order, and those of `import(…)` and `require(…)` with a plain text. */
  readonly imports: readonly string[]
  readonly lazyImports: readonly string[]
}

/** The import specifier of an earlier cell. */
export const specifierOf = (cell: number): string => `#cell-${cell}`

/**
 * Read a cell.
 *
 * @param visible the names of earlier cells
 * @param all whether to bring in every visible name, as completion needs, or only those that the cell mentions
 */
export function readCell(number: number, source: string, visible: Names, all = false): Cell {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS)
  const names = new Map<string, Binding>()
  const insertions: Insertion[] = []
  const imports: string[] = []
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) readImport(statement, names, imports)
    else if (declare(statement, number, names)) insertions.push({ at: statement.getStart(file), text: 'export ' })
  }
  const last = file.statements.at(-1)
  if (last && ts.isExpressionStatement(last)) {
    insertions.push({ at: last.expression.getStart(file), text: `export const ${RESULT} = (` })
    insertions.push({ at: last.expression.getEnd(), text: ')', closes: true })
  }
  const mentioned = all ? undefined : identifiersOf(file)
  const prelude = [...visible].filter(([name]) => !names.has(name) && (mentioned?.has(name) ?? true)).map(importOf)
  insertions.unshift({ at: 0, text: `export {};${prelude.join('')}\n` }) // on a line of its own, else it would take the documentation of the first statement
  return { number, source, woven: weave(source, insertions), names, imports, lazyImports: lazyImportsOf(source, imports) }
}

const importOf = ([name, binding]: readonly [string, Binding]): string =>
  binding.from === 'module' ? binding.statement : `import { ${name} } from '${specifierOf(binding.cell)}';`

/** Note what a statement declares; gives whether it must yet be exported. */
function declare(statement: TS.Statement, cell: number, names: Map<string, Binding>): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  const has = (kind: TS.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind)
  const note = (name: string, mutable: boolean, erased: boolean): void => void names.set(name, { from: 'cell', cell, mutable, erased })
  if (has(ts.SyntaxKind.DefaultKeyword)) return false
  const erased = has(ts.SyntaxKind.DeclareKeyword)
  if (ts.isVariableStatement(statement)) {
    const { flags, declarations } = statement.declarationList
    const scope: TS.NodeFlags = flags & ts.NodeFlags.BlockScoped
    if (scope === ts.NodeFlags.Using || scope === ts.NodeFlags.AwaitUsing) return false // such a resource ends with its cell
    const mutable = scope !== ts.NodeFlags.Const
    for (const { name } of declarations) for (const bound of boundNames(name)) note(bound, mutable, erased)
  } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    if (!names.has(statement.name.text)) note(statement.name.text, false, true)
  } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
    if (!statement.name) return false
    note(statement.name.text, false, erased)
  } else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) && !(statement.flags & ts.NodeFlags.GlobalAugmentation)) {
    note(statement.name.text, false, erased)
  } else return false
  return !has(ts.SyntaxKind.ExportKeyword)
}

const boundNames = (name: TS.BindingName): string[] =>
  ts.isIdentifier(name)
    ? name.text === ''
      ? []
      : [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)))

/** Note what an import brings, each name with the statement that brings it again in a later cell. */
function readImport(statement: TS.ImportDeclaration, names: Map<string, Binding>, imports: string[]): void {
  if (!ts.isStringLiteral(statement.moduleSpecifier)) return
  const specifier = statement.moduleSpecifier.text
  const clause = statement.importClause
  const onlyTypes = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  if (!onlyTypes) imports.push(specifier)
  const quoted = JSON.stringify(specifier)
  const note = (name: string, what: string, erased: boolean): void =>
    void names.set(name, { from: 'module', specifier, erased, statement: `import ${erased ? 'type ' : ''}${what} from ${quoted};` })
  if (clause?.name) note(clause.name.text, clause.name.text, onlyTypes)
  const bindings = clause?.namedBindings
  if (bindings && ts.isNamespaceImport(bindings)) note(bindings.name.text, `* as ${bindings.name.text}`, onlyTypes)
  if (bindings && ts.isNamedImports(bindings))
    for (const { name, propertyName, isTypeOnly } of bindings.elements)
      note(name.text, `{ ${propertyName ? `${propertyName.text} as ` : ''}${name.text} }`, onlyTypes || isTypeOnly)
}

function lazyImportsOf(source: string, imports: readonly string[]): string[] {
  const found = ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName)
  return [...new Set(found)].filter((specifier) => !imports.includes(specifier))
}

function identifiersOf(file: TS.SourceFile): Set<string> {
  const found = new Set<string>()
  const visit = (node: TS.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
