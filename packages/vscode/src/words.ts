import * as vscode from 'vscode'
import { catalogOf, type Language, languageOf, speak } from '@core/texts'

/** The language that was asked for last: files that are read after those of a later wish say nothing. */
let wished: Language = 'en'

/**
 * Speaks the language that is set, else VS Code's own where there are words in it. `undefined` where that needs no
 * reading: English is there already.
 * @param set A language, or `auto`.
 */
export function speakAsSet(extension: vscode.Uri, set: string): Promise<void> | undefined {
  wished = languageOf(set === 'auto' ? vscode.env.language : set) ?? 'en'
  if (wished !== 'en') return speakFrom(extension, wished)
  speak('en')
  return undefined
}

/** The build puts the words beside the code, where a desktop and a browser read them alike. Without them it is English. */
async function speakFrom(extension: vscode.Uri, language: Language): Promise<void> {
  const files = [textIn(extension, 'marks'), textIn(extension, language)] as const
  const catalog = await Promise.all(files).then(
    ([marks, words]) => catalogOf(language, marks, words),
    () => undefined,
  )
  if (wished === language) speak(catalog ? language : 'en', catalog)
}

async function textIn(extension: vscode.Uri, name: string): Promise<string> {
  const file = vscode.Uri.joinPath(extension, 'dist', 'languages', `${name}.txt`)
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
}
