import type { SectionId } from '../help/page'
import type { Command } from './command'

const PROFESSIONAL: SectionId = 'professional-help'

export const openHelp: Command = {
  id: 'open-help',
  title: 'Help and evidence',
  about: 'Read what the practices are, how to do them, and what is known of each.',
  when: 'always',
  run: (host) => host.showPage('help'),
}

export const professionalHelp: Command = {
  id: 'professional-help',
  title: 'When to get professional help',
  about: 'See when a journal is not enough, with your own contacts first.',
  when: 'always',
  run: (host) => host.showPage('help', PROFESSIONAL),
}
