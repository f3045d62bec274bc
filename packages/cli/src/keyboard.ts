import { createInterface, type Interface } from 'node:readline'

/** A line that was typed; `left` where the person leaves instead, with what stood there unfinished. */
export interface Typed {
  readonly text: string
  readonly left: boolean
}

/** What a window that is closed sends, and whoever ends a program. */
const ENDINGS = ['SIGHUP', 'SIGTERM'] as const

/**
 * Lines from the keyboard. What is typed or pasted ahead waits for the next question. Leaving is Ctrl-C, and the end of
 * the input: Ctrl-D, a window that is closed, a program that is told to end. From the first question on it does so once
 * it has kept what was answered.
 */
export class Keyboard {
  private readonly ahead: string[] = []
  private lines: Interface | undefined
  private answer: ((typed: Typed) => void) | undefined

  next(): Promise<Typed> {
    const text = this.ahead.shift()
    if (text !== undefined) return Promise.resolve({ text, left: false })
    if (!process.stdin.readable) return Promise.resolve({ text: '', left: true })
    this.lines ??= this.open()
    this.lines.setPrompt('> ')
    this.lines.prompt()
    return new Promise((resolve) => (this.answer = resolve))
  }

  close(): void {
    this.lines?.close()
  }

  private open(): Interface {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    lines.on('line', (text) => this.take({ text, left: false }))
    lines.on('SIGINT', this.leave)
    lines.on('error', this.leave)
    // Where stderr is no screen, the terminal itself makes a signal of Ctrl-C.
    process.on('SIGINT', this.leave)
    for (const ending of ENDINGS) if (process.listenerCount(ending) === 0) process.on(ending, this.end)
    lines.once('close', () => {
      if (this.answer) this.leave()
      process.off('SIGINT', this.leave)
      this.lines = undefined
    })
    return lines
  }

  private take(typed: Typed): void {
    const { answer } = this
    this.answer = undefined
    if (answer) answer(typed)
    else if (!typed.left) this.ahead.push(typed.text)
  }

  private readonly leave = (): void => {
    this.ahead.length = 0
    if (this.answer) process.stderr.write('\n')
    this.take({ text: this.lines?.line ?? '', left: true })
  }

  /** Nobody is there for a further question; the signal does its own work as the program ends. */
  private readonly end = (signal: NodeJS.Signals): void => {
    this.close()
    process.stdin.destroy()
    process.once('exit', () => {
      process.off(signal, this.end)
      process.kill(process.pid, signal)
    })
  }
}
