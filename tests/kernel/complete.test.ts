import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completenessOf } from '../../src/kernel/complete.ts'

describe('a text', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['an expression', '1 + 1'],
    ['several statements', 'const a = 1\nlet b = a;'],
    ['types', 'interface A { b: string }\ntype C = A["b"]'],
    ['an await', 'await fetch(url)'],
    ['a comment', '// and so on {'],
    ['an open bracket in a string', '"("'],
    ['a whole function', 'function f() {\n  return 1\n}'],
    ['a type error, which running tells', 'const a: number = "b"'],
  ])('is complete: %s', (_, source) => expect(completenessOf(source)).toEqual({ status: 'complete' }))

  it.each<[string, string, string]>([
    ['an open block', 'if (true) {', '  '],
    ['an open function', 'const f = () => {', '  '],
    ['an open call', 'f(', '  '],
    ['an open array', 'const a = [', '  '],
    ['an open array behind an element', 'const a = [\n  1,', '  '],
    ['a block within a block', 'if (a) {\n  if (b) {', '    '],
    ['an operator at the end', 'a +', ''],
    ['an equals sign at the end', 'const a =', ''],
    ['an arrow at the end', 'const f = (a) =>', ''],
    ['a point at the end', 'a.', ''],
    ['an open template', '`open', ''],
    ['an open comment', '/* open', ''],
    ['a statement behind its head', 'for (;;)', ''],
    ['a blank line behind an open block', 'if (true) {\n', '  '],
  ])('is incomplete: %s', (_, source, indent) => expect(completenessOf(source)).toEqual({ status: 'incomplete', indent }))

  it.each<[string, string]>([
    ['a bracket too many', '}'],
    ['an error before its end', 'let a = )'],
    ['an error before an open bracket is closed', 'f(]) + 1'],
    ['an open string, which cannot go on', '"open\n1'],
    ['a magic of IPython', '%%time\n1'],
  ])('is invalid: %s', (_, source) => expect(completenessOf(source)).toEqual({ status: 'invalid' }))

  it('is answered whatever it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('(){}[]`\'"/*\\$.,;:=>< \nab1')), maxLength: 20 }), (source) => {
        expect(['complete', 'incomplete', 'invalid']).toContain(completenessOf(source).status)
      }),
      { numRuns: 300 },
    ))

  it('that is complete stays so behind a blank line', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'f()', 'const a = 1', '{ }', '/* b */'),
        fc.constantFrom('\n', '\r\n', ' ', '\n\n'),
        (source, blank) => {
          expect(completenessOf(source + blank)).toEqual({ status: 'complete' })
        },
      ),
    ))
})
