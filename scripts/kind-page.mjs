/** The pages of docs/kinds, as markdown. */

/**
 * @param kinds Every kind, in the order shown.
 * @param practices The twelve, in the order of the quick reference.
 */
export function kindsPage(kinds, practices) {
  const rows = kinds.map(
    (kind) => `| [${kind.title}](${kind.id}.md) | \`${kind.id}\` | ${kind.about} | ${kind.minutes} |`,
  )
  const reference = practices.map(
    ({ title, category, bestFor, time, difficulty }) =>
      `| ${[title, category, bestFor, time, difficulty].join(' | ')} |`,
  )
  return [
    '# Kinds of notes',
    'A note is one of these where its frontmatter has `efficacy` with the name of the kind. Written from the kinds in `packages/core/src/kinds`.',
    ['| kind | `efficacy:` | what for | minutes, about |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    '## The twelve practices',
    'What the article says of each: an order to choose by, not a promise.',
    [
      '| practice | part | best for | time | difficulty |',
      '| --- | --- | --- | --- | --- |',
      ...reference,
    ].join('\n'),
  ].join('\n\n')
}

/**
 * @param example A whole note of the kind.
 * @param meaningOf The core's words for a field.
 */
export function kindPage(kind, example, meaningOf) {
  return [
    `# ${kind.title}`,
    kind.about,
    facts(kind),
    '## Fields',
    'Keys of the frontmatter. An empty one says nothing; it is never read as zero.',
    fieldTable(kind, meaningOf),
    '## Sections',
    sectionList(kind),
    '## Complete',
    `A note that has all of these is complete. Any other counts as well, once something is written in it: ${kind.complete.map((part) => part.label).join('; ')}.`,
    '## Example',
    fenced(example),
  ].join('\n\n')
}

function facts(kind) {
  const sources = kind.sources.length > 0 ? kind.sources.join(', ') : 'none of its own'
  return [
    `- \`efficacy: ${kind.id}\``,
    `- Takes about ${kind.minutes} minutes (our guess, not measured).`,
    `- Source of self-efficacy that it draws on: ${sources} (the mapping is ours).`,
    kind.practiceDay ? '- A day with one is a practice day.' : '- Writing one makes no practice day.',
    kind.block
      ? `- May also stand as a block in another note, below a heading with the tag \`#efficacy/${kind.id}\`.`
      : '- Always a note of its own.',
  ].join('\n')
}

function fieldTable(kind, meaningOf) {
  const rows = Object.entries(kind.fields).map(([key, field]) => {
    const { says, type, range, unit } = meaningOf(field)
    const cells = [`\`${key}\``, says, type, range, unit]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  return ['| key | meaning | type | range | unit |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function sectionList(kind) {
  return Object.values(kind.sections)
    .map(({ heading, prompt, aliases = [], inner = [], evidence }) => {
      const others = [...aliases, ...inner].map((title) => `"${title}"`)
      const read = others.length > 0 ? ` Also read: ${others.join(', ')}.` : ''
      return `- **${heading}**: ${prompt}${evidence ? ' Its lines are added to the list of evidence.' : ''}${read}`
    })
    .join('\n')
}

function fenced(text) {
  return `\`\`\`\`markdown\n${text}\`\`\`\``
}
