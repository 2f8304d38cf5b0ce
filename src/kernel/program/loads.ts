/**
 * The user's own modules as they are loaded: each version once, also where two import it at a time, or
 * where they import one another.
 */
import type { Namespace } from './loader.ts'

export interface Loads {
  /**
   * The names of a module, once it has run; in a circle of imports what is there so far.
   *
   * @param importer the file that asks, for which the module may be waiting itself
   * @param run runs the module and fills its names
   */
  readonly load: (file: string, version: string, importer: string, run: (exports: Namespace) => Promise<void>) => Promise<Namespace>
  /** Give up what had begun and never came to its end: the next import begins anew. */
  readonly abandon: () => void
}

interface Load {
  readonly version: string
  readonly exports: Namespace
  readonly ready: Promise<void>
  isReady: boolean
}

export function createLoads(): Loads {
  const loads = new Map<string, Load>()
  const waiting = new Map<string, Set<string>>() // which files each importer waits for

  const waitsFor = (file: string, other: string): boolean =>
    file === other || [...(waiting.get(file) ?? [])].some((next) => waitsFor(next, other))

  async function arrive({ ready }: Load, file: string, importer: string): Promise<void> {
    const files = waiting.get(importer) ?? new Set()
    waiting.set(importer, files.add(file))
    try {
      await ready
    } finally {
      files.delete(file)
    }
  }

  function begin(file: string, version: string, run: (exports: Namespace) => Promise<void>): Load {
    const exports: Namespace = {}
    const load: Load = { version, exports, ready: Promise.resolve().then(() => run(exports)), isReady: false }
    load.ready.then(
      () => (load.isReady = true),
      () => loads.get(file) === load && loads.delete(file), // tried again by the next import
    )
    loads.set(file, load)
    return load
  }

  return {
    async load(file, version, importer, run) {
      const known = loads.get(file)
      const load = known?.version === version ? known : begin(file, version, run)
      if (load !== known || !waitsFor(file, importer)) await arrive(load, file, importer)
      return load.exports
    },
    abandon() {
      for (const [file, { isReady }] of loads) if (!isReady) loads.delete(file)
      waiting.clear()
    },
  }
}
