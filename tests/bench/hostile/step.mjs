/** Curates one of the hostile pages and prints what it took, as JSON. */
import { curate, planOf } from '../../../dist/index.js'
import { pagesOf } from './pages.mjs'

const [name, size, lines] = process.argv.slice(2)
const bytes = pagesOf({ bytes: Number(size), lines: Number(lines) })[name]()
const plan = planOf({ lines: true })
const start = process.cpuUsage()
const { articleId, rows, steps } = curate({ source: 'page.txt', bytes }, plan)
const { user, system } = process.cpuUsage(start)
const codes = [...new Set(rows.problems.map(({ code }) => code))]
const outcome = `${articleId === null ? 'refused' : 'article'}${codes.length ? `: ${codes.join(', ')}` : ''}`
console.log(JSON.stringify({ name, bytes: bytes.length, seconds: Number(((user + system) / 1e6).toFixed(2)), steps, outcome }))
