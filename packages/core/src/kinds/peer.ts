import { choice, filled, kind, scale, section } from '../kind'

export const peer = kind({
  id: 'peer',
  title: 'Peer model',
  about: 'Watch how someone much like you goes about it: the way, not only the result.',
  minutes: 20,
  sources: ['vicarious'],
  practice: 'peer-modeling',
  practiceDay: true,
  block: false,
  named: { by: 'moment' },
  fields: {
    model_kind: choice('Who it is', {
      peer: 'Someone like me',
      expert: ['An expert', 'Far ahead; the way there is harder to see'],
      'self-earlier': ['Myself, earlier', 'How I learned to drive'],
    }),
    similarity: scale('Similarity', 1, 5, {
      ask: 'How close was their starting point to yours?',
      hint: '1 is very different, 5 is the same.',
    }),
    found_in: choice('Where', {
      'online-community': 'Online community',
      'meetup-class': 'Meet-up or class',
      'accountability-group': 'Group that checks in',
      testimonial: 'Before-and-after account',
      'classmate-coworker': 'Classmate or colleague',
    }),
  },
  sections: {
    strategies: section('Strategies they use', 'What do they do, step by step?'),
    setbacks: section('Setbacks they met', 'What went wrong, and what did they do then?'),
    small_steps: section('Small steps I saw', 'How small was each? Saying them aloud as your own may help.'),
    try: section('One thing I will try', 'And when.'),
  },
  asks: ['model_kind', 'similarity', 'found_in', 'strategies', 'setbacks', 'small_steps', 'try'],
  complete: [filled('one strategy', 'strategies')],
})
