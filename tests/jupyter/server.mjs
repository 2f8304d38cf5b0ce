/** JupyterLab's server on 127.0.0.1, for a test: no browser of its own, no questions to the network, a token. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './process.mjs'

/** A server that takes longer has failed, in milliseconds. */
const START_TIMEOUT = 60_000

/** @param {{ bin: string, root: string, env: Record<string, string> }} where `bin` holds the program `jupyter` */
export async function startLab({ bin, root, env }) {
  const port = await freePort()
  const token = randomUUID()
  const options = {
    'ServerApp.ip': '127.0.0.1',
    'ServerApp.port': port,
    'ServerApp.port_retries': 0,
    'ServerApp.root_dir': root,
    'ServerApp.allow_root': true,
    'IdentityProvider.token': token,
    'LabApp.news_url': 'None',
    'LabApp.extension_manager': 'readonly',
    'LabApp.check_for_updates_class': 'jupyterlab.NeverCheckForUpdate',
  }
  const args = ['lab', '--no-browser', ...Object.entries(options).map(([name, value]) => `--${name}=${value === true ? 'True' : value}`)]
  const server = spawn(join(bin, 'jupyter'), args, {
    env: { ...process.env, ...env, PATH: `${bin}:${process.env.PATH}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  server.stderr.setEncoding('utf8').on('data', (chunk) => (log += chunk))
  const ended = new Promise((resolve) => server.once('close', resolve))
  const stop = async () => {
    server.kill('SIGTERM')
    await Promise.race([ended, wait(10_000, undefined, { ref: false })])
    server.kill('SIGKILL')
  }
  process.once('exit', () => server.kill('SIGKILL'))
  const address = `http://127.0.0.1:${port}`
  for (const began = Date.now(); !(await answers(`${address}/api/status?token=${token}`)); await wait(200)) {
    if (server.exitCode === null && Date.now() - began < START_TIMEOUT) continue
    await stop()
    throw new Error(`JupyterLab does not start: ${log.trim().slice(-1500)}`)
  }
  return {
    /** Where a notebook is opened. @param {string} name */
    addressOf: (name) => `${address}/lab/tree/${encodeURIComponent(name)}?token=${token}&reset`,
    /** What the server wrote. */
    log: () => log,
    stop,
  }
}

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}
