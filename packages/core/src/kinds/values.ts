import { filled, given, kind, list, section } from '../kind'

export const values = kind({
  id: 'values',
  title: 'Values',
  about: 'Find out what matters to you, and which of your goals serve it.',
  minutes: 30,
  sources: [],
  practice: 'values',
  practiceDay: true,
  block: false,
  named: { by: 'moment' },
  fields: {
    values: list('My values', { ask: 'Name them in a word each.' }),
  },
  sections: {
    at_best: section('At my best', 'What are you like then: creative, helpful, brave, close to others?', {
      aliases: ["When I'm at my best, I'm being..."],
    }),
    fulfilled: section('What fulfils me', 'Solving something hard, being there for someone, learning?', {
      aliases: ['I feel most fulfilled when...'],
    }),
    remembered: section('What I want to be remembered for', 'Kindness, a new idea, care for a craft?', {
      aliases: ['At the end of my life I want to be remembered for...'],
    }),
    drains: section('What drains me', 'Often a sign of something that you do not value.', {
      aliases: ['I feel resentful or drained when I spend time on...'],
    }),
    absorbed: section('Where time goes by unnoticed', 'What do you enjoy for its own sake?', {
      aliases: ['I lose track of time when...'],
    }),
    goals: section(
      'My goals beside my values',
      'A row for each active goal: does it fit, does it conflict, and what will you do: keep, reframe or drop?',
      {
        aliases: ['My goals', 'Goal audit'],
        goalRows: true,
        lines: [
          '| Goal | Fits | Conflicts | Keep, reframe or drop | Note |',
          '| --- | --- | --- | --- | --- |',
          '|  |  |  |  |  |',
        ],
      },
    ),
  },
  asks: ['at_best', 'fulfilled', 'remembered', 'drains', 'absorbed', 'values', 'goals'],
  complete: [
    filled('at your best', 'at_best'),
    filled('what fulfils you', 'fulfilled'),
    filled('what to be remembered for', 'remembered'),
    filled('what drains you', 'drains'),
    filled('where time goes by', 'absorbed'),
    given('your values, named', 'values'),
  ],
})
