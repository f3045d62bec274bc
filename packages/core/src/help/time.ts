import type { HelpSection } from './page'

export const TIME: HelpSection = {
  id: 'time',
  title: 'How long it takes',
  blocks: [
    'Nobody changes in a week. Choose one technique and stay with it for at least a month; write down what you do, and look for slow shifts in how you talk to yourself.',
    {
      table: 'What the article expects; none of it is a promise, and its two lists do not agree',
      head: ['After', 'One list', 'The other'],
      rows: [
        ['The first two weeks', 'Little to notice', 'Subtle, in 2-4 weeks'],
        ['About a month', 'Subtle shifts', 'Subtle, in 2-4 weeks'],
        ['About two months', 'Others notice', 'Obvious, in 6-8 weeks'],
        ['Three months and more', 'It feels natural', 'Substantial, in 3-6 months'],
      ],
    },
    'Programmes in the studies ran from 4 to 20 weeks: cognitive therapy 10 at the median, problem solving 10, exercise six months, coping training five sessions.',
    {
      term: 'Seven days',
      text: 'the article says that by day 7 many are 20-30 % more sure of the task. No study is given for that number, and it does not say whether it means points or a share. Nothing here is measured against it.',
    },
    {
      term: 'Age',
      text: 'the people in these studies were from primary-school age to 65.5 years on average. The article says that older adults may need slightly longer; no source could be found for it.',
    },
  ],
}
