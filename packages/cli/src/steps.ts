import type { Question } from '@core/ports'

type Answer = readonly string[]

/** What a person does where a single question is asked: answers it, goes a step back, or leaves. */
export type Step = Answer | 'back' | undefined

/**
 * The steps back among single questions: the command begins anew, and what was answered before the last step stands
 * without being asked again.
 */
export class Steps {
  private readonly answers = new Map<string, Answer>()

  /** Runs the command until nobody goes back in it. */
  async through(command: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await command()
      } catch (error) {
        if (!(error instanceof StepBack)) throw error
      }
    }
  }

  /** @param mayGoBack not where something was done that would be done twice */
  async take(
    { id }: Question,
    mayGoBack: boolean,
    ask: (isLater: boolean) => Promise<Step>,
  ): Promise<Answer | undefined> {
    const [last] = [...this.answers.keys()].slice(-1)
    const before = mayGoBack ? last : undefined
    const step = this.answers.get(id) ?? (await ask(before !== undefined))
    if (step === undefined) return undefined
    if (step !== 'back') {
      this.answers.set(id, step)
      return step
    }
    if (before === undefined) return undefined
    this.answers.delete(before)
    throw new StepBack()
  }
}

class StepBack extends Error {}
