/**
 * The command line without a process of its own, for tests of what it answers.
 *
 * It sees an empty environment and no terminal. What is about the process itself (exit codes, closed pipes, colours) is
 * asked of `dist/cli.js` in a process.
 */
import { Readable } from 'node:stream'
import { answer } from '../src/command-line.ts'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Setting {
  /** What stands on standard input; nothing unless given. */
  readonly input?: string | Uint8Array
  /** The working directory; that of the test run unless given. */
  readonly cwd?: string
}

/** What the command line answers to these words; one question at a time. */
export async function ask(words: readonly string[], { input = '', cwd = process.cwd() }: Setting = {}): Promise<Ended> {
  const { env } = process
  const home = process.cwd()
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')
  const [out, err] = [capture(process.stdout), capture(process.stderr)]
  process.env = {}
  process.chdir(cwd)
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) })
  try {
    const code = await answer(words)
    return { code, stdout: out.text(), stderr: err.text() }
  } finally {
    process.env = env
    process.chdir(home)
    if (stdin) Object.defineProperty(process, 'stdin', stdin)
    out.end()
    err.end()
  }
}

/** What is written to a stream, kept from it until `end`. */
function capture(stream: NodeJS.WriteStream): { readonly text: () => string; readonly end: () => void } {
  const parts: string[] = []
  const write = Object.getOwnPropertyDescriptor(stream, 'write')
  const isTTY = Object.getOwnPropertyDescriptor(stream, 'isTTY')
  const put = (name: string, property: PropertyDescriptor | undefined): void => {
    if (property) Object.defineProperty(stream, name, property)
    else Reflect.deleteProperty(stream, name)
  }
  put('write', { configurable: true, value: (part: string | Uint8Array) => parts.push(Buffer.from(part).toString()) > 0 })
  put('isTTY', { configurable: true, value: false })
  return {
    text: () => parts.join(''),
    end() {
      put('write', write)
      put('isTTY', isTTY)
    },
  }
}
