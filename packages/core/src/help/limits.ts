import type { HelpSection } from './page'

export const LIMITS: HelpSection = {
  id: 'limits',
  title: 'Limits',
  blocks: [
    {
      list: [
        'Most of the people studied were Western and educated. Where the group counts for more than the individual, what a group believes that it can do together may matter more.',
        'Belief is not enough: it works together with skill. A goal note has a place for the skill to practise.',
        'The studies were led by trained professionals. With clinical depression, severe anxiety or trauma, see a licensed therapist.',
        'This software has not been tested as a treatment, and is written for adults.',
      ],
    },
  ],
}

export const PRIVACY: HelpSection = {
  id: 'privacy',
  title: 'Your notes',
  blocks: [
    'Notes are plain text files. Whoever can open the folder can read them, and so can whatever syncs or backs it up. Nothing here reads them for moods or keywords, and nothing leaves the machine.',
    'A folder in a git repository goes wherever the repository is pushed. Initials will do for names. Turning off "Text" on the dashboard hides your words on a shared screen.',
  ],
}
