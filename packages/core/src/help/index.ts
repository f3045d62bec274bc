import type { Finding } from '../problem'
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
 * @param findings what is to be said of the settings, which hold them
 */
export function helpPage(contacts: readonly string[] = [], findings: readonly Finding[] = []): HelpPage {
  return {
    title: 'Help and evidence',
    sections: [
      professionalHelp(contacts, findings),
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
