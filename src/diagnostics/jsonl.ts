/** JSON lines for programs: every diagnostic, each when it comes. */
import { safeJson } from '../text/shown.ts'
import { streamed } from './report.ts'

export const jsonl = streamed('jsonl', 'one JSON object a line, all findings', (diagnostic) => `${safeJson(diagnostic)}\n`)
