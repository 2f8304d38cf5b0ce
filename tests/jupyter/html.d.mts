/** Types of html.mjs for the tests. */
import type { Json } from './client.mjs'

export function markdownRenderer(): Promise<(text: string) => string>
export function notebookPage(notebook: Json, options: { title: string; markdown: (text: string) => string }): string
