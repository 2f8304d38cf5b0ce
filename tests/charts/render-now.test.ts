/** Pictures at once, from the built package, since a worker is started from a file that Node can run. */
import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { chartOf } from '../../src/charts/index.ts'
import { toSVG } from '../../src/charts/render.ts'
import { answers } from './answers.ts'

const built = new URL('../../dist/charts/', import.meta.url).href

/** What a script prints that draws at once; its chart is `spec`. */
function printed(script: string): string {
  const spec = JSON.stringify(chartOf(answers['publication-times']))
  const source = `import { toSVGNow } from '${built}render-now.js'\nconst spec = ${spec}\n${script}`
  return execFileSync('node', ['--input-type=module', '-'], { input: source, encoding: 'utf8', stdio: 'pipe', timeout: 50_000 })
}

describe('toSVGNow', () => {
  it('gives what toSVG gives, again and again', async () => {
    const twice = JSON.parse(printed(`console.log(JSON.stringify([toSVGNow(spec), toSVGNow(spec)]))`)) as readonly string[]
    const svg = await toSVG(chartOf(answers['publication-times']))
    expect(twice).toEqual([svg, svg])
  })

  it('says nothing else, and lets the process end', () => {
    const { stderr, status } = spawnSync('node', ['--input-type=module', '-'], {
      input: `import { toSVGNow } from '${built}render-now.js'\ntoSVGNow(${JSON.stringify(chartOf(answers['quote-kinds']))})`,
      encoding: 'utf8',
      timeout: 50_000,
    })
    expect([stderr, status]).toEqual(['', 0])
  })

  it('blames a spec that does not compile, and draws the next one', () => {
    const script = `try { toSVGNow({ $schema: spec.$schema }) } catch (error) { console.log(error.name, error.message.slice(0, 45)) }
console.log(toSVGNow(spec).slice(0, 4))`
    expect(printed(script)).toBe('UsageError cannot draw this chart: Invalid specification\n<svg\n')
  })

  it('gives up after its patience, and draws the next one', () => {
    const script = `try { toSVGNow(spec, 1) } catch (error) { console.log(error.name, error.message) }
console.log(toSVGNow(spec).slice(0, 4))`
    expect(printed(script)).toBe('Error no picture within 0.001 seconds; use toSVG, which waits, or draw fewer rows\n<svg\n')
  })
})
