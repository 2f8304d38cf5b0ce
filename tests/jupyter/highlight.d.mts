/** Types of highlight.mjs for the tests. */
export function highlight(code: string): string
