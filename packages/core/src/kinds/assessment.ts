import { flag, given, kind, scale, section } from '../kind'

export const assessment = kind({
  id: 'assessment',
  title: 'Self-assessment',
  about: 'Rate four plain statements about yourself; this is not a validated test.',
  minutes: 5,
  sources: [],
  practice: 'reflection',
  practiceDay: true,
  block: false,
  named: { by: 'moment' },
  fields: {
    handle_unexpected: scale('Handle the unexpected', 1, 10, {
      integer: true,
      ask: 'How sure are you of handling problems that come up unexpectedly?',
    }),
    difficult_tasks: scale('Do difficult tasks', 1, 10, {
      integer: true,
      ask: 'How sure are you of getting hard tasks done?',
    }),
    stick_to_goals: scale('Stick to my goals', 1, 10, {
      integer: true,
      ask: 'How sure are you of keeping to what you set out to do?',
    }),
    overcome_obstacles: scale('Get past obstacles', 1, 10, {
      integer: true,
      ask: 'How sure are you of getting past what stands in the way?',
    }),
    baseline: flag('Starting point', { hint: 'Later ratings are set beside this one.' }),
  },
  sections: {
    tasks: section(
      'Tasks',
      'A row for each task that you care about: how sure are you of it, from 0 to 100?',
      {
        aliases: ['Task confidence'],
        lines: ['| Task | Confidence |', '| --- | --- |', '|  |  |'],
      },
    ),
    signs: section(
      'Signs',
      'For your eyes only: tick what you have noticed lately. These are never counted.',
      {
        aliases: ['Signs of low self-efficacy'],
        lines: [
          '- [ ] I keep away from tasks that my goals need',
          '- [ ] I stop soon when it gets hard',
          '- [ ] I put a bad result down to ability rather than to effort or method',
          '- [ ] I think about what may go wrong more than about the task',
          '- [ ] I am very tense before I have to perform',
          '- [ ] I need to be told again and again that it is all right',
          '- [ ] My goals are far below what I can do',
        ],
      },
    ),
    notes: section('Notes', 'Anything else.'),
  },
  complete: [
    given('the unexpected', 'handle_unexpected'),
    given('difficult tasks', 'difficult_tasks'),
    given('sticking to goals', 'stick_to_goals'),
    given('obstacles', 'overcome_obstacles'),
  ],
})
