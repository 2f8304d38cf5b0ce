/**
 * A thread beside the running program that cuts off code which never ends.
 *
 * A byte on the fifth pipe ends whatever the program's main thread runs at the moment, the way the
 * inspector's "terminate execution" does; the end of the pipe means that the kernel is gone.
 */
import { Session } from 'node:inspector'
import { Socket } from 'node:net'

const end = (): void => void process.kill(process.pid, 'SIGKILL')
// A socket, since a file's read would keep the process from ending until it returns.
new Socket({ fd: 4, readable: true, writable: false })
  .on('data', () => {
    const session = new Session() // for the moment only: a process with an open one waits at its end
    session.connectToMainThread()
    session.post('Runtime.terminateExecution', () => session.disconnect())
  })
  .on('end', end)
  .on('error', end)
