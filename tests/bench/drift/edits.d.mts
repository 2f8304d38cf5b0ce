/** Edits of a page's text that tests use by themselves. */
export function doubled(encoding: string): (text: string) => string
