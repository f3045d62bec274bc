import { type ValueParts, partsOf } from '../note/at-fault'
import type { Range } from '../note/body'
import { lazy } from '../note/lazy'
import { Lines } from '../note/lines'
import type { Finding } from '../problem'
import { linksIn } from './goal-links'
import { layoutOf, type WrittenField } from './layout'

/**
 * The range that an editor underlines for a finding; empty where the finding is about no written value. The layout is
 * computed once for all findings of a text.
 */
export function markedIn(text: string): (finding: Finding) => Range {
  const lines = new Lines(text)
  const layout = layoutOf(text)
  const fields = layout ? [...layout.entries.flatMap((entry) => entry.fields), ...layout.keys] : []
  const links = lazy(() => (layout ? linksIn(layout) : []))
  const known = new Map<WrittenField, ValueParts>()
  const partsIn = (field: WrittenField): ValueParts => {
    const parts = known.get(field) ?? partsOf(text, field.value)
    known.set(field, parts)
    return parts
  }

  /** The value; where it goes over lines, its key, since the first of them may be right. */
  const wholeOf = (field: WrittenField): Range => {
    const whole = partsIn(field).atFault()
    return /[\r\n]/.test(text.slice(field.at.from, whole.from)) ? field.at : whole
  }

  const partOf = (field: WrittenField, { code, args }: Finding, from: number): Range | undefined => {
    switch (code) {
      case 'unknown-slug':
      case 'repeated-slug':
        return partsIn(field).atFault(String(args['value']))
      case 'wrong-item':
        return partsIn(field).beginningAt(from)
      case 'wrong-type':
      case 'out-of-range':
      case 'unknown-kind':
      case 'future-date':
        return wholeOf(field)
      case 'link-missing':
      case 'link-ambiguous':
      case 'link-not-goal':
        return links().find((link) => link.field === field && link.to === args['link'])?.target
      default:
        return undefined
    }
  }

  return (finding) => {
    const from = lines.offsetOf(finding.line) + finding.column - 1
    const field = fields.find(({ at, value }) => at.from <= from && from <= value.to)
    const marked = field && partOf(field, finding, from)
    // A key that the layout does not know, as one in braces, seems to be in the value of another.
    const isIts = marked && (from === field.at.from || from === marked.from)
    return isIts ? marked : { from, to: from }
  }
}
