/** What the fictional person of the sample vault writes in the kinds beside goals, attempts, reflections and thoughts. */

/** Bouts of movement: numbers from the first to the second value over the year, by field. */
export const ACTIVITIES = [
  {
    name: 'Run',
    weight: 5,
    numbers: { distance_km: [1.6, 8.2], duration_min: [14, 58] },
    noticed: [
      'Heavy legs until the bridge, light ones after it.',
      'Breath settled at the mill.',
      'Warm hands by the second kilometre.',
      'The knee was quiet all the way.',
      'Wind from the front on the way out.',
    ],
    shows: [
      'I can keep one pace on the flat part.',
      'I can start at six when the clothes lie ready.',
      'I can slow down before I have to.',
    ],
  },
  {
    name: 'Walk',
    weight: 3,
    numbers: { duration_min: [20, 60] },
    noticed: [
      'Two herons at the weir.',
      'Shoulders came down after ten minutes.',
      'Soft ground, slow and pleasant.',
    ],
    shows: ['I can leave the desk for half an hour and come back to it.'],
  },
  {
    name: 'Lift',
    weight: 2,
    numbers: { weight_kg: [20, 32], reps: [8, 12], recovery_s: [150, 90] },
    noticed: ['The last two were slow and clean.', 'Left side tires first.', 'Slept deeply afterwards.'],
    shows: ['I can add two kilos when I rest long enough between sets.'],
  },
]

export const STRESS = [
  {
    situation: 'Fifteen minutes before the talk on flood levels.',
    signals: ['racing-heart', 'butterflies'],
    said: 'This is energy for the first chart.',
    attention: 'On reading the axis of the first chart aloud.',
    coping: ['problem-focused'],
  },
  {
    situation: 'In the corridor, before I ask for a later deadline.',
    signals: ['tense-muscles'],
    said: 'My body is getting ready to speak clearly.',
    attention: 'On the one sentence with the date in it.',
    coping: ['social-support'],
  },
  {
    situation: 'Before playing the first page for my brother.',
    signals: ['racing-heart', 'cold hands'],
    said: 'A fast heart can play slowly.',
    attention: 'On the left hand of bar 1.',
    coping: ['emotion-focused'],
  },
  {
    situation: 'At the start of the park run, among people with better shoes.',
    signals: ['butterflies', 'tense-muscles'],
    said: 'The legs are warm and want to go.',
    attention: 'On the back of the runner in front of me.',
    coping: ['problem-focused', 'emotion-focused'],
  },
  {
    situation: 'Before the oral part of the Portuguese class.',
    signals: ['racing-heart'],
    said: 'This is what wanting to be understood feels like.',
    attention: 'On the question that Teresa asked.',
    coping: ['social-support'],
  },
]

export const AFFIRMATIONS = [
  {
    challenge: 'The yearly review with my boss. What feels on the line is whether I do my job well.',
    values: [
      [
        'family',
        'My niece asks me how things work. In May we took the old clock apart and put it together again.',
      ],
      ['music', 'It is time that nobody measures. I learned a page last winter for no one but myself.'],
      [
        'hospitality',
        'A full table is my idea of a good evening. In March eight people stayed until midnight.',
      ],
    ],
  },
  {
    challenge: 'The park run with a number on my chest.',
    values: [
      ['curiosity', 'I read about rivers for pleasure. Last week I followed one on the map to its spring.'],
    ],
  },
  {
    challenge: 'Speaking at the autumn meeting.',
    values: [
      [
        'friendship',
        'Lea and I have written letters for eleven years. I answered the last one on the same day.',
      ],
      ['care for things', 'I mend what can be mended. The boat lamp works again.'],
    ],
  },
]

export const SETBACKS = [
  {
    goal: 'Run 5 km without stopping',
    attempted: 'Three kilometres on the flat path, straight from the office.',
    happened: 'Stopped after two with a stitch and walked the rest.',
    learned: 'Lunch at two is too late for a run at five.',
    differently: 'Run before breakfast, or eat at noon.',
    ask: 'Lea, who runs after work.',
    readings: ['permanent-global', 'temporary-specific'],
    retried: true,
  },
  {
    goal: 'Speak up in the weekly meeting',
    attempted: 'Disagreeing with the plan for the new gauge.',
    happened: 'The item was over before I had found a gap.',
    learned: 'A raised hand works where a pause does not come.',
    differently: 'Raise the hand as soon as the item is read out.',
    ask: 'Jonas, and how he does it.',
    readings: ['mixed', 'temporary-specific'],
    retried: true,
  },
  {
    goal: 'Play the prelude from memory',
    attempted: 'Both pages without the score.',
    happened: 'Lost it at bar 22 and began again three times.',
    learned: 'I know the piece only from its beginning.',
    differently: 'Start from bars 9, 17 and 25, in that order.',
    ask: '',
    readings: ['permanent-global', 'mixed'],
    retried: false,
  },
]

export const PROBLEMS = [
  {
    fields: { problem_state: 'resolved', chosen: 'Move the survey to the dry week', rounds: '1' },
    define: 'I need two free days for the survey before the water rises in the last week of the month.',
    ideas: [
      'Move the survey to the dry week',
      'Ask Mira to take the office days',
      'Survey only the lower half',
      'Start at five in the morning',
      'Borrow the second boat',
      'Use last year’s points and check ten of them',
      'Ask the students to help',
      'Drop the report of the week',
      'Work on one Saturday and take the Monday off',
      'Ask the river to wait',
    ],
    weighed: [
      ['Move the survey to the dry week', 'low water', 'one meeting to move', 'one call', 'a day', 'high'],
      ['Ask the students to help', 'quick', 'needs explaining', 'two boats', 'a week', 'medium'],
      ['Start at five in the morning', 'needs nobody', 'tired by noon', 'an alarm', 'at once', 'medium'],
    ],
    steps: ['Call Jonas about the meeting', 'Reserve the boat', 'Write the list of points'],
    assess:
      'The dry week held. Jonas moved the meeting within an hour; asking took longer to decide than to do.',
    shows: 'I can get two days free by naming the date and the reason.',
  },
  {
    fields: { problem_state: 'doing', chosen: 'Practise with the mute', rounds: '1' },
    define: 'I need five evenings a week with half an hour of piano, and the neighbours sleep at nine.',
    ideas: [
      'Practise with the mute',
      'Practise before work',
      'Ask the school for its room',
      'Tell the neighbours the hours',
      'Practise on the table top',
      'Learn by reading on the train',
      'Move the piano to the inner wall',
    ],
    weighed: [
      ['Practise with the mute', 'any hour', 'sounds dull', 'mute', 'a week', 'high'],
      ['Practise before work', 'quiet mind', 'early', 'none', 'at once', 'medium'],
      ['Ask the school for its room', 'a better piano', 'twenty minutes away', 'a key', 'a month', 'low'],
    ],
    steps: ['Measure the piano for the mute', 'Ask the neighbours about seven o’clock', 'Try three mornings'],
  },
]

export const VALUES = {
  names: ['closeness', 'craft', 'learning', 'hospitality'],
  sections: {
    at_best: 'Calm, exact, and somebody whom one can ask.',
    fulfilled: 'When a measurement explains something that people argued about. When the table is full.',
    remembered: 'That I took time, and that the things I repaired lasted.',
    drains: 'Comparing times with people who do not care about the river.',
    absorbed: 'At the piano, on the water, and with any map.',
  },
  audit: [
    ['Run 5 km without stopping', 'time with my niece', '', 'keep', ''],
    ['Speak up in the weekly meeting', 'craft', 'a quiet morning', 'keep', 'my numbers belong to the work'],
    ['Draw every day for a month', '', 'evenings at the piano', 'drop', 'it was somebody else’s wish'],
  ],
}

export const PEERS = [
  {
    goal: 'Run 5 km without stopping',
    fields: { model_kind: 'peer', similarity: '5', found_in: 'meetup-class' },
    strategies: '- Runs by the clock, not by distance\n- Keeps one day free for walking',
    setbacks: 'A month with a sore heel. She cycled the same route until it was better.',
    small_steps: 'One minute more each week, never two.',
    try: 'Leave the distance out for a week.',
  },
  {
    goal: 'Speak up in the weekly meeting',
    fields: { model_kind: 'peer', similarity: '4', found_in: 'classmate-coworker' },
    strategies: '- Says the result in the first sentence\n- Writes one word on his hand: "date"',
    setbacks: 'Was interrupted twice, waited, and said: I had not finished.',
    small_steps: 'First a question, then a number, then an opinion.',
    try: 'The number in the first sentence.',
  },
  {
    goal: 'Ten minutes of conversation in Portuguese',
    fields: { model_kind: 'self-earlier', similarity: '5' },
    strategies: '- When I learned to steer the boat I named each thing aloud',
    setbacks: 'I hit the jetty twice and kept the fender out from then on.',
    small_steps: 'Out and back within sight of the boat house, for a month.',
    try: 'Name the things in the kitchen aloud.',
  },
]

export const SUPPORT = {
  fields: {
    cheerleader: ['T.'],
    accountability_partner: ['L.'],
    mentor: ['J.'],
    told: ['3'],
    support_kind: ['celebration', 'accountability', 'advice'],
  },
  who: '- T. hears of every first time and is glad with me.\n- L. and I compare our weeks by message.\n- J. knows how he learned to speak in meetings, and tells me when I ask.',
}

export const CHECKINS = [
  [
    'Two runs, one in rain.',
    'Going out after work.',
    'Run on Wednesday before breakfast.',
    'A message on Wednesday morning.',
  ],
  [
    'Asked a question in the first half hour.',
    'Speaking before the others do.',
    'Report one number on Tuesday.',
    'How did you begin, at your first time?',
  ],
  [
    'Four bars hold together.',
    'The jump in bar 19.',
    'Ten minutes on it, on three mornings.',
    'Just listen for a minute.',
  ],
  ['A whole call in Portuguese.', 'The past tense.', 'Ten verbs by Sunday.', 'Ask me for three of them.'],
  [
    'The long run, slowly.',
    'Patience in the first kilometre.',
    'Two easy runs.',
    'Remind me that slow was right.',
  ],
  [
    'Said no to a third evening.',
    'Not writing a long reason for it.',
    'One evening free next week.',
    'Tell me how you say it.',
  ],
]

export const FEEDBACK = [
  [
    'The second chart lost me.',
    'Two scales in one chart; it needs one.',
    'Redraw it with one scale.',
    'task',
  ],
  [
    'You are simply good at this.',
    'The opening that I had practised three times held.',
    'Practise the ending as well.',
    'self',
  ],
  [
    'One hears that you slowed down on purpose.',
    'The slow bars let the left hand sound.',
    'The same in bars 17 to 24.',
    'process',
  ],
  [
    'Good, but too fast, and you always do that.',
    'The first page went too fast for the jump.',
    'Sixty beats, with the metronome.',
    'mixed',
  ],
  [
    'Say the date first.',
    'The request was clear once the date was in it.',
    'Date in the first sentence.',
    'task',
  ],
]

export const WEEKS = [
  [
    'Two runs and one question asked.',
    'The evening after the long day.',
    '"I cannot" was "not after nine" this week.',
    'One run before breakfast.',
  ],
  [
    'The table of levels, and four bars.',
    'Starting; not going on.',
    'I wrote "yet" once without noticing.',
    'Set out the score in the evening.',
  ],
  [
    'A talk with numbers in it.',
    'Waiting for a gap.',
    'Less of "everyone", more of names.',
    'Raise the hand early.',
  ],
  ['Three mornings outside.', 'Rain on two of them.', '', 'The short route when it rains.'],
  [
    'A call that I had put off.',
    'The hour before it.',
    'The worry was about the call, not about me.',
    'Call before ten.',
  ],
  [
    'Rest, mostly, and one long walk.',
    'Calling it rest.',
    '"Should" came up twice.',
    'Two things, no third.',
  ],
]

export const MONTHS = [
  ['The loop without a break.', 'Two slow weeks.'],
  ['A page from memory.', 'Evenings that ended late.'],
  ['Speaking in three of four meetings.', 'Doing so early.'],
]

/** The 7-day plan of the first goal, and the 30-day plan that is under way today. */
export const PLANS = {
  upkeep: { measure: 'Days with a reflection and minutes on my feet, looked at on the first of each month.' },
  week: {
    days: [
      'Day 1: write the goal down and rate how hard it looks',
      'Day 2: split it into seven to ten steps',
      'Day 3: split step 1 into three micro-actions',
      'Day 4: micro-action 1, and write down what got done',
      'Day 5: micro-action 2, and how sure you are now',
      'Day 6: micro-action 3, and how step 1 looks now',
      'Day 7: write down what shows that you can do it',
    ],
    evidence:
      '- I was at the bridge on three mornings of seven.\n- I jogged from the bridge to the second bench.',
  },
  month: {
    items: {
      'w1.1': 'Days 1-2: rate the four statements',
      'w1.2': 'Days 3-4: choose one goal that matters',
      'w1.3': 'Days 3-4: split it into seven to ten steps',
      'w1.4': 'Days 3-4: split step 1 into three micro-actions',
      'w1.5': 'Days 5-7: do the three micro-actions',
      'w1.6': 'Days 5-7: after each, write what it shows',
      'w2.1': 'Days 8-14: one thought record a day',
      'w2.2': 'Days 10-11: write about three values',
      'w2.3': 'Days 13-14: look back on the week',
      'w2.4': 'Days 13-14: reframe the signals of the body once',
      'w3.1': 'Days 15-17: watch one person like you',
      'w3.2': 'Days 18-19: tell two people',
      'w3.3': 'Days 18-19: say what you ask of them',
      'w3.4': 'Days 20-21: be active on three days, with a number',
      'w4.1': 'Days 22-24: one problem in five steps',
      'w4.2': 'Days 25-27: which practices did the most',
      'w4.3': 'Days 25-27: rate the four statements again',
      'w4.4': 'Days 28-30: choose two or three to keep',
      'w4.5': 'Days 28-30: a goal for the next month',
      'w4.6': 'Days 28-30: how you will see progress',
    },
    done: ['w1.1', 'w1.2', 'w1.3', 'w1.4'],
  },
}
