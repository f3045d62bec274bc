import { choices, filled, given, kind, list, number, section } from '../kind'

export const support = kind({
  id: 'support',
  title: 'Support circle',
  about: 'Who knows what you are working on, and what you ask of each.',
  minutes: 10,
  sources: [],
  practice: 'social-support',
  practiceDay: false,
  block: false,
  named: { by: 'moment' },
  fields: {
    cheerleader: list('Cheerleader', {
      hint: 'Celebrates with you and reminds you of what you can do. Initials will do.',
    }),
    accountability_partner: list('Accountability partner', {
      hint: 'Has a similar goal, and you check in. Initials will do.',
    }),
    mentor: list('Mentor', { hint: 'Has done it, and can say how. Initials will do.' }),
    told: number('People told', 0, 1000, { integer: true, hint: 'How many know what you are working on.' }),
    support_kind: choices('What I ask for', {
      celebration: 'Celebrating with me',
      'problem-solving': 'Helping me think it through',
      accountability: 'Checking in',
      encouragement: 'Encouragement',
      advice: 'Advice',
      listening: 'Listening',
    }),
    checkin_every_days: number('Days between check-ins', 1, 365, { integer: true, fallback: 7 }),
  },
  sections: {
    who: section(
      'Who and how',
      'What each of them knows, and when they ask how it is going. Choose those who welcome small steps and help after a setback, not those who doubt or compare.',
      { aliases: ['Who', 'How', 'Who and how they help'] },
    ),
  },
  asks: [
    'cheerleader',
    'accountability_partner',
    'mentor',
    'who',
    'support_kind',
    'told',
    'checkin_every_days',
  ],
  complete: [
    given('one person', 'cheerleader', 'accountability_partner', 'mentor'),
    filled('who and how', 'who'),
  ],
})
