/**
 * A cell as a TypeScript module that later cells can import from.
 *
 * Its top-level declarations are exported, the names of earlier cells that it mentions are
 * imported, and its last expression, where it ends with one, is exported as the result. All of it is
 * woven in beside the user's words, which stay as they are, so every place can be told back.
 *
 * There are two such texts. In the one that is compiled each declaration is exported where it stands, so
 * that every use of it is live. In the one that is checked they are exported behind the cell, since
 * TypeScript lets `const rows = []` take its type from what is pushed only where it is not exported; and a
 * variable of an earlier cell is declared rather than imported, so that it may be assigned to.
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
  readonly compiled: Woven
  readonly checked: Woven
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
  const exported: Insertion[] = []
  const behind = new Map<string, string>() // exports of the text that is checked, by name
  const imports: string[] = []
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) readImport(statement, names, imports)
    else if (ts.isExportDeclaration(statement)) readReexport(statement, imports)
    else {
      const declared = declare(statement, number, names)
      if (declared.length > 0) exported.push({ at: statement.getStart(file), text: 'export ' })
      for (const name of declared) behind.set(name, exportOf(name, statement, behind.size))
    }
  }
  const last = file.statements.at(-1)
  const result: Insertion[] =
    last && ts.isExpressionStatement(last)
      ? [
          { at: last.expression.getStart(file), text: `export const ${RESULT} = (` },
          { at: last.expression.getEnd(), text: ')', closes: true },
        ]
      : []
  const mentioned = all ? undefined : identifiersOf(file)
  const earlier = [...visible].filter(([name]) => !names.has(name) && (mentioned?.has(name) ?? true))
  // On a line of its own, else it would take the documentation of the first statement.
  const before = (words: readonly string[]): Insertion => ({ at: 0, text: `export {};${words.join('')}\n` })
  const after: Insertion = { at: source.length, text: `\n;${[...behind.values()].join('')}`, closes: true }
  return {
    number,
    source,
    compiled: weave(source, [before(earlier.map(importOf)), ...exported, ...result]),
    checked: weave(source, [before(earlier.map(declarationOf)), ...result, after]),
    names,
    imports,
    lazyImports: lazyImportsOf(source, imports),
  }
}

const importOf = ([name, binding]: readonly [string, Binding]): string =>
  binding.from === 'module' ? binding.statement : `import { ${name} } from '${specifierOf(binding.cell)}';`

const declarationOf = ([name, binding]: readonly [string, Binding]): string =>
  binding.from === 'cell' && binding.mutable && !binding.erased
    ? `declare let ${name}: typeof import('${specifierOf(binding.cell)}').${name};`
    : importOf([name, binding])

/** How a name is exported behind a cell: with the type that it has there, and as anything where it has none but null or undefined. */
function exportOf(name: string, statement: TS.Statement, number: number): string {
  if (!isEvolving(name, statement)) return `export { ${name} };`
  const alias = `__tidywire_${number}`
  return `const ${alias} = ${name} as (typeof ${name} extends null | undefined ? any : typeof ${name});export { ${alias} as ${name} };`
}

/** Whether the type of a variable grows with what is assigned or pushed: one without a type that starts with nothing, null, undefined or []. */
function isEvolving(name: string, statement: TS.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false
  const declaration = statement.declarationList.declarations.find((each) => ts.isIdentifier(each.name) && each.name.text === name)
  if (!declaration || declaration.type || declaration.exclamationToken) return false
  const { initializer: start } = declaration
  if (!start || start.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(start) && start.text === 'undefined')) return true
  return ts.isArrayLiteralExpression(start) && start.elements.length === 0
}

/** Note what a statement declares; gives the names that must yet be exported. */
function declare(statement: TS.Statement, cell: number, names: Map<string, Binding>): string[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  const has = (kind: TS.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind)
  if (has(ts.SyntaxKind.DefaultKeyword)) return []
  const erased = has(ts.SyntaxKind.DeclareKeyword)
  const declared = declarationsOf(statement)
  for (const { name, mutable = false, isType = false } of declared)
    if (!isType || !names.has(name)) names.set(name, { from: 'cell', cell, mutable, erased: erased || isType })
  return has(ts.SyntaxKind.ExportKeyword) ? [] : declared.map(({ name }) => name)
}

interface Declared {
  readonly name: string
  readonly mutable?: boolean
  readonly isType?: boolean
}

function declarationsOf(statement: TS.Statement): Declared[] {
  if (ts.isVariableStatement(statement)) {
    const { flags, declarations } = statement.declarationList
    const scope: TS.NodeFlags = flags & ts.NodeFlags.BlockScoped
    if (scope === ts.NodeFlags.Using || scope === ts.NodeFlags.AwaitUsing) return [] // such a resource ends with its cell
    const mutable = scope !== ts.NodeFlags.Const
    return declarations.flatMap(({ name }) => boundNames(name).map((bound) => ({ name: bound, mutable })))
  }
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [{ name: statement.name.text, isType: true }]
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
    return statement.name && statement.name.text !== '' ? [{ name: statement.name.text }] : []
  if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) && !(statement.flags & ts.NodeFlags.GlobalAugmentation))
    return [{ name: statement.name.text }]
  return []
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

function readReexport({ moduleSpecifier, isTypeOnly }: TS.ExportDeclaration, imports: string[]): void {
  if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier) && !isTypeOnly) imports.push(moduleSpecifier.text)
}

function lazyImportsOf(source: string, imports: readonly string[]): string[] {
  const found = ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName)
  return [...new Set(found)].filter((specifier) => !imports.includes(specifier))
}

/** Names that may be those of earlier cells: all but the names of members. */
function identifiersOf(file: TS.SourceFile): Set<string> {
  const found = new Set<string>()
  const visit = (node: TS.Node, parent: TS.Node): void => {
    if (ts.isIdentifier(node) && !isMember(node, parent)) found.add(node.text)
    ts.forEachChild(node, (child) => visit(child, node))
  }
  visit(file, file)
  return found
}

function isMember(node: TS.Identifier, parent: TS.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isQualifiedName(parent)) return parent.right === node
  if (ts.isPropertyAssignment(parent)) return parent.name === node
  return (ts.isClassElement(parent) || ts.isTypeElement(parent)) && parent.name === node
}
