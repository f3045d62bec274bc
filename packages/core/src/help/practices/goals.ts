import type { PracticeHelp } from './practice-help'

export const SPECIFIC_GOALS: PracticeHelp = {
  how: [
    'Say what done looks like, and how you will measure it.',
    'Make it hard enough to stretch you, yet within reach, and give it a date.',
    'Commit to it: a goal directs attention, draws out effort and keeps you at it.',
  ],
  more: [
    {
      table: 'Vague goals, and better ones',
      head: ['What a goal needs', 'Vague', 'Better'],
      rows: [
        ['Specific', 'Get fitter', 'Swim 400 m without a stop'],
        ['Measurable', 'Learn some Italian', 'Order a meal and answer three questions, all in Italian'],
        [
          'Challenging, within reach',
          'A mountain run next month; or the stairs at home',
          'A hill walk of two hours in six weeks, if you can already walk for one',
        ],
        ['With a date', 'Write something some day', 'A story of ten pages by 30 June'],
        [
          'All four',
          'Be better in meetings',
          'Give the Monday update in five minutes, without notes, by the end of May',
        ],
      ],
    },
  ],
  evidence: {
    checked: 'identified',
    text: '35 years of goal-setting research: specific and challenging goals lead to better performance.',
    sources: ['Locke & Latham (2002), American Psychologist 57, 705-717. Identified.'],
  },
}

export const PROBLEM_SOLVING: PracticeHelp = {
  how: [
    'Say the problem in one concrete sentence: a sum and a date, rather than "everything".',
    'List at least ten ideas, absurd ones too. Do not judge yet.',
    'Weigh the best 3 to 5: for, against, resources, time, chances.',
    'Plan the first three steps, each with a day.',
    'Afterwards, write what worked and what did not; go another round where it is not solved.',
  ],
  more: ['Each round is your own work on the problem; what it shows has a place in the note.'],
  evidence: {
    checked: 'untraceable',
    text: 'the article reports 132 adults with major depression, ten weeks of treatment, large effects and self-efficacy as the way they came about. The first review below is related. The second found little evidence that problem-solving skill is what carries the effect.',
    sources: [
      'Cuijpers et al. (2018), European Psychiatry. Verified.',
      'Systematic review (2023), PLOS ONE, e0285949. Verified; speaks against it.',
    ],
  },
  care: true,
}

export const VALUES: PracticeHelp = {
  how: [
    'Finish five sentences: at my best I am ...; I feel fulfilled when ...; I want to be remembered for ...; what drains me is ...; I forget the time when ...',
    'Name your values, and hold your goals against them: which fit, which conflict?',
    'Ask of each goal whether it matters to you or to somebody else. Keep it, reword it or drop it.',
  ],
  more: [
    'The article says that goals that fit what you value build a belief that lasts longer than one built on duty or pressure. In health, for instance: having energy, rather than a certain look for others.',
  ],
  evidence: {
    checked: 'partly',
    text: '84 adults in a one-day workshop, with three months of follow-up, fit a real trial; its participants had already spent six months in a weight programme. The numbers on weight, and self-efficacy as an outcome, are not in its abstract.',
    sources: ['Lillis, Hayes, Bunting & Masuda (2009), Annals of Behavioral Medicine 37, 58-69. Verified.'],
  },
}
