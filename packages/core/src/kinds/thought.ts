import { choices, filled, flag, given, kind, percent, section } from '../kind'

export const thought = kind({
  id: 'thought',
  title: 'Thought record',
  about: 'Weigh the facts for and against a thought, and word it accurately.',
  help: 'A journal is not care. If a thought keeps coming back whatever you write, or you may hurt yourself, please talk to a professional or call your local emergency number.',
  minutes: 10,
  sources: ['state'],
  practice: 'cognitive-restructuring',
  practiceDay: true,
  block: false,
  named: { by: 'moment' },
  fields: {
    distortions: choices(
      'Distortions',
      {
        'all-or-nothing': ['All-or-nothing', 'One slip, so the whole week counts for nothing.'],
        catastrophizing: ['Catastrophizing', 'A wrong figure in the talk, and my job is gone.'],
        'discounting-positives': ['Discounting positives', 'It went well only because the task was easy.'],
        'mind-reading': ['Mind reading', 'They went quiet, so they think that I am slow.'],
        'fortune-telling': ['Fortune telling', 'I already know that the exam will go wrong.'],
        none: ['None of these', 'None of them fits. That says nothing about whether the thought is true.'],
      },
      { ask: 'Which of these patterns can you name in it?' },
    ),
    belief_before: percent('Belief before', { ask: 'How much do you believe the thought now?' }),
    belief_after: percent('Belief after', {
      ask: 'Having written this, how much do you believe the thought?',
    }),
    intensity_before: percent('Intensity before', { ask: 'How strong is the feeling now?' }),
    intensity_after: percent('Intensity after', { ask: 'Having written this, how strong is the feeling?' }),
    kept_coming_back: flag('Keeps coming back', {
      hint: 'The thought returns although you have worked on it before.',
    }),
  },
  sections: {
    situation: section('Situation', 'Where were you, and what was going on?'),
    automatic_thought: section('Automatic thought', 'The thought, in the words it came in.', {
      inSight: true,
    }),
    evidence_for: section('Evidence for', 'Facts that support it, as an onlooker would report them.'),
    evidence_against: section('Evidence against', 'Facts that do not fit it. Was there ever an exception?'),
    balanced_thought: section(
      'Balanced thought',
      'A wording that fits all of the facts above. "Never" and "always" often become "not yet" and "at times". A frame that may help: I have … before by …, so I can likely ….',
      { aliases: ['Balanced reframe'] },
    ),
    resulting_action: section('What I will do', 'One thing that follows from the balanced thought.', {
      aliases: ['Resulting action'],
    }),
  },
  asks: [
    'situation',
    'automatic_thought',
    'belief_before',
    'intensity_before',
    'distortions',
    'evidence_for',
    'evidence_against',
    'balanced_thought',
    'belief_after',
    'intensity_after',
    'resulting_action',
    'kept_coming_back',
  ],
  complete: [
    filled('the automatic thought', 'automatic_thought'),
    given('a distortion, or none', 'distortions'),
    filled('evidence for', 'evidence_for'),
    filled('evidence against', 'evidence_against'),
    filled('a balanced thought', 'balanced_thought'),
  ],
})
