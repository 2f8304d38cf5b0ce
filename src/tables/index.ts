/** The tables, in the order in which they are written and listed. To add one: a file here and a line below. */
import { articles } from './articles.ts'
import { lines } from './lines.ts'
import { paragraphs } from './paragraphs.ts'
import { problems } from './problems.ts'
import { quotes } from './quotes.ts'
import { related } from './related.ts'
import { sources } from './sources.ts'
import { speakers } from './speakers.ts'
import type { Row } from './table.ts'
import { tags } from './tags.ts'

export const tables = { articles, paragraphs, tags, related, quotes, speakers, sources, problems, lines } as const

export type TableName = keyof typeof tables

/** Rows by table. */
export type Rows = { readonly [Name in TableName]: readonly Row<(typeof tables)[Name]>[] }
