import { type Running, type Start, startApp as start } from './obsidian-app'
import { builtMain } from './obsidian-bundle'

/** Opens a vault in the mocked app, with the plugin as it is built in it. */
export function startApp(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  how: Start = {},
): Promise<Running> {
  return start(builtMain(), files, how)
}
