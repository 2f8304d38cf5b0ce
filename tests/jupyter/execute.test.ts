import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { executeNotebook } from './execute.mjs'
import { tslabKernel } from './kernels.mjs'

const notebook = (...sources: (string | string[])[]) => ({
  cells: [
    { cell_type: 'markdown', source: '# Title' },
    ...sources.map((source) => ({
      cell_type: 'code',
      source,
      outputs: [{ output_type: 'stream', name: 'stdout', text: 'old' }],
      execution_count: 9,
    })),
  ],
  metadata: { title: 'kept' },
  nbformat: 4,
  nbformat_minor: 5,
})

const options = { spec: tslabKernel(), cwd: tmpdir() }

describe('executing a notebook', () => {
  it('puts outputs and counts into a copy, and passes over empty cells', async () => {
    const given = notebook(['const n: number = 1\n', 'console.log(n)'], ' \n', 'console.log(n + 1)')
    const before = structuredClone(given)
    const { notebook: done, failure } = await executeNotebook(given, options)
    expect(failure).toBeUndefined()
    expect(done).toEqual({
      ...before,
      cells: [
        { cell_type: 'markdown', source: '# Title' },
        { ...before.cells[1], outputs: [{ output_type: 'stream', name: 'stdout', text: '1\n' }], execution_count: 1 },
        { ...before.cells[2], outputs: [], execution_count: null },
        { ...before.cells[3], outputs: [{ output_type: 'stream', name: 'stdout', text: '2\n' }], execution_count: 2 },
      ],
    })
    expect(given).toEqual(before)
  })

  it('stops at the first error and tells the cell', async () => {
    const { notebook: done, failure } = await executeNotebook(notebook('1', `throw new Error('stop')`, 'console.log(3)'), options)
    expect(failure).toMatchObject({ cell: 2, code: `throw new Error('stop')` })
    expect(`${failure?.message ?? ''}${failure?.traceback ?? ''}`).toContain('Error: stop')
    expect(done.cells).toMatchObject([{}, {}, {}, { outputs: [], execution_count: null }])
  })

  it('tells of a kernel that ends, and of a cell that takes too long', async () => {
    const ended = await executeNotebook(notebook('process.exit(4)'), options)
    expect(ended.failure).toMatchObject({
      cell: 1,
      name: 'KernelError',
      message: expect.stringMatching(/^the kernel ended with code 4/) as unknown,
    })
    const late = await executeNotebook(notebook('await new Promise(() => {})'), { ...options, timeout: 300 })
    expect(late.failure).toMatchObject({
      cell: 1,
      name: 'KernelError',
      message: expect.stringMatching(/^no answer to execute_request in 0.3 s/) as unknown,
    })
  })
})
