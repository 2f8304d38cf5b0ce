/** Types of tools.mjs for the tests. */
export function pythonTools(): { readonly bin: string } | { readonly missing: string }
export function chromium(): { readonly path: string } | { readonly missing: string }
