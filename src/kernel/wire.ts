/**
 * Messages of the Jupyter protocol as the frames that travel between programs, and back.
 *
 * Source: "Messaging in Jupyter", section "The Wire Protocol", version 5.3. Frames are signed
 * by HMAC-SHA256 over header, parent header, metadata and content; an empty key signs nothing.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { readable } from './job.ts'

export interface Header {
  readonly msg_id: string
  readonly msg_type: string
  readonly session: string
  readonly username: string
  /** ISO 8601, UTC. */
  readonly date: string
  readonly version: string
}

export type Content = Readonly<Record<string, unknown>>

export interface Message {
  /** Who is to get the answer; the routing frames before the delimiter. */
  readonly identities: readonly Uint8Array[]
  readonly header: Header
  readonly parent: Header | undefined
  readonly metadata: Content
  readonly content: Content
}

/** Version of the protocol that is spoken. */
export const PROTOCOL = '5.3'
const DELIMITER = '<IDS|MSG>'

/** A header for a new message of this session. */
export const headerOf = (type: string, session: string): Header => ({
  msg_id: randomUUID(),
  msg_type: type,
  session,
  username: 'kernel',
  date: new Date().toISOString(),
  version: PROTOCOL,
})

/** The frames of a message, signed. */
export function encodeMessage({ identities, header, parent, metadata, content }: Message, key: string): (Uint8Array | string)[] {
  const parts = [header, parent ?? {}, metadata, content].map((part) => Buffer.from(JSON.stringify(part, readable)))
  return [...identities, DELIMITER, signatureOf(parts, key), ...parts]
}

/** The message in these frames, or undefined where they are none, or not signed with this key. */
export function decodeMessage(frames: readonly Uint8Array[], key: string): Message | undefined {
  const at = frames.findIndex((frame) => Buffer.from(frame).toString('latin1') === DELIMITER)
  const [signature, ...parts] = frames.slice(at + 1)
  if (at < 0 || !signature || parts.length < 4) return undefined
  const signed = Buffer.from(signatureOf(parts.slice(0, 4), key))
  if (signed.length !== signature.length || !timingSafeEqual(signed, signature)) return undefined
  try {
    const [header, parent, metadata, content] = parts.slice(0, 4).map((part) => JSON.parse(Buffer.from(part).toString('utf8')) as Content)
    if (typeof header?.['msg_type'] !== 'string' || typeof header['msg_id'] !== 'string') return undefined
    return {
      identities: frames.slice(0, at),
      header: header as unknown as Header, // its two fields that are used were looked at
      parent: parent?.['msg_id'] === undefined ? undefined : (parent as unknown as Header), // sent back as it came
      metadata: metadata ?? {},
      content: content ?? {},
    }
  } catch {
    return undefined // not JSON: no message
  }
}

function signatureOf(parts: readonly Uint8Array[], key: string): string {
  if (key === '') return ''
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest('hex')
}
