import type { HelpSection } from './page'

export const OBSTACLES: HelpSection = {
  id: 'obstacles',
  title: 'What gets in the way',
  blocks: [
    {
      term: 'No time for weeks of it',
      text: 'ask for the smallest version that still counts; "Choose a practice" filters by the minutes at hand.',
    },
    {
      term: '"Positive thinking does nothing for me"',
      text: 'self-efficacy is something else. Positive thinking says that all will be well; self-efficacy points to evidence: "I have done ___ before by ___, so I can likely do ___." Finish that sentence in a reflection or as the balanced thought.',
    },
    {
      term: 'It did not work out',
      text: 'write it down as an experiment: what was tried, what happened, what it taught, what to change. Read it as "that way did not work this time", which is about one attempt and passes, rather than "I cannot do this", which is about all of you and for good. Then three questions: what does this tell you about the challenge? Which other way might work? Whom could you watch or ask?',
    },
    {
      term: 'Anxiety or depression that is being treated',
      text: 'the practices accompany therapy and medication and do not replace them; "When to get professional help" says more.',
    },
  ],
}

export const FEEDBACK: HelpSection = {
  id: 'feedback',
  title: 'Asking for feedback',
  blocks: [
    'Feedback tends to help more where it is about the task. Praise or blame of the person draws attention away from the work.',
    {
      term: 'Evidence, verified with corrections',
      text: 'Kluger & DeNisi (1996), Psychological Bulletin 119, 254-284: 607 effect sizes (the article calls them studies) from 23,663 observations; on average feedback helped (d = .41), over a third of the interventions lowered performance, and it did less the more it turned to the self.',
    },
    {
      term: 'How to ask',
      text: '"What would make this one skill better?" rather than "How am I doing?"',
    },
    {
      table: 'Turning remarks towards the task',
      head: ['What is said', 'What you can say'],
      rows: [
        ['"Well done!"', '"Which part worked, and what made it work?"'],
        [
          'You, to yourself: "I have no talent for this"',
          '"I do not have this technique yet. Which part do I practise first?"',
        ],
        ['"You are a natural writer"', '"Thank you. I think the third draft did it."'],
      ],
    },
    'The same holds for this journal: what it says is about tasks and notes, never about you.',
  ],
}
