/**
 * Messages of a cell as the outputs that a notebook file stores (nbformat 4.5).
 *
 * As in nbclient: runs of one stream are one output, `clear_output` empties the cell (at the next output when it is to
 * wait), and `update_display_data` changes every output of its display id, whichever cell it stands in.
 *
 * @typedef {import('./wire.mjs').Json} Json
 */

/** What shows messages in cells; one for a kernel, since display ids are known across cells. */
export function createScreen() {
  /** @type {Map<string, Json[]>} */
  const shown = new Map()
  /** @type {WeakSet<Json[]>} */
  const clearing = new WeakSet()

  /** Take in one message; `outputs` are those of the cell that it belongs to. @param {Json[]} outputs @param {string} type @param {Json} content */
  return function show(outputs, type, content) {
    if (type === 'update_display_data') {
      for (const output of shown.get(content.transient?.display_id) ?? [])
        Object.assign(output, { data: content.data, metadata: content.metadata ?? {} })
      return
    }
    if (type === 'clear_output') {
      if (content.wait) clearing.add(outputs)
      else outputs.length = 0
      return
    }
    const output = outputOf(type, content)
    if (!output) return
    if (clearing.delete(outputs)) outputs.length = 0
    const last = outputs.at(-1)
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name) last.text += output.text
    else outputs.push(output)
    const id = content.transient?.display_id
    if (id) shown.set(id, [...(shown.get(id) ?? []), output])
  }
}

/** @param {string} type @param {Json} content @returns {Json | undefined} */
function outputOf(type, content) {
  switch (type) {
    case 'stream':
      return { output_type: 'stream', name: content.name, text: content.text }
    case 'display_data':
      return { output_type: 'display_data', data: content.data, metadata: content.metadata ?? {} }
    case 'execute_result':
      return {
        output_type: 'execute_result',
        execution_count: content.execution_count,
        data: content.data,
        metadata: content.metadata ?? {},
      }
    case 'error':
      return { output_type: 'error', ename: content.ename, evalue: content.evalue, traceback: content.traceback }
    default:
      return undefined
  }
}
