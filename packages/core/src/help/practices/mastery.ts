import type { PracticeHelp } from './practice-help'

export const MICRO_SUCCESSES: PracticeHelp = {
  how: [
    'Name one challenge that you have kept away from, and rate its difficulty from 1 to 10.',
    'Split it into 7 to 10 steps, each rated 3 or 4; then the first step into three micro-actions of under ten minutes.',
    'Do one a day, with about fifteen minutes in all. Write down at once what you got done, and how sure you are now.',
    'After the third, check whether step 1 still seems as big. On the seventh day, write what the week shows.',
    'Still too hard? Split again: a step may feel almost too easy.',
  ],
  more: [
    {
      term: 'Watch, with help, alone',
      text: 'a ladder may begin with watching somebody do it, go on with doing it protected or helped, and end with doing it alone. Look for the smallest thing that would count: not the whole cellar but one box, then one shelf.',
    },
  ],
  evidence: {
    checked: 'identified',
    text: '33 adults with a snake phobia watched somebody handle a snake, then did so with gloves, then without.',
    sources: [
      'Bandura, Adams & Beyer (1977), Journal of Personality and Social Psychology 35, 125-139. Identified.',
    ],
  },
  care: true,
}

export const RIGHT_SIZED_CHALLENGES: PracticeHelp = {
  how: [
    'Choose something that asks something of you and teaches you something, and that you can finish if you concentrate.',
    'After each attempt note whether it was too easy, about right or too hard.',
    'A task that is too easy tells you little; one far too hard can look like proof that you cannot. Adjust the next step to fit.',
  ],
  more: [
    {
      term: 'For instance',
      text: 'on a guitar, three chords before a solo; at work, one meeting before a conference.',
    },
    'In short: keep taking on tasks that count for something and that you can often finish.',
  ],
  evidence: {
    checked: 'contradicted',
    text: '114 studies with 21,616 people: r = .38, which is 14 % of the differences in performance. That much is verified. The article adds that the link was strongest for moderately complex tasks; the same author found .53 for simple, .38 for medium and .24 for complex ones, and a later study found it for simple tasks only. The advice stands on goal-setting research. All of it is correlation.',
    sources: [
      'Stajkovic & Luthans (1998), Psychological Bulletin 124, 240-261. Verified.',
      'Stajkovic (1996), dissertation, University of Nebraska-Lincoln. Verified; contradicts.',
      'Judge, Jackson, Shaw, Scott & Rich (2007), Journal of Applied Psychology 92, 107-127. Verified; contradicts.',
    ],
  },
}

export const REFLECTION: PracticeHelp = {
  how: [
    'Right after something hard, take five to ten minutes, every day if you can.',
    'Write which of your actions worked, what that shows you can do, and what you carry to the next challenge.',
    'Write it down: regular notes add up, and "In your own words" collects them.',
  ],
  evidence: {
    checked: 'partly',
    text: 'the article reports 19 studies with 2,201 adult learners and a better fit of confidence and performance. The closest publication has 19 studies with 2,305 students of all ages: self-assessment raised self-efficacy (d = .73). It says nothing of that fit.',
    sources: ['Panadero, Jonsson & Botella (2017), Educational Research Review 22, 74-98. Verified.'],
  },
}
