/** What a person reads once, before the first note. */
export const FIRST_RUN: readonly string[] = [
  'What you think you are worth will not change by tomorrow. How sure you are of one specific task can, by next week: that is what this journal collects evidence for.',
  'Start with one practice, or two; nobody needs all twelve. Notes stay plain files in your folder, and nothing leaves this machine.',
  'This is a journaling aid, not medical care. It does not diagnose, treat or watch over anybody, and it does not replace a professional.',
  'With depression, severe anxiety, trauma or thoughts of harming yourself, talk to a professional; in danger, call your local emergency number now. "When to get professional help" is a command, and a link below the dashboard.',
]
