import type { HelpSection } from './page'

/** How well a statement of the article could be traced to a publication. */
export const CHECKED = {
  verified: 'verified',
  identified: 'identified',
  partly: 'partly traced',
  contradicted: 'contradicted',
  untraceable: 'not traced',
} as const

export const EVIDENCE: HelpSection = {
  id: 'evidence',
  title: 'What the evidence words mean',
  blocks: [
    'The practices come from one article on self-efficacy. Each study that it describes was looked up.',
    {
      list: [
        'Verified: the record or abstract was read and fits.',
        'Identified: the publication is known and fits; it was not read again.',
        'Partly traced: some details fit a real publication and others do not; what differs is said.',
        'Contradicted: the publication, or a later one, says otherwise.',
        'Not traced: the article reports it, and the source could not be found.',
      ],
    },
    'The theory: Bandura (1977), Self-efficacy: Toward a unifying theory of behavioral change, Psychological Review 84, 191-215 (verified), and Bandura (1997), Self-Efficacy: The Exercise of Control (identified).',
    'The article also speaks of 50,000 participants in all and of pathways in the brain. Neither could be traced, so nothing here rests on them.',
  ],
}
