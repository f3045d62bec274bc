import { readFileSync } from 'node:fs'

/** What a host's theme says: its variables, and in Obsidian the app's own rules, which hold in each of its themes. */
export function themeSheet(theme: string): string {
  const read = (name: string) => readFileSync(new URL(`themes/${name}.css`, import.meta.url), 'utf8')
  return theme.startsWith('obsidian-') ? read(theme) + read('obsidian-app') : read(theme)
}
