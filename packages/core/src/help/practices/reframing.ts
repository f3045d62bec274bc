import type { PracticeHelp } from './practice-help'

export const COGNITIVE_RESTRUCTURING: PracticeHelp = {
  how: [
    'Catch the thought in the words it came in, and name the pattern: all-or-nothing, catastrophizing, discounting positives, mind reading, fortune telling. What has a name is easier to answer.',
    'Put the facts for it beside the facts against it. Was there ever an exception?',
    'Write a wording that fits all of them. "Never" and "always" often become "not yet".',
  ],
  more: [
    {
      table: 'A worked example',
      head: ['Field', 'What it may hold'],
      rows: [
        ['Situation', 'My talk to the team is tomorrow'],
        ['Automatic thought', 'I will lose the thread and they will see that I know nothing'],
        ['Distortions', 'Fortune telling, mind reading'],
        ['Evidence for', 'In March I lost my place once'],
        ['Evidence against', 'I found it again; two people asked for the slides'],
        ['Balanced thought', 'I may pause once. I have found my place before, with notes at hand'],
        ['What I will do', 'Rehearse the opening twice'],
      ],
    },
    'In treatment it takes 8 to 12 weeks, 10 at the median.',
  ],
  evidence: {
    checked: 'untraceable',
    text: 'the article reports 21 trials with 1,417 adults, in professional treatment of anxiety or depression: a medium effect that lasted, with self-efficacy and symptoms changing together. Related: a review of self-efficacy in cognitive therapy for anxiety.',
    sources: [
      'Systematic review, preprint osf uacs5: 104 studies, 9,707 participants. Verified.',
      'The names of the patterns: Beck (1963, 1976), Burns (1980). Identified.',
    ],
  },
  care: true,
}

export const STRESS_REINTERPRETATION: PracticeHelp = {
  how: [
    'Before a hard conversation, a test, creative work, a talk or a contest, notice the signals: a racing heart, tense muscles, butterflies.',
    'Put a hand on your chest, feel the beat, and say aloud that this energy is for what comes next.',
    'Turn to the task and away from how you feel.',
  ],
  more: [
    'The same signals come with a threat and with excitement, and the body does not always tell them apart. Which reading you take is yours to choose.',
    'Pain in the chest or trouble breathing is something else: get medical help.',
  ],
  evidence: {
    checked: 'partly',
    text: 'the article reports 318 adults with HIV in five group sessions of coping training: on the problem, on the feeling, and seeking support. The closest publication has 149 men and ten sessions of 90 minutes; confidence in coping carried lower stress and burnout. For the exercise itself the other two fit better.',
    sources: [
      'Chesney, Chambers, Taylor, Johnson & Folkman (2003), Psychosomatic Medicine 65, 1038-1046. Verified.',
      'Jamieson et al. (2010), Journal of Experimental Social Psychology. Identified.',
      'Brooks (2014), Journal of Experimental Psychology: General 143, 1144-1158. Identified.',
    ],
  },
}

export const SELF_AFFIRMATION: PracticeHelp = {
  how: [
    'Before something with much at stake, ask which part of you feels on the line: intelligence, athletic ability, competence at work?',
    'Write for a few minutes, up to fifteen, about a core value that has nothing to do with it: before a presentation, say, about family.',
    'The longer form takes three values: why each matters, and a time when you lived by it.',
  ],
  more: ['The aim is to meet the challenge curious rather than on guard.'],
  evidence: {
    checked: 'untraceable',
    text: 'the article reports 51 experiments and effects over months to years. Reviews of that size exist; in large replications the effect was small or absent. Effects vary.',
    sources: [
      'McQueen & Klein (2006), Self and Identity 5, 289-354: 47 articles, 69 studies. Verified.',
      'Cohen & Sherman (2014), Annual Review of Psychology 65, 333-371. Identified.',
      'Hanselman et al. (2017), Journal of Educational Psychology. Identified; little or no effect.',
    ],
  },
}
