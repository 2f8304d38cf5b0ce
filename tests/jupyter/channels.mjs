/**
 * The sockets to a kernel: requests go out on shell and control, replies and broadcasts come back by their parent's id.
 *
 * @typedef {import('./wire.mjs').Json} Json
 * @typedef {import('./wire.mjs').Message} Message
 * @typedef {import('./process.mjs').Connection} Connection
 */
import { randomUUID } from 'node:crypto'
import { Dealer, Subscriber } from 'zeromq'
import { framesOf, messageOf, readFrames } from './wire.mjs'

/**
 * Open the sockets. `onMessage` gets every message from the kernel, in order of arrival.
 *
 * @param {Connection} connection
 * @param {(channel: 'shell' | 'control' | 'iopub' | 'stdin', message: Message) => void} onMessage
 * @param {(error: Error) => void} onFault a message that cannot be read
 */
export function openChannels(connection, onMessage, onFault) {
  const session = randomUUID()
  const options = { routingId: session, linger: 0, reconnectInterval: 20 }
  const sockets = {
    shell: new Dealer(options),
    control: new Dealer(options),
    stdin: new Dealer(options),
    iopub: new Subscriber({ linger: 0, reconnectInterval: 20, receiveHighWaterMark: 0 }),
  }
  sockets.iopub.subscribe()
  for (const [channel, socket] of Object.entries(sockets)) {
    // The object's keys are the channels.
    const name = /** @type {keyof typeof sockets} */ (channel)
    socket.connect(`${connection.transport}://${connection.ip}:${connection[`${name}_port`]}`)
    void receive(name, socket)
  }
  /** One send at a time: a ZeroMQ socket refuses a second one. @type {Promise<unknown>} */
  let sending = Promise.resolve()
  let open = true

  /** @param {keyof typeof sockets} channel @param {Dealer | Subscriber} socket */
  async function receive(channel, socket) {
    for await (const frames of socket) {
      try {
        onMessage(channel, readFrames(frames, connection.key))
      } catch (error) {
        onFault(error instanceof Error ? error : new Error(String(error)))
      }
    }
  }

  return {
    /** Send a request; gives its id. @param {'shell' | 'control'} channel @param {string} type @param {Json} content */
    send(channel, type, content) {
      const message = messageOf(type, content, session)
      sending = sending.then(() => (open ? sockets[channel].send(framesOf(message, connection.key)) : undefined))
      return String(message.header.msg_id)
    },
    close() {
      open = false
      for (const socket of Object.values(sockets)) socket.close()
    },
  }
}
