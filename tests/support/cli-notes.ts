/** Notes for the tests of the terminal, as a person would write them. */

export const GOAL = `---
efficacy: goal
date: 2026-06-01
goal_state: active
difficulty: 6
goal_kind: process
---
## What done looks like
Five kilometres along the river without a walk.
## Ladder
- [x] Walk ten minutes (difficulty:: 2)
- [ ] Jog one minute (difficulty:: 3)
`

export const ACTION = `---
efficacy: action
date: 2026-07-01 # the first Wednesday
time: "08:15"
goal: ["[[Run 5K]]"]
task: 'Walk ten minutes'
confidence_before: 70
outcome: done
---
## What I got done
Ten minutes, in the rain.
## What this shows I can do
I can start although it rains.
`

export const REFLECTION = `---
efficacy: reflection
date: 2026-07-02
minutes: 6
---
## What I did that worked
I asked on the first day.
`

export const VAULT = {
  'Goals/Run 5K.md': GOAL,
  'Journal/walk.md': ACTION,
  'Journal/asked.md': REFLECTION,
  'Recipe.md': '---\nefficacy: high\n---\nOats, salt, water.\n',
} as const

/** The same vault with a broken note; its fault stands on line 4. */
export const BROKEN_VAULT = {
  ...VAULT,
  'Journal/broken.md': '---\nefficacy: action\ndate: 2026-07-03\ntask: Call: the office\n---\n',
} as const
