/** The formats of reports, in the order in which help lists them. To add one: a file here and a line below. */
import { github } from './github.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { markdown } from './markdown.ts'
import type { ReportFormat } from './report.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

export const reports: readonly ReportFormat[] = [text, json, jsonl, sarif, github, markdown]
