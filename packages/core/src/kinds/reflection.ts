import { filled, kind, percent, section } from '../kind'

export const reflection = kind({
  id: 'reflection',
  title: 'Reflection',
  about: 'Look back at something demanding while it is fresh, and keep what worked.',
  minutes: 8,
  sources: ['mastery'],
  practice: 'reflection',
  practiceDay: true,
  block: true,
  named: { by: 'moment' },
  fields: {
    confidence_now: percent('Confidence now', { ask: 'How sure are you now of doing this task again?' }),
  },
  sections: {
    worked: section('What I did that worked', 'Which of your own steps brought the result about?', {
      aliases: ['What specific actions did I take that led to success?'],
    }),
    proves: section(
      'What this shows I can do',
      'Name the task. A frame that may help: I have … before by …, so I can likely ….',
      {
        evidence: true,
        aliases: [
          'What did this experience prove about my capabilities?',
          'What this proves I can do',
          'What it proves',
          'What this proves',
        ],
      },
    ),
    carry: section('What I carry forward', 'What will you use again in the next attempt?', {
      aliases: ['How can I apply what I learned to the next challenge?', 'What I carry to the next one'],
      recalled: true,
    }),
  },
  asks: ['worked', 'proves', 'carry', 'confidence_now'],
  complete: [
    filled('what worked', 'worked'),
    filled('what it shows', 'proves'),
    filled('what you carry forward', 'carry'),
  ],
})
