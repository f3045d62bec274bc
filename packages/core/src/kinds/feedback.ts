import { choice, filled, flag, kind, section, text } from '../kind'

export const feedback = kind({
  id: 'feedback',
  title: 'Feedback',
  about: 'Turn what someone said into something about the task that you can work on.',
  minutes: 5,
  sources: ['persuasion'],
  practice: 'reflection',
  practiceDay: true,
  block: true,
  named: { by: 'moment' },
  fields: {
    focus: choice(
      'What it was about',
      {
        task: ['The task', 'The second figure has no unit'],
        process: ['How I worked', 'You practised the opening, and it shows'],
        self: ['Me as a person', 'You are a natural'],
        mixed: 'Several of these',
      },
      { ask: 'What was it about?' },
    ),
    feedback_from: text('From whom', { ask: 'Who said it? Initials will do.' }),
    asked: flag('I asked for it'),
  },
  sections: {
    said: section(
      'What was said',
      'In their words. A question that brings an answer: what would make this one skill better?',
      { inSight: true },
    ),
    task_version: section(
      'What it says about the task',
      'Without praise or blame: what exactly worked, what to change? "I am no good at this" can become what is not learned yet; "you have a gift", what was practised.',
      {
        aliases: ['Task-level version'],
      },
    ),
    work_on: section("What I'll work on", 'One thing, and when.'),
  },
  asks: ['said', 'feedback_from', 'asked', 'focus', 'task_version', 'work_on'],
  complete: [filled('what was said', 'said'), filled('what it says about the task', 'task_version')],
})
