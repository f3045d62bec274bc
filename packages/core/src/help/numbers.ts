import type { HelpSection } from './page'

export const NUMBERS: HelpSection = {
  id: 'numbers',
  title: 'How each number is made',
  blocks: [
    'Every number is counted from your notes on this machine and says from how many. Drafts, notes that hold only their template and notes dated ahead count nowhere; what cannot be read is listed with its line. Below its threshold a number is not shown.',
    {
      table: 'What the dashboard shows',
      head: ['Number', 'From', 'How'],
      rows: [
        [
          'Consistency',
          '28 days',
          'Days with at least one practice, of the days since you began. A run allows a few days without; the number of those is a setting. There is no longest run.',
        ],
        [
          'Sources',
          '28 days',
          'Entries by what they draw on. The mapping is ours; no mix is better than another.',
        ],
        [
          'Seven-day plan',
          'the plan',
          'Confidence at the start and at the end, in points. From one day to the next it may move ten points by itself.',
        ],
        [
          'Challenge',
          '5 attempts',
          'How attempts felt. That 4 to 7 of 10 is a moderate goal is our convention; steps of 3 to 4 come from the article.',
        ],
        [
          'Prediction and outcome',
          '5 attempts',
          'The sum of your predictions beside what was done, with the range that exact predictions would give in 8 of 10 cases. Averages from 10, Brier score and drift from 20, bins from 30.',
        ],
        [
          'Setbacks',
          'all',
          'How many have a lesson and a next try. No rate and no trend: that would speak against writing them down.',
        ],
        ['Distortions', '90 days', 'Thought records that name each; one may name several.'],
        ['Activity', '2 entries', 'First, latest and best of the same activity and measure.'],
        ['People', '8 weeks', 'Parts of the circle that are filled, weeks with a check-in, commitments.'],
        [
          'Belief in a thought',
          '3 records',
          'Before and right after writing. Both ratings are made on one sheet, by somebody who knows what is expected.',
        ],
        ['Values', 'active goals', 'Goals by whether they fit what you value.'],
        ['In your own words', 'all', 'Sentences that you wrote, newest first, never ranked or reworded.'],
        ['Plans', 'the plan', 'Items that notes fulfil or that you ticked. Late is as good as early.'],
        [
          'Self-assessment',
          '2 ratings',
          'The first beside the latest. A difference of 1 is about the same. The four statements are not a validated test.',
        ],
        ['Next practice', 'today', 'Fixed rules, and the rule that applied stands beside it.'],
        [
          'More counts',
          '28 days',
          'The four counts of the loop, minutes, feedback by what it was about. None is said to cause another.',
        ],
      ],
    },
    {
      term: 'What the predictions cannot show',
      text: 'you choose the tasks, so they describe the tasks you chose and no others. Ratings come in tens. How sure one feels is not exactly a chance, which is why the question asks for one. A prediction written after its outcome looks like any other in the file; the commands never ask for one then. Finishing more than predicted is the most useful finding; a little optimism is nothing to repair.',
    },
    {
      term: 'Confidence in tasks, 0 to 100',
      text: 'name a task, grade it from easy to hard ("jog 1 minute, 5, 15") and rate how sure you are that you can: 0 cannot at all, 50 moderately sure, 100 certain. The method follows Bandura (2006), Guide for constructing self-efficacy scales, in Pajares & Urdan (eds.), Self-Efficacy Beliefs of Adolescents, 307-337.',
    },
    'No clinical questionnaire is offered here, and none will be.',
  ],
}
