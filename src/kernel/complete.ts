/** Whether a front end that reads line by line should run a text or wait for more of it. */
import { ts } from './typescript.ts'

export type Completeness = { readonly status: 'complete' | 'invalid' } | { readonly status: 'incomplete'; readonly indent: string }

/** Errors that more text may mend, wherever they stand: an open template (1160), an open comment (1010). */
const OPEN = new Set([1160, 1010])

export function completenessOf(source: string): Completeness {
  const { diagnostics = [] } = ts.transpileModule(`export {};${source}`, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
  })
  if (diagnostics.length === 0) return { status: 'complete' }
  const end = 'export {};'.length + source.trimEnd().length
  const isOpen = diagnostics.some(({ code, start = 0 }) => OPEN.has(code) || start >= end)
  if (!isOpen) return { status: 'invalid' }
  const lastLine = source.trimEnd().split('\n').at(-1) ?? ''
  const depth = /^[ \t]*/.exec(lastLine)?.[0] ?? ''
  return { status: 'incomplete', indent: depth + (/[{([]$/.test(lastLine) ? '  ' : '') }
}
