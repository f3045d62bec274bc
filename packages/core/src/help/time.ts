import type { HelpSection } from './page'

export const TIME: HelpSection = {
  id: 'time',
  title: 'How long it takes',
  blocks: [
    'A week is too short to tell. Choose one technique and stay with it for at least a month; write down what you do, and look for slow shifts in how you talk to yourself.',
    {
      table: 'What the article expects; none of it is a promise, and its two lists do not agree',
      head: ['Change', 'One list', 'The other list'],
      rows: [
        ['Little to notice', 'The first two weeks', 'Not said'],
        ['Subtle', 'Week 4', '2-4 weeks'],
        ['Noticeable to others', 'Week 8', '6-8 weeks'],
        ['Substantial; it feels natural', 'Three months', '3-6 months'],
      ],
    },
    'Programmes in the studies ran from 4 to 20 weeks: cognitive therapy 10 at the median, problem solving 10, exercise six months, coping training five sessions.',
    {
      term: 'Seven days',
      text: 'the article says that by day 7 many are 20-30 % more sure of the task. No study is given for that number, and it does not say whether it means points or a share. Nothing here is measured against it.',
    },
    {
      term: 'Age',
      text: 'the people in these studies ranged from primary-school pupils to a group aged 65.5 on average. The article says that older adults may need slightly longer; no source could be found for it.',
    },
  ],
}
