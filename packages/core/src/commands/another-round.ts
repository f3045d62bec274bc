import { dayOf } from '../dashboard/phrases/dates'
import type { Journal } from '../journal/journal'
import { editSeen } from '../journal/writing'
import { problem } from '../kinds/problem'
import { compose, setKnownField } from '../note/edit'
import type { Entry } from '../note/entry'
import { titleOf } from '../note/name'
import { addRound, lastRound, roundStart } from '../note/round-edit'
import { isUnsettled } from '../note/state'
import type { Host } from '../ports'
import { askWhich } from './ask-which'
import type { Command } from './command'
import { noteInFront } from './note-in-front'
import { translated } from '../texts'

export const anotherRound: Command = {
  id: 'another-round',
  title: 'Another round',
  about: 'Go through the five parts of a problem note again, below the earlier rounds.',
  when: 'always',
  async run(host, journal) {
    const entry = await chooseProblem(host, journal)
    if (!entry) return
    const { path } = entry
    const text = await journal.vault.read(path)
    const round = lastRound(text, entry.fields.rounds) + 1
    const changes = compose(
      text,
      (now) => addRound(now, round),
      (now) => setKnownField(now, 'rounds', String(round), problem.fields.rounds),
    )
    await editSeen(journal, { path, text }, changes)
    await host.show(path, roundStart(await journal.vault.read(path), round))
  },
}

/** The problem note in front, else one that is not settled. */
async function chooseProblem(host: Host, journal: Journal): Promise<Entry<'problem'> | undefined> {
  const all = journal.snapshot().entries.filter((entry) => entry.kind === 'problem')
  const open = await noteInFront(host)
  const here = all.find(({ path }) => path === open?.path)
  if (here) return here
  const unsettled = all.filter((problem) => !problem.draft && isUnsettled(problem)).reverse()
  if (unsettled.length === 0) {
    host.say(translated('No problem note is open. "New entry" starts one.'))
    return undefined
  }
  const question = { id: 'problem', title: translated('Which problem is it?') }
  return askWhich(host, question, unsettled, ({ path, date, sections }) => ({
    value: path,
    label: sections.define?.text.split('\n')[0] || titleOf(path),
    description: dayOf(date, journal.today()),
  }))
}
