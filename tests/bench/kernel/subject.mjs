/**
 * A kernel under comparison, in a user's folder made for it: a notebook's folder inside a project with small packages.
 *
 *   project/  package.json, shared.ts, node_modules/: tidywire and its neighbours by link, and packages as users meet them
 *   project/book/  the notebook's folder, with local.ts
 *
 * @typedef {import('../../jupyter/client.mjs').Kernel} Kernel
 * @typedef {import('../../jupyter/kernels.mjs').KernelSpec} KernelSpec
 * @typedef {{ name: string, languageVersion: string, spec: KernelSpec, folder: string, kernel: () => Promise<Kernel>,
 *   fresh: () => Promise<Kernel>, close: () => Promise<void> }} Subject
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch } from '../../jupyter/client.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Packages that the fixtures link from the checkout. */
const LINKED = ['arquero', 'vega']

/** Packages that are ES modules alone, and need a kernel that knows so. @type {Record<string, Record<string, string>>} */
const PACKAGES = {
  'import-only': {
    'package.json': JSON.stringify({
      name: 'import-only',
      version: '1.0.0',
      type: 'module',
      exports: { '.': { types: './index.d.ts', import: './index.js' } },
    }),
    'index.js': 'export const answer = 42\n',
    'index.d.ts': '/** The answer. */\nexport declare const answer: number\n',
  },
  'awaits-first': {
    'package.json': JSON.stringify({ name: 'awaits-first', version: '1.0.0', type: 'module', main: './index.js', types: './index.d.ts' }),
    'index.js': 'export const answer = await Promise.resolve(42)\n',
    'index.d.ts': 'export declare const answer: number\n',
  },
}

/** @param {{ name: string, languageVersion: string, spec: KernelSpec }} what @returns {Subject} */
export function createSubject({ name, languageVersion, spec }) {
  const project = makeProject()
  const folder = join(project, 'book')
  /** @type {Set<Kernel>} */
  const launched = new Set()
  /** @type {Kernel | undefined} */
  let shared

  async function fresh() {
    const kernel = await launch({ ...spec, cwd: folder })
    launched.add(kernel)
    return kernel
  }

  return {
    name,
    languageVersion,
    spec,
    folder,
    fresh,
    /** The kernel that behaviours share; a new one where it has ended. */
    async kernel() {
      if (shared?.exitCode !== undefined) shared = undefined
      return (shared ??= await fresh())
    },
    async close() {
      await Promise.all([...launched].map((kernel) => kernel.kill()))
      rmSync(project, { recursive: true, force: true })
    },
  }
}

function makeProject() {
  const project = mkdtempSync(join(tmpdir(), 'tidywire-project-'))
  const put = (/** @type {string} */ path, /** @type {string} */ text) => {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  const names = ['tidywire', ...LINKED, ...Object.keys(PACKAGES)]
  put(
    'package.json',
    JSON.stringify({ name: 'project', private: true, type: 'module', dependencies: Object.fromEntries(names.map((name) => [name, '*'])) }),
  )
  put('shared.ts', 'export interface Place { readonly town: string }\nexport const home: Place = { town: "Lviv" }\n')
  put(
    'book/local.ts',
    'import { home } from "../shared.ts"\nexport const shout = (word: string): string => `${word.toUpperCase()} from ${home.town}`\n',
  )
  for (const [name, files] of Object.entries(PACKAGES))
    for (const [file, text] of Object.entries(files)) put(`node_modules/${name}/${file}`, text)
  symlinkSync(root, join(project, 'node_modules/tidywire'), 'dir')
  for (const name of LINKED) symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name), 'dir')
  return project
}
