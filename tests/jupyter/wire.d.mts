/** Types of wire.mjs for the tests. */
import type { Json } from './client.mjs'

export interface Message {
  readonly header: Json
  readonly parent: Json
  readonly metadata: Json
  readonly content: Json
}

export function messageOf(type: string, content: Json, session: string): Message
export function framesOf(message: Message, key: string): string[]
export function readFrames(frames: readonly Buffer[], key: string): Message
