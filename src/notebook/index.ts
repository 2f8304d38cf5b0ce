/** `tidywire/notebook`: what a cell can say. The public names, all of them. */
import { bundleOf } from './bundle.ts'
import { BUNDLE } from './host.ts'

export * from '../analysis/index.ts'
export { chartOf } from '../charts/index.ts'
export { toPNG, toSVG, type PNGOptions } from '../charts/render.ts'
export type { ChartSpec } from '../charts/spec.ts'
export { UsageError } from '../failure.ts'
export type { TableName } from '../tables/index.ts'
export { fromArrow, toArrow } from './arrow.ts'
export type { CellType } from './cell-types.ts'
export { chart, type Chart, type Charted, type ChartOptions } from './chart.ts'
export { fromDanfo, toDanfo, type DanfoFrame } from './danfo.ts'
export { openDataset, type News, type RowStream } from './dataset.ts'
export { describe, type ColumnDescription } from './describe.ts'
export { display, type Display } from './display.ts'
export type { TableLike } from './grid.ts'
export type { Bundle } from './host.ts'
export { progress, type ProgressOptions } from './progress.ts'
export { table, type TableOptions, type TableView } from './table-view.ts'
export type { NotebookRow, TypedTable } from './typed-table.ts'
export type { Showable } from './view.ts'
export { writeCSV, writeParquet } from './write.ts'

// The kernel asks it for the bundles of values that say nothing of themselves, such as arrays of objects.
Object.defineProperty(globalThis, BUNDLE, { value: bundleOf, configurable: true, writable: true })
