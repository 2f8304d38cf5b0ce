/**
 * Which parts of the built library have run, by V8's precise block coverage.
 *
 * Places are characters of the files under `dist/`; a block is a stretch between two places where V8
 * ever counted apart. What has run once stays run.
 */
import { Session } from 'node:inspector'

export class Coverage {
  #session = new Session()
  /** By file: for each character 1 where it has run, and 1 where a block begins. */
  #files = new Map()

  constructor() {
    this.#session.connect()
    this.#post('Profiler.enable')
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /** True where something has run since the last time that never had; from then on it counts as run, if `keeps`. */
  take(keeps = true) {
    let isNew = false
    for (const { url, functions } of this.#post('Profiler.takePreciseCoverage').result) {
      if (!url.includes('/dist/')) continue
      const length = Math.max(...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset)))
      const file = this.#fileOf(url, length)
      const run = new Uint8Array(file.run.length)
      // V8 tells outer ranges before the ones inside them
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) {
          run.fill(count > 0 ? 1 : 0, startOffset, endOffset)
          file.edges[startOffset] = file.edges[endOffset] = 1
        }
      for (let i = 0; i < run.length; i++) {
        if (run[i] === 0 || file.run[i] === 1) continue
        if (keeps) file.run[i] = 1
        isNew = true
      }
    }
    return isNew
  }

  /** Blocks that have run, and all that are known. */
  count() {
    let [run, all] = [0, 0]
    for (const file of this.#files.values())
      for (let i = 0; i < file.run.length; i++) {
        if (file.edges[i] === 0) continue
        all++
        if (file.run[i] === 1) run++
      }
    return { run, all }
  }

  #fileOf(url, length) {
    const known = this.#files.get(url)
    if (known && known.run.length >= length) return known
    const file = { run: new Uint8Array(length), edges: new Uint8Array(length + 1) }
    if (known) {
      file.run.set(known.run)
      file.edges.set(known.edges)
    }
    this.#files.set(url, file)
    return file
  }

  #post(method, parameters) {
    let answer
    this.#session.post(method, parameters, (error, result) => {
      if (error) throw new Error(`the profiler refused ${method}: ${error.message}`)
      answer = result
    })
    return answer // the inspector of one's own process answers at once
  }
}
