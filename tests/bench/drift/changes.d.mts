/** Changes of pages, by name; each has several variants. */
export const CHANGES: Readonly<Record<string, readonly ((text: string, truth: object) => string)[]>>
