import * as vscode from 'vscode'
import { FolderVault } from '../../packages/vscode/src/vault'
import { vaultCases } from '../support/vault-contract'
import { root } from './ground'

describe('the vault contract', () => {
  let stages = 0
  const cases = vaultCases(async () => {
    const folder = vscode.Uri.joinPath(root(), `contract-${stages++}`)
    await vscode.workspace.fs.createDirectory(folder)
    return {
      vault: new FolderVault(folder),
      put: async (path, bytes) => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), bytes),
      bytes: async (path) =>
        vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path)).then(
          (bytes) => bytes,
          () => undefined,
        ),
      isFolder: async (path) =>
        vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, path)).then(
          ({ type }) => type === vscode.FileType.Directory,
          () => false,
        ),
      end: async () => vscode.workspace.fs.delete(folder, { recursive: true }),
    }
  })
  for (const { name, run } of cases) it(name, run)
})
