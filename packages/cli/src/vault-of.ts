import { accessSync, constants, existsSync, type Stats, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import type { Here } from './command-line'
import { couldNot } from './exit'

/** The folder named, which must be one; without a name, the vault that the current folder lies in. */
export function vaultNamed(folder: string | undefined): string {
  const path = folder === undefined ? vaultHere() : resolve(folder)
  // An empty name, such as that of a variable that is not set, would stand for the current folder.
  if (folder === '' || !isFolder(path) || !isListable(path))
    throw couldNot(`${(folder ?? path) || '""'} is not a folder that can be read; name the vault's folder.`)
  return path
}

function vaultHere(): string {
  return markedAbove(process.cwd()) ?? process.cwd()
}

/** Whether what lies in the folder can be found; a vault that cannot be looked into would pass for an empty one. */
function isListable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** How the vault and its files are named from the current folder. @param named what the person wrote, if anything */
export function hereOf(root: string, named?: string): Here {
  const shown = named !== undefined && isFolder(named) ? named : relative(process.cwd(), root)
  return {
    vault: vaultHere() === root ? '' : shown,
    nameOf: (path) => relative(process.cwd(), join(root, path)).split(sep).join('/'),
    start: existsSync(join(root, SETTINGS_FILE)) ? 'new-entry' : 'set-up',
  }
}

/**
 * The vault of a file: the nearest marked folder above it; else, for a path that leads down from the current folder,
 * that folder; else the file's own.
 */
export function vaultOf(file: string): string {
  const own = dirname(resolve(file))
  const leadsDown = !isAbsolute(file) && !relative(process.cwd(), own).startsWith('..')
  return markedAbove(own) ?? (leadsDown ? process.cwd() : own)
}

/** Said in the help of whatever takes a FILE. */
export const VAULT_OF_FILE =
  'The vault is the nearest folder above FILE with efficacy.json or .obsidian; else the current folder where FILE leads down from it, else the folder of FILE.'

/** The nearest folder, this one or one above it, that holds `efficacy.json` or `.obsidian`. */
function markedAbove(folder: string): string | undefined {
  if (MARKERS.some((marker) => existsSync(join(folder, marker)))) return folder
  return folder === dirname(folder) ? undefined : markedAbove(dirname(folder))
}

const MARKERS = [SETTINGS_FILE, '.obsidian']

export function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() === true
}

export function isFile(path: string): boolean {
  return statsOf(path)?.isFile() === true
}

/** `undefined` for what cannot be looked at: not there, below a file, in a circle of links, with too long a name. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
