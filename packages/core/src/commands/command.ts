import type { Journal } from '../journal/journal'
import type { Host } from '../ports'

/** One command, the same in every host: the palette, the tree, the dashboard and `efficacy run` all call this. */
export interface Command {
  readonly id: string
  /** Sentence case, without the product's name. */
  readonly title: string
  /** One sentence for help texts and tooltips. */
  readonly about: string
  /** `note`: only where a note is open; `entry`: only where that note is one of ours. */
  readonly when: 'always' | 'note'
  readonly run: (host: Host, journal: Journal) => Promise<void>
}
