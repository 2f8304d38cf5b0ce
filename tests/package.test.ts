/**
 * The package as others get it: packed, installed into an empty project, used from plain JavaScript,
 * CommonJS and TypeScript, also under TypeScript 5.0.4, which is the one inside tslab.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
let project = ''

/**
 * Installed by hand from the packed file: the package unpacked, and its dependencies linked, so that
 * the test needs no registry.
 */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'tidywire-package-'))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const packed = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', packed], { cwd: project })
  mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true })
  execFileSync('mv', ['package', join('node_modules', 'tidywire')], { cwd: project })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.') && name !== 'tidywire') symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name))
  }
  chmodSync(join(project, 'node_modules', 'tidywire', 'dist', 'cli.js'), 0o755) // as npm does for a bin
  symlinkSync('../tidywire/dist/cli.js', join(project, 'node_modules', '.bin', 'tidywire'))
  writeFileSync(join(project, 'package.json'), '{"name":"empty","version":"1.0.0"}')
  writeFileSync(join(project, 'page.txt'), PAGE)
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

const PAGE =
  'Facts\n\n10:05 11.08.2021\n\nBridge reopens in Talne\n\nThe bridge in Talne was reopened on Wednesday, the council said.\n\nTags: #talne\n'

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 })
}

/** What a compiler prints; nothing where all is well. */
function complaints(compiler: string): string {
  const { stdout } = spawnSync('node', [compiler, '-p', 'tsconfig.json'], { cwd: project, encoding: 'utf8' })
  return stdout
}

const SCRIPT = `const curated = curate({ source: 'page', bytes: new TextEncoder().encode(${JSON.stringify(PAGE)}) })
console.log(curated.rows.articles[0].published_at)`

describe('the installed package', () => {
  it('runs by npx', () => {
    run('npx', ['--no-install', 'tidywire', 'curate', 'page.txt', '--out', 'dataset', '--quiet'])
    expect(readdirSync(join(project, 'dataset')).sort()).toEqual(['csv', 'parquet', 'provenance.json', 'quality-report.json'])
  })

  it.each([
    ['plain JavaScript', 'use.mjs', `import { curate } from 'tidywire'\n${SCRIPT}`],
    ['CommonJS', 'use.cjs', `const { curate } = require('tidywire')\nrequire('tidywire/notebook')\n${SCRIPT}`],
  ])('is used from %s', (_, file, text) => {
    writeFileSync(join(project, file), text)
    expect(run('node', [file]).trim()).toBe('2021-08-11T07:05:00Z')
  })

  const TYPED = `import { curate, openDataset, readScrapes, tables, type Row } from 'tidywire'
type Article = Row<typeof tables.articles>
const words: (article: Article) => number = (article) => article.word_count
const title: (article: Article) => string | null = (article) => article.title
async function use(): Promise<void> {
  for await (const scrape of readScrapes('pages')) for (const row of curate(scrape).rows.related) { const block: 'more_about' | 'hot_news' | 'latest' = row.block; void block }
  for await (const article of openDataset('dataset').rows('articles')) { words(article); title(article) }
  // @ts-expect-error a title may be null
  const wrong: (article: Article) => string = (article) => article.title
  void wrong
}
void use
`

  const NOTEBOOK = `import { chart, describe, display, fromArrow, openDataset, progress, table, tagFrequencies, toArrow, toDanfo, type TypedTable } from 'tidywire/notebook'
async function use(): Promise<void> {
  const news = await openDataset('dataset')
  const tags = await news.table('tags')
  const names: string[] = tags.array('tag')
  const articles = await news.table('articles', { columns: ['article_id', 'published_at'] })
  const at: Date | null = articles.get('published_at', 0)
  const answer = tagFrequencies(tags)
  const share: number | undefined = answer.rows[0]?.share
  const found: TypedTable<{ n: number }> = await news.sql<{ n: number }>\`select \${1} as n\`
  for await (const quote of progress(news.rows('quotes'))) { const kind: 'direct' | 'mixed' | 'indirect' = quote.kind; void kind }
  void [names, at, share, chart(answer, { png: true }), display(table(tags)), describe(tags), found, fromArrow(toArrow(tags)), await toDanfo(answer)]
  // @ts-expect-error there is no such column
  void news.table('tags', { columns: ['colour'] })
}
void use
`
  /** Faults in the types of other packages, which compilers are told to pass over (skipLibCheck), as tslab does. */
  const ofOthers = /node_modules\/(?:arquero|@uwdata\/flechette)\//

  it.each([
    ['TypeScript of today, as ESM', 'typescript', 'nodenext', 'nodenext'],
    ['TypeScript of today, bundled', 'typescript', 'esnext', 'bundler'],
    ['TypeScript 5.0.4, as ESM', 'typescript-5.0', 'nodenext', 'nodenext'],
    ['TypeScript 5.0.4, as in tslab', 'typescript-5.0', 'esnext', 'node10'],
  ])('has types for %s', (_, compiler, module, resolution) => {
    const ending = resolution === 'nodenext' ? 'mts' : 'ts'
    const files = [`use.${ending}`, `notebook.${ending}`]
    for (const file of files) writeFileSync(join(project, file), file.startsWith('use') ? TYPED : NOTEBOOK)
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: 'es2022',
      lib: ['es2022', 'dom'],
      module,
      moduleResolution: resolution,
      types: [],
    }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    const told = complaints(join(root, 'node_modules', compiler, 'bin', 'tsc')).split('\n')
    expect(told.filter((line) => line !== '' && !ofOthers.test(line))).toEqual([])
  })

  it('holds what users need and nothing else', () => {
    expect(readdirSync(join(project, 'node_modules', 'tidywire')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'data',
      'dist',
      'package.json',
      'schemas',
    ])
  })
})
