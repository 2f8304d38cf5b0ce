/** Answers of the kernel that are put together from what it knows. Cursor positions of the protocol are Unicode code points. */
import { createRequire } from 'node:module'
import type { Notebook } from './notebook.ts'
import { PROTOCOL, type Content } from './wire.ts'

/** What a front end is told about this kernel. */
export function kernelInfo(version: string): Content {
  const { version: typescript } = createRequire(import.meta.url)('typescript/package.json') as { version: string } // its package says so
  return {
    status: 'ok',
    protocol_version: PROTOCOL,
    implementation: 'tidywire',
    implementation_version: version,
    language_info: {
      name: 'typescript',
      version: typescript,
      mimetype: 'text/typescript',
      file_extension: '.ts',
      pygments_lexer: 'typescript',
      codemirror_mode: { name: 'javascript', typescript: true },
      nbconvert_exporter: 'script',
    },
    banner: `tidywire ${version}: TypeScript ${typescript} on Node.js ${process.versions.node}`,
    debugger: false,
    help_links: [
      { text: 'TypeScript', url: 'https://www.typescriptlang.org/docs/' },
      { text: 'Arquero', url: 'https://idl.uw.edu/arquero/' },
      { text: 'Vega-Lite', url: 'https://vega.github.io/vega-lite/docs/' },
    ],
  }
}

/** The content of a `complete_reply`. */
export function completionReply({ code, cursor_pos: cursor }: Content, notebook: Notebook): Content {
  const { source, offset, pointOf } = placeOf(code, cursor)
  const { start, end, entries } = notebook.complete(source, offset)
  const [from, to] = [pointOf(start), pointOf(end)]
  return {
    status: 'ok',
    matches: entries.map(({ name }) => name),
    cursor_start: from,
    cursor_end: to,
    metadata: {
      _jupyter_types_experimental: entries.map(({ name, kind, signature }) => ({
        text: name,
        type: kind,
        signature,
        start: from,
        end: to,
      })),
    },
  }
}

/** The content of an `is_complete_reply`. */
export async function completenessReply({ code }: Content): Promise<Content> {
  const { completenessOf } = await import('./complete.ts')
  return { ...completenessOf(typeof code === 'string' ? code : '') }
}

/** The content of an `inspect_reply`. */
export function inspectionReply({ code, cursor_pos: cursor }: Content, notebook: Notebook): Content {
  const { source, offset } = placeOf(code, cursor)
  const found = notebook.inspect(source, offset)
  if (!found) return { status: 'ok', found: false, data: {}, metadata: {} }
  const { signature, text } = found
  return {
    status: 'ok',
    found: true,
    data: {
      'text/plain': text === '' ? signature : `${signature}\n\n${text}`,
      'text/markdown': `\`\`\`typescript\n${signature}\n\`\`\`\n\n${text}`,
    },
    metadata: {},
  }
}

/** A cursor in code points as an offset in UTF-16 units, with the way back. */
function placeOf(code: unknown, cursor: unknown): { source: string; offset: number; pointOf: (offset: number) => number } {
  const source = typeof code === 'string' ? code : ''
  const offset = typeof cursor === 'number' ? Array.from(source).slice(0, cursor).join('').length : source.length
  return { source, offset, pointOf: (at) => Array.from(source.slice(0, at)).length }
}
