import {
  choice,
  date,
  filled,
  flag,
  given,
  kind,
  links,
  list,
  number,
  percent,
  scale,
  section,
  text,
} from '../kind'

export const goal = kind({
  id: 'goal',
  title: 'Goal',
  about: 'Name one result worth the effort, and split the way there into small steps.',
  minutes: 15,
  sources: [],
  practice: 'specific-goals',
  practiceDay: false,
  block: false,
  named: { by: 'title', folder: 'Goals' },
  fields: {
    goal_state: choice(
      'State',
      { active: 'Active', paused: 'Paused', done: 'Done', dropped: 'Dropped' },
      { fallback: 'active' },
    ),
    goal_kind: choice(
      'Kind of goal',
      {
        outcome: ['Outcome', 'Run 5 km in under 30 minutes'],
        process: ['Process', 'Practise the piece on three days a week'],
      },
      { fallback: 'outcome' },
    ),
    difficulty: scale('Difficulty', 1, 10, { ask: 'How hard does the whole goal look from here?' }),
    avoided: flag('Put off so far', { hint: 'A goal that has been put off until now.' }),
    metric: text('What is measured', { hint: 'Such as distance, minutes or pages.' }),
    unit: text('Unit of the measure'),
    baseline_value: number('Value at the start', -1e9, 1e9),
    target_value: number('Target value', -1e9, 1e9),
    current_value: number('Value now', -1e9, 1e9),
    deadline: date('By when'),
    values: list('Values it serves'),
    matters_to: choice('Whom it matters to', {
      me: 'Me',
      'someone-else': 'Someone else',
      both: 'Both',
      unsure: 'Not sure',
    }),
    alignment: choice('Fit with my values', {
      aligned: 'Fits',
      mixed: 'In part',
      conflicts: 'Conflicts',
      unsure: 'Not sure',
    }),
    confidence_baseline: percent('Confidence at the start', {
      ask: 'How sure are you today that you can do this?',
    }),
    confidence_baseline_date: date('Day of that rating', { rare: true }),
    raised_from: links('Raised from', { rare: true, hint: 'The earlier goal that this one goes beyond.' }),
    done_date: date('Day it was done', { rare: true }),
    goal_id: text('Short name', { rare: true, hint: 'Yours to use; nothing depends on it.' }),
  },
  sections: {
    success_looks_like: section(
      'What done looks like',
      'What would someone see or measure when this is done, and by when? "A ten-minute talk without notes by June", rather than "speak better".',
      {
        aliases: ['What success looks like'],
        recalled: true,
      },
    ),
    smallest_version: section('The smallest version', 'The least that would still count as having started.', {
      aliases: ['Smallest possible version', 'Smallest possible version of success'],
    }),
    ladder: section(
      'Ladder',
      'Seven to ten steps, easiest first, each with its difficulty from 1 to 10: (difficulty:: 3). The article suggests 3-4 each. The first may be to watch someone do it, the next to do it with help.',
      { lines: ['- [ ] '] },
    ),
    micro_actions: section(
      'Micro-actions for step 1',
      'Three parts of the first step, each under ten minutes: (minutes:: 8).',
      {
        lines: ['- [ ] '],
      },
    ),
    criteria: section(
      'Four checks',
      'Tick what is true of the goal as written above. Within reach, yet worth the effort: three chords before a solo.',
      {
        aliases: ['Specific, measurable, challenging, time-bound'],
        lines: [
          '- [ ] Specific: it says what, not only "better"',
          '- [ ] Measurable: a number or a plain yes or no will tell',
          '- [ ] Challenging and within reach',
          '- [ ] Has a date',
        ],
      },
    ),
    skill: section('Skill to practise', 'Which skill does it rest on, and how will you practise it?', {
      aliases: ['Skill I need to practise'],
    }),
    why: section('Why it matters', 'Does it matter to you, or to someone else?', {
      aliases: ['Why this matters to me'],
    }),
    notes: section('Notes', 'Anything else.'),
  },
  asks: [
    'success_looks_like',
    'goal_kind',
    'deadline',
    'difficulty',
    'confidence_baseline',
    'smallest_version',
    'ladder',
    'micro_actions',
    'skill',
    'why',
    'matters_to',
    'domain',
    'criteria',
  ],
  complete: [
    filled('what done looks like', 'success_looks_like'),
    given('difficulty', 'difficulty'),
    {
      label: 'a date, or a process goal',
      met: (entry) => entry.value('deadline') !== undefined || entry.value('goal_kind') === 'process',
    },
    { label: 'seven steps', met: (entry) => entry.tasks('ladder') >= 7 },
  ],
})
