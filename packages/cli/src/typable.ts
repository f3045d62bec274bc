import { COMMANDS } from '@core/commands'
import { translated } from '@core/texts'
import { commandLine } from './command-line'

/**
 * A sentence of the core, with what is typed for each command that it names by its title.
 * @param on the vault to name
 * @param shown how what is typed stands in it
 */
export function typable(sentence: string, on: string, shown = (command: string) => command): string {
  return sentence.replace(QUOTED, (whole, opening: string, name: string, closing: string) => {
    const command = COMMANDS.find(({ title }) => name === translated(title) || name === title)
    return command ? opening + shown(commandLine(command.id, { on })) + closing : whole
  })
}

/** In the quotation marks of every language that we speak; a French one stands a space apart. */
const QUOTED = /(["“„«「]\s?)([^"“”„«»「」]+?)(\s?["“”»」])/g
