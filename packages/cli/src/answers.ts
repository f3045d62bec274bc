import type { Question } from '@core/ports'
import { wrongUse } from './exit'

/** The answers of the command line, each used once a question asks for it. */
export class Answers {
  private readonly left: Set<string>
  private readonly asked = new Set<string>()
  isWriting = false
  /** Whether something was said that explains why nothing was written, so that unused answers are no error. */
  areExcused = false

  constructor(private readonly given: ReadonlyMap<string, readonly string[]>) {
    this.left = new Set(given.keys())
  }

  to(question: Question): readonly string[] | undefined {
    this.left.delete(question.id)
    this.asked.add(question.id)
    return this.given.get(question.id)
  }

  /** Called before the first change; throws if an answer is left that no question asked for. */
  beginWriting(): void {
    this.refuseUnused()
    this.isWriting = true
  }

  /** An answer that no question asked for is likely a typing error; reported before anything is written. */
  refuseUnused(): void {
    const [key] = this.left
    if (key === undefined) return
    const asked = this.asked.size > 0 ? `, only for ${[...this.asked].join(', ')}` : ''
    throw wrongUse(`Nothing here asks for "${key}"${asked}; leave out that --answer.`)
  }
}
