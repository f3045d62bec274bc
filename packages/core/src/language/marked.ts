import { partsOf } from '../note/at-fault'
import type { Range } from '../note/body'
import { lazy } from '../note/lazy'
import { Lines } from '../note/lines'
import type { Finding } from '../problem'
import { memoized } from '../sequence/memo'
import { linksIn } from './goal-links'
import { fieldAt, type Layout, layoutOf, type WrittenField } from './layout'

/**
 * The range that an editor underlines for a finding; empty where the finding is about no written value. The layout is
 * computed once for all findings of a text.
 */
export function markedIn(text: string): (finding: Finding) => Range {
  const lines = new Lines(text)
  const layout = layoutOf(text)
  const fields = layout ? [...layout.entries.flatMap((entry) => entry.fields), ...layout.keys] : []
  const partOf = layout && partsIn(layout)
  return (finding) => {
    const from = lines.offsetOf(finding.line) + finding.column - 1
    const field = fieldAt(fields, from)
    const marked = field && partOf?.(field, finding, from)
    // A key that the layout does not know, as one in braces, seems to be in the value of another.
    const isIts = marked && (from === field.at.from || from === marked.from)
    return isIts ? marked : { from, to: from }
  }
}

/** Finds the part of a field that a finding at this offset is about; `undefined` where it is about none. */
function partsIn(layout: Layout): (field: WrittenField, finding: Finding, from: number) => Range | undefined {
  const { text } = layout
  const links = lazy(() => linksIn(layout))
  const parts = memoized(({ value }: WrittenField) => partsOf(text, value))
  return (field, { code, args }, from) => {
    switch (code) {
      case 'unknown-slug':
      case 'repeated-slug':
        return parts(field).atFault(String(args['value']))
      case 'wrong-item':
        return parts(field).beginningAt(from)
      case 'wrong-type':
      case 'out-of-range':
      case 'unknown-kind':
      case 'future-date':
        return valueOrKey(text, field, parts(field).atFault())
      case 'link-missing':
      case 'link-ambiguous':
      case 'link-not-goal':
        return links().find((link) => link.field === field && link.to === args['link'])?.target
      default:
        return undefined
    }
  }
}

/** The value; where it goes over lines, its key, since the first of them may be right. */
function valueOrKey(text: string, { at }: WrittenField, value: Range): Range {
  return /[\r\n]/.test(text.slice(at.from, value.from)) ? at : value
}
