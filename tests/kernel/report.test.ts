import { inspect, stripVTControlCharacters } from 'node:util'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { readCell, type Cell } from '../../src/kernel/cell.ts'
import { emit } from '../../src/kernel/emit.ts'
import { faultOf, Interrupted } from '../../src/kernel/program/fault.ts'
import { faultMessage, findingsMessage, type ErrorMessage, type Origin } from '../../src/kernel/report.ts'

const plain = ({ traceback }: ErrorMessage): string[] => stripVTControlCharacters(traceback.join('\n')).split('\n')

/** A cell compiled as the kernel does, and where a word of it stands in the JavaScript, as a stack would say. */
function compiled(number: number, source: string): { cell: Cell; origin: Origin; placeOf: (word: string) => string } {
  const cell = readCell(number, source, new Map())
  const { js, map } = emit(cell.compiled.text, '/book/(cell).ts')
  const placeOf = (word: string): string => {
    const before = js.slice(0, js.indexOf(word)).split('\n')
    return `cell-${number}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
  }
  return { cell, origin: { map, text: cell.compiled.text, cell }, placeOf }
}

describe('findings of the compiler', () => {
  const source = 'const one = 1\n\n\tconst two: string = one\n'
  const [start, end] = [source.indexOf('two'), source.indexOf('two') + 3]

  it('are told by place and words, with the line and what is wrong in it', () => {
    const told = findingsMessage([{ code: 2322, message: 'Type is wrong.', start, end }], source)
    expect([told.ename, told.evalue]).toEqual(['TypeScriptError', '3:8 - Type is wrong.'])
    expect(plain(told)).toEqual([
      'TypeScriptError 3:8 - Type is wrong. (TS2322)',
      '   2 | ',
      '   3 | \tconst two: string = one',
      '     | \t      ^^^',
      '',
    ])
  })

  it('are told all, in one message', () => {
    const finding = { code: 1, message: 'Bad.', start: 0, end: 1 }
    expect(findingsMessage([finding, { ...finding, start: 6 }], source).evalue).toBe('1:1 - Bad.\n1:7 - Bad.')
  })

  it.each<[string, number, number, string]>([
    ['a finding that is empty', 6, 6, '     |       ^'],
    ['one of several lines, up to the end of its first', 6, 20, '     |       ^^^^^^^'],
  ])('have carets under %s', (_, from, to, carets) =>
    expect(plain(findingsMessage([{ code: 1, message: 'Bad.', start: from, end: to }], source))[2]).toBe(carets),
  )

  it('have carets at the end of a cell', () =>
    expect(plain(findingsMessage([{ code: 1, message: 'Open.', start: 3, end: 3 }], 'f(('))).toEqual([
      'TypeScriptError 1:4 - Open. (TS1)',
      '   1 | f((',
      '     |    ^',
      '',
    ]))

  it('are told in lines of a cell whose lines end as on Windows', () =>
    expect(findingsMessage([{ code: 1, message: 'Bad.', start: 9, end: 10 }], 'let a\r\n\r\nb').evalue).toBe('3:1 - Bad.'))
})

describe('a fault at run time', () => {
  it('is told with the line that threw, and with places of the cell', () => {
    const { cell, origin, placeOf } = compiled(7, 'interface A { b: 1 }\nfunction boom() { throw new Error("why") }\nboom()')
    const printed = `Error: why\n    at boom (${placeOf('new Error')})\n    at exports.__tidywire_result (${placeOf('boom())')})\n    at evaluate (file:///x/dist/kernel/program/loader.js:9:9)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)`
    const told = faultMessage({ name: 'Error', message: 'why', printed }, cell, new Map([['cell-7', origin]]))
    expect([told.ename, told.evalue]).toEqual(['Error', 'why'])
    expect(plain(told)).toEqual([
      'Error: why',
      '   1 | interface A { b: 1 }',
      '   2 | function boom() { throw new Error("why") }',
      '     |                         ^',
      '    at boom (cell 7:2:25)',
      '    at cell 7:3:1',
    ])
  })

  it('shows no line where the cell is not in its stack, but the places of others', () => {
    const earlier = compiled(1, '\n\nfunction boom() { throw new Error("why") }')
    const { cell, origin } = compiled(2, 'boom()')
    const printed = `Error: why\n    at boom (${earlier.placeOf('new Error')})`
    const origins = new Map([
      ['cell-1', earlier.origin],
      ['cell-2', origin],
    ])
    expect(plain(faultMessage({ name: 'Error', message: 'why', printed }, cell, origins))).toEqual([
      'Error: why',
      '    at boom (cell 1:3:25)',
    ])
  })

  it('tells places of cell 1 and of cell 11 apart', () => {
    const [one, eleven] = [compiled(1, 'first()'), compiled(11, '\nfirst()')]
    const origins = new Map([
      ['cell-1', one.origin],
      ['cell-11', eleven.origin],
    ])
    const printed = `Error: why\n    at ${eleven.placeOf('first')}\n    at ${one.placeOf('first')}`
    expect(plain(faultMessage({ name: 'Error', message: 'why', printed }, eleven.cell, origins)).slice(-2)).toEqual([
      '    at cell 11:2:1',
      '    at cell 1:1:1',
    ])
  })

  it("tells places of the user's own files", () => {
    const text = 'interface A { b: 1 }\n\nexport const c = () => fail()\n'
    const { js, map } = emit(text, '/book/own.ts')
    const before = js.slice(0, js.indexOf('fail')).split('\n')
    const printed = `Error: why\n    at c (/book/own.ts:${before.length}:${(before.at(-1)?.length ?? 0) + 1})`
    const { cell } = compiled(1, 'c()')
    expect(plain(faultMessage({ name: 'Error', message: 'why', printed }, cell, new Map([['/book/own.ts', { map, text }]])))).toEqual([
      'Error: why',
      '    at c (/book/own.ts:3:24)',
    ])
  })

  it.each<[string, string]>([
    ['(0 , _cell_3_1.total) is not a function', 'total is not a function'],
    ['_cell_3_1.rows is not iterable', 'rows is not iterable'],
    ['_cell_3_1.rows.nope is not a function', 'rows.nope is not a function'],
    ['(0 , exports.total) is not a function', 'total is not a function'],
    ['(0 , arquero_1.tabel) is not a function', 'tabel is not a function'],
    ['x is not a function', 'x is not a function'],
  ])('says names as the user wrote them: %s', (message, said) => {
    const { cell } = compiled(4, 'total(rows)')
    const told = faultMessage({ name: 'TypeError', message, printed: `TypeError: ${message}` }, cell, new Map())
    expect([told.evalue, plain(told)[0]]).toEqual([said, `TypeError: ${said}`])
  })

  it('keeps causes and own fields', () => {
    const { cell } = compiled(1, 'a()')
    const printed = `Error: why\n    at node:fs:1:1 {\n  code: 'ENOENT',\n  [cause]: Error: deep\n}`
    expect(plain(faultMessage({ name: 'Error', message: 'why', printed }, cell, new Map()))).toEqual([
      'Error: why',
      ' {',
      "  code: 'ENOENT',",
      '  [cause]: Error: deep',
      '}',
    ])
  })
})

describe('what was thrown', () => {
  const unreadable = Object.defineProperty(new Error('x'), 'message', {
    get: () => {
      throw new Error('trap')
    },
  })
  const own = Object.assign(new RangeError('far'), { name: 'Far' })

  it.each<[string, unknown, string, string]>([
    ['an error', new TypeError('on purpose'), 'TypeError', 'on purpose'],
    ['an error with a name of its own', own, 'Far', 'far'],
    ['an error of another realm', runInNewContext('new RangeError("far")'), 'RangeError', 'far'],
    ['null', null, 'Uncaught', 'null'],
    ['undefined', undefined, 'Uncaught', 'undefined'],
    ['a text', 'text', 'Uncaught', "'text'"],
    ['an object', Object.freeze({ a: 1 }), 'Uncaught', '{ a: 1 }'],
    ['an interrupt', new Interrupted(), 'Interrupted', 'the cell was interrupted'],
    ['an error that cannot be read', unreadable, 'Uncaught', 'something was thrown that cannot be shown'],
  ])('is told as name and message: %s', (_, thrown, name, message) => expect(faultOf(thrown)).toMatchObject({ name, message }))

  it.each<[string, unknown]>([
    ['a Proxy whose traps throw', new Proxy({}, { getPrototypeOf: () => raise() })],
    ['an object that cannot be inspected', { [inspect.custom]: () => raise() }],
    ['an error that cannot be inspected', Object.assign(new Error('x'), { [inspect.custom]: () => raise() })],
    ['an error whose name is a symbol', Object.assign(new Error('x'), { name: Symbol('s') })],
    ['an error whose message is a function', Object.assign(new Error('x'), { message: () => 1 })],
    ['an error whose message is an object', Object.assign(new Error('x'), { message: { detail: 1 } })],
  ])('is told in texts, which can travel, whatever it is: %s', (_, thrown) => {
    const { name, message, printed } = faultOf(thrown)
    expect([typeof name, typeof message, typeof printed]).toEqual(['string', 'string', 'string'])
  })
})

function raise(): never {
  throw new Error('trap')
}
