import type { Question } from '@core/ports'

type Answer = readonly string[]

/** What a person does where a single question is asked: answers it, goes a step back, or leaves. */
export type Step = Answer | 'back' | undefined

/**
 * The steps back among single questions: the command begins anew, and what was answered before the last step stands
 * without being asked again. A run of questions has steps of its own.
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

  /** @param mayGoBack not where something is written already, which would be written twice */
  async take(
    { id, personal }: Question,
    mayGoBack: boolean,
    ask: (isLater: boolean) => Promise<Step>,
  ): Promise<Answer | undefined> {
    const isLater = mayGoBack && !personal && this.isBegun
    const step = this.answers.get(id) ?? (await ask(isLater))
    if (step === 'back' && isLater) this.back()
    if (step === undefined || step === 'back') return undefined
    if (!personal) this.answers.set(id, step)
    return step
  }

  /** Whether a question was answered. */
  get isBegun(): boolean {
    return this.answers.size > 0
  }

  /** Begins the command anew, up to the question that was answered last. */
  back(): never {
    this.answers.delete([...this.answers.keys()].at(-1) ?? '')
    throw new StepBack()
  }
}

class StepBack extends Error {}
