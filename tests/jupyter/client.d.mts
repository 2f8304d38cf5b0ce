/** Types of client.mjs for the tests; the module's own comments say more. */
export type Json = Record<string, any>

export interface Broadcast {
  readonly type: string
  readonly content: Json
  readonly late: boolean
  readonly order: number
}

export interface Execution {
  readonly reply: Json
  readonly outputs: Json[]
  readonly messages: Broadcast[]
  readonly seconds: number
}

export interface ExecuteOptions {
  readonly stopOnError?: boolean
  readonly silent?: boolean
  readonly storeHistory?: boolean
  readonly timeout?: number
}

export interface LaunchOptions {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env?: Record<string, string>
  readonly interruptMode?: 'signal' | 'message'
  readonly startTimeout?: number
  readonly grace?: number
}

export interface Ended {
  readonly reply: Json | undefined
  readonly exitCode: number | null | undefined
  readonly clean: boolean
}

export interface Kernel {
  readonly pid: number
  readonly startSeconds: number
  readonly exitCode: number | null | undefined
  readonly stderr: string
  execute(code: string, options?: ExecuteOptions): Promise<Execution>
  interrupt(): Promise<Json>
  info(): Promise<Json>
  complete(code: string, cursorPosition?: number): Promise<Json>
  inspect(code: string, cursorPosition?: number, detailLevel?: number): Promise<Json>
  isComplete(code: string): Promise<Json>
  commInfo(): Promise<Json>
  history(n?: number): Promise<Json>
  shutdown(options?: { timeout?: number }): Promise<Ended>
  restart(): Promise<Ended>
  kill(): Promise<void>
  peakMemory(): number | null
}

export function launch(options: LaunchOptions): Promise<Kernel>
