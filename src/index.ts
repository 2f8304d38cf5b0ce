/** tidywire: scraped news pages to clean, typed, validated tables. The public names, all of them. */
export { curate, MAX_BYTES, planOf, type Curated, type Plan, type PlanOptions } from './curate.ts'
export { openDataset, type Dataset } from './dataset.ts'
export { exportDataset, type ExportOptions, type Summary } from './export.ts'
export { UsageError } from './failure.ts'
export { catalogue, type Problem, type ProblemCode, type Severity } from './problem.ts'
export { attributeQuotes, type Attribution, type QuoteOptions } from './quotes/attribute.ts'
export { publishers } from './publishers/index.ts'
export type { Layout, Publisher } from './publishers/publisher.ts'
export { readScrapes, type ReadOptions } from './read.ts'
export type {
  Candidate,
  Limits,
  Quotation,
  QuoteKind,
  ResolvedHeadline,
  Role,
  RuleId,
  Scrape,
  Span,
  Speaker,
  SpeakerKind,
} from './scrape.ts'
export type { WrittenFile } from './sink.ts'
export { tables, type Rows, type TableName } from './tables/index.ts'
export { SCHEMA_VERSION, schemaOf, type Column, type Columns, type Row, type Table } from './tables/table.ts'
