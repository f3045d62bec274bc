import { filled, flag, kind, list, section } from '../kind'

/** The two parts of what is written about a value. */
const PARTS = ['Why it matters', 'A time I lived it']

export const affirmation = kind({
  id: 'affirmation',
  title: 'Affirmation',
  about: 'Before something that tests you, write about a value unrelated to it.',
  minutes: 15,
  sources: ['state'],
  practice: 'self-affirmation',
  practiceDay: true,
  block: true,
  named: { by: 'moment' },
  fields: {
    values_used: list('Values', {
      ask: 'Which values will you write about?',
      hint: 'Three for the longer version.',
      inSight: true,
    }),
    unrelated: flag('Unrelated to the challenge', {
      hint: 'The value has nothing to do with what lies ahead.',
    }),
  },
  sections: {
    challenge: section('What lies ahead', 'Which part of you feels on the line: mind, body, work?', {
      aliases: ['The challenge ahead'],
    }),
    value_1: section('First value', 'Why does it matter to you, and when did you live by it?', {
      aliases: ['Value 1'],
      inner: PARTS,
    }),
    value_2: section('Second value', 'Why it matters, and a time that you lived by it.', {
      aliases: ['Value 2'],
      inner: PARTS,
    }),
    value_3: section('Third value', 'Why it matters, and a time that you lived by it.', {
      aliases: ['Value 3'],
      inner: PARTS,
    }),
  },
  asks: ['challenge', 'values_used', 'unrelated', 'value_1', 'value_2', 'value_3'],
  complete: [filled('one value', 'value_1', 'value_2', 'value_3')],
})
