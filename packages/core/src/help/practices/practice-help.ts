import { CHECKED } from '../evidence'
import type { Block } from '../page'

/** What the page says of one practice beside its row of the quick-reference table. */
export interface PracticeHelp {
  /** What to do, in order. */
  readonly how: readonly string[]
  /** More that helps to do it. */
  readonly more?: readonly Block[]
  readonly evidence: Evidence
  /** The practice touches what belongs in treatment. */
  readonly care?: true
}

interface Evidence {
  /** Of what the article says about the study behind the practice. */
  readonly checked: keyof typeof CHECKED
  /** What the article reports, and what was found. */
  readonly text: string
  /** Each with what was done to check it. */
  readonly sources: readonly string[]
}

export function evidenceBlocks({ checked, text, sources }: Evidence): readonly Block[] {
  return [{ term: `Evidence, ${CHECKED[checked]}`, text }, ...(sources.length > 0 ? [{ list: sources }] : [])]
}
