import { catalogOf, type Language, languageOf, LANGUAGES, speak } from '@core/texts'
import { untaken } from './args'
import { builtFile } from './built-file'

/** Where a terminal says in which language it is: the first of these that holds anything counts (POSIX). */
const LOCALES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/**
 * Speaks the language that is asked for, else that of the terminal where there are words in it. English reads no file.
 * @param asked What `--language` was given.
 */
export async function speakAsAsked(asked: string | undefined, env: NodeJS.ProcessEnv): Promise<void> {
  const language = asked === undefined ? languageOfTerminal(env) : languageNamed(asked)
  if (language !== 'en') speak(language, catalogOf(language, await textIn('marks'), await textIn(language)))
}

function languageOfTerminal(env: NodeJS.ProcessEnv): Language {
  const locale = LOCALES.map((name) => env[name]).find((value) => value !== undefined && value !== '')
  return languageOf(locale ?? '') ?? 'en'
}

function languageNamed(asked: string): Language {
  const language = languageOf(asked)
  if (language) return language
  throw untaken('language', Object.keys(LANGUAGES), asked)
}

/** The build puts the words beside the program. */
function textIn(name: string): Promise<string> {
  return builtFile(`languages/${name}.txt`)
}
