import * as vscode from 'vscode'
import {
  type CompletionContext,
  type Completion,
  completions,
  noteCompletions,
} from '@core/language/complete'
import { asksForGoals, spotAt } from '@core/language/spot'
import { offsetAt, textOf } from '../document'
import type { Vaults } from '../vaults'
import { ourNote, type OurNote, rangeIn, scannedNote, vaultOf } from './ours'

/** What begins or parts the things that are offered; words by themselves are for the person to write. */
export const TRIGGERS = [':', ' ', '[', '#', '/']

const KINDS: Readonly<Record<Completion['what'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  goal: vscode.CompletionItemKind.Reference,
  section: vscode.CompletionItemKind.Struct,
  kind: vscode.CompletionItemKind.Snippet,
}

export class Completions implements vscode.CompletionItemProvider {
  constructor(private readonly vaults: Vaults) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    if (document.lineCount === 1 && /^\s*\w*$/.test(document.getText())) return this.wholeNotes(document)
    const note = await ourNote(this.vaults, document)
    const spot = note && spotAt(note.layout, offsetAt(document, position))
    if (!spot) return []
    const range = rangeIn(document, spot.replaces)
    // Only where a goal is asked for are the notes read.
    if (asksForGoals(spot)) await note.vault.read()
    return completions(spot, aroundOf(note)).map((each, index) => itemOf(each, range, index))
  }

  /** An empty file in the journal's folder is about to become a note of it. */
  private async wholeNotes(document: vscode.TextDocument): Promise<vscode.CompletionItem[]> {
    const vault = vaultOf(this.vaults, document)
    const note = vault && (await scannedNote(vault, document))
    if (!note?.path.startsWith(`${note.settings.journal_folder}/`)) return []
    const range = rangeIn(document, { from: 0, to: textOf(document).length })
    return noteCompletions(aroundOf(note)).map((each, index) => itemOf(each, range, index))
  }
}

function aroundOf({ vault, settings }: OurNote): CompletionContext {
  const { journal } = vault
  return { settings, goals: vault.goals(), today: journal.today(), time: journal.timeOfDay() }
}

function itemOf(each: Completion, range: vscode.Range, index: number): vscode.CompletionItem {
  const { label, insert, cursor, detail, about, filter, goesOn } = each
  const item = new vscode.CompletionItem(
    detail === undefined ? label : { label, description: detail },
    KINDS[each.what],
  )
  item.range = range
  item.insertText = cursor === undefined ? insert : snippetOf(insert, cursor)
  item.keepWhitespace = true
  item.sortText = String(index).padStart(3, '0')
  if (filter !== undefined) item.filterText = filter
  if (about !== undefined) item.documentation = about
  if (goesOn) item.command = { title: '', command: 'editor.action.triggerSuggest' }
  return item
}

function snippetOf(insert: string, cursor: number): vscode.SnippetString {
  return new vscode.SnippetString()
    .appendText(insert.slice(0, cursor))
    .appendTabstop(0)
    .appendText(insert.slice(cursor))
}
