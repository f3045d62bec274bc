import { addDays, type Day, isDay } from '../day'
import { count } from '../dashboard/phrases/counts'
import { entriesFor, kindsBetween, type ReportRequest, reportNote } from '../dashboard/report-note'
import type { Counted } from '../journal/dated'
import type { Journal } from '../journal/journal'
import { COMMON } from '../kind'
import { type KindId, kindOf } from '../kinds'
import { freePath } from '../note/name'
import type { Host, Question } from '../ports'
import type { Command } from './command'
import { currentEntry } from './find-again'
import { only } from './questions'
import { createNamed } from './write'
import { counted, translated } from '../texts'

export const writeReport: Command = {
  id: 'write-report',
  title: 'Write a report note',
  about:
    'Make a plain note on the days and kinds of note you choose, for yourself or someone else; see it first.',
  when: 'always',
  async run(host, journal) {
    const asked = await askReport(host, journal)
    if (!asked) return
    const text = await reportText(journal, asked)
    if (!(await isWanted(host, text))) return
    const { journal_folder: folder } = journal.settings
    const names = [FOLDER, `Report ${asked.from} to ${asked.to}`]
    const path = await createNamed(journal, journal, (taken) => freePath(folder, names, taken), text)
    await host.show(path)
  },
}

const FOLDER = 'Reports'
/** Days that a report is about where nothing is answered, today among them. */
const USUAL_DAYS = 28
/** Lines of the note that are shown before it is made. */
const SHOWN_LINES = 40

/**
 * The note that was asked for.
 * @throws VaultError `changed` where a note that it quotes is another than the journal read
 */
export async function reportText(journal: Journal, asked: ReportRequest): Promise<string> {
  const [snapshot, today] = [journal.snapshot(), journal.today()]
  const entries = entriesFor(snapshot, today, asked)
  return reportNote(snapshot, today, asked, asked.words ? await inFull(journal, entries) : entries)
}

/** The entries with all their words, of which the journal keeps only those that it shows elsewhere. */
async function inFull(
  { vault, settings }: Journal,
  entries: readonly Counted[],
): Promise<readonly Counted[]> {
  const full: Counted[] = []
  for (const each of entries) {
    const text = await vault.read(each.entry.path)
    full.push({ ...each, entry: currentEntry(text, each.entry, () => true, settings) })
  }
  return full
}

async function askReport(host: Host, journal: Journal): Promise<ReportRequest | undefined> {
  const range = await askRange(host, journal.today())
  if (!range) return undefined
  const kinds = await askKinds(host, journal, range)
  if (!kinds) return undefined
  const words = await host.ask({
    id: 'words',
    title: translated('Should it quote what you wrote?'),
    options: [
      {
        value: 'leave-out',
        label: translated('Leave it out'),
        description: translated('Numbers, dates and what you chose from a list'),
      },
      {
        value: 'quote',
        label: translated('Quote it'),
        description: translated('Everything below the headings, and names'),
      },
    ],
  })
  return words && { ...range, kinds, words: only(words) === 'quote' }
}

async function askRange(host: Host, today: Day): Promise<Pick<ReportRequest, 'from' | 'to'> | undefined> {
  const usual = addDays(today, 1 - USUAL_DAYS)
  const from = await askDay(host, 'from', translated('From which day?'), usual)
  const to = from && (await askLast(host, from, from > today ? from : today))
  return to && { from, to }
}

function askLast(host: Host, from: Day, otherwise: Day): Promise<Day | undefined> {
  return askDay(host, 'to', translated('Up to which day?'), otherwise, {
    refuse: ([to = '']) => (from > to ? translated('{from} is after {to}.', { from, to }) : undefined),
  })
}

async function askDay(
  host: Host,
  id: string,
  title: string,
  otherwise: Day,
  more: Pick<Question, 'refuse'> = {},
): Promise<Day | undefined> {
  const answer = await host.ask({
    id,
    title,
    ...more,
    detail: translated('Left empty, it is {date}.', { date: otherwise }),
    placeholder: otherwise,
    field: { ...COMMON.date, label: title },
    optional: true,
  })
  if (!answer) return undefined
  const day = only(answer)
  return isDay(day) ? day : otherwise
}

/** Of the kinds that there are in these days; all of them where nothing is chosen. */
async function askKinds(
  host: Host,
  journal: Journal,
  range: Pick<ReportRequest, 'from' | 'to'>,
): Promise<readonly KindId[] | undefined> {
  const found = kindsBetween(journal.snapshot(), journal.today(), range)
  if (found.length === 0) {
    host.say(translated('No entry from {from} to {to} is counted; no report was written.', range))
    return undefined
  }
  const answer = await host.ask({
    id: 'kinds',
    title: translated('Which kinds of note?'),
    detail: translated('Choose none to include all of them.'),
    options: found.map(({ kind, n }) => ({
      value: kind.id,
      label: translated(kind.title),
      description: count(n, 'entry'),
    })),
    many: true,
    optional: true,
  })
  if (!answer) return undefined
  const chosen = answer.flatMap((id) => kindOf(id)?.id ?? [])
  return chosen.length > 0 ? chosen : found.map(({ kind }) => kind.id)
}

/** Shows how the note begins, and asks whether to make it. */
async function isWanted(host: Host, text: string): Promise<boolean> {
  const lines = text.trimEnd().split('\n')
  const more = lines.length - SHOWN_LINES
  const answer = await host.ask({
    id: 'confirm',
    title: translated('Create this note?'),
    text: [
      ...lines.slice(0, SHOWN_LINES).filter((line) => line !== ''),
      ...(more > 0 ? [counted('… and {n} more line.|… and {n} more lines.', more)] : []),
    ],
    options: [
      { value: 'make', label: translated('Create it') },
      { value: 'leave', label: translated('Do not create a note') },
    ],
  })
  return answer !== undefined && only(answer) === 'make'
}
