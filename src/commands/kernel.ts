import { Option } from 'commander'
import { installKernel, listKernels, removeKernel, type InstalledKernel } from '../kernel/kernelspec.ts'
import { coloursFor, EXIT, print, printJson, say, type AddCommand } from './command.ts'

interface Options {
  readonly name: string
  readonly prefix?: string
}

/** tidywire kernel: makes Jupyter find the TypeScript kernel. */
export const addKernel: AddCommand = (kernel, done) => {
  kernel.addHelpText('after', '\nExamples:\n  tidywire kernel install\n  tidywire kernel install --prefix .venv\n  tidywire kernel list')

  kernel
    .command('install')
    .description('Write the kernelspec "TypeScript (tidywire)"; it needs nothing on PATH.')
    .addOption(new Option('--user', 'into the data folder of the user (this is the default)').conflicts('prefix'))
    .option('--prefix <dir>', 'into <dir>/share/jupyter: a virtual environment, say')
    .option('--name <name>', 'name of the kernel', 'tidywire')
    .addHelpText('after', '\nExample:\n  tidywire kernel install --prefix .venv')
    .action(({ name, prefix }: Options) => {
      const { folder, displayName } = installKernel(name, prefix)
      print(folder)
      say(`Choose "${displayName}" as the kernel of a notebook, or start JupyterLab with it: tidywire notebook`)
      done(EXIT.well)
    })

  kernel
    .command('list')
    .description('List the kernels that Jupyter finds here.')
    .option('--prefix <dir>', 'only those in <dir>/share/jupyter')
    .option('--json', 'print them as JSON')
    .action(({ prefix, json }: Partial<Options> & { json?: true }) => {
      const found = listKernels(prefix)
      if (json) printJson(found)
      else if (found.length === 0) say('No kernel is installed; tidywire kernel install writes one.')
      else for (const each of found) print(line(each))
      done(EXIT.well)
    })

  kernel
    .command('remove')
    .description('Remove a kernel that this program installed, from every folder where Jupyter finds it.')
    .option('--prefix <dir>', 'only from <dir>/share/jupyter')
    .option('--name <name>', 'name of the kernel', 'tidywire')
    .action(({ name, prefix }: Options) => {
      for (const folder of removeKernel(name, prefix)) print(folder)
      done(EXIT.well)
    })
}

function line({ name, displayName, folder, ours, missing }: InstalledKernel): string {
  const colours = coloursFor(process.stdout)
  const fault = missing === null ? '' : `  ${colours.red(`broken: ${missing} is not there; run tidywire kernel install again`)}`
  return `${ours ? colours.bold(name) : name}  ${displayName}  ${colours.dim(folder)}${fault}`
}
