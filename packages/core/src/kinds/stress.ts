import { choice, choices, filled, kind, percent, section } from '../kind'

const READINGS = { threat: 'A threat', mixed: 'Some of both', ready: 'Getting ready' } as const

export const stress = kind({
  id: 'stress',
  title: 'Stress reinterpretation',
  about: "Before something nerve-racking, read your body's signals as getting ready for it.",
  help: 'Chest pain or trouble breathing is not for this exercise: get medical help.',
  minutes: 5,
  sources: ['state'],
  practice: 'stress-reinterpretation',
  practiceDay: true,
  block: true,
  named: { by: 'moment' },
  fields: {
    signals: choices(
      'Signals',
      {
        'racing-heart': 'Racing heart',
        'tense-muscles': 'Tense muscles',
        butterflies: 'Butterflies',
      },
      { open: true, ask: 'What do you notice in your body?' },
    ),
    arousal_before: percent('Arousal before', { ask: 'How stirred up are you now?' }),
    arousal_after: percent('Arousal after', { ask: 'How stirred up are you after the three steps?' }),
    reading_before: choice('How I read it at first', READINGS, {
      ask: 'How did you read those signals at first?',
    }),
    reading_after: choice('How I read it now', READINGS, { ask: 'How do you read those signals now?' }),
    outcome: choice('Outcome', {
      done: 'Done',
      partly: 'Done in part',
      'not-done': 'Tried, not done',
      'not-attempted': 'Not attempted',
    }),
    coping: choices('How I coped', {
      'problem-focused': ['On the problem', 'Rehearsed the hard part once more'],
      'emotion-focused': ['On the feeling', 'Breathed out slowly, named it'],
      'social-support': ['With others', 'Called a friend on the way'],
    }),
  },
  sections: {
    situation: section(
      'Situation',
      'Which is it: a hard conversation, a test, a talk, something creative, a competition?',
    ),
    said: section('What I said to myself', 'For instance: my heart is bringing energy to what comes next.', {
      aliases: ['What I said'],
      lines: ['My body is getting ready for this.'],
    }),
    exercise: section('Three steps', 'Tick what you did.', {
      aliases: ['Exercise', 'Exercise steps', 'Three exercise steps'],
      lines: [
        '- [ ] A hand on my chest, feeling the beat',
        '- [ ] Said aloud what the energy is for',
        '- [ ] Turned to the task, away from how I feel',
      ],
    }),
    attention: section('Where I put my attention', 'On which part of the task?'),
  },
  asks: [
    'situation',
    'signals',
    'arousal_before',
    'reading_before',
    'said',
    'exercise',
    'attention',
    'arousal_after',
    'reading_after',
  ],
  complete: [
    filled('the situation', 'situation'),
    {
      label: 'how you read it now, or where your attention went',
      met: (entry) => entry.value('reading_after') !== undefined || entry.filled('attention'),
    },
  ],
})
