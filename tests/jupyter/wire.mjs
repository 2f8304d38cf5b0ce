/**
 * Jupyter messages as frames of a ZeroMQ message: identities, a delimiter, a signature, four JSON objects, buffers.
 *
 * Source: "The wire protocol" in Jupyter's "Messaging in Jupyter", version 5.4; signatures are HMAC-SHA256 in hex.
 *
 * @typedef {Record<string, any>} Json
 * @typedef {{ header: Json, parent: Json, metadata: Json, content: Json }} Message
 */
import { createHmac, randomUUID } from 'node:crypto'

const DELIMITER = '<IDS|MSG>'

/** A message ready to send. @param {string} type @param {Json} content @param {string} session @returns {Message} */
export function messageOf(type, content, session) {
  const date = new Date().toISOString()
  return {
    header: { msg_id: randomUUID(), msg_type: type, session, username: 'tidywire', date, version: '5.4' },
    parent: {},
    metadata: {},
    content,
  }
}

/** The frames of a message. @param {Message} message @param {string} key @returns {string[]} */
export function framesOf({ header, parent, metadata, content }, key) {
  const parts = [header, parent, metadata, content].map((part) => JSON.stringify(part))
  return [DELIMITER, sign(parts, key), ...parts]
}

/** The message in frames; throws where the signature is wrong. @param {Buffer[]} frames @param {string} key @returns {Message} */
export function readFrames(frames, key) {
  const at = frames.findIndex((frame) => frame.toString() === DELIMITER)
  if (at < 0) throw new Error('a message without a delimiter')
  const parts = frames.slice(at + 2)
  if (frames[at + 1]?.toString() !== sign(parts, key)) throw new Error('a message with a wrong signature')
  const [header = {}, parent = {}, metadata = {}, content = {}] = parts.slice(0, 4).map((part) => JSON.parse(part.toString()))
  return { header, parent, metadata, content }
}

/** @param {readonly (string | Buffer)[]} parts @param {string} key */
function sign(parts, key) {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest('hex')
}
