import type { PracticeHelp } from './practice-help'

export const PEER_MODELING: PracticeHelp = {
  how: [
    'Find somebody who started where you are: online communities, local meetups and classes, an accountability group, before-and-after accounts.',
    'Watch how rather than what: strategies, setbacks, small steps. Twenty minutes, once a week.',
    'Write one thing that you will try. Say the steps aloud as you would do them.',
  ],
  more: [
    'Watching somebody like you can do more than watching an expert, who may even put you off. Seeing that it was hard for them too makes your own struggle ordinary.',
  ],
  evidence: {
    checked: 'partly',
    text: 'the article reports 90 pupils with learning difficulties who gained more from a peer than from a teacher, most of all where the model spoke the steps aloud. This seems to join three studies, all with children; one found no difference between models who mastered it at once and models who coped, another found coping models better.',
    sources: [
      'Schunk & Hanson (1985), 72 children: peer above teacher (ERIC ED254397). Verified.',
      'Schunk & Cox (1986), 90 pupils: speaking the steps (ERIC ED269962). Verified.',
      'Schunk, Hanson & Cox (1987): coping models. Verified.',
    ],
  },
}

export const SOCIAL_SUPPORT: PracticeHelp = {
  how: [
    'Fill three parts: a cheerleader, who celebrates and reminds you of what you can do; an accountability partner with a goal like yours; a mentor, who has done it and makes it seem possible.',
    'Tell them what you work on, and ask them to check in. Choose people who enjoy small wins and help with setbacks; leave out doubters and those who compare.',
    'Each week: one thing done, one challenge, one commitment, and the support you ask for: encouragement, advice or an ear.',
  ],
  more: ['Ask for feedback that is specific, rather than for general encouragement.'],
  evidence: {
    checked: 'untraceable',
    text: 'the article reports 115 older adults over five months. Of two related studies one found support from friends working through self-efficacy; the other found that self-efficacy mattered and support for exercise did not.',
    sources: [
      'Resnick et al. (2002), Clinical Nursing Research 11(1), 74 residents. Verified.',
      'Brassington et al. (2002), American Journal of Preventive Medicine, n = 103. Verified; speaks against it.',
    ],
  },
}

export const PHYSICAL_ACTIVITY: PracticeHelp = {
  how: [
    'Begin where you are: ten minutes of walking a day if you mostly sit; weights or more intensity if you move already.',
    'Write one number each time: distance, weight, repetitions, duration, recovery time, or how hard it felt. Each is evidence.',
    'Ask where else it could help.',
  ],
  more: ['Results can be measured; the article gives it six months or more.'],
  evidence: {
    checked: 'partly',
    text: '174 older adults in a six-month programme fit a real trial. There self-esteem rose and then fell again in the six months after, and what carried it was how people saw their body and condition. The mean age of 65.5 is not in its abstract.',
    sources: [
      'McAuley, Blissmer, Katula, Duncan & Mihalko (2000), Annals of Behavioral Medicine 22, 131-139. Verified.',
    ],
  },
}
