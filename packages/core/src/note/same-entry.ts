import type { AnyEntry, AnySection, SectionPrint } from './entry'
import { fingerprint } from './fingerprint'

/**
 * Whether two entries tell the same: kind, moment, fields, and what is written in the sections. Where they stand, how
 * deep their headings are, and that one is a block makes no difference.
 */
export function hasSameContent(a: AnyEntry | undefined, b: AnyEntry | undefined): boolean {
  return a !== undefined && b !== undefined && contentKey(a) === contentKey(b)
}

/** The section without its words, which can still be told from others. */
export function fingerprinted(section: AnySection): SectionPrint {
  const { line, filled, tasks, items } = section
  return { line, filled, tasks, items, print: printOf(section) }
}

/** Whether both say the same, in so many words. */
export function hasSameWords(a: AnySection, b: AnySection): boolean {
  return printOf(a) === printOf(b)
}

/** Whether a person wrote the same in both; order and depth of headings make no difference. */
export function sameSections(a: AnyEntry['sections'], b: AnyEntry['sections']): boolean {
  return JSON.stringify(written(a)) === JSON.stringify(written(b))
}

function contentKey({ kind, date, time, draft, fields, sections }: AnyEntry): string {
  const others = Object.entries(fields).filter(([key]) => key !== 'date' && key !== 'time')
  return JSON.stringify([kind, date, time, draft, byKey(others), written(sections)])
}

/** What a person wrote; a section that holds only the template's lines is as good as none. */
function written(sections: AnyEntry['sections']): unknown {
  const filled = Object.entries(sections).flatMap(([id, section]) =>
    section?.filled ? [[id, sectionContent(section)] as const] : [],
  )
  return byKey(filled)
}

function sectionContent(section: AnySection): unknown {
  const tasks = section.tasks.map((task) => [task.done, task.text, byKey(Object.entries(task.fields))])
  return [printOf(section), tasks, section.items]
}

function printOf(section: AnySection): string {
  return 'print' in section ? section.print : fingerprint(section.text.replace(/^#{1,6}(?=[ \t]|$)/gm, '#'))
}

function byKey<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}
