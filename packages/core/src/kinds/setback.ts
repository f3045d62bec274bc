import { choice, date, filled, flag, kind, section } from '../kind'

const READINGS = {
  'temporary-specific': ['This time, this way', 'That route was too long for a first try'],
  'permanent-global': ['Always, everything', 'I will never get anywhere with this'],
  mixed: 'Some of both',
  unsure: 'Not sure',
} as const

export const setback = kind({
  id: 'setback',
  title: 'Setback',
  about: 'Treat what did not work as an experiment: what was tried, and what it taught.',
  help: 'A journal is not care. If things feel hopeless, or you may hurt yourself, please talk to a professional or call your local emergency number.',
  minutes: 8,
  sources: ['mastery'],
  practice: 'right-sized-challenges',
  practiceDay: true,
  block: false,
  named: { by: 'moment' },
  fields: {
    reading: choice('How it felt at first', READINGS, { ask: 'At first, how far did it seem to reach?' }),
    reading_after: choice('How it reads now', READINGS),
    next_try_date: date('Day of the next try'),
    retried: flag('Tried again'),
  },
  sections: {
    attempted: section('What I tried', 'The attempt, as it was meant.', { aliases: ['What I attempted'] }),
    happened: section('What happened', 'What an onlooker would have seen.'),
    learned: section('What I learned', 'What is known now that was not before?', { evidence: true }),
    differently: section('What I try differently', 'Which other way might work better?', {
      aliases: ["What I'll try differently", "What I'll try differently next time"],
      recalled: true,
    }),
    ask: section(
      'Whom I could watch or ask',
      'Someone who has been through this. You can link a peer note or your support circle here.',
      { aliases: ['Who could I observe or ask?'] },
    ),
  },
  asks: [
    'attempted',
    'happened',
    'reading',
    'learned',
    'differently',
    'ask',
    'reading_after',
    'next_try_date',
  ],
  complete: [
    filled('what you tried', 'attempted'),
    filled('what happened', 'happened'),
    filled('what you learned', 'learned'),
  ],
})
