import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Kernel } from './client.mjs'
import { tslabKernel } from './kernels.mjs'

// tslab as it comes is a kernel that this project did not write: the client is tested against it.
let kernel: Kernel
beforeAll(async () => {
  kernel = await launch({ ...tslabKernel(), cwd: tmpdir() })
})
afterAll(async () => {
  await kernel.kill()
})

describe('the client', () => {
  it('gives the reply and the outputs of a cell', async () => {
    const { reply, outputs } = await kernel.execute('console.log(1)\nconsole.log(2)')
    expect(reply.status).toBe('ok')
    expect(outputs).toEqual([{ output_type: 'stream', name: 'stdout', text: '1\n2\n' }])
  })

  it('keeps the messages, from busy to idle, none of them late', async () => {
    const { messages } = await kernel.execute('console.log(1)')
    expect(messages.map(({ type, content, late }) => [type, String(content.execution_state ?? content.text), late])).toEqual([
      ['status', 'busy', false],
      ['stream', '1\n', false],
      ['status', 'idle', false],
    ])
  })

  it('changes the outputs of an earlier cell when a later one updates its display', async () => {
    const first = await kernel.execute(`import * as tslab from 'tslab'\nconst place = tslab.newDisplay()\nplace.text('before')`)
    await kernel.execute(`place.text('after')`)
    expect(first.outputs).toMatchObject([{ output_type: 'display_data', data: { 'text/plain': 'after' } }])
  })

  it('runs cells that are sent at once, in their order', async () => {
    const cells = await Promise.all(['console.log("one")', 'console.log("two")'].map((code) => kernel.execute(code)))
    expect(cells.map(({ outputs }): unknown => outputs[0]?.text)).toEqual(['one\n', 'two\n'])
  })

  it('fails a request that gets no answer in time, with the request', async () => {
    await expect(kernel.execute('await new Promise((done) => setTimeout(done, 1500))', { timeout: 100 })).rejects.toThrow(
      'no answer to execute_request in 0.1 s: {"code":"await new Promise',
    )
  })

  it('fails a request that gets an answer of another type', async () => {
    await expect(kernel.commInfo()).rejects.toThrow('comm_info_request is answered by complete_reply')
  })

  it('fails what is under way when the kernel ends, with its code', async () => {
    const other = await launch({ ...tslabKernel(), cwd: tmpdir() })
    await expect(other.execute('process.exit(3)')).rejects.toThrow('the kernel ended with code 3')
    expect(other.exitCode).toBe(3)
    await expect(other.execute('1')).rejects.toThrow('the kernel has ended with code 3')
    await other.kill()
  })

  it('starts a kernel anew whose first start gets no answer', async () => {
    const mark = join(mkdtempSync(join(tmpdir(), 'silent-start-')), 'started')
    const { argv } = tslabKernel()
    const silentAtFirst = ['sh', '-c', '[ -e "$0" ] && exec "$@"; touch "$0"; exec sleep 60', mark, ...argv]
    const other = await launch({ argv: silentAtFirst, cwd: tmpdir(), startTimeout: 8_000 })
    expect((await other.execute('console.log(1)')).outputs).toMatchObject([{ text: '1\n' }])
    await other.kill()
  })

  it('says why a kernel does not start', async () => {
    const argv = [process.execPath, '-e', 'console.error("no such kernel"); process.exit(1)', '{connection_file}']
    await expect(launch({ argv, cwd: tmpdir() })).rejects.toThrow('the kernel ended with code 1: no such kernel')
  })
})
