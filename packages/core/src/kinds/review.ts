import { choice, date, filled, given, kind, list, section, text } from '../kind'

export const review = kind({
  id: 'review',
  title: 'Review',
  about: 'Look back on a week, a month or a quarter, and choose what comes next.',
  minutes: 15,
  sources: [],
  practice: 'reflection',
  practiceDay: true,
  block: false,
  named: { by: 'moment' },
  fields: {
    period: choice('Period', {
      weekly: 'A week',
      monthly: 'A month',
      quarterly: 'A quarter',
      plan: 'A plan',
    }),
    period_from: date('From'),
    period_to: date('To'),
    obstacle: choice('What is in the way', {
      daunting: ['It looks too big', 'The seven-day plan splits it'],
      'self-talk': ['What I tell myself', 'A thought record weighs it'],
      directionless: ['I do not know where to', 'Values first, then a goal'],
      nerves: ['Nerves before it', 'Reread what the body says'],
      identity: ['It puts me on the line', 'Write about another value'],
      stuck: ['I am stuck', 'Five steps of problem solving'],
      'new-skill': ['It is new to me', 'Watch someone like you'],
      habit: ['Keeping at it', 'Tell someone, move a little'],
    }),
    most_useful: list('Most useful practices'),
    next_practice: text('Next practice', { ask: 'Which one will you do this week?' }),
  },
  sections: {
    wins: section('What got done', 'From the period, named as tasks.', { aliases: ['Wins'] }),
    challenges: section('What was hard', 'And what you tried.', { aliases: ['Challenges'] }),
    self_talk: section('How I talk to myself', 'Did the wording shift anywhere?', {
      aliases: ['Shifts in how I talk to myself', 'Shifts in self-talk'],
    }),
    goals: section('Goals', 'A row for each: keep, raise, lower or close?', {
      lines: ['| Goal | Keep, raise, lower or close |', '| --- | --- |', '|  |  |'],
    }),
    assessment: section('Self-assessment', 'Once a quarter: rate yourself again, and link that note here.'),
    useful: section('Most useful practices', 'Which ones did the most, and for what?'),
    next: section('What I do next', 'One practice, and when.', { aliases: ['Next practice'] }),
  },
  complete: [
    given('the period', 'period'),
    filled('what got done', 'wins'),
    filled('what was hard', 'challenges'),
    filled('what comes next', 'next'),
  ],
})
