import type { Settings } from '../settings'
import { EVIDENCE } from './evidence'
import { IDEA } from './idea'
import { LIMITS, PRIVACY } from './limits'
import { NUMBERS } from './numbers'
import { FEEDBACK, OBSTACLES } from './obstacles'
import type { HelpPage } from './page'
import { TWELVE } from './practices'
import { professionalHelp } from './professional'
import { DOMAINS, START } from './start'
import { TIME } from './time'

/** The whole page, with the person's own contacts first. */
export function helpPage({ my_help_contacts }: Pick<Settings, 'my_help_contacts'>): HelpPage {
  return {
    title: 'Help and evidence',
    sections: [
      professionalHelp(my_help_contacts),
      IDEA,
      START,
      TWELVE,
      DOMAINS,
      OBSTACLES,
      FEEDBACK,
      TIME,
      NUMBERS,
      EVIDENCE,
      LIMITS,
      PRIVACY,
    ],
  }
}
