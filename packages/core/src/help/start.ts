import type { HelpSection } from './page'

export const START: HelpSection = {
  id: 'start',
  title: 'Where to start',
  blocks: [
    'Start with one practice, or two. Nobody needs all twelve.',
    {
      table: 'By what is in the way',
      head: ['In the way', 'Start with'],
      rows: [
        ['A challenge that looks too big', 'Micro-successes: the seven-day plan'],
        ['How you talk to yourself', 'Cognitive restructuring: a thought record'],
        ['No direction', 'Values first, then a specific goal'],
        ['Nerves beforehand', 'Stress reinterpretation'],
        ['It touches who you are', 'Self-affirmation'],
        ['Being stuck', 'Problem solving'],
        ['It is new to you', 'A peer model'],
        ['Keeping at it', 'Support, or physical activity'],
      ],
    },
    {
      term: 'With little time',
      text: 'one of these is enough: ten minutes of reflection a day, one affirmation of fifteen minutes before something that matters, or one peer observation a week. Ten minutes a day come to about 61 hours a year. Short versions count too: a single affirmation, one week of micro-successes, five minutes of reflection.',
    },
    {
      term: 'Five quick wins',
      text: 'three micro-successes this week; an affirmation before the next situation that puts you under pressure; one stress reinterpretation; twenty minutes with one peer model; a daily reflection of five minutes. The command "Quick win" starts any of them.',
    },
    {
      term: 'To see what changes',
      text: 'rate how sure you are of specific tasks now, keep up two or three practices for a month, and rate the same tasks again. Belief in one task can spill over into others, yet it stays task by task: sure on a stage, unsure on a bicycle. So confidence is never averaged into one number for you.',
    },
    {
      term: 'Seven signs worth noticing',
      text: 'a self-assessment lists them for your eyes: keeping away from tasks that a goal needs, stopping early, blaming ability, expecting the worst, tension beforehand, asking again and again whether it is all right, goals far below what you can do. They are not a validated scale, so nothing counts them.',
    },
    {
      term: 'Keeping it up',
      text: 'a weekly review of fifteen minutes; once a month a look at each goal, whose difficulty rises as you master it; a self-assessment every three months; contact with peers all along; a thought record whenever one is needed.',
    },
  ],
}

export const DOMAINS: HelpSection = {
  id: 'domains',
  title: 'By part of life',
  blocks: [
    {
      table: 'What the article names for each',
      head: ['Part of life', 'Practices'],
      rows: [
        [
          'Academic',
          'Learn in small increments; ask teachers for feedback on the task; reflect after each study session; study with people at your level',
        ],
        [
          'Career',
          'Specific goals that fit your values; models who made the same change; problem solving; feedback on tasks in reviews',
        ],
        [
          'Health',
          'Small successes in movement; support from family or instructors; reinterpret what the body signals while exercising; write down what improves',
        ],
        [
          'Creative',
          'An affirmation before the work; feedback from peers at your level; goals for the process rather than the result; a thought record on perfectionism',
        ],
        [
          'Social',
          'Short conversations before long ones; watch peers; reinterpret nerves; problem solving for conflicts',
        ],
      ],
    },
  ],
}
