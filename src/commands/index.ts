/** The commands, in the order in which help lists them. To add one: a file here and a line below. */
import { addBaseline } from './baseline.ts'
import type { AddCommand } from './command.ts'
import { addCurate } from './curate.ts'
import { addExplain } from './explain.ts'
import { addKernel } from './kernel.ts'
import { addLearn } from './learn.ts'
import { addNotebook } from './notebook.ts'
import { addPublishers } from './publishers.ts'
import { addQuotes } from './quotes.ts'
import { addReport } from './report.ts'
import { addRetry } from './retry.ts'
import { addSchemas } from './schemas.ts'
import { addTables } from './tables.ts'
import { addValidate } from './validate.ts'

export const commands: readonly AddCommand[] = [
  addCurate,
  addRetry,
  addValidate,
  addBaseline,
  addReport,
  addExplain,
  addLearn,
  addQuotes,
  addNotebook,
  addKernel,
  addTables,
  addPublishers,
  addSchemas,
]
