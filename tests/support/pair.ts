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
  'Daily/2026-03-09.md': '# Monday\r\n\r\nSlept well.\r\n',
  'Empty.md': '',
  'Recipe.md': '---\nefficacy: high\n---\nOats, salt, water.\n',
  'Journal/broken.md': '---\nefficacy: thought\ndate: [2026-03-02\n---\n',
}

export const PAIR_STEPS: readonly PairStep[] = [
  { command: 'refresh', answers: [] },
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
      ['date', ''],
      ['confidence_before', '60'],
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
  {
    command: 'plan-attempt',
    answers: [
      ['task', 'Jog two minutes'],
      ['date', '2026-03-11'],
      ['confidence_before', '45'],
    ],
  },
  { command: 'insert-template', answers: [['kind', 'reflection']], open: { path: 'Empty.md', after: '' } },
  {
    command: 'insert-template',
    answers: [['kind', 'reflection']],
    open: { path: 'Daily/2026-03-09.md', after: 'Slept well.\r\n' },
  },
  { command: 'undo', answers: [] },
  { command: 'check-notes', answers: [] },
  { command: 'open-dashboard', answers: [] },
  { command: 'open-help', answers: [] },
  { command: 'professional-help', answers: [] },
]
