/** Types of outputs.mjs for the tests. */
import type { Json } from './client.mjs'

export function createScreen(): (outputs: Json[], type: string, content: Json) => void
