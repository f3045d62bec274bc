import { choice, filled, kind, section, text } from '../kind'

export const checkin = kind({
  id: 'checkin',
  title: 'Check-in',
  about: 'Meet someone who supports you: what got done, what is hard, what comes next.',
  minutes: 15,
  sources: ['persuasion'],
  practice: 'social-support',
  practiceDay: true,
  block: false,
  named: { by: 'moment' },
  fields: {
    with: text('With', { hint: 'Initials will do.' }),
    commitment_kept: choice('What I had planned last time', {
      yes: 'Done',
      partly: 'Done in part',
      no: 'Not done',
      'n-a': 'There was none',
    }),
    support_asked: choice('What I asked for', {
      encouragement: 'Encouragement',
      advice: 'Advice',
      listening: 'Listening',
    }),
  },
  sections: {
    accomplishment: section('One thing that got done', 'From the past week.', {
      aliases: ['One accomplishment', 'One accomplishment from the past week', 'Accomplishment'],
    }),
    challenge: section('One thing that is hard', 'Where it stands.', {
      aliases: ['One challenge', 'Challenge'],
    }),
    commitment: section('What I will do next', 'Until the next check-in.', {
      aliases: ['Commitment for the coming week', 'Commitment'],
      recalled: true,
    }),
    ask: section('What would help', 'Encouragement, advice, or just an ear?', {
      aliases: ['Ask for specific support', 'Support I ask for', 'Support asked'],
    }),
  },
  asks: ['with', 'commitment_kept', 'accomplishment', 'challenge', 'commitment', 'ask', 'support_asked'],
  complete: [
    filled('one thing that got done', 'accomplishment'),
    filled('one thing that is hard', 'challenge'),
    filled('what you will do next', 'commitment'),
    filled('what would help', 'ask'),
  ],
})
