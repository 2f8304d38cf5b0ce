/** The publishers that are known. To add one: a file here, a line below, a page in tests/publishers/<id>/. */
import { interfaxUkraine } from './interfax-ukraine.ts'
import type { Publisher } from './publisher.ts'

export const publishers: readonly Publisher[] = [interfaxUkraine]
