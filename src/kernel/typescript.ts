/**
 * The TypeScript compiler.
 *
 * Loaded by `require`: an `import` of its nine megabytes of CommonJS would read them once more, for
 * the names that they export, and take twice as long.
 */
import { createRequire } from 'node:module'
import type TypeScript from 'typescript'

export const ts = createRequire(import.meta.url)('typescript') as typeof TypeScript // its package
export type { TypeScript as TS }
