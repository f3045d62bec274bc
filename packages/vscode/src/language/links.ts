import * as vscode from 'vscode'
import { linksIn } from '@core/language/goal-links'
import { saying } from '../say'
import type { Vaults } from '../vaults'
import type { VaultFolder } from '../vault-folder'
import { ourNote, rangeIn } from './ours'
import { translated } from '@core/texts'

interface GoalLink extends vscode.DocumentLink {
  readonly leads: { readonly vault: VaultFolder; readonly to: string; readonly from: string }
}

/** Links to goals: those of a field always; those of the text once the notes were read and tell which lead to one. */
export class GoalLinks implements vscode.DocumentLinkProvider<GoalLink>, vscode.DefinitionProvider {
  constructor(private readonly vaults: Vaults) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<GoalLink[]> {
    const note = await ourNote(this.vaults, document)
    if (!note) return []
    const { vault, path } = note
    return linksIn(note.layout)
      .filter(({ field, to }) => field !== undefined || vault.goalAt(to, path) !== undefined)
      .map(({ range, to }) => {
        const link = new vscode.DocumentLink(rangeIn(document, range))
        link.tooltip = translated('Open the goal')
        return Object.assign(link, { leads: { vault, to, from: path } })
      })
  }

  /** Where it leads is looked up when it is followed, since that may take reading the notes. */
  async resolveDocumentLink(link: GoalLink): Promise<GoalLink> {
    const target = await noteOf(link.leads)
    if (target) link.target = target
    return link
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Location | undefined> {
    const links = await this.provideDocumentLinks(document)
    const link = links.find(({ range }) => range.contains(position))
    const target = link && (await noteOf(link.leads))
    return target && new vscode.Location(target, new vscode.Position(0, 0))
  }
}

async function noteOf({ vault, to, from }: GoalLink['leads']): Promise<vscode.Uri | undefined> {
  await saying(() => vault.read())
  const path = vault.noteAt(to, from)
  return path === undefined ? undefined : vault.vault.uriOf(path)
}
