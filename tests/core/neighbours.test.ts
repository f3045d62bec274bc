import { describe, expect, it } from 'vitest'
import { Journal } from '@core/journal/journal'
import { memory, MemoryVault } from '../support/memory-vault'

const NOW = new Date(2026, 7, 2, 18, 30)

/** What other plugins of Obsidian leave in notes, in a note of ours; none of it is ours to read or to complain of. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  'a Templater token': 'Written at <% tp.date.now("HH:mm") %>, <%* await tp.system.prompt("?") %>',
  'a Dataview query': '```dataview\nTABLE confidence_now FROM "Efficacy" WHERE efficacy = "reflection"\n```',
  'an inline Dataview query': 'Sure: `= this.confidence_now`, and with a field: mood:: calm',
  'a Dataview script': '```dataviewjs\ndv.list(dv.pages().efficacy)\n```',
  'tasks with signs': '- [ ] call Mo 🔁 every week 📅 2026-08-09 ⏫\n- [/] begun\n- [x] sent ✅ 2026-08-01',
  'a query of Tasks': '```tasks\nnot done\ndue before tomorrow\n```',
  'a base in the note': '```base\nviews:\n  - type: table\n```',
  'a block of another plugin': '```tracker\nsearchType: frontmatter\nsearchTarget: confidence_now\n```',
}

/** A filled reflection, with the text among its words. */
const noteWith = (text: string): string =>
  `---\nefficacy: reflection\ndate: 2026-08-02\nconfidence_now: 70\ncssclasses: [wide]\naliases:\n---\n\n## What worked\n\nI sent it.\n\n${text}\n\n## Notes of mine\n\n${text}\n`

async function findings(files: Readonly<Record<string, string>>) {
  const journal = new Journal(new MemoryVault(files), memory(), { now: () => NOW })
  await journal.scan()
  const { entries, findings: found } = journal.snapshot()
  return {
    entries: entries.map(({ fields }) => fields),
    said: found.map(({ code }) => code),
  }
}

describe('beside other plugins', () => {
  it.each(Object.entries(NEIGHBOURS))('%s in a note changes nothing that is counted', async (_, text) => {
    const plain = await findings({ 'a.md': noteWith('') })
    expect(plain.entries).toHaveLength(1)
    expect(await findings({ 'a.md': noteWith(text) })).toEqual(plain)
  })

  it("a template folder may hold notes with another plugin's tokens in their values", async () => {
    const template = '---\nefficacy: reflection\ndate: <% tp.date.now() %>\nconfidence_now: {{sure}}\n---\n'
    const files = {
      'Templates/reflection.md': template,
      'efficacy.json': '{ "template_folder": "Templates" }',
    }
    expect(await findings(files)).toEqual({ entries: [], said: [] })
    // Anywhere else it is a note with a date that does not read.
    expect((await findings({ 'Elsewhere/reflection.md': template })).said).not.toEqual([])
  })
})
