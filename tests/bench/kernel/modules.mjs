/** What cells can import. @typedef {import('./asking.mjs').Behaviour} Behaviour */
import { firstLine, no, run, shownText, yes } from './asking.mjs'

/** @param {string} about @param {string} code @param {string} expected shown by the cell @returns {Behaviour} */
const imports = (about, code, expected) => ({
  about,
  async run(subject) {
    const done = await run(await subject.kernel(), code)
    return done.reply.status === 'ok' && shownText(done).includes(expected) ? yes() : no(firstLine(done))
  },
})

/** @type {readonly Behaviour[]} */
export const modules = [
  imports(
    'imports a package that is an ES module alone (arquero)',
    `import { table } from 'arquero'\nconsole.log('rows', table({ a: [1, 2] }).numRows())`,
    'rows 2',
  ),
  imports(
    'imports a package with only `exports.import`',
    `import { answer } from 'import-only'\nconsole.log('answer', answer + 0)`,
    'answer 42',
  ),
  imports(
    'imports a package that awaits at its top level',
    `import { answer as later } from 'awaits-first'\nconsole.log('later', later)`,
    'later 42',
  ),
  imports('imports vega 6', `import * as vega from 'vega'\nconsole.log('view', typeof vega.View)`, 'view function'),
  imports(
    'imports by `await import()`',
    `const { answer: dynamic } = await import('import-only')\nconsole.log('dynamic', dynamic)`,
    'dynamic 42',
  ),
  imports(
    'imports `../shared.ts` with its types',
    `import { home, type Place } from '../shared.ts'\nconst place: Place = home\nconsole.log('town', place.town)`,
    'town Lviv',
  ),
  imports('imports `./local.ts`', `import { shout } from './local.ts'\nconsole.log(shout('news'))`, 'NEWS from Lviv'),
  {
    about: "checks against a package's types",
    async run(subject) {
      const done = await run(await subject.kernel(), `import { answer as typed } from 'import-only'\nconst text: string = typed`)
      return done.reply.status === 'error' && /'number' is not assignable/.test(shownText(done))
        ? yes()
        : no(done.reply.status === 'ok' ? 'no: a wrong use runs' : firstLine(done))
    },
  },
  imports('runs top-level `await (…)`', `const waited = await (Promise.resolve('waited'))\nconsole.log(waited)`, 'waited'),
  imports('runs top-level `for await`', `for await (const n of [Promise.resolve(1), Promise.resolve(2)]) console.log('item', n)`, 'item 2'),
]
