/** Cells after cells: where running stops, and that nothing of them is lost. @typedef {import('./asking.mjs').Behaviour} Behaviour */
import { firstLine, no, resultOf, run, runAll, shownText, yes, inFresh } from './asking.mjs'

const RUNS = 100

/** @type {readonly Behaviour[]} */
export const flow = [
  {
    about: 'stops "Run all" at an error and says that the rest was aborted',
    async run(subject) {
      const done = await runAll(await subject.kernel(), [
        `console.log('ran 1')`,
        `throw new Error('stop')`,
        `console.log('ran 3')`,
        `console.log('ran 4')`,
      ])
      const told = done.map((cell) => cell.reply.status).join(', ')
      const shown = done.map(shownText)
      if (shown[2] || shown[3]) return no('goes on')
      return /^ok, error, abort(ed)?, abort(ed)?$/.test(told) && shown[0]?.includes('ran 1') && shown[1]?.includes('stop')
        ? yes()
        : no(told)
    },
  },
  {
    about: 'stops "Run all" at a type error',
    async run(subject) {
      const done = await runAll(await subject.kernel(), [`const bad: number = 'x'`, `console.log('ran')`])
      return done[0]?.reply.status === 'error' && done[1]?.reply.status !== 'ok' && done[1]?.outputs.length === 0 ? yes() : no('goes on')
    },
  },
  {
    about: 'runs the next cell right after a stop, and none comes back silently empty',
    async run(subject) {
      const kernel = await subject.kernel()
      await runAll(kernel, [`throw new Error('stop')`, '1'])
      const done = await runAll(kernel, [`console.log('mended')`, `console.log('goes on')`])
      const lost = done.filter((cell) => !/mended|goes on/.test(shownText(cell)))
      return lost.length === 0 ? yes() : no(`${lost.length} of 2 empty`)
    },
  },
  {
    about: 'goes on past an error when told to (`stop_on_error: false`)',
    async run(subject) {
      const kernel = await subject.kernel()
      const [, after] = await Promise.all([
        run(kernel, `throw new Error('passed over')`, { stopOnError: false }),
        run(kernel, `console.log('still runs')`),
      ])
      return shownText(after).includes('still runs') ? yes() : no(after.reply.status)
    },
  },
  {
    about: `sends no output after idle, and loses none in ${RUNS} runs`,
    run: (subject) =>
      inFresh(subject, async (kernel) => {
        let [late, lost] = [0, 0]
        for (let n = 0; n < RUNS; n++) {
          const done = await run(kernel, `console.log('line', ${n})\nconsole.error('aside', ${n})\n${n} + 1000`)
          late += done.messages.filter((message) => message.late).length
          const shown = shownText(done)
          lost += [`line ${n}`, `aside ${n}`, `${n + 1000}`].filter((text) => !shown.includes(text)).length
        }
        return late === 0 && lost === 0 ? yes() : no(`${late} late, ${lost} lost`)
      }),
  },
  {
    about: 'prints two million characters whole and in order',
    run: (subject) =>
      inFresh(subject, async (kernel) => {
        const done = await run(kernel, `for (let n = 0; n < 20_000; n++) console.log(String(n).padStart(99, '0'))`)
        const lines = done.outputs
          .map(({ text = '' }) => text)
          .join('')
          .trimEnd()
          .split('\n')
        if (done.reply.status !== 'ok') return no(firstLine(done))
        return lines.length === 20_000 && lines.every((line, n) => Number(line) === n) ? yes() : no(`${lines.length} of 20000 lines`)
      }),
  },
  {
    about: 'counts cells, but not silent ones',
    async run(subject) {
      const kernel = await subject.kernel()
      const before = (await run(kernel, '1')).reply.execution_count
      const silent = await run(kernel, `console.log('unheard')`, { silent: true })
      const after = await run(kernel, 'const counted = 1\ncounted')
      if (after.reply.execution_count !== before + 1) return no(`${before}, then ${after.reply.execution_count}`)
      return resultOf(silent) === undefined ? yes() : no('a silent cell has a result')
    },
  },
]
