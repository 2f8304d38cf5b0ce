/** Types of ansi.mjs for the tests. */
export function escapeHtml(text: string): string
export function ansiToHtml(text: string): string
