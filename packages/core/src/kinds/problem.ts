import { choice, filled, items, kind, number, type Readable, section, text } from '../kind'

export const problem = kind({
  id: 'problem',
  title: 'Problem solving',
  about: 'Take one problem from a plain sentence to three dated steps, and look back.',
  help: 'A journal is not care. If low mood has lasted for two weeks or more, please talk to a professional; if you may hurt yourself, call your local emergency number.',
  minutes: 25,
  sources: ['mastery'],
  practice: 'problem-solving',
  practiceDay: true,
  block: false,
  named: { by: 'moment' },
  fields: {
    problem_state: choice(
      'State',
      {
        open: 'Still open',
        doing: 'Under way',
        resolved: 'Resolved',
        partly: 'Resolved in part',
        'set-aside': 'Set aside',
      },
      { fallback: 'open' },
    ),
    chosen: text('Idea chosen'),
    rounds: number('Rounds', 1, 1000, { integer: true, fallback: 1 }),
  },
  sections: {
    define: section('1. The problem', 'One sentence, concrete: what, how much, by when?', {
      aliases: ['The problem', 'Define', 'Step 1', 'Define the problem'],
      inSight: true,
      recalled: true,
    }),
    ideas: section('2. Ideas', 'Ten or more, odd ones too. Weigh none of them yet.', {
      aliases: ['Ideas', 'Brainstorm', 'Step 2'],
      lines: ['1. '],
    }),
    evaluate: section('3. Three to five, weighed', 'The ideas worth a closer look.', {
      aliases: ['Evaluate', 'Options', 'Step 3'],
      lines: [
        '| Idea | For | Against | Resources | Time | Likely to work |',
        '| --- | --- | --- | --- | --- | --- |',
        '|  |  |  |  |  |  |',
      ],
    }),
    steps: section('4. First three steps', 'What will you do, and by when? (due:: 2026-10-03)', {
      aliases: ['First three steps', 'Implement', 'Step 4'],
      lines: ['- [ ] '],
    }),
    assess: section('5. What came of it', 'What worked, what did not, and what next?', {
      aliases: ['What came of it', 'Assess and adjust', 'Assess', 'Step 5'],
    }),
    shows: section('What this shows I can do', 'Name the task.', {
      evidence: true,
      aliases: ['What this shows'],
    }),
  },
  asks: ['define', 'ideas', 'evaluate', 'chosen', 'steps'],
  complete: [
    filled('the problem', 'define'),
    items('ten ideas', 'ideas', 10),
    { label: 'three to five ideas weighed', met: isWeighed },
    { label: 'three dated steps', met: (entry) => entry.dated('steps') >= 3 },
    filled('what came of it', 'assess'),
  ],
})

/** Each round may weigh five. */
function isWeighed(entry: Readable): boolean {
  const rows = entry.items('evaluate')
  return rows >= 3 && rows <= 5 * Number(entry.value('rounds') ?? 1)
}
