import type { Running } from './obsidian-app'

/** Keeps every note from being read, until what it returns is called. */
export function holdNotes(vault: Running['app']['vault']): () => void {
  let goOn = (): void => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  const read = vault.readBinary.bind(vault)
  vault.readBinary = async (file) => {
    if (file.path.endsWith('.md')) await held
    return read(file)
  }
  return goOn
}
