import type { Finding } from '../problem'
import type { Settings } from '../settings'
import type { Block, HelpSection } from './page'

/** S1 in one line, for wherever a practice touches what belongs in treatment. */
export const CARE =
  'If this is depression, strong anxiety or the effects of trauma: see "When to get professional help". A practice may accompany treatment; it does not replace it.'

/**
 * When a journal is not enough. Structure and choice lead here, never what somebody wrote; no telephone numbers, since
 * they go stale and nobody here knows where the reader is.
 *
 * @param contacts the person's own, one a line
 * @param findings what is to be said of the settings, which hold them
 */
export function professionalHelp(contacts: readonly string[], findings: readonly Finding[]): HelpSection {
  return {
    id: 'professional-help',
    title: 'When to get professional help',
    blocks: [
      ...findings.filter(mayHideContacts).slice(0, 1).map(unread),
      ...own(contacts),
      {
        urgent:
          'In danger, or thinking of hurting yourself? Call your local emergency number or a crisis line now.',
      },
      {
        urgent: 'Chest pain or trouble breathing is not a reframing exercise: get medical help.',
      },
      'This is a journaling tool. It does not diagnose, treat or monitor. The practices complement professional care; they do not replace it.',
      'A licensed professional is the right person to talk to if any of these applies:',
      {
        list: [
          'Dark thoughts stay whatever you write against them, above all about having no hope, being worth nothing or harming yourself.',
          'Anxiety is severe: panic attacks, worry that stops you, pain in the chest or difficulty breathing.',
          'Something terrible still affects you: memories that force themselves on you, always being on guard, keeping away from reminders.',
          'Sadness all day for more than two weeks, no interest in what you used to like, changed sleep or appetite, or trouble concentrating.',
          'You can no longer manage work, relationships or looking after yourself.',
        ],
      },
      'With clinical depression, severe anxiety or trauma, turn to a licensed therapist: in the studies, trained professionals led these practices.',
      {
        term: 'Already in treatment',
        text: 'The article reports that the practices did most alongside treatment. Keep therapy and medication as they are, and show your therapist what you write if you like. Belief and symptoms seem to affect each other.',
      },
      {
        term: 'Finding somebody',
        text: 'Your doctor, or a directory of crisis lines by country: type findahelpline.com into a browser. Nothing here opens it for you.',
      },
    ],
  }
}

const CONTACTS: keyof Settings = 'my_help_contacts'

/** A problem that names no setting is one of the whole file. */
function mayHideContacts({ severity, args: { key = CONTACTS } }: Finding): boolean {
  return severity === 'problem' && key === CONTACTS
}

function unread({ path, line, column, message }: Finding): Block {
  return {
    urgent: `Your own contacts may be missing here, since not all of ${path} can be read. Line ${line}, column ${column}: ${message}`,
  }
}

function own(contacts: readonly string[]): readonly Block[] {
  const list = contacts.filter((contact) => contact.trim() !== '')
  return list.length > 0
    ? [{ term: 'Your own contacts', text: 'from efficacy.json' }, { list }]
    : [
        {
          term: 'Your own contacts',
          text: "People and numbers that you put under my_help_contacts in efficacy.json, or in Obsidian's settings as Your own contacts, are shown here first.",
        },
      ]
}
