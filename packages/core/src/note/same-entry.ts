import type { AnyEntry, SectionText } from './entry'

/**
 * Whether two entries tell the same: kind, moment, fields, and what is written in the sections. Where they stand, how
 * deep their headings are, and that one is a block makes no difference.
 */
export function hasSameContent(a: AnyEntry | undefined, b: AnyEntry | undefined): boolean {
  return a !== undefined && b !== undefined && told(a) === told(b)
}

export function sameSections(a: AnyEntry['sections'], b: AnyEntry['sections']): boolean {
  return JSON.stringify(written(a)) === JSON.stringify(written(b))
}

function told({ kind, date, time, draft, fields, sections }: AnyEntry): string {
  const others = Object.entries(fields).filter(([key]) => key !== 'date' && key !== 'time')
  return JSON.stringify([kind, date, time, draft, byKey(others), written(sections)])
}

/** What a person wrote; a section that holds only the template's lines is as good as none. */
function written(sections: AnyEntry['sections']): unknown {
  const filled = Object.entries(sections).flatMap(([id, section]) =>
    section?.filled ? [[id, contentOf(section)] as const] : [],
  )
  return byKey(filled)
}

function contentOf({ text, tasks, items }: SectionText): unknown {
  const level = text.replace(/^#{1,6}(?=[ \t]|$)/gm, '#')
  return [level, tasks.map((task) => [task.done, task.text, byKey(Object.entries(task.fields))]), items]
}

function byKey<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}
