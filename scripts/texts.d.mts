/** What `DEFINITIONS` exports. */
export interface Definitions {
  readonly allKinds: unknown
  readonly COMMANDS: unknown
  readonly EXPECTED: unknown
  readonly ITEM_WORDS: unknown
  readonly JOURNAL_BASES: unknown
  readonly phrases: unknown
  readonly PRACTICES: unknown
}
export function countedTexts(core: Pick<Definitions, 'phrases'>): readonly string[]
export function programTexts(core: Definitions, host?: string): readonly string[]
export function sourceTexts(core: Definitions): readonly string[]
export function templateTexts(core: Pick<Definitions, 'allKinds'>): readonly string[]
