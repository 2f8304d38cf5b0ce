/**
 * The commands, in the order in which help lists them. To add one: a file here and an entry below.
 *
 * A command's file, and all that it needs, is loaded when the command is named.
 */
import type { CommandEntry } from './command.ts'

export const commands: readonly CommandEntry[] = [
  {
    name: 'curate',
    about: 'Turn scraped pages into a data set: typed, validated tables.',
    load: async () => (await import('./curate.ts')).addCurate,
  },
  {
    name: 'retry',
    about: 'Take in the pages of a quarantine that can be read now, as a data set, and say why the others cannot.',
    load: async () => (await import('./retry.ts')).addRetry,
  },
  {
    name: 'validate',
    about: 'Check scraped pages: the same path as curate, nothing written but the findings. With --table, check rows of other programs.',
    load: async () => (await import('./validate.ts')).addValidate,
  },
  {
    name: 'baseline',
    about: 'Count how pages look, to tell later when they change; see validate --baseline.',
    load: async () => (await import('./baseline.ts')).addBaseline,
  },
  {
    name: 'report',
    about: 'Print the quality report of a data set; merge the reports of its parts into that of the whole.',
    load: async () => (await import('./report.ts')).addReport,
  },
  {
    name: 'explain',
    about: 'Show one page line by line: role, layout, where each field came from, and who said what by which rule.',
    load: async () => (await import('./explain.ts')).addExplain,
  },
  {
    name: 'learn',
    about: 'Learn the profile of a publisher from ten or more page dumps of one site: a draft to read and edit, and a report.',
    load: async () => (await import('./learn.ts')).addLearn,
  },
  {
    name: 'quotes',
    about: 'Find who said what: JSON lines {id, text, title, language} on standard input, a JSON line for each on standard output.',
    load: async () => (await import('./quotes.ts')).addQuotes,
  },
  {
    name: 'notebook',
    about: 'Start JupyterLab with the TypeScript kernel at hand; nothing is installed for it.',
    load: async () => (await import('./notebook.ts')).addNotebook,
  },
  {
    name: 'kernel',
    about: 'Install, list or remove the TypeScript kernel for Jupyter.',
    load: async () => (await import('./kernel.ts')).addKernel,
  },
  {
    name: 'tables',
    about: 'List the tables and their columns.',
    load: async () => (await import('./tables.ts')).addTables,
  },
  {
    name: 'publishers',
    about: 'List the publishers whose pages are known, with their layouts.',
    load: async () => (await import('./publishers.ts')).addPublishers,
  },
  {
    name: 'schemas',
    about: 'Print every JSON Schema (2020-12), of the tables and of the other files, or write a file for each.',
    load: async () => (await import('./schemas.ts')).addSchemas,
  },
]
