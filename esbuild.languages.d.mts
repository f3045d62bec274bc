export function catalogs(): Promise<Readonly<Record<string, Readonly<Record<string, string | null>>>>>
export function wordings(): Promise<
  Readonly<Record<string, Readonly<Record<string, string | readonly string[] | null>>>>
>
/** As a package is named. */
export type Host = 'cli' | 'obsidian' | 'vscode'
export function writeCatalogs(folder: URL, host: Host): Promise<void>
export function packedWords(
  host: Host,
): Promise<Readonly<Record<string, [charset: string, length: number, characters: string]>>>
