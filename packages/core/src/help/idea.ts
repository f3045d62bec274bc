import type { HelpSection } from './page'

export const IDEA: HelpSection = {
  id: 'idea',
  title: 'What self-efficacy is',
  blocks: [
    'Self-efficacy is how strongly you believe that you can carry out one specific task or reach one concrete goal. Albert Bandura named it in the 1970s. It is more than feeling confident or thinking positively, so every rating here is tied to a task; only the self-assessment asks in general.',
    'It is not fixed. Like a muscle it grows with repeated, specific practice, and nothing switches it on. So there are no levels, badges or scores of a person here.',
    'People who believe that they can do a thing tend to recover sooner from setbacks with it, to feel less anxious about it and to do it better.',
    {
      table: 'Five ideas that are easily confused',
      head: ['Idea', 'What it is', 'How it differs', 'For instance'],
      rows: [
        [
          'Self-efficacy',
          'Belief that you can do a task',
          'About one task; rests on evidence',
          'I can learn to bake bread',
        ],
        ['Self-esteem', 'What you think you are worth', 'About all of you', 'I matter'],
        [
          'Self-confidence',
          'Trust in your own judgment',
          'General, without a task',
          'My decisions are usually sound',
        ],
        ['Self-concept', 'Who you say you are', 'Describes, does not predict', 'I keep things in order'],
        [
          'Optimism',
          'Expecting good things to happen',
          'About events, not about what you do',
          'It will turn out all right',
        ],
      ],
    },
    'Your sense of your worth will not change by tomorrow. How sure you are of one task can, by next week.',
    {
      term: 'Four sources feed it',
      text: 'doing the thing yourself (mastery, the strongest); seeing somebody like you do it (vicarious experience); what others tell you about your work (social persuasion); and how you read your body and mood (physiological and emotional states). Bandura (1977), Psychological Review 84, 191-215. Which kind of note draws on which is our reading.',
    },
    {
      term: 'The loop',
      text: 'finishing tasks raises belief, belief raises goals, goals raise performance, and so more tasks are finished. Keeping away from a task runs the loop the other way.',
    },
  ],
}
