import { runLab } from '../kernel/lab.ts'
import type { AddCommand } from './command.ts'

/** tidywire notebook: JupyterLab with the TypeScript kernel. */
export const addNotebook: AddCommand = (command, done) => {
  command
    .argument('[dir]', 'folder of notebooks', '.')
    .argument('[options...]', 'options for JupyterLab, behind --')
    .addHelpText('after', '\nExamples:\n  tidywire notebook notebooks\n  tidywire notebook . -- --no-browser --port 8890')
    .action(async (folder: string, options: string[]) => done(await runLab(folder, options)))
}
