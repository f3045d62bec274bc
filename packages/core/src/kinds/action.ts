import { choice, choices, date, filled, flag, kind, percent, scale, section, text } from '../kind'

/** Outcomes that there is more to tell of. */
const TRIED = ['done', 'partly', 'not-done'] as const

export const action = kind({
  id: 'action',
  title: 'Attempt',
  about: 'Say what you will try and how sure you are; afterwards, log how it went.',
  minutes: 5,
  sources: ['mastery'],
  practice: 'micro-successes',
  practiceDay: true,
  block: true,
  named: { by: 'field', field: 'task' },
  fields: {
    task: text('Task', { ask: 'What will you try?' }),
    step: text('Step of the ladder'),
    micro: flag('Micro-action', { hint: 'A part of a step that takes under ten minutes.' }),
    confidence_before: percent('Prediction', {
      ask: 'How sure are you that you will finish this as written?',
      hint: 'Rated before the attempt, never after it.',
    }),
    outcome: choice(
      'Outcome',
      {
        planned: 'Planned',
        done: 'Done as written',
        partly: 'Done in part',
        'not-done': 'Tried, not done',
        'not-attempted': 'Not attempted',
      },
      { fallback: 'planned', ask: 'How did it go?' },
    ),
    confidence_after: percent('Confidence afterwards', {
      ask: 'How sure would you be of doing the same again?',
    }),
    difficulty_expected: scale('Expected difficulty', 1, 10),
    difficulty_felt: scale('Felt difficulty', 1, 10),
    challenge_fit: choice(
      'Size of the challenge',
      { 'too-easy': 'Too easy', right: 'About right', 'too-hard': 'Too hard' },
      { ask: 'Was the challenge the right size?' },
    ),
    source_used: choices('What helped', {
      mastery: ['Having done something like it', 'I had managed a shorter one'],
      vicarious: ['Having seen someone do it', 'A colleague showed me how'],
      persuasion: ['Someone saying that I could', 'My coach named what had worked'],
      state: ['How I read my body', 'I took the nerves as energy'],
    }),
    done_date: date('Day of the outcome', { rare: true, hint: 'Written when the outcome is logged.' }),
  },
  sections: {
    accomplished: section('What I got done', 'What did you do, step by step?', {
      aliases: ['What I accomplished'],
    }),
    proves: section(
      'What this shows I can do',
      'Name a task that you can do, not what kind of person you are: "I can start a call that I have put off", rather than "I am brave".',
      {
        evidence: true,
        aliases: [
          'What it proves about my capabilities',
          'What this proves I can do',
          'What it proves',
          'What this proves',
        ],
      },
    ),
    next: section('What comes next', 'The next attempt, and what you would change.', {
      aliases: ["What I'd do next"],
    }),
  },
  asks: [
    'goal',
    'task',
    'outcome',
    { ask: 'confidence_before', where: 'outcome', is: ['planned'] },
    { ask: 'accomplished', where: 'outcome', is: TRIED },
    { ask: 'proves', where: 'outcome', is: TRIED },
    { ask: 'confidence_after', where: 'outcome', is: TRIED },
    { ask: 'challenge_fit', where: 'outcome', is: TRIED },
    { ask: 'next', where: 'outcome', is: TRIED },
  ],
  complete: [
    {
      label: 'an outcome',
      met: (entry) => ![undefined, 'planned'].includes(entry.value('outcome') as string | undefined),
    },
    filled('what you got done', 'accomplished'),
  ],
})
