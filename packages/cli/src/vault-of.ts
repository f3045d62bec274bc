import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { couldNot } from './exit'

/** The folder named, which must be one; without a name, the vault that the current folder lies in. */
export function vaultNamed(folder: string | undefined): string {
  if (folder === undefined) return vaultAround(process.cwd())
  const path = resolve(folder)
  if (!isFolder(path)) throw couldNot(`${folder} is not a folder that can be read; name the vault's folder.`)
  return path
}

/** The nearest folder, this one or one above it, that holds `efficacy.json` or `.obsidian`; else this one. */
export function vaultAround(folder: string): string {
  for (const marker of ['efficacy.json', '.obsidian']) {
    for (let path = folder; ; path = dirname(path)) {
      if (existsSync(join(path, marker))) return path
      if (path === dirname(path)) break
    }
  }
  return folder
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
