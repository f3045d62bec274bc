/** What each command shows besides its title; those with a group stand above the trees too, those with rows in them. */
const LOOKS = {
  tick: { icon: '$(check)', rows: { of: 'step|micro', at: 1 } },
  untick: { icon: '$(issue-reopened)', rows: { of: 'ticked', at: 1 } },
  'log-micro-action': { icon: '$(note)', rows: { of: 'micro', at: 2 } },
  'split-step': { icon: '$(split-vertical)', rows: { of: 'step|micro', at: 3 } },
  'log-outcome': { icon: '$(note)', rows: { of: 'attempt', in: ['goals', 'journal'], at: 1 } },
  'plan-attempt': { rows: { of: 'goal', at: 1 } },
  'raise-goal': { rows: { of: 'goal|done-goal', at: 2 } },
  'audit-goal': { rows: { of: 'goal', at: 3 } },
  'new-entry': { icon: '$(add)', views: ['goals', 'journal'], group: 'navigation@1' },
  'open-dashboard': { icon: '$(dashboard)', views: ['goals', 'journal', 'summary'], group: 'navigation@2' },
  refresh: { icon: '$(refresh)', views: ['goals', 'journal'], group: 'navigation@3' },
  'check-notes': { views: ['goals', 'journal', 'summary'], group: '1_journal@1' },
  'choose-practice': { views: ['goals', 'journal', 'summary'], group: '1_journal@0' },
  'open-help': { views: ['goals', 'journal', 'summary'], group: '2_help@1' },
  'professional-help': { views: ['goals', 'journal', 'summary'], group: '2_help@2' },
  'write-report': { views: ['journal', 'summary'], group: '1_journal@2' },
  undo: { views: ['goals', 'journal', 'summary'], group: '1_journal@3' },
}

/** In the rows alone: the command that ticks, by another title. */
const UNTICK = { id: 'untick', title: 'Untick a step', when: 'note' }

const NOTE = 'editorLangId == markdown'

/**
 * The extension's manifest and its texts with what follows from the command table.
 * @param {object} manifest parsed `package.json`
 * @param {Record<string, string>} texts parsed `package.nls.json`
 * @param {readonly { id: string, title: string, when: 'always' | 'note' }[]} table
 */
export function withCommands(manifest, texts, table) {
  const commands = [...table, UNTICK]
  const contributes = {
    ...manifest.contributes,
    commands: commands.map(contribution),
    menus: {
      commandPalette: commands
        .filter(({ when }) => when === 'note')
        .map(({ id }) => ({ command: commandName(id), when: id === UNTICK.id ? 'false' : NOTE })),
      'view/title': commands.flatMap(({ id }) => {
        const { views = [], group } = LOOKS[id] ?? {}
        return views.map((view) => ({
          command: commandName(id),
          when: `view == efficacyJournal.${view}`,
          group,
        }))
      }),
      'view/item/context': commands.flatMap(({ id }) => {
        const { icon, rows } = LOOKS[id] ?? {}
        return rows ? inRows(id, icon, rows) : []
      }),
    },
  }
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('command.'))
  const titles = commands.map(({ id, title }) => [titleKey(id), title])
  return { manifest: { ...manifest, contributes }, texts: Object.fromEntries([...others, ...titles]) }
}

/**
 * The manifest with the languages to choose from.
 * @param {Record<string, string>} languages names by code
 */
export function withLanguages(manifest, languages) {
  const { configuration } = manifest.contributes
  const setting = {
    type: 'string',
    default: 'auto',
    enum: ['auto', ...Object.keys(languages)],
    enumItemLabels: ['%setting.language.auto%', ...Object.values(languages)],
    scope: 'window',
    order: 9,
    description: '%setting.language%',
  }
  const properties = { ...configuration.properties, 'efficacyJournal.language': setting }
  return {
    ...manifest,
    contributes: { ...manifest.contributes, configuration: { ...configuration, properties } },
  }
}

/** Each command of a row is in its menu, which keys reach; one with an icon stands in the row as well. */
function inRows(id, icon, { of, in: views = ['goals'], at }) {
  return views.flatMap((view) => {
    const when = `view == efficacyJournal.${view} && viewItem =~ /^(${of})$/`
    const groups = [...(icon ? ['inline'] : []), '1_row']
    return groups.map((group) => ({ command: commandName(id), when, group: `${group}@${at}` }))
  })
}

export function commandName(id) {
  return `efficacyJournal.${id}`
}

/** A command with rows works on them too, so what is in the editor does not decide whether it can be run. */
function contribution({ id, when }) {
  const { icon, rows } = LOOKS[id] ?? {}
  return {
    command: commandName(id),
    title: `%${titleKey(id)}%`,
    category: 'Efficacy Journal',
    ...(icon ? { icon } : {}),
    ...(when === 'note' && !rows ? { enablement: NOTE } : {}),
  }
}

function titleKey(id) {
  return `command.${id}`
}
