/** The five sockets of a kernel, as its connection file names them. */
import type { Publisher, Reply, Router } from 'zeromq'
import { decodeMessage, encodeMessage, type Message } from './wire.ts'

/** What a connection file says; the front end writes it. */
export interface Connection {
  readonly ip: string
  readonly transport: string
  readonly key: string
  readonly shell_port: number
  readonly control_port: number
  readonly stdin_port: number
  readonly iopub_port: number
  readonly hb_port: number
}

export interface Sockets {
  /** Answer on a channel; settled once the message is handed over. */
  readonly reply: (channel: Channel, message: Message) => Promise<void>
  /** Tell everybody who listens; in the order of the calls. */
  readonly publish: (message: Message) => Promise<void>
  readonly close: () => void
}

export type Channel = 'shell' | 'control'

/** Bind the sockets of a connection; `receive` gets each request in the order of its channel. */
export async function bindSockets(connection: Connection, receive: (channel: Channel, message: Message) => void): Promise<Sockets> {
  const zmq = await import('zeromq')
  const { key } = connection
  // No answer and no output may be dropped: no high-water marks; and what was sent leaves before the process does.
  const patient = { linger: 1000, sendHighWaterMark: 0 }
  const shell = new zmq.Router(patient)
  const control = new zmq.Router(patient)
  const stdin = new zmq.Router(patient)
  const iopub = new zmq.Publisher(patient)
  const heartbeat = new zmq.Reply({ linger: 0 })
  const bound: [Router | Publisher | Reply, number][] = [
    [shell, connection.shell_port],
    [control, connection.control_port],
    [stdin, connection.stdin_port],
    [iopub, connection.iopub_port],
    [heartbeat, connection.hb_port],
  ]
  await Promise.all(bound.map(([socket, port]) => socket.bind(addressOf(connection, port))))

  void listen(shell, (message) => receive('shell', message))
  void listen(control, (message) => receive('control', message))
  void echo(heartbeat)

  const routers = { shell, control }
  const queues = new Map<Router | Publisher, Promise<void>>()
  // A socket sends one message at a time.
  const send = (socket: Router | Publisher, message: Message): Promise<void> => {
    const sent = (queues.get(socket) ?? Promise.resolve()).then(() =>
      socket.closed ? undefined : socket.send(encodeMessage(message, key)),
    )
    queues.set(
      socket,
      sent.catch(() => undefined), // a front end that is gone
    )
    return sent
  }
  return {
    reply: (channel, message) => send(routers[channel], message),
    publish: (message) => send(iopub, message),
    close: () => bound.forEach(([socket]) => socket.close()),
  }

  async function listen(socket: Router, take: (message: Message) => void): Promise<void> {
    for await (const frames of socket) {
      const message = decodeMessage(frames, key)
      if (message) take(message)
      else process.stderr.write('tidywire kernel: passed over a message that is not signed with the key of the connection file\n')
    }
  }
}

async function echo(socket: Reply): Promise<void> {
  for await (const frames of socket) await socket.send(frames)
}

const addressOf = ({ transport, ip }: Connection, port: number): string =>
  transport === 'ipc' ? `ipc://${ip}-${port}` : `${transport}://${ip}:${port}`
