/** The house's floors: what may import what, who may touch the outside, and that no file is forgotten by its list. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../src/', import.meta.url).pathname
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split('\\').join('/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()

interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
  /** Whether it is loaded when it is used. */
  readonly isLate: boolean
}

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(root, from), 'utf8')
  const found = [...text.matchAll(/^(?:import|export) (type )?[^'"]*?from '([^']+)'/gm), ...text.matchAll(/\bimport\(()'(\.[^']+)'\)/g)]
  return found.map(([statement, type, to = '']) => ({
    from,
    to: to.startsWith('.') ? normalize(join(dirname(from), to)) : to,
    isType: type !== undefined && type !== '',
    isLate: statement.startsWith('import('),
  }))
})

/** What a file loads at once, with all that this loads; itself too. */
function loadedBy(file: string): ReadonlySet<string> {
  const reached = new Set([file])
  for (const one of reached) for (const { from, to, isType, isLate } of imports) if (from === one && !isType && !isLate) reached.add(to)
  return reached
}

/** From the ground up; a file may import from its own floor's kit and from the floors below. */
const FLOORS: readonly (readonly [name: string, holds: (file: string) => boolean])[] = [
  ['text', (file) => file.startsWith('text/')],
  [
    'words',
    (file) =>
      file === 'problem.ts' ||
      file === 'budget.ts' ||
      file === 'scrape.ts' ||
      file === 'failure.ts' ||
      file === 'json-schema.ts' ||
      file === 'publishers/publisher.ts' ||
      file === 'publishers/reader.ts',
  ],
  ['knowledge', (file) => file.startsWith('publishers/') || file.startsWith('quotes/')],
  ['tables', (file) => file.startsWith('tables/')],
  ['analysis', (file) => file.startsWith('analysis/')],
  ['charts', (file) => file.startsWith('charts/')],
  ['stages', (file) => STAGES.includes(file)],
  ['path', (file) => file === 'curate.ts' || file === 'compare-rows.ts'],
  ['learning', (file) => file.startsWith('learn/')],
  ['diagnostics', (file) => file.startsWith('diagnostics/')],
  ['drift', (file) => file.startsWith('drift/')],
  ['formats', (file) => file.startsWith('formats/')],
  ['quality', (file) => file.startsWith('quality/')],
  ['foreign rows', (file) => file.startsWith('foreign/')],
  ['edges', (file) => ['read.ts', 'spool.ts', 'stage.ts', 'sink.ts', 'package-version.ts'].includes(file)],
  ['quarantine', (file) => file.startsWith('quarantine/')],
  ['run', (file) => ['export.ts', 'dataset.ts', 'foreign-rows.ts'].includes(file)],
  ['notebook', (file) => file.startsWith('notebook/')],
  ['kernel', (file) => file.startsWith('kernel/')],
  ['commands', (file) => file.startsWith('commands/')],
  ['command line', (file) => file === 'command-line.ts'],
  ['doors', (file) => file === 'index.ts' || file === 'cli.ts'],
]
const STAGES = ['decode.ts', 'recognise.ts', 'parse.ts', 'normalise.ts', 'tabulate.ts', 'validate.ts', 'repeats.ts']
const floorOf = (file: string): number => FLOORS.findIndex(([, holds]) => holds(file))

/** Files that may touch files, console, clock, environment or the process. */
const EDGES = (file: string): boolean =>
  ['read.ts', 'spool.ts', 'stage.ts', 'sink.ts', 'package-version.ts', 'dataset.ts', 'export.ts', 'foreign-rows.ts', 'cli.ts'].includes(
    file,
  ) || ['commands/', 'notebook/', 'kernel/', 'quarantine/', 'charts/render'].some((place) => file.startsWith(place))

describe('every file', () => {
  it('stands on a floor', () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([])
  })

  it('imports from lower floors, or from its own folder', () => {
    const wrong = imports.filter(
      ({ from, to }) => to.endsWith('.ts') && floorOf(to) >= floorOf(from) && !isOneFolder(from, to) && !isWordsTogether(from, to),
    )
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it('has at most 250 lines', () => {
    expect(files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 250)).toEqual([])
  })

  it('has no default export and no "any"', () => {
    expect(files.filter((file) => /^export default|: any\b|as any\b|<any>/m.test(code(file)))).toEqual([])
  })
})

/** A folder and the one inside it (quotes/languages/, kernel/program/) are one place. */
const isOneFolder = (from: string, to: string): boolean => {
  const [one, other] = [from.split('/')[0], to.split('/')[0]]
  return from.includes('/') && one === other && (dirname(from) === dirname(to) || one === 'quotes' || one === 'kernel')
}

/** The shared words name one another as types. */
const isWordsTogether = (from: string, to: string): boolean => floorOf(from) === 1 && floorOf(to) === 1

describe('a stage', () => {
  it('imports no other stage and no list', () => {
    const wrong = imports.filter(({ from, to }) => STAGES.includes(from) && (STAGES.includes(to) || to.endsWith('/index.ts')))
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })
})

describe('the outside', () => {
  it('is touched by the edges alone', () => {
    const outside =
      /node:(?:fs|process|os|child_process|net|http|timers)|\bprocess\.|\bconsole\.|Date\.now|new Date\(\)|Math\.random|performance\./
    const wrong = files.filter((file) => !EDGES(file) && outside.test(code(file)))
    expect(wrong).toEqual([])
  })

  it('is no part of what commands hand to the core: only the command line, the kernel and notebooks write to the terminal', () => {
    const writers = /^(?:commands|kernel|notebook)\/|^cli\.ts$/
    expect(files.filter((file) => !writers.test(file) && /process\.std(?:out|err)/.test(code(file)))).toEqual([])
  })
})

/** A file without its comments. */
const code = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

describe('a collection', () => {
  const KITS = [
    'publishers/publisher.ts',
    'publishers/reader.ts',
    'publishers/profile.ts',
    'publishers/profile-schema.ts',
    'publishers/body-lines.ts',
    'tables/table.ts',
    'formats/format.ts',
    ...['check', 'lines', 'row-file', 'seen-keys', 'words'].map((kit) => `foreign/${kit}.ts`),
    'commands/command.ts',
    'commands/files.ts',
    'commands/folders.ts',
    'commands/inputs.ts',
    'commands/lines.ts',
    'commands/profiles.ts',
    'commands/pages.ts',
    'commands/progress.ts',
    'commands/quotations.ts',
    'commands/reports.ts',
    'commands/watches.ts',
    ...['answer', 'association', 'columns', 'incidence', 'local-time', 'options', 'pairs', 'periods', 'proportions', 'published'],
    ...['quantiles', 'quotations', 'tally'],
    ...['diagnostic', 'digest', 'page', 'place', 'report', 'verdict'].map((kit) => `diagnostics/${kit}.ts`),
  ].map((kit) => (kit.endsWith('.ts') ? kit : `analysis/${kit}.ts`))

  it.each(['publishers', 'tables', 'formats', 'foreign', 'commands', 'analysis', 'diagnostics'])(
    '%s lists every file of its folder',
    (folder) => {
      const members = files.filter((file) => file.startsWith(`${folder}/`) && !file.endsWith('/index.ts') && !KITS.includes(file))
      const listed = imports.filter(({ from }) => from === `${folder}/index.ts`).map(({ to }) => to)
      expect(members.filter((file) => !listed.includes(file))).toEqual([])
    },
  )
})

describe('a question', () => {
  it('has its chart in a file of the same name, in the list of charts', async () => {
    const listed = (folder: string): string[] =>
      [...new Set(imports.filter(({ from }) => from === `${folder}/index.ts`).map(({ to }) => to))]
        .filter(
          (to) =>
            to.startsWith(`${folder}/`) && files.includes(to.replace(/^\w+/, 'charts')) && files.includes(to.replace(/^\w+/, 'analysis')),
        )
        .map((to) => to.slice(folder.length + 1, -3))
        .sort()
    const { charts } = await import('../src/charts/index.ts')
    expect(Object.keys(charts).sort()).toEqual(listed('charts'))
    expect(listed('charts')).toEqual(listed('analysis'))
    expect(Object.keys(await import('../src/analysis/index.ts'))).toHaveLength(Object.keys(charts).length)
  })
})

describe('the public names', () => {
  it('are these', async () => {
    expect(Object.keys(await import('../src/index.ts')).sort()).toMatchInlineSnapshot(`
      [
        "MAX_BYTES",
        "SCHEMA_VERSION",
        "UsageError",
        "attributeQuotes",
        "catalogue",
        "curate",
        "exportDataset",
        "openDataset",
        "planOf",
        "publishers",
        "readScrapes",
        "schemaOf",
        "tables",
      ]
    `)
  })
})

describe('the public names of tidywire/notebook', () => {
  it('are these', async () => {
    expect(Object.keys(await import('../src/notebook/index.ts')).sort()).toMatchInlineSnapshot(`
      [
        "UsageError",
        "chart",
        "chartOf",
        "cueVerbs",
        "describe",
        "display",
        "fromArrow",
        "fromDanfo",
        "openDataset",
        "progress",
        "publicationBursts",
        "publicationIntervals",
        "publicationLag",
        "publicationTimes",
        "quoteKinds",
        "quotedTogether",
        "resolutionQuality",
        "speakerTags",
        "table",
        "tagFrequencies",
        "tagPairs",
        "tagTrends",
        "toArrow",
        "toDanfo",
        "toPNG",
        "toSVG",
        "topSpeakers",
        "writeCSV",
        "writeParquet",
      ]
    `)
  })
})

describe('what a notebook loads at once', () => {
  const reached = loadedBy('notebook/index.ts')

  it('is none of the heavy packages: they are loaded when they are used', () => {
    const heavy = ['@duckdb/node-api', '@resvg/resvg-js', 'danfojs-node', 'tslab', 'typescript', 'vega', 'vega-lite', 'zeromq']
    expect(reached.size).toBeGreaterThan(50)
    expect(heavy.filter((name) => reached.has(name))).toEqual([])
  })

  it('awaits nothing at its top level, so that it can be required', () => {
    const awaits = /^(?:(?:export )?(?:const|let) [^=\n]+= )?await /m
    expect([...reached].filter((file) => file.endsWith('.ts') && awaits.test(code(file)))).toEqual([])
  })
})

describe('what the command line loads at once', () => {
  it('is what all commands need; the rest is loaded with the command that is named', () => {
    expect([...loadedBy('cli.ts')].sort()).toEqual([
      'cli.ts',
      'command-line.ts',
      'commander',
      'commands/command.ts',
      'commands/index.ts',
      'failure.ts',
      'node:fs',
      'package-version.ts',
      'picocolors',
      'text/shown.ts',
    ])
  })
})

describe('the dependencies', () => {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const declared = Object.keys({ ...dependencies, ...peerDependencies }).sort()

  /** Packages that are loaded when they are needed. */
  const late = files.flatMap((file) =>
    [...code(file).matchAll(/(?:\bimport|require\(.*\)|resolve)\(['`]([^.'`$][^'`$]*)/g)].map(([, to = '']) => to),
  )

  it('are those that are imported', () => {
    const used = new Set(
      [...imports.map(({ to }) => to), ...late]
        .filter((to) => !to.endsWith('.ts') && !to.startsWith('node:'))
        .map((to) =>
          to
            .split('/')
            .slice(0, to.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    )
    expect([...used].sort()).toEqual(declared)
  })

  it('have each a reason in the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    expect(declared.filter((name) => !new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\|`, 'm').test(readme))).toEqual([])
  })
})
