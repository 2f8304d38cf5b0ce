/** The pictures of the README: `UPDATE=1 npx vitest run tests/charts/pictures.test.ts` draws them anew. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { charts, chartOf } from '../../src/charts/index.ts'
import { toSVG } from '../../src/charts/render.ts'
import { answersOfCorpus, questions, type Question } from './pictures.ts'

const folder = new URL('../../notebooks/charts/', import.meta.url)
const pathOf = (question: string): URL => new URL(`${question}.svg`, folder)

const drawn = new Map<string, string>()
beforeAll(async () => {
  for (const [question, answer] of await answersOfCorpus()) drawn.set(question, await toSVG(chartOf(answer)))
  if (process.env['UPDATE'] !== '1') return
  mkdirSync(folder, { recursive: true })
  for (const [question, svg] of drawn) writeFileSync(pathOf(question), svg)
})

describe('the pictures', () => {
  it('show every question, and each answers its own', async () => {
    expect(questions.map(([question]) => question)).toEqual(Object.keys(charts))
    expect(readdirSync(folder).sort()).toEqual(questions.map(([question]) => `${question}.svg`).sort())
    const answers = await answersOfCorpus()
    expect(answers.filter(([question, answer]) => answer.question !== question)).toEqual([])
  })

  it.each(Object.keys(charts) as Question[])('have %s as the code draws it', (question) => {
    expect(readFileSync(pathOf(question), 'utf8')).toBe(drawn.get(question))
  })
})
