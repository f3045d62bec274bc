import * as vscode from 'vscode'
import { type Catalog, type Language, languageOf, speak } from '@core/texts'

/**
 * Speaks the language that the settings name, else VS Code's own where there are words in it. `undefined` where that
 * needs no reading: English is there already.
 */
export function speakAsSet(extension: vscode.Uri): Promise<void> | undefined {
  const language = languageSet()
  if (language !== 'en') return speakFrom(extension, language)
  speak('en')
  return undefined
}

function languageSet(): Language {
  const set = vscode.workspace.getConfiguration('efficacyJournal').get<string>('language') ?? 'auto'
  return languageOf(set === 'auto' ? vscode.env.language : set) ?? 'en'
}

/** The build puts the words beside the code, where a desktop and a browser read them alike. */
async function speakFrom(extension: vscode.Uri, language: Language): Promise<void> {
  const file = vscode.Uri.joinPath(extension, 'dist', 'languages', `${language}.json`)
  const bytes = await vscode.workspace.fs.readFile(file)
  speak(language, JSON.parse(new TextDecoder().decode(bytes)) as Catalog)
}
