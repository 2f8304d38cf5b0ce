/** JSON Lines: one object a line, blank lines passed over. Where an object names a column twice, the last counts, as in every common reader. */
import { numberedLines, type NumberedLine } from './lines.ts'
import { damage, type Read, type StreamedKind } from './row-file.ts'

export const jsonl: StreamedKind = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  unit: 'line',
  access: 'stream',
  async *read(chunks) {
    for await (const lines of numberedLines(chunks))
      yield lines.filter(({ text, fault }) => fault !== null || text.trim() !== '').map(readOf)
  },
}

function readOf({ number, text, fault }: NumberedLine): Read {
  if (fault !== null) return damage(number, fault, { found: text })
  try {
    return { kind: 'row', line: number, row: JSON.parse(text) }
  } catch {
    return damage(number, 'the line is no JSON; expected one whole object a line; mend the line, or write the file anew', { found: text })
  }
}
