/**
 * The state of one notebook: which names its cells declared, and the program that holds their values.
 *
 * TypeScript is loaded when it is first needed, after the kernel has answered its first request.
 */
import { createChecker, type Completions, type Documentation } from './checker.ts'
import { readCell, type Binding, type Cell } from './cell.ts'
import { emit } from './emit.ts'
import type { Fault, Outcome } from './job.ts'
import { reach, type Reached } from './modules.ts'
import type { Program } from './program.ts'
import { faultMessage, findingsMessage, strayText, type ErrorMessage, type Origin } from './report.ts'

export interface Notebook {
  /** Check, compile and run the cell of this number; gives the error that ended it, if one did. Outputs are shown before this settles. */
  readonly execute: (source: string, number: number) => Promise<ErrorMessage | undefined>
  /** Offsets are UTF-16 units in the source. */
  readonly complete: (source: string, offset: number) => Completions
  readonly inspect: (source: string, offset: number) => Documentation | undefined
  readonly warmUp: () => void
  /** An error of a cell that is over, in words. */
  readonly strayText: (fault: Fault) => string
}

/** Places in stack traces are told for as many cells. */
const TOLD = 1000

/** A notebook whose imports are relative to a folder, over a program that runs there. */
export function createNotebook(folder: string, program: Pick<Program, 'run' | 'starts'>): Notebook {
  const checker = createChecker(folder)
  const names = new Map<string, Binding>()
  const origins = new Map<string, Origin>()
  let starts = program.starts()

  async function execute(source: string, number: number): Promise<ErrorMessage | undefined> {
    forgetLost()
    const cell = readCell(number, source, names)
    const findings = checker.check(cell)
    if (findings.length > 0) return findingsMessage(findings, source)
    const { js, map } = emit(cell.compiled.text, checker.home)
    origins.delete(`cell-${cell.number - TOLD}`)
    origins.set(`cell-${cell.number}`, { map, text: cell.compiled.text, cell })
    let reached: Reached
    try {
      reached = reach([...cell.imports, ...cell.lazyImports, ...importsOf(names, cell)], checker.home, checker.resolve)
    } catch (error) {
      return { ename: 'ImportError', evalue: String(error), traceback: [String(error)] } // a file that vanished, or cannot be read
    }
    for (const [file, origin] of reached.maps) origins.set(file, origin)
    const outcome = await program.run({
      cell: cell.number,
      js,
      imports: [...importsOf(names, cell), ...cell.imports],
      targets: reached.targets,
      modules: reached.modules,
      names: [...cell.names].filter(([, { erased, from }]) => !erased && from === 'cell').map(([name]) => name),
    })
    keepNames(cell, outcome)
    return outcome.fault && faultMessage(outcome.fault, cell, origins)
  }

  /** After a fault, only names that got a value are kept, and imports that were loaded; types always. */
  function keepNames(cell: Cell, { fault, held, loaded }: Outcome): void {
    if (forgetLost()) return
    checker.keep(cell)
    for (const [name, binding] of cell.names) {
      const isThere = binding.erased || (binding.from === 'module' ? loaded.includes(binding.specifier) : held.includes(name))
      if (!fault || isThere) names.set(name, binding)
    }
  }

  /** Where the program was begun anew, all values are gone, and only types are left. */
  function forgetLost(): boolean {
    if (program.starts() === starts) return false
    starts = program.starts()
    for (const [name, { from, erased }] of names) if (from === 'cell' && !erased) names.delete(name)
    return true
  }

  return {
    execute,
    complete: (source, offset) => checker.complete(source, offset, names),
    inspect: (source, offset) => checker.inspect(source, offset, names),
    strayText: (fault) => strayText(fault, origins),
    warmUp: () => void checker.check(readCell(0, 'console.log([1].map(String))', names)),
  }
}

/** Modules of earlier cells' imports that this cell reaches through a name. */
function importsOf(names: ReadonlyMap<string, Binding>, cell: Cell): string[] {
  const found = [...names].flatMap(([name, binding]) =>
    binding.from === 'module' && !binding.erased && !cell.names.has(name) && cell.compiled.text.includes(binding.statement)
      ? [binding.specifier]
      : [],
  )
  return [...new Set(found)]
}
