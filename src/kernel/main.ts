/** The kernel's process: `node main.js <connection file>`, started by a front end in the notebook's folder. */
import { readFileSync } from 'node:fs'
import { serve } from './kernel.ts'
import type { Connection } from './sockets.ts'

/** How often it is looked whether the front end lives, in ms. */
const PARENT_CHECK = 1000

const [file] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('usage: main.js <connection file>; Jupyter starts this by itself after tidywire kernel install\n')
  process.exit(2)
}
const connection = JSON.parse(readFileSync(file, 'utf8')) as Connection // Jupyter wrote it
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string } // our own
// A front end that was killed asks for no shutdown: without its process, this one is of no use.
const { ppid: parent } = process
setInterval(() => process.ppid === parent || process.exit(0), PARENT_CHECK).unref()
await serve(connection, process.cwd(), version)
process.exit(0)
