import { choice, given, kind, number, scale, section, text } from '../kind'

export const activity = kind({
  id: 'activity',
  title: 'Physical activity',
  about: 'Log one bout of movement, and one number from it.',
  minutes: 2,
  sources: ['mastery'],
  practice: 'physical-activity',
  practiceDay: true,
  block: true,
  named: { by: 'field', field: 'activity' },
  fields: {
    activity: text('Activity', {
      ask: 'What did you do?',
      suggest: ['walk', 'run', 'cycle', 'swim', 'lift'],
    }),
    distance_km: number('Distance', 0, 10_000, { unit: 'km' }),
    weight_kg: number('Weight lifted', 0, 1_000, { unit: 'kg' }),
    reps: number('Repetitions', 0, 100_000, { integer: true }),
    duration_min: number('Duration', 0, 1440, { unit: 'min', ask: 'How long did it last?' }),
    recovery_s: number('Rest between efforts', 0, 86_400, { unit: 's', hint: 'Lower is better.' }),
    intensity: scale('How hard it felt', 1, 10),
    activity_level: choice('Where you start from', {
      sedentary: ['Mostly sitting', 'A ten-minute walk a day is a fair start'],
      moderate: ['Moderately active', 'Add some resistance, or a faster stretch'],
      active: ['Very active', 'Raise one number at a time'],
    }),
  },
  sections: {
    noticed: section('What I noticed', 'In the body, before and after.'),
    shows: section('What this shows I can do', 'Name the task. Where else might it apply?', {
      evidence: true,
      aliases: ['What this shows'],
    }),
  },
  asks: [
    'activity',
    'duration_min',
    'distance_km',
    'weight_kg',
    'reps',
    'recovery_s',
    'intensity',
    'noticed',
    'shows',
  ],
  complete: [
    given('one number', 'distance_km', 'weight_kg', 'reps', 'duration_min', 'recovery_s', 'intensity'),
  ],
})
