import type { CommandId } from '@core/commands'
import type { Answer } from './memory-host'

/**
 * The pair test: the same commands with the same answers on the same vault at the same moment, through each host's
 * real entry point. Afterwards every host must hold equal bytes and compute equal JSON.
 */
export interface PairStep {
  readonly command: CommandId
  readonly answers: readonly Answer[]
  /** The note in front, with the cursor at the end of this text in it. */
  readonly open?: { readonly path: string; readonly after: string }
}

/** The local moment at which every step happens: a Monday, the day after Los Angeles put its clocks forward. */
export const PAIR_NOW = [2026, 3, 9, 9, 14] as const

export const PAIR_VAULT: Readonly<Record<string, string>> = {
  'efficacy.json': '{\n  "day_start_hour": 4\n}\n',
  'Goals/Run 5K.md': `---
efficacy: goal
date: 2026-03-01
goal_state: active
difficulty: 6
deadline: 2026-05-01
confidence_baseline: 40
---
## What done looks like
Five kilometres along the river without a walk.
## Ladder
- [x] Walk ten minutes (difficulty:: 2)
- [ ] Jog one minute (difficulty:: 3)
## Micro-actions for step 1
- [ ] Lay out the shoes (minutes:: 3)
`,
  'Journal/2026-03-05 0800 action walk.md': `---
efficacy: action
date: 2026-03-05 # a comment that stays
goal: ["[[Run 5K]]"]
task: 'Walk ten minutes'
confidence_before: 70
outcome: done
---
## What I got done
Ten minutes, in the rain.
## What this shows I can do
I can start although it rains.
`,
  'Journal/2026-03-05 0800 action walk (conflicted copy 2026-03-06).md':
    '---\nefficacy: action\ndate: 2026-03-05\ntask: Walk ten minutes, with Bo\noutcome: done\n---\n',
  'Daily/2026-03-09.md': '# Monday\r\n\r\nSlept well.\r\n',
  'Daily/2026-03-07.md': `# Saturday\r
\r
Slept well.\r
\r
## Hill walk 08:15 #efficacy/activity\r
- activity:: walk\r
- duration_min:: 25\r
- mood:: 3\r
### What I noticed\r
No break.\r
\r
## Later\r
Read.`,
  'Journal/2026-03-02 1800 problem.md': `---
efficacy: problem
date: 2026-03-02
problem_state: doing # for now
---
## 1. The problem
The bicycle needs a new chain by Friday.
## 2. Ideas
1. Borrow one
## What this shows I can do`,
  'Journal/2026-03-02 1900 checkin.md': `---
efficacy: checkin
date: 2026-03-02
---
## What I will do next
Ring the yard --> before Friday.
`,
  'Notes/hill.md': '\uFEFF---\r\n# mine\r\nmood: 3\r\n---\r\nUp the hill.',
  'Empty.md': '',
  'Recipe.md': '---\nefficacy: high\n---\nOats, salt, water.\n',
  'Journal/broken.md': '---\nefficacy: thought\ndate: [2026-03-02\n---\n',
}

export const PAIR_STEPS: readonly PairStep[] = [
  { command: 'refresh', answers: [] },
  {
    command: 'new-entry',
    answers: [
      ['kind', 'thought'],
      ['situation', 'At the desk,\nafter the call.'],
      ['automatic_thought', 'They noticed that I was slow.'],
      ['belief_before', '80'],
      ['intensity_before', ''],
      ['distortions', 'mind-reading', 'fortune-telling'],
      ['evidence_for', '- They went quiet.\n- Nobody asked anything.'],
      ['evidence_against', 'Two of them wrote to say thanks.'],
      ['balanced_thought', 'I do not know what they thought yet.'],
      ['belief_after', '45'],
      ['intensity_after', ''],
      ['resulting_action', ''],
      ['kept_coming_back', 'false'],
    ],
  },
  { command: 'choose-filling', answers: [['filling', 'template']] },
  { command: 'new-entry', answers: [['kind', 'thought']] },
  {
    command: 'new-entry',
    answers: [
      ['kind', 'goal'],
      ['title', 'Play the Satie: slowly?'],
    ],
  },
  { command: 'undo', answers: [] },
  {
    command: 'choose-practice',
    answers: [
      ['obstacle', 'nerves'],
      ['minutes_at_hand', '10'],
      ['domain', 'health'],
      ['practice', 'stress-reinterpretation'],
    ],
  },
  { command: 'quick-win', answers: [['quick_win', 'peer']] },
  {
    command: 'set-up',
    answers: [
      ['begin', 'continue'],
      ['practice', 'reflection'],
      ['second_practice', 'self-affirmation'],
      ['journal_folder', ''],
      ['first_note', 'affirmation'],
    ],
  },
  {
    command: 'plan-attempt',
    answers: [
      ['task', 'Jog one minute'],
      ['confidence_before', '60'],
      ['date', ''],
    ],
  },
  {
    command: 'log-outcome',
    answers: [
      ['outcome', 'done'],
      ['confidence_after', '75'],
      ['challenge_fit', 'right'],
      ['accomplished', 'Jogged one minute, walked nine.'],
      ['proves', 'I can start running from rest.'],
      ['next', ''],
    ],
    open: { path: 'Efficacy/2026/2026-03-09 0914 action jog-one-minute.md', after: '---\n' },
  },
  { command: 'tick', answers: [], open: { path: 'Goals/Run 5K.md', after: 'Jog one' } },
  { command: 'undo', answers: [] },
  {
    command: 'split-step',
    answers: [
      ['part_1', 'Jog half a minute'],
      ['difficulty_1', '2'],
      ['part_2', 'Jog the other half'],
      ['difficulty_2', ''],
      ['part_3', ''],
    ],
    open: { path: 'Goals/Run 5K.md', after: 'Jog one' },
  },
  {
    command: 'plan-attempt',
    answers: [
      ['task', 'Jog two minutes'],
      ['confidence_before', '25'],
      ['date', '2026-03-11'],
    ],
  },
  {
    command: 'log-micro-action',
    answers: [
      ['task', 'Lay out the shoes'],
      ['accomplished', 'The shoes stand by the door.'],
      ['proves', 'I can make the start easy.'],
      ['confidence_after', '55'],
    ],
  },
  {
    command: 'log-activity',
    answers: [
      ['activity', 'walk'],
      ['duration_min', '25'],
      ['distance_km', '2.4'],
      ['reps', ''],
      ['weight_kg', ''],
      ['recovery_s', ''],
      ['intensity', '4'],
    ],
  },
  {
    command: 'start-seven-day',
    answers: [
      ['goal', 'Speak up: in the meeting?'],
      ['difficulty', '7'],
      ['confidence_start', '30'],
      ['plan_start', '2026-03-08'],
    ],
  },
  {
    command: 'start-thirty-day',
    answers: [
      ['goal', ''],
      ['plan_start', ''],
    ],
  },
  {
    command: 'pause-plan',
    answers: [],
    open: { path: 'Efficacy/2026/2026-03-09 0914 plan.md', after: 'efficacy: plan' },
  },
  { command: 'resume-plan', answers: [] },
  {
    command: 'set-up-maintenance',
    answers: [
      ['routine', 'reflection', 'physical-activity'],
      ['measure', 'Kilometres on Saturdays.'],
    ],
  },
  { command: 'insert-template', answers: [['kind', 'reflection']], open: { path: 'Empty.md', after: '' } },
  {
    command: 'insert-template',
    answers: [['kind', 'reflection']],
    open: { path: 'Daily/2026-03-09.md', after: 'Slept well.\r\n' },
  },
  { command: 'undo', answers: [] },
  {
    command: 'insert-practice',
    answers: [['kind', 'stress']],
    open: { path: 'Daily/2026-03-09.md', after: 'Slept well.\r\n' },
  },
  { command: 'move-block', answers: [], open: { path: 'Daily/2026-03-07.md', after: 'No break.' } },
  { command: 'undo', answers: [] },
  { command: 'move-block', answers: [], open: { path: 'Daily/2026-03-07.md', after: 'No break.' } },
  {
    command: 'turn-into-entry',
    answers: [
      ['kind', 'activity'],
      ['confirm', 'add'],
    ],
    open: { path: 'Notes/hill.md', after: 'Up' },
  },
  {
    command: 'another-round',
    answers: [],
    open: { path: 'Journal/2026-03-02 1800 problem.md', after: 'chain' },
  },
  { command: 'new-entry', answers: [['kind', 'checkin']] },
  { command: 'new-entry', answers: [['kind', 'review']] },
  { command: 'choose-filling', answers: [['filling', 'steps']] },
  {
    command: 'audit-goal',
    answers: [
      ['alignment', 'mixed'],
      ['decision', 'keep'],
    ],
    open: { path: 'Goals/Run 5K.md', after: '---\n' },
  },
  {
    command: 'raise-goal',
    answers: [
      ['title', 'Run 10K'],
      ['success_looks_like', 'Ten kilometres without a walk.'],
      ['difficulty', '7'],
      ['deadline', '2026-09-30'],
      ['earlier', 'done'],
    ],
    open: { path: 'Goals/Run 5K.md', after: '---\n' },
  },
  { command: 'create-base', answers: [['bases', 'goals', 'assessments']] },
  { command: 'keep-out-of-git', answers: [['confirm', 'add']] },
  {
    command: 'write-report',
    answers: [
      ['from', '2026-03-01'],
      ['to', ''],
      ['kinds', 'action', 'goal', 'activity'],
      ['words', 'quote'],
      ['confirm', 'make'],
    ],
  },
  { command: 'open-help', answers: [] },
  { command: 'professional-help', answers: [] },
  { command: 'check-notes', answers: [] },
  { command: 'compare-copies', answers: [] },
  { command: 'clear-cache', answers: [] },
  { command: 'open-dashboard', answers: [] },
]
