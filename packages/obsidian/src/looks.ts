import type { Plugin } from 'obsidian'
import { readView } from '@core/dashboard/read-view'
import type { View } from '@core/dashboard/view'
import { languageOf } from '@core/texts'
import { type LanguageSetting, speakAsSet } from './words'

/** Where the dashboard opens when none is open yet. */
export type Side = 'right' | 'main'

/** What one dashboard was opened at: kept with its leaf, and apart for each. */
export type Focus = Pick<View, 'goal' | 'domain' | 'period' | 'opened'>

/** How things look in this app, and nothing that changes a number. */
export interface Look extends Omit<View, keyof Focus> {
  readonly opens: Side
  readonly language: LanguageSetting
}

/** The looks, kept in the plugin's `data.json`, which is written when a person changes one and at no other time. */
export class Looks {
  private look = readLook(undefined)
  private readonly listeners = new Set<() => void>()

  constructor(private readonly store: Pick<Plugin, 'loadData' | 'saveData'>) {}

  get value(): Look {
    return this.look
  }

  /**
   * Reads the file, at the start and after something else has written it. One that is no JSON, such as a sync may leave
   * behind, changes nothing, and does not keep the plugin from starting.
   */
  async load(): Promise<void> {
    const look = readLook(await this.store.loadData().catch(() => this.look))
    await speakAsSet(look.language)
    this.look = look
    this.announce()
  }

  async change(change: Partial<Look>): Promise<void> {
    const { language } = readLook({ ...this.look, ...change })
    if (language !== this.look.language) await speakAsSet(language)
    // Read only now: another setting may have been changed in the meantime.
    const look = readLook({ ...this.look, ...change })
    if (JSON.stringify(look) === JSON.stringify(this.look)) return
    this.look = look
    this.announce()
    await this.store.saveData(fileOf(look))
  }

  /** Calls `listener` after each change; the returned function ends that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private announce(): void {
    for (const listener of this.listeners) listener()
  }
}

/** What is missing or wrong in the file takes its default, each for itself. */
function readLook(stored: unknown): Look {
  const { language, opens } = (stored ?? {}) as { language?: unknown; opens?: unknown }
  const { look } = splitView(readView(stored))
  return { ...look, opens: opens === 'main' ? 'main' : 'right', language: languageIn(language) }
}

/** Default values are not written. */
function fileOf({ language, ...look }: Look): object {
  return language === 'auto' ? look : { ...look, language }
}

function languageIn(stored: unknown): LanguageSetting {
  return (typeof stored === 'string' ? languageOf(stored) : undefined) ?? 'auto'
}

/** A view as what belongs to the app and what to one leaf. */
export function splitView(view: View): {
  readonly look: Omit<Look, 'language' | 'opens'>
  readonly focus: Focus
} {
  const { goal, domain, period, opened, ...look } = view
  return { look, focus: { goal, domain, period, opened } }
}
