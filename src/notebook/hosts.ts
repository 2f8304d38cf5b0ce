/** The hosts that are known, and the one that is there now. To add one: an entry below, or a file and a line. */
import { KERNEL, type Bundle, type Host, type KernelHost } from './host.ts'
import { tslabHost } from './tslab.ts'

/** The host of this moment, looked for on every call: a notebook may load the library before its kernel is ready. */
export function presentHost(): Host {
  return ownKernel() ?? deno() ?? tslabHost() ?? terminal
}

function ownKernel(): Host | undefined {
  const kernel = (globalThis as { readonly [KERNEL]?: KernelHost })[KERNEL] // put there by the kernel, see host.ts
  return (
    kernel && {
      name: 'tidywire',
      isText: false,
      show: (bundle, options) => kernel.display({ ...bundle }, options),
      hold: (shown) => kernel.hold?.(shown),
    }
  )
}

interface DenoJupyter {
  /** Its types promise a promise, which some versions do not give. */
  readonly broadcast: (type: string, content: Readonly<Record<string, unknown>>) => Promise<void> | undefined
}

/** Deno's kernel; `Deno.jupyter` is there only within it (elsewhere undefined, or an error to read). */
function deno(): Host | undefined {
  let jupyter: DenoJupyter | undefined
  try {
    jupyter = (globalThis as { readonly Deno?: { readonly jupyter?: DenoJupyter } }).Deno?.jupyter // Deno’s documented global
  } catch {
    return undefined
  }
  if (jupyter === undefined) return undefined
  const { broadcast } = jupyter
  return {
    name: 'deno',
    isText: false,
    show(bundle, { id, update = false, metadata = {} }) {
      const transient = id === undefined ? {} : { display_id: id }
      const sent = broadcast(update ? 'update_display_data' : 'display_data', { data: bundle, metadata, transient })
      Promise.resolve(sent).catch(() => undefined)
    },
  }
}

const terminal: Host = { name: 'console', isText: true, show: (bundle) => console.log(textOf(bundle)) }

const textOf = (bundle: Bundle): string => {
  const text = bundle['text/plain']
  return typeof text === 'string' ? text : ''
}
