/**
 * A Jupyter kernel for TypeScript: requests in, answers and outputs out.
 *
 * Cells run one after another; all else is answered at once, also while a cell runs. A request's
 * `idle` is published after all that it caused. Source: "Messaging in Jupyter", version 5.3.
 */
import { messageOf } from '../failure.ts'
import { completenessReply, completionReply, inspectionReply, kernelInfo } from './answers.ts'
import { createHistory } from './history.ts'
import type { Output } from './job.ts'
import type { Notebook } from './notebook.ts'
import { startProgram } from './program.ts'
import type { ErrorMessage } from './report.ts'
import { bindSockets, type Channel, type Connection } from './sockets.ts'
import { headerOf, type Content, type Header, type Message } from './wire.ts'

/** As many cells are remembered for what they show when they are over. */
const LATE_CELLS = 100

interface Request {
  readonly channel: Channel
  readonly message: Message
}

/** Serve a connection until a shutdown is asked for. */
export async function serve(connection: Connection, folder: string, version: string): Promise<void> {
  const session = crypto.randomUUID()
  const history = createHistory()
  const silent = new Set<number>() // cells that show nothing
  const parents = new Map<number, Header>() // of outputs, by cell: those of a cell may come after it is over
  const program = startProgram(folder, showOutput)
  const sockets = await bindSockets(connection, receive)
  let notebook: Promise<Notebook> | undefined
  let close = (): void => undefined
  let line = 0
  let cells = 0
  let running = false
  let cut = false
  const queue: Request[] = []
  process.on('SIGINT', () => void program.interrupt())
  publish('status', { execution_state: 'starting' }, undefined)
  await new Promise<void>((resolve) => (close = resolve))
  sockets.close()

  function publish(type: string, content: Content, parent: Header | undefined, metadata: Content = {}): void {
    const topic = Buffer.from(`kernel.${session}.${type}`)
    void sockets.publish({ identities: [topic], header: headerOf(type, session), parent, metadata, content })
  }

  function reply({ channel, message }: Request, content: Content): Promise<void> {
    const type = message.header.msg_type.replace(/_request$/, '_reply')
    return sockets.reply(channel, {
      identities: message.identities,
      header: headerOf(type, session),
      parent: message.header,
      metadata: {},
      content,
    })
  }

  function receive(channel: Channel, message: Message): void {
    const request = { channel, message }
    if (message.header.msg_type !== 'execute_request') return void answer(request)
    queue.push(request)
    if (!running) void runQueue()
  }

  async function runQueue(): Promise<void> {
    running = true
    for (let request = queue.shift(); request; request = queue.shift()) {
      const failed = await whileBusy(request, execute)
      if (!failed) continue
      // "Run all" stops here: what is on its way already is aborted, and said to be.
      await settledInbox()
      for (const aborted of queue.splice(0)) await whileBusy(aborted, abort)
    }
    running = false
  }

  /** Let the sockets hand over what lies in them. */
  async function settledInbox(): Promise<void> {
    for (let known = -1, still = 0; still < 3; still = known === queue.length ? still + 1 : 0) {
      known = queue.length
      await new Promise((resolve) => void setTimeout(resolve, 1))
    }
  }

  async function whileBusy<Result>(request: Request, act: (request: Request) => Promise<Result>): Promise<Result> {
    publish('status', { execution_state: 'busy' }, request.message.header)
    try {
      return await act(request)
    } finally {
      publish('status', { execution_state: 'idle' }, request.message.header)
    }
  }

  /** Run a cell; gives whether those behind it must not run. */
  async function execute(request: Request): Promise<boolean> {
    const { code, silent: hidden, store_history: stored, stop_on_error: stops } = request.message.content
    const source = typeof code === 'string' ? code : ''
    const { header } = request.message
    if (hidden !== true && stored !== false) history.add(++line, source)
    if (hidden !== true) publish('execute_input', { code: source, execution_count: line }, header)
    parents.set(++cells, header)
    parents.delete(cells - LATE_CELLS)
    silent.delete(cells - LATE_CELLS)
    if (hidden === true) silent.add(cells)
    cut = false
    const error = source.trim() === '' ? undefined : await run(source)
    if (!error) await reply(request, { status: 'ok', execution_count: line, user_expressions: {}, payload: [] })
    else {
      if (hidden !== true) publish('error', contentOf(error), header)
      await reply(request, { status: 'error', execution_count: line, ...contentOf(error), user_expressions: {}, payload: [] })
    }
    return error !== undefined && stops !== false
  }

  async function run(source: string): Promise<ErrorMessage | undefined> {
    const ready = await opened()
    if (cut) return INTERRUPTED // asked for before the cell had begun
    return ready.execute(source, cells).catch(broken)
  }

  function abort(request: Request): Promise<void> {
    return reply(request, { status: 'aborted', execution_count: line })
  }

  function showOutput(cell: number, output: Output): void {
    const parent = parents.get(cell)
    if (silent.has(cell)) return
    if (output.type === 'stream') publish('stream', { name: output.name, text: output.text }, parent)
    else if (output.type === 'stray')
      void opened().then(({ strayText }) => publish('stream', { name: 'stderr', text: strayText(output.fault) }, parent))
    else if (output.type === 'result') publish('execute_result', { data: output.data, metadata: {}, execution_count: line }, parent)
    else {
      const content = { data: output.data, metadata: output.metadata, transient: output.id === undefined ? {} : { display_id: output.id } }
      publish(output.update ? 'update_display_data' : 'display_data', content, parent)
    }
  }

  /** The notebook's state, with TypeScript, from the first time that it is needed. */
  function opened(): Promise<Notebook> {
    notebook ??= import('./notebook.ts').then(({ createNotebook }) => createNotebook(folder, program))
    return notebook
  }

  async function answer(request: Request): Promise<void> {
    const type = request.message.header.msg_type
    await whileBusy(request, async () => {
      const content = await contentFor(type, request.message).catch((error: unknown) => ({ status: 'error', ...contentOf(broken(error)) }))
      if (content) await reply(request, content)
    })
    if (type === 'kernel_info_request' && !notebook) setImmediate(() => void opened().then((ready) => ready.warmUp()))
    if (type === 'shutdown_request') close()
  }

  /** The content of the reply to a request; undefined for what is not replied to. */
  async function contentFor(type: string, { header, content }: Message): Promise<Content | undefined> {
    switch (type) {
      case 'kernel_info_request':
        return kernelInfo(version)
      case 'complete_request':
        return completionReply(content, await opened())
      case 'inspect_request':
        return inspectionReply(content, await opened())
      case 'is_complete_request':
        return completenessReply(content)
      case 'history_request':
        return history.find(content)
      case 'comm_info_request':
        return { status: 'ok', comms: {} }
      case 'comm_open': // no target is known here
        publish('comm_close', { comm_id: content['comm_id'], data: {} }, header)
        return undefined
      case 'interrupt_request':
        cut = true
        await program.interrupt()
        return { status: 'ok' }
      case 'shutdown_request': {
        const told = { status: 'ok', restart: content['restart'] === true }
        program.stop()
        publish('shutdown_reply', told, header)
        return told
      }
      default:
        return undefined
    }
  }
}

const INTERRUPTED: ErrorMessage = {
  ename: 'Interrupted',
  evalue: 'the cell was interrupted',
  traceback: ['Interrupted: the cell was interrupted'],
}

/** Source that the compiler breaks on, such as ten thousand nested brackets, costs its own request alone. */
function broken(error: unknown): ErrorMessage {
  const evalue = `TypeScript cannot read this: ${messageOf(error)}`
  return { ename: 'CompilerError', evalue, traceback: [`CompilerError: ${evalue}`] }
}

const contentOf = ({ ename, evalue, traceback }: ErrorMessage): Content => ({ ename, evalue, traceback })
