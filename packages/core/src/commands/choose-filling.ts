import type { Host } from '../ports'
import type { Command } from './command'
import { only } from './questions'
import { translated } from '../texts'

/** One choice for all kinds: asking it for each of seventeen would be a question before the questions. */
const KEY = 'filling'
const TEMPLATE = 'template'

export const chooseFilling: Command = {
  id: 'choose-filling',
  title: 'Choose how to fill in notes',
  about: 'Fill in new notes by short steps, or open them as empty templates.',
  when: 'always',
  async run(host) {
    const answer = await host.ask({
      id: 'filling',
      title: translated('How do you fill in a new note?'),
      detail: (await prefersTemplate(host))
        ? translated('So far: as an empty template.')
        : translated('So far: step by step.'),
      options: [
        {
          value: 'steps',
          label: translated('Step by step'),
          description: translated('short questions; most may stay empty'),
        },
        {
          value: TEMPLATE,
          label: translated('As an empty template'),
          description: translated('opens the note to write in'),
        },
      ],
    })
    if (answer) await host.memory.set(KEY, only(answer))
  },
}

export async function prefersTemplate(host: Host): Promise<boolean> {
  return (await host.memory.get(KEY)) === TEMPLATE
}

export async function rememberTemplate(host: Host): Promise<void> {
  await host.memory.set(KEY, TEMPLATE)
  host.say(
    translated('New notes open as empty templates from now on. "Choose how to fill in notes" changes that.'),
  )
}
