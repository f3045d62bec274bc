import { choice, date, given, kind, list, number, percent, scale, section } from '../kind'

export const plan = kind({
  id: 'plan',
  title: 'Plan',
  about: 'Seven or thirty days, or what you keep up: what each asks for, what fulfils it.',
  minutes: 10,
  sources: [],
  practice: 'micro-successes',
  practiceDay: false,
  block: false,
  named: { by: 'moment' },
  fields: {
    plan_kind: choice('Kind of plan', {
      '7-day': ['Seven days', 'One daunting goal, in micro-actions'],
      '30-day': ['Thirty days', 'Twenty things, one practice after another'],
      maintenance: ['Maintenance', 'Two or three practices to keep up'],
    }),
    plan_start: date('First day', { asDate: true }),
    pauses: list('Pauses', {
      of: 'pause',
      hint: 'From one day to another: 2026-08-02..2026-08-09. Leave out the second day while the pause lasts.',
    }),
    routine: list('Practices to keep up', { hint: 'Two or three.' }),
    min_weeks: number('Minimum weeks', 1, 520, { integer: true, fallback: 4 }),
    plan_state: choice(
      'State',
      { active: 'Active', paused: 'Paused', done: 'Done', ended: 'Ended' },
      { fallback: 'active' },
    ),
    confidence_start: percent('Confidence at the start'),
    confidence_final: percent('Confidence at the end'),
    step1_start: scale('Step 1 at the start', 1, 10),
    step1_now: scale('Step 1 now', 1, 10, { ask: 'How daunting does step 1 look now?' }),
  },
  sections: {
    days: section('Days', 'Notes fulfil these; you can tick them by hand as well.', { lines: ['- [ ] '] }),
    evidence: section('Day 7: evidence', 'What from this week shows that you can do it?', { evidence: true }),
    measure: section('How I will see progress', 'Which number or sign, and how often?', {
      aliases: ["How I'll measure success"],
    }),
    notes: section('Notes', 'Anything else.'),
  },
  asks: [
    'plan_kind',
    'plan_start',
    { ask: 'routine', where: 'plan_kind', is: ['maintenance'] },
    { ask: 'confidence_start', where: 'plan_kind', is: ['7-day'] },
    'measure',
  ],
  complete: [
    given('the kind of plan', 'plan_kind'),
    given('its first day', 'plan_start'),
    {
      label: 'its days, or the practices to keep up',
      met: (entry) =>
        entry.value('plan_kind') === 'maintenance'
          ? entry.value('routine') !== undefined
          : entry.filled('days'),
    },
  ],
})
