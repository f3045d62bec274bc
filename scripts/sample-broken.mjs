/** Notes of a sample year that are broken on purpose. */

import { LAST } from './sample-year.mjs'

/** One note for each thing that goes wrong in real vaults; the report names each with its line. */
export function addBroken(year) {
  const at = (number, name) => `Efficacy/${year.on(number).slice(0, 4)}/${year.on(number)} ${name}.md`
  const ours = (kind, number, lines, body = '') =>
    `---\nefficacy: ${kind}\ndate: ${year.on(number)}\n${lines.join('\n')}\n---\n${body}`
  const worked = '\n## What I did that worked\n\nI held back for the first three kilometres.\n'
  year.files.set(
    at(40, '0910 action call-the-office'),
    ours('action', 40, ['task: Call: the office', 'outcome: done']),
  )
  year.files.set(
    at(77, '0815 reflection'),
    `---\nefficacy: reflection\ndate: ${year.on(77)}\nminutes: 6\n\nNo closing line.\n`,
  )
  year.files.set(
    at(131, '1840 action read-aloud'),
    ours(
      'action',
      131,
      ['task: Read a dialogue aloud', 'confidence_before: 150', 'outcome: done'],
      '\n## What I got done\n\nTwo pages.\n',
    ),
  )
  year.files.set(
    at(152, '1210 action first-page'),
    ours(
      'action',
      152,
      ['task: First page', 'confidence_before: 6/10', 'outcome: done'],
      '\n## What I got done\n\nTo bar 14.\n',
    ),
  )
  year.files.set(
    at(201, '2130 thought'),
    ours(
      'thought',
      201,
      ['distortions: [labelling]'],
      '\n## Automatic thought\n\nI am not a person who finishes things.\n',
    ),
  )
  year.files.set(
    at(288, '0700 action canal'),
    ours(
      'action',
      288,
      ['goal: "[[Ideas]]"', 'task: The softer path along the canal', 'outcome: done'],
      '\n## What I got done\n\nForty minutes.\n',
    ),
  )
  year.files.set(at(LAST + 30, '0800 reflection'), ours('reflection', LAST + 30, ['minutes: 5'], worked))
  year.files.set(
    'Notes/Undated.md',
    `# Found in a pocket\n\n## Reflection #efficacy/reflection\n\n### What I did that worked\n\nI asked.\n`,
  )
  year.files.set(
    at(310, '2015 reflection'),
    ours('reflection', 310, ['minutes: 7'], worked).replaceAll('\n', '\r\n'),
  )
  year.files.set(at(322, '2105 reflection'), `\uFEFF${ours('reflection', 322, ['minutes: 9'], worked)}`)
}
