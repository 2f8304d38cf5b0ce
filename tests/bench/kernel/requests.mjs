/** What a front end asks for beside running cells. @typedef {import('./asking.mjs').Behaviour} Behaviour */
import { no, run, yes } from './asking.mjs'

/** @type {readonly Behaviour[]} */
export const requests = [
  {
    about: 'completes members by the types of earlier cells',
    async run(subject) {
      const kernel = await subject.kernel()
      await run(kernel, `const words: readonly string[] = ['grain']`)
      const reply = await kernel.complete('words[0].toUpper')
      return reply.matches.includes('toUpperCase') ? yes() : no('nothing')
    },
  },
  {
    about: 'completes by types within the cell, before it has run',
    async run(subject) {
      const reply = await (await subject.kernel()).complete('const lengths = new Map<string, number>()\nlengths.ha')
      return reply.matches.includes('has') ? yes() : no('nothing')
    },
  },
  {
    about: 'tells the kind of each completion',
    async run(subject) {
      const reply = await (await subject.kernel()).complete('Math.sq')
      const typed = reply.metadata?._jupyter_types_experimental?.find((/** @type {{ text: string }} */ { text }) => text === 'sqrt')
      return typed?.type ? yes(typed.type) : no(reply.matches.includes('sqrt') ? 'names alone' : 'nothing')
    },
  },
  {
    about: 'inspects with the type and the docs',
    async run(subject) {
      const kernel = await subject.kernel()
      const code = '/** Adds two amounts. */\nfunction add(one: number, other: number) { return one + other }\nadd(1, 2)'
      const reply = await kernel.inspect(code, code.lastIndexOf('add') + 2)
      const text = reply.data?.['text/plain'] ?? ''
      if (!reply.found) return no('nothing')
      return text.includes('Adds two amounts.') && text.includes('one: number') ? yes() : no('type or docs are missing')
    },
  },
  {
    about: 'inspects behind astral characters, whose offsets count once',
    async run(subject) {
      const code = `const flag = '🇺🇦🌾'; const harvest = 7; harvest`
      const reply = await (await subject.kernel()).inspect(code, [...code].length - 3)
      return /harvest: (7|number)/.test(reply.data?.['text/plain'] ?? '') ? yes() : no('another place')
    },
  },
  {
    about: 'tells complete code from incomplete and invalid',
    async run(subject) {
      const kernel = await subject.kernel()
      const told = []
      for (const code of ['1 + 1', 'const f = () => {', 'let x = )', '`open']) told.push((await kernel.isComplete(code)).status)
      return told.join() === 'complete,incomplete,invalid,incomplete' ? yes() : no(told.join(', '))
    },
  },
  {
    about: 'answers comm_info_request',
    async run(subject) {
      const reply = await (await subject.kernel()).commInfo()
      return reply.status === 'ok' && JSON.stringify(reply.comms) === '{}' ? yes() : no('without status')
    },
  },
  {
    about: 'answers kernel_info_request in full',
    async run(subject) {
      const reply = await (await subject.kernel()).info()
      const { name, mimetype, file_extension } = reply.language_info ?? {}
      const whole = [reply.implementation, reply.implementation_version, reply.banner, mimetype].every(
        (text) => typeof text === 'string' && text,
      )
      if (reply.status !== 'ok') return no('without status')
      return whole && /^5\.\d/.test(reply.protocol_version) && name === 'typescript' && file_extension === '.ts' ? yes() : no('incomplete')
    },
  },
  {
    about: 'says the true version of TypeScript',
    async run(subject) {
      const { version } = (await (await subject.kernel()).info()).language_info
      return version === subject.languageVersion ? yes(version) : no(`${version}, is ${subject.languageVersion}`)
    },
  },
  {
    about: 'gives the history',
    async run(subject) {
      const kernel = await subject.kernel()
      await run(kernel, '"kept"')
      await run(kernel, '"not kept"', { storeHistory: false })
      const { history = [] } = await kernel.history(1)
      return history.length === 1 && history[0][2] === '"kept"' ? yes() : no(`${history.length} entries`)
    },
  },
]
