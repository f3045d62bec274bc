import * as vscode from 'vscode'
import { PRODUCT } from '@core/dashboard/phrases'
import type { Looks } from '../looks'
import type { Problems } from '../problems'
import type { Vaults } from '../vaults'
import { Completions, TRIGGERS } from './complete'
import { Fixes } from './fixes'
import { hovers } from './hover'
import { Lenses } from './lenses'
import { GoalLinks } from './links'
import { Outline } from './outline'
import { followRenames } from './rename'

/** What the editor offers in notes of ours. Each answers for the note that it is asked about, and reads no other. */
export function registerLanguage(vaults: Vaults, looks: Looks, problems: Problems): vscode.Disposable {
  const { languages } = vscode
  const markdown = { language: 'markdown' }
  const links = new GoalLinks(vaults)
  const outline = new Outline(vaults)
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(markdown, new Completions(vaults), ...TRIGGERS),
    languages.registerHoverProvider(markdown, hovers(vaults)),
    languages.registerCodeActionsProvider(markdown, new Fixes(vaults, problems), {
      providedCodeActionKinds: Fixes.kinds,
    }),
    languages.registerCodeLensProvider(markdown, new Lenses(vaults, looks)),
    languages.registerDocumentLinkProvider(markdown, links),
    languages.registerDefinitionProvider(markdown, links),
    languages.registerDocumentSymbolProvider(markdown, outline, { label: PRODUCT }),
    languages.registerFoldingRangeProvider(markdown, outline),
    followRenames(vaults),
  )
}
