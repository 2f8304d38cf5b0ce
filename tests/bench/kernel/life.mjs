/** Interrupts, stray errors and the end: whether the kernel lives when it should. @typedef {import('./asking.mjs').Behaviour} Behaviour */
import { setTimeout as wait } from 'node:timers/promises'
import { calm, errorOf, firstLine, inFresh, no, run, shownText, yes } from './asking.mjs'

/** An interrupt that takes longer has failed, in milliseconds. */
const PATIENCE = 5000

/** @param {string} about @param {string} code @returns {Behaviour} */
const interrupts = (about, code) => ({
  about,
  run: (subject) =>
    inFresh(subject, async (kernel) => {
      await run(kernel, 'let kept = "kept"')
      const running = run(kernel, code)
      running.catch(() => undefined)
      await wait(1000)
      await kernel.interrupt()
      const stopped = await Promise.race([running.catch(() => undefined), wait(PATIENCE)])
      if (kernel.exitCode !== undefined) return no('the kernel ends')
      if (!stopped) return no('goes on')
      await calm(kernel)
      const next = await run(kernel, 'console.log("value", kept)')
      if (!shownText(next).includes('value kept')) return no(firstLine(next))
      return errorOf(stopped) ? yes(errorOf(stopped)?.ename) : no('no error message')
    }),
})

/** @param {string} about @param {string} code @returns {Behaviour} */
const survives = (about, code) => ({
  about,
  run: (subject) =>
    inFresh(subject, async (kernel) => {
      const done = await run(kernel, code).catch(() => undefined)
      await wait(300)
      if (kernel.exitCode !== undefined) return no('the kernel ends')
      await calm(kernel)
      const next = await run(kernel, 'console.log("alive")')
      const seen = done && /gone astray/.test(shownText(done))
      if (!shownText(next).includes('alive')) return no(firstLine(next))
      return seen ? yes() : no('not shown')
    }),
})

/** @type {readonly Behaviour[]} */
export const life = [
  interrupts('interrupts `while (true) {}`', 'while (true) {}'),
  interrupts('interrupts an endless loop after an await', 'await Promise.resolve(); while (true) {}'),
  interrupts('interrupts a promise that never settles', 'await new Promise(() => {})'),
  survives(
    'shows an unhandled rejection in the cell, and lives',
    `void Promise.reject(new Error('gone astray'))\nawait new Promise((done) => setTimeout(done, 100))`,
  ),
  survives('shows an error thrown after the cell is over, and lives', `setTimeout(() => { throw new Error('gone astray') }, 100)`),
  {
    about: 'shuts down clean',
    run: (subject) =>
      inFresh(subject, async (kernel) => {
        await run(kernel, 'setInterval(() => {}, 1000); 1')
        const { reply, exitCode, clean } = await kernel.shutdown()
        if (!reply) return no('no reply')
        return exitCode === 0 && clean ? yes() : no(exitCode === undefined ? 'must be killed' : `exit code ${exitCode}`)
      }),
  },
  {
    about: 'restarts clean on the same connection, also out of an endless loop',
    run: (subject) =>
      inFresh(subject, async (kernel) => {
        await run(kernel, 'const before = 1')
        run(kernel, 'while (true) {}').catch(() => undefined)
        await wait(500)
        const { reply, clean } = await kernel.restart()
        const gone = await run(kernel, 'console.log(typeof before)')
        const next = await run(kernel, 'console.log("afresh")')
        if (!reply || !clean) return no('must be killed')
        return next.reply.execution_count <= 2 && !shownText(gone).startsWith('number') && shownText(next).includes('afresh')
          ? yes()
          : no(firstLine(next))
      }),
  },
]
