/**
 * The evidence list (M12) and the parts of the predictions (M6) a second time, like the measures in `oracle.ts`: from
 * the specification and the decisions in `docs/measures.md`, slowly, with nothing taken from core.
 */

import { calibration, dayOf, type Judged, type Noted, number, planned, type Rules } from './oracle'
import { draws, SOURCES } from './oracle-tallies'

interface Line {
  readonly path: string
  readonly line: number
  readonly text: string
  readonly date: string | null
  readonly kind: string
  readonly section: string
  readonly goals: readonly string[]
  readonly domain: string | null
  readonly sources: readonly string[]
}

/** The one section of each kind in which a person says what something shows. */
const TELLS: Readonly<Record<string, string>> = {
  action: 'proves',
  reflection: 'proves',
  problem: 'shows',
  activity: 'shows',
  plan: 'evidence',
  setback: 'learned',
}

/** @param goals goal notes that are no drafts; @param linkable paths of all goal notes */
export function evidence(
  counted: readonly Noted[],
  goals: readonly Noted[],
  linkable: readonly string[],
): readonly Line[] {
  const lines: Line[] = []
  for (let at = counted.length - 1; at >= 0; at -= 1) {
    const note = counted[at]
    const section = note && TELLS[note.kind]
    const written = section === undefined ? undefined : note?.sections[section]
    if (!note || section === undefined || !written?.filled) continue
    const own = goalsOf(note, linkable)
    for (const text of itemsOf(written.text ?? '')) {
      lines.push({
        path: note.path,
        line: written.line,
        text,
        date: dayOf(note),
        kind: note.kind,
        section,
        goals: own,
        domain: domainOf(note, own, goals),
        sources: SOURCES.filter((source) => draws(note, source)),
      })
    }
  }
  return lines
}

/** The lines of which one is shown again today; none where no attempt with a low prediction is planned for today. */
export function recallable(
  lines: readonly Line[],
  counted: readonly Noted[],
  linkable: readonly string[],
  today: string,
): readonly Line[] {
  const unsure = counted.filter(
    (note) => planned(note) && dayOf(note) === today && Number(note.fields['confidence_before'] ?? 100) <= 40,
  )
  const [first] = unsure
  if (!first) return []
  const wanted = goalsOf(first, linkable)
  const same = lines.filter(({ goals }) => goals.some((goal) => wanted.includes(goal)))
  return same.length > 0 ? same : lines
}

/** Paragraphs and list items, one text each. */
function itemsOf(text: string): readonly string[] {
  const items: string[] = []
  let open = false
  let code = ''
  for (const line of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')) {
    const words = line.trim()
    if (code !== '') {
      const closed = words.startsWith(code) && words.replaceAll(code.charAt(0), '') === ''
      if (!closed) items.push(`${items.pop() ?? ''} ${words}`.trim())
      else code = ''
      continue
    }
    code = fenceOf(line)
    if (code !== '') {
      items.push('')
      open = false
      continue
    }
    if (words === '' || words === '>' || isHeading(line) || isRule(line)) {
      open = false
      continue
    }
    const item = listItem(words)
    const isQuoted = (text = ''): boolean => text.startsWith('>')
    if (item !== undefined || !open || (isQuoted(words) && !isQuoted(items.at(-1)))) items.push(item ?? words)
    else items.push([items.pop(), words].filter((part) => part !== '').join(' '))
    open = true
  }
  return items.filter((item) => item !== '')
}

/** The marks that open a block of code, or nothing. */
function fenceOf(line: string): string {
  const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  return marks.startsWith('`') && rest.includes('`') ? '' : marks
}

function isHeading(line: string): boolean {
  const [marks = ''] = line.trim().split(/\s/)
  return line.search(/\S/) <= 3 && ['#', '##', '###', '####', '#####', '######'].includes(marks)
}

function isRule(line: string): boolean {
  const marks = Array.from(line).filter((character) => character.trim() !== '')
  const [first = ''] = marks
  return (
    line.search(/\S/) <= 3 &&
    ['-', '*', '_'].includes(first) &&
    marks.length > 2 &&
    marks.every((mark) => mark === first)
  )
}

/** What stands behind the bullet, the number and the box; `undefined` for a line that has neither. */
function listItem(words: string): string | undefined {
  const [mark = ''] = words.split(/\s/)
  const isNumber = (mark.endsWith('.') || mark.endsWith(')')) && /^\d{1,9}$/.test(mark.slice(0, -1))
  if (!['-', '*', '+'].includes(mark) && !isNumber) return undefined
  const rest = words.slice(mark.length).trimStart()
  const boxed = ['[ ]', '[x]', '[X]'].some(
    (box) => rest === box || (/^\s/.test(rest.slice(3)) && rest.startsWith(box)),
  )
  return boxed ? rest.slice(3).trim() : rest
}

function goalsOf(note: Noted, linkable: readonly string[]): readonly string[] {
  return ((note.fields['goal'] ?? []) as readonly string[]).filter((path) => linkable.includes(path))
}

function domainOf(note: Noted, own: readonly string[], goals: readonly Noted[]): string | null {
  const said = [note, ...own.flatMap((path) => goals.find((goal) => goal.path === path) ?? [])]
  for (const { fields } of said) if (typeof fields['domain'] === 'string') return fields['domain']
  return null
}

/** Predictions and outcomes of each part with ten attempts or more: goals in their order, domains by name, micro or not. */
export function splits(
  counted: readonly Noted[],
  goals: readonly Noted[],
  linkable: readonly string[],
  today: string,
  rules: Rules,
): readonly (readonly [by: string, part: string, Judged])[] {
  const ended = counted
    .filter(({ kind, fields }) => kind === 'action' && fields['confidence_before'] !== undefined)
    .filter(({ fields }) => ['done', 'partly', 'not-done'].includes(String(fields['outcome'])))
    .sort((a, b) => number(dayOf(a) ?? '') - number(dayOf(b) ?? ''))
    .slice(-100)
  const ofDomain = (note: Noted): string | null => domainOf(note, goalsOf(note, linkable), goals)
  const domains = [...new Set(ended.map(ofDomain))].filter((domain) => domain !== null).sort()
  const parts: [string, string, (note: Noted) => boolean][] = [
    ...goals.map(({ path }): [string, string, (note: Noted) => boolean] => [
      'goal',
      path,
      (note) => goalsOf(note, linkable).includes(path),
    ]),
    ...domains.map((domain): [string, string, (note: Noted) => boolean] => [
      'domain',
      domain,
      (note) => ofDomain(note) === domain,
    ]),
    ['micro', 'micro', ({ fields }) => fields['micro'] === true],
    ['micro', 'other', ({ fields }) => fields['micro'] !== true],
  ]
  return parts.flatMap(([by, part, holds]) => {
    const own = ended.filter(holds)
    return own.length < 10 ? [] : [[by, part, calibration(own, today, rules)] as const]
  })
}
