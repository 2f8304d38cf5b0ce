import { describe, expect, it } from 'vitest'
import { readCell, type Binding, type Names } from '../../src/kernel/cell.ts'

const NOTHING: Names = new Map()

/** What a cell makes of a name, in a word; of an import, the statement that brings it again. */
const wordOf = (binding: Binding): string =>
  binding.from === 'module' ? binding.statement : binding.erased ? 'type' : binding.mutable ? 'variable' : 'constant'

const namesOf = (source: string): Record<string, string> =>
  Object.fromEntries([...readCell(1, source, NOTHING).names].map(([name, binding]) => [name, wordOf(binding)]))

/** The compiled text without the line that is put before every cell. */
const wovenOf = (source: string): string => readCell(1, source, NOTHING).compiled.text.replace('export {};\n', '')

describe('a cell', () => {
  it.each<[string, string, Record<string, string>]>([
    ['a constant', 'const a = 1', { a: 'constant' }],
    ['a variable', 'let a = 1', { a: 'variable' }],
    ['a var', 'var a = 1', { a: 'variable' }],
    ['several at once', 'const a = 1, b = 2', { a: 'constant', b: 'constant' }],
    [
      'what an object is taken apart into',
      'const { a, b: c, d = 1, ...e } = f',
      { a: 'constant', c: 'constant', d: 'constant', e: 'constant' },
    ],
    ['what an array is taken apart into', 'let [a, , b = 2, ...c] = d', { a: 'variable', b: 'variable', c: 'variable' }],
    ['what is taken apart in depth', 'const { a: [{ b }], c: { d: e } } = f', { b: 'constant', e: 'constant' }],
    ['a function', 'function f() {}', { f: 'constant' }],
    ['an async generator', 'async function* f() {}', { f: 'constant' }],
    ['a function with overloads once', 'function f(a: 1): 1\nfunction f(a: 2): 2\nfunction f(a: any) { return a }', { f: 'constant' }],
    ['a class', 'class A {}', { A: 'constant' }],
    ['an abstract class', 'abstract class A {}', { A: 'constant' }],
    ['a class with a decorator', '@sealed class A {}', { A: 'constant' }],
    ['an enum', 'enum A { B }', { A: 'constant' }],
    ['a const enum', 'const enum A { B }', { A: 'constant' }],
    ['an interface', 'interface A { b: 1 }', { A: 'type' }],
    ['a type', 'type A = 1', { A: 'type' }],
    ['a namespace', 'namespace A { export const b = 1 }', { A: 'constant' }],
    ['a value and a type of one name as a value', 'type A = 1\nconst A = 1', { A: 'constant' }],
    ['a class and an interface of one name as a value', 'class A {}\ninterface A { b: 1 }', { A: 'constant' }],
    ['what is declared to be elsewhere as a type', 'declare const a: number\ndeclare function f(): void', { a: 'type', f: 'type' }],
    ['what it exports by itself', 'export const a = 1\nexport let b = 2', { a: 'constant', b: 'variable' }],
    ['letters of every script', 'const größe = 1, 变量 = 2, 𝓐 = 3', { größe: 'constant', 变量: 'constant', '𝓐': 'constant' }],
    ['nothing for a default export', 'export default 1', {}],
    ['nothing for names within blocks and functions', '{ const a = 1 }\nfor (const b of []) {}\nif (1) { let c }', {}],
    ['nothing for a resource that ends with its cell', 'using a = b\nawait using c = d', {}],
    ['nothing for what it adds to the global scope', 'declare global { interface Array<T> { last(): T } }', {}],
    ['nothing for a module of another name', 'declare module "a" { const b: 1 }', {}],
    ['nothing for expressions', 'a = 1; b(); c', {}],
    ['nothing where it is empty', '', {}],
  ])('declares %s', (_, source, names) => expect(namesOf(source)).toEqual(names))

  it.each<[string, string, Record<string, string>]>([
    ['one name', 'import { a } from "m"', { a: 'import { a } from "m";' }],
    ['a renamed one', 'import { a as b } from "m"', { b: 'import { a as b } from "m";' }],
    ['the default', 'import a from "m"', { a: 'import a from "m";' }],
    ['the default by its name', 'import { default as a } from "m"', { a: 'import { default as a } from "m";' }],
    ['the namespace', "import * as a from 'm'", { a: 'import * as a from "m";' }],
    ['the default and others', 'import a, { b } from "m"', { a: 'import a from "m";', b: 'import { b } from "m";' }],
    ['the default and the namespace', 'import a, * as b from "m"', { a: 'import a from "m";', b: 'import * as b from "m";' }],
    ['types', 'import type { A, B as C } from "m"', { A: 'import type { A } from "m";', C: 'import type { B as C } from "m";' }],
    ['a default type', 'import type A from "m"', { A: 'import type A from "m";' }],
    ['a namespace of types', 'import type * as A from "m"', { A: 'import type * as A from "m";' }],
    ['types among values', 'import { type A, b } from "m"', { A: 'import type { A } from "m";', b: 'import { b } from "m";' }],
    ['JSON', 'import a from "./a.json" with { type: "json" }', { a: 'import a from "./a.json";' }],
    ['a specifier with quotes', `import a from './it"s.ts'`, { a: String.raw`import a from "./it\"s.ts";` }],
    ['no name', 'import "m"', {}],
  ])('imports %s', (_, source, names) => expect(namesOf(source)).toEqual(names))

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['those imported for their values', 'import { a } from "m"\nimport "n"', ['m', 'n'], []],
    ['those imported for values among types', 'import { type A } from "m"', ['m'], []],
    ['none imported for types alone', 'import type { A } from "m"', [], ['m']],
    ['those imported or required later', 'const a = await import("m")\nrequire("n")', [], ['m', 'n']],
    ['each one once', 'import { a } from "m"\nawait import("m")', ['m'], []],
    ['none in comments and strings', '// import "m"\nconst a = `import "n"`', [], []],
  ])('needs modules: %s', (_, source, imports, lazyImports) => expect(readCell(1, source, NOTHING)).toMatchObject({ imports, lazyImports }))

  it('is a module before all else, in a line of its own', () => expect(readCell(1, '', NOTHING).compiled.text).toBe('export {};\n'))

  it.each<[string, string, string]>([
    ['a declaration behind its documentation', '/** A. */\nconst a = 1', '/** A. */\nexport const a = 1'],
    ['a class before its decorators', '@sealed class A {}', 'export @sealed class A {}'],
    ['nothing twice', 'export const a = 1', 'export const a = 1'],
    ['no statement', 'if (a) b()', 'if (a) b()'],
    ['no import', 'import { a } from "m"', 'import { a } from "m"'],
  ])('exports %s', (_, source, text) => expect(wovenOf(source)).toBe(text))

  it.each<[string, string, string]>([
    ['a name', 'a', 'export const __tidywire_result = (a)'],
    ['a literal', '"use strict"', 'export const __tidywire_result = ("use strict")'],
    ['an object in brackets', '({ a })', 'export const __tidywire_result = (({ a }))'],
    ['an assignment', 'a = 1', 'export const __tidywire_result = (a = 1)'],
    ['a comma', 'a, b', 'export const __tidywire_result = (a, b)'],
    ['what is awaited', 'await a', 'export const __tidywire_result = (await a)'],
    ['a template', '`a${b}\\``', 'export const __tidywire_result = (`a${b}\\``)'],
    ['one behind declarations', 'const a = 1\na', 'export const a = 1\nexport const __tidywire_result = (a)'],
    ['one before a semicolon', 'a;', 'export const __tidywire_result = (a);'],
    ['one before a comment', 'a // why', 'export const __tidywire_result = (a) // why'],
    ['one before a semicolon and comments', 'a; // why\n/* and */', 'export const __tidywire_result = (a); // why\n/* and */'],
    ['one behind a comment', '/* why */ a', '/* why */ export const __tidywire_result = (a)'],
    ['one of several lines', 'a\n  .b()\n  .c()', 'export const __tidywire_result = (a\n  .b()\n  .c())'],
    ['one with line ends of Windows', 'b()\r\na\r\n', 'b()\r\nexport const __tidywire_result = (a)\r\n'],
    ['one behind a byte-order mark', '\ufeffa', '\ufeffexport const __tidywire_result = (a)'],
  ])('gives as its result %s', (_, source, text) => expect(wovenOf(source)).toBe(text))

  it.each<[string, string]>([
    ['a declaration at its end', 'a\nconst b = 1'],
    ['a block at its end', 'a\n{ b }'],
    ['a loop at its end', 'for (;;) a'],
    ['comments alone', '// a\n/* b */'],
    ['blanks alone', ' \n\t'],
    ['nothing in it', ''],
  ])('has no result with %s', (_, source) => expect(wovenOf(source)).not.toContain('__tidywire_result'))
})

describe('the text that is checked', () => {
  const behind = (source: string): string => readCell(1, source, NOTHING).checked.text.split('\n;').at(-1) ?? ''

  it.each<[string, string, string]>([
    ['a constant', 'const a = 1', 'export { a };'],
    ['all of a pattern', 'const { a, b: [c] } = d', 'export { a };export { c };'],
    [
      'types, functions, classes',
      'type T = 1; interface I {} function f() {} class C {}',
      'export { T };export { I };export { f };export { C };',
    ],
    ['a name once', 'function f(a: 1): 1\nfunction f(a: any) { return a }', 'export { f };'],
    ['nothing twice', 'export const a = 1', ''],
    [
      'an array that grows with the type that it came to',
      'const a = []',
      'const __tidywire_0 = a as (typeof a extends null | undefined ? any : typeof a);export { __tidywire_0 as a };',
    ],
    ['an array with a type as it is', 'const a: number[] = []', 'export { a };'],
  ])('exports behind the cell %s', (_, source, text) => expect(behind(source)).toBe(text))

  it('declares a variable of an earlier cell, so that it may be assigned to', () => {
    const visible: Names = new Map([['a', { from: 'cell', cell: 3, mutable: true, erased: false }]])
    const { checked, compiled } = readCell(9, 'a = 2', visible)
    expect([checked, compiled].map(({ text }) => text.split('\n', 1)[0])).toEqual([
      "export {};declare let a: typeof import('#cell-3').a;",
      "export {};import { a } from '#cell-3';",
    ])
  })
})

describe('names of earlier cells', () => {
  const visible: Names = new Map<string, Binding>([
    ['a', { from: 'cell', cell: 3, mutable: false, erased: false }],
    ['T', { from: 'cell', cell: 4, mutable: false, erased: true }],
    ['table', { from: 'module', specifier: 'm', statement: 'import { table } from "m";', erased: false }],
  ])
  const preludeOf = (source: string, all?: boolean): string => readCell(9, source, visible, all).compiled.text.split('\n', 1)[0] ?? ''

  it.each<[string, string, string]>([
    ['not brought in where nothing mentions them', 'b', 'export {};'],
    ['imported from their cell', 'a', "export {};import { a } from '#cell-3';"],
    ['imported for types too', 'let b: T', "export {};import { T } from '#cell-4';"],
    ['imported from where that cell had them', 'table()', 'export {};import { table } from "m";'],
    ['seen within functions and templates', 'function f() { return `${a}` }', "export {};import { a } from '#cell-3';"],
    ['hidden by a declaration of the same name', 'const a = 1\na', 'export {};'],
    ['hidden by an import of the same name', 'import { a } from "n"\na', 'export {};'],
    ['not brought in by a string or a comment', '"a" // a', 'export {};'],
    ['not brought in by a member of the same name', 'news.table("articles")', 'export {};'],
    ['not brought in by a property of the same name', 'f({ table: 1 })', 'export {};'],
  ])('are %s', (_, source, prelude) => expect(preludeOf(source)).toBe(prelude))

  it('are brought in, all of them, where completion asks', () =>
    expect(preludeOf('', true)).toBe(`export {};import { a } from '#cell-3';import { T } from '#cell-4';import { table } from "m";`))

  it('leave the places of the cell as they were', () => {
    const { compiled, source } = readCell(9, '  a + table', visible)
    expect(compiled.toCell(compiled.text.indexOf('a + table'))).toBe(source.indexOf('a + table'))
  })
})
