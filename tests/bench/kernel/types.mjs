/** Whether cells are type-checked, and how errors are told. @typedef {import('./asking.mjs').Behaviour} Behaviour */
import { errorOf, firstLine, no, printed, run, shownText, yes } from './asking.mjs'

/** @type {readonly Behaviour[]} */
export const types = [
  {
    about: 'type-checks cells',
    async run(subject) {
      const done = await run(await subject.kernel(), `const amount: number = 'ten'; console.log('it ran')`)
      if (printed(done).includes('it ran')) return no('no: the cell runs')
      return done.reply.status === 'error' && /not assignable/.test(shownText(done)) ? yes() : no(firstLine(done))
    },
  },
  {
    about: 'checks strictly',
    async run(subject) {
      const done = await run(await subject.kernel(), 'const nothing: string = null')
      return done.reply.status === 'error' && /not assignable/.test(shownText(done)) ? yes() : no('no: null is a string')
    },
  },
  {
    about: 'knows the types of earlier cells',
    async run(subject) {
      const kernel = await subject.kernel()
      await run(kernel, 'interface Tag { label: string }\nconst tag: Tag = { label: "grain" }')
      const right = await run(kernel, 'const label: string = tag.label\nlabel')
      const wrong = await run(kernel, 'const size: number = tag.label')
      if (right.reply.status !== 'ok') return no(firstLine(right))
      return wrong.reply.status === 'error' ? yes() : no('no: a wrong use runs')
    },
  },
  {
    about: 'tells a type error as a Jupyter `error` with name, message and traceback',
    async run(subject) {
      const done = await run(await subject.kernel(), 'const wrong: string = 1')
      const error = errorOf(done)
      if (!error) return no(done.reply.status === 'error' ? 'text on stderr' : 'no error')
      const whole = error.ename && error.evalue && error.traceback?.length > 0
      const same = done.reply.ename === error.ename && done.reply.evalue === error.evalue
      return whole && same ? yes(error.ename) : no('incomplete')
    },
  },
  {
    about: "points at a type error's line and column in the cell",
    async run(subject) {
      const done = await run(await subject.kernel(), 'const one = 1\n\n  const two: string = one')
      return /\b3:9\b/.test(shownText(done)) ? yes('3:9') : no(done.reply.status === 'ok' ? 'no error' : firstLine(done))
    },
  },
  {
    about: 'points at the line of the cell that throws',
    async run(subject) {
      const done = await run(
        await subject.kernel(),
        `interface Unused {\n  a: string\n}\nconst fail = (): never => {\n  throw new TypeError('on purpose')\n}\nfail()`,
      )
      const error = errorOf(done)
      if (!error) return no('text on stderr')
      const named = error.ename === 'TypeError' && error.evalue === 'on purpose'
      if (!named) return no(`${error.ename}: ${error.evalue}`)
      return /\b5:9\b/.test(shownText(done)) && /\b7:\d/.test(shownText(done)) ? yes('5:9') : no('other lines')
    },
  },
  {
    about: 'takes a declaration that an earlier cell made',
    async run(subject) {
      const kernel = await subject.kernel()
      for (const code of ['const again = 1; class Kept {}', 'const again = "two"; class Kept { n = 1 }']) {
        const done = await run(kernel, code)
        if (done.reply.status !== 'ok') return no(firstLine(done))
      }
      const done = await run(kernel, 'console.log(again.toUpperCase(), new Kept().n)')
      return shownText(done).includes('TWO 1') ? yes() : no(firstLine(done))
    },
  },
]
