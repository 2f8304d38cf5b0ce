/** What our kernel promises: the behaviours that `npm run bench:kernel` compares it by, each of which must hold. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge } from '../bench/kernel/asking.mjs'
import { behaviours } from '../bench/kernel/behaviours.mjs'
import type { Subject } from '../bench/kernel/subject.mjs'
import { tidywireSubject } from '../bench/kernel/subjects.mjs'

let subject: Subject
beforeAll(() => {
  subject = tidywireSubject()
})
afterAll(async () => {
  await subject.close()
})

describe('the kernel', () => {
  it.each(behaviours)('$about', async (behaviour) => {
    const { ok, word } = await judge(behaviour, subject)
    expect(ok, word).toBe(true)
  })
})
