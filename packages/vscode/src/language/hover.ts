import * as vscode from 'vscode'
import { hoverAt } from '@core/language/hover'
import { offsetAt } from '../document'
import type { Vaults } from '../vaults'
import { ourNote, rangeIn } from './ours'

export function hovers(vaults: Vaults): vscode.HoverProvider {
  return {
    async provideHover(document, position) {
      const note = await ourNote(vaults, document)
      const hover = note && hoverAt(note.layout, offsetAt(document, position))
      if (!hover) return undefined
      const texts = hover.says.map((text) => new vscode.MarkdownString(text))
      return new vscode.Hover(texts, rangeIn(document, hover.range))
    },
  }
}
