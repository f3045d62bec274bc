import * as vscode from 'vscode'
import { catalogOf, type Language, languageOf, speak } from '@core/texts'

/**
 * Speaks the language that is set, else VS Code's own where there are words in it. `undefined` where that needs no
 * reading: English is there already.
 * @param set A language, or `auto`.
 */
export function speakAsSet(extension: vscode.Uri, set: string): Promise<void> | undefined {
  const language = languageOf(set === 'auto' ? vscode.env.language : set) ?? 'en'
  if (language !== 'en') return speakFrom(extension, language).catch(() => speak('en'))
  speak('en')
  return undefined
}

/** The build puts the words beside the code, where a desktop and a browser read them alike. Without them it is English. */
async function speakFrom(extension: vscode.Uri, language: Language): Promise<void> {
  const [marks, words] = await Promise.all([textIn(extension, 'marks'), textIn(extension, language)])
  speak(language, catalogOf(language, marks, words))
}

async function textIn(extension: vscode.Uri, name: string): Promise<string> {
  const file = vscode.Uri.joinPath(extension, 'dist', 'languages', `${name}.txt`)
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
}
