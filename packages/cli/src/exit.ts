/** Exit codes of the process; `docs` and `--help` name the same four. */
export const EXIT = { done: 0, problem: 1, wrongUse: 2, couldNot: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends the command with one sentence on stderr that says what to do. */
export class Stop extends Error {
  override readonly name = 'Stop'
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message)
  }
}

export function wrongUse(message: string): Stop {
  return new Stop(EXIT.wrongUse, message)
}

export function couldNot(message: string): Stop {
  return new Stop(EXIT.couldNot, message)
}
