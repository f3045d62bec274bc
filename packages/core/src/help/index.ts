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

/**
 * The whole page.
 *
 * @param contacts the person's own, one a line, which stand first
 */
export function helpPage(contacts: readonly string[] = []): HelpPage {
  return {
    title: 'Help and evidence',
    sections: [
      professionalHelp(contacts),
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
