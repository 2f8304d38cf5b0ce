/** A copy of the notebooks to run, beside links to the rest of the checkout, and Jupyter's folders away from the user's. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Settings for the test: cells out of sight are drawn as well, and nothing asks for news. */
const SETTINGS = {
  '@jupyterlab/notebook-extension/tracker.jupyterlab-settings': { windowingMode: 'none' },
  '@jupyterlab/apputils-extension/notification.jupyterlab-settings': { fetchNews: 'false', checkForUpdates: false },
}

/** What stands in the notebooks' folder and is not copied. */
const LEFT_OUT = ['html', 'node_modules', '.ipynb_checkpoints']

/** @param {string} source folder with notebooks */
export function copyProject(source) {
  const folder = mkdtempSync(join(tmpdir(), 'tidywire-lab-'))
  const notebooks = join(folder, 'project/notebooks')
  cpSync(source, notebooks, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) })
  if (existsSync(join(source, 'node_modules'))) symlinkSync(resolve(source, 'node_modules'), join(notebooks, 'node_modules'))
  for (const name of readdirSync(root)) {
    if (name !== 'notebooks' && name !== '.git') symlinkSync(join(root, name), join(folder, 'project', name))
  }
  const prefix = join(folder, 'prefix')
  const settings = join(folder, 'settings')
  for (const [path, content] of Object.entries(SETTINGS)) {
    mkdirSync(join(settings, path, '..'), { recursive: true })
    writeFileSync(join(settings, path), JSON.stringify(content))
  }
  return {
    notebooks,
    /** Where the kernel goes. */
    prefix,
    /** Written for Jupyter's programs. @type {Record<string, string>} */
    env: {
      JUPYTER_PATH: join(prefix, 'share/jupyter'),
      JUPYTER_CONFIG_DIR: join(folder, 'config'),
      JUPYTER_DATA_DIR: join(folder, 'data'),
      JUPYTER_RUNTIME_DIR: join(folder, 'runtime'),
      JUPYTERLAB_SETTINGS_DIR: settings,
      JUPYTERLAB_WORKSPACES_DIR: join(folder, 'workspaces'),
      IPYTHONDIR: join(folder, 'ipython'),
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A notebook file of code cells alone. @param {readonly string[]} cells @param {string} kernel */
export function notebookOf(cells, kernel) {
  return JSON.stringify({
    cells: cells.map((source, index) => ({
      cell_type: 'code',
      id: `cell-${index}`,
      metadata: {},
      source,
      outputs: [],
      execution_count: null,
    })),
    metadata: { kernelspec: { name: kernel, display_name: kernel, language: 'typescript' } },
    nbformat: 4,
    nbformat_minor: 5,
  })
}
