/**
 * A cell, or a user's own TypeScript file, as JavaScript that the program can run.
 *
 * It becomes a CommonJS body, so that every top-level name is a property of `exports` and top-level
 * await is allowed in the function around it. What must reach the kernel goes through one name:
 * `__tidywire.import(…)` for `import(…)`, `.meta` for `import.meta`, and `.wait(…)` around what is
 * awaited, so that an interrupt ends it.
 */
import { ts, type TS } from './typescript.ts'

export interface Emitted {
  readonly js: string
  /** Source map, version 3, as JSON; from the JavaScript to the text that was given. */
  readonly map: string
}

const options: TS.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  moduleDetection: ts.ModuleDetectionKind.Force,
  sourceMap: true,
  esModuleInterop: false,
}

/** Compile one module; types are taken away, not looked at. */
export function emit(text: string, file: string): Emitted {
  const { outputText, sourceMapText = '' } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: options,
    transformers: { before: [reachKernel] },
  })
  return { js: outputText.slice(0, outputText.lastIndexOf('//# sourceMappingURL=')), map: sourceMapText }
}

const reachKernel: TS.TransformerFactory<TS.SourceFile> = (context) => {
  const { factory } = context
  const kernel = (member: string): TS.Expression => factory.createPropertyAccessExpression(factory.createIdentifier('__tidywire'), member)
  const call = (member: string, argument: TS.Expression): TS.Expression =>
    factory.createCallExpression(kernel(member), undefined, [argument])
  const visit = (node: TS.Node): TS.Node => {
    const inner = ts.visitEachChild(node, visit, context)
    if (ts.isAwaitExpression(inner)) return factory.updateAwaitExpression(inner, call('wait', inner.expression))
    if (ts.isForOfStatement(inner) && inner.awaitModifier)
      return factory.updateForOfStatement(inner, inner.awaitModifier, inner.initializer, call('each', inner.expression), inner.statement)
    if (ts.isCallExpression(inner) && inner.expression.kind === ts.SyntaxKind.ImportKeyword)
      return factory.createCallExpression(kernel('import'), undefined, inner.arguments)
    if (ts.isMetaProperty(inner) && inner.keywordToken === ts.SyntaxKind.ImportKeyword) return kernel('meta')
    return inner
  }
  return (file) => ts.visitEachChild(file, visit, context)
}
