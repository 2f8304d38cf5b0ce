/** How values are shown. @typedef {import('./asking.mjs').Behaviour} Behaviour */
import { firstLine, no, resultOf, run, yes } from './asking.mjs'

const RICH = `({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>rich</b>', 'text/plain': 'plain' }) })`

/** @type {readonly Behaviour[]} */
export const results = [
  {
    about: 'gives the last expression as an execute_result',
    async run(subject) {
      const done = await run(await subject.kernel(), 'const sum = 40 + 2\nsum')
      if (resultOf(done)?.['text/plain'] === '42') return yes()
      return no(done.outputs[0]?.output_type === 'stream' ? 'text on stdout' : firstLine(done))
    },
  },
  {
    about: 'shows a value of several forms as one MIME bundle',
    async run(subject) {
      const done = await run(await subject.kernel(), RICH)
      const data = resultOf(done)
      return data?.['text/html'] === '<b>rich</b>' && data['text/plain'] === 'plain' && done.outputs.length === 1 ? yes() : no('text alone')
    },
  },
  {
    about: 'shows nothing for a cell without a value',
    async run(subject) {
      const done = await run(await subject.kernel(), 'const quiet = 1\nvoid quiet')
      return done.outputs.length === 0 ? yes() : no(firstLine(done))
    },
  },
  {
    about: 'updates a display in place',
    async run(subject) {
      const kernel = await subject.kernel()
      const first = await run(
        kernel,
        `import { display } from 'tidywire/notebook'\nconst place = display('before')\nplace.update('between')`,
      )
      const second = await run(kernel, `place.update('after')`)
      const types = [...first.messages, ...second.messages].map(({ type }) => type).filter((type) => type.includes('display'))
      if (types.join() !== 'display_data,update_display_data,update_display_data') return no(types.join() || firstLine(first))
      const told = JSON.stringify([first.outputs.map(({ data }) => data['text/plain']), second.outputs])
      return told === '[["after"],[]]' ? yes() : no(told)
    },
  },
  {
    about: 'draws a progress bar in place',
    async run(subject) {
      const code = `import { progress } from 'tidywire/notebook'\nlet last = 0\nfor (const n of progress([1, 2, 3])) { last = n; await new Promise((done) => setTimeout(done, 120)) }`
      const done = await run(await subject.kernel(), code)
      const types = done.messages.map(({ type }) => type)
      const updates = types.filter((type) => type === 'update_display_data').length
      if (types.filter((type) => type === 'display_data').length !== 1 || updates < 2 || done.outputs.length !== 1)
        return no(firstLine(done))
      const text = JSON.stringify(done.outputs[0]?.data)
      return /3\/3|3 of 3|100\s?%/.test(text) ? yes() : no('ends unfinished')
    },
  },
]
