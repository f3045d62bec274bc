/** What each item of a plan asks for, in our own words: it stands on the plan's checkbox line and on the dashboard. */
export const ITEM_WORDS = {
  d1: 'write the goal down and rate how hard it looks',
  d2: 'split it into seven to ten steps',
  d3: 'split step 1 into three micro-actions',
  d4: 'micro-action 1, and write down what got done',
  d5: 'micro-action 2, and how sure you are now',
  d6: 'micro-action 3, and how step 1 looks now',
  d7: 'write down what shows that you can do it',
  'w1.1': 'rate the four statements',
  'w1.2': 'choose one goal that matters',
  'w1.3': 'split it into seven to ten steps',
  'w1.4': 'split step 1 into three micro-actions',
  'w1.5': 'do the three micro-actions',
  'w1.6': 'after each, write what it shows',
  'w2.1': 'one thought record a day',
  'w2.2': 'write about three values',
  'w2.3': 'look back on the week',
  'w2.4': 'reframe the signals of the body once',
  'w3.1': 'watch one person like you',
  'w3.2': 'tell two people',
  'w3.3': 'say what you ask of them',
  'w3.4': 'be active on three days, with a number',
  'w4.1': 'one problem in five steps',
  'w4.2': 'which practices did the most',
  'w4.3': 'rate the four statements again',
  'w4.4': 'choose two or three to keep',
  'w4.5': 'a goal for the next month',
  'w4.6': 'how you will see progress',
} as const

/** The id of an item, as it stands on its checkbox line. */
export type ItemId = keyof typeof ITEM_WORDS
