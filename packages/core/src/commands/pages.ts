import type { Command } from './command'
import { counted } from '../texts'

export const openDashboard: Command = {
  id: 'open-dashboard',
  title: 'Open dashboard',
  about: 'See what your own notes add up to.',
  when: 'always',
  run: (host) => host.showPage('dashboard'),
}

export const checkNotes: Command = {
  id: 'check-notes',
  title: 'Check notes',
  about: 'List what could not be counted as written, each with its path and line.',
  when: 'always',
  async run(host, journal) {
    await journal.scan()
    await host.showPage('problems')
  },
}

export const refresh: Command = {
  id: 'refresh',
  title: 'Refresh',
  about: 'Read every note again.',
  when: 'always',
  async run(host, journal) {
    await journal.scan()
    host.say(counted('{n} entry read.|{n} entries read.', journal.snapshot().entries.length))
  },
}
