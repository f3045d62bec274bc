import { catalogOf, type Language, languageOf, LANGUAGES, speak } from '@core/texts'
import type { Args } from './args'
import { builtFile } from './built-file'
import { readOption } from './read-option'

/** Where a terminal says in which language it is: the first of these that holds anything counts (POSIX). */
const LOCALES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/**
 * Speaks the language that is asked for, else that of the terminal where there are words in it. English reads no file.
 */
export async function speakAsAsked(args: Args, env: NodeJS.ProcessEnv): Promise<void> {
  const asked = readOption(args, 'language', languageOf, Object.keys(LANGUAGES))
  const language = asked ?? languageOfTerminal(env)
  if (language !== 'en') speak(language, catalogOf(language, await textIn('marks'), await textIn(language)))
}

function languageOfTerminal(env: NodeJS.ProcessEnv): Language {
  const locale = LOCALES.map((name) => env[name]).find((value) => value !== undefined && value !== '')
  return languageOf(locale ?? '') ?? 'en'
}

/** The build puts the words beside the program. */
function textIn(name: string): Promise<string> {
  return builtFile(`languages/${name}.txt`)
}
