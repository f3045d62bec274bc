import { partAtFault, partFrom } from '../note/at-fault'
import type { Range } from '../note/body'
import { Lines } from '../note/lines'
import type { Finding } from '../problem'
import { linksIn } from './goal-links'
import { type Layout, layoutOf, type WrittenField } from './layout'

/** What an editor marks of a text for a finding in it; empty where the finding is about no value that is written. */
export function markedBy(text: string, finding: Finding): Range {
  const from = new Lines(text).offsetOf(finding.line) + finding.column - 1
  const layout = layoutOf(text)
  const fields = layout && [...layout.entries.flatMap((entry) => entry.fields), ...layout.keys]
  const field = fields?.find(({ at, value }) => at.from <= from && from <= value.to)
  const marked = layout && field && partOf(layout, field, finding, from)
  // A key that the layout does not know, as one in braces, seems to be in the value of another.
  const isIts = marked && (from === field.at.from || from === marked.from)
  return isIts ? marked : { from, to: from }
}

/** The value; where it goes over lines, its key, since the first of them may be right. */
function wholeOf(text: string, { at, value }: WrittenField): Range {
  const whole = partAtFault(text, value)
  return /[\r\n]/.test(text.slice(at.from, whole.from)) ? at : whole
}

function partOf(
  layout: Layout,
  field: WrittenField,
  { code, args }: Finding,
  from: number,
): Range | undefined {
  switch (code) {
    case 'unknown-slug':
    case 'repeated-slug':
      return partAtFault(layout.text, field.value, String(args['value']))
    case 'wrong-item':
      return partFrom(layout.text, field.value, from)
    case 'wrong-type':
    case 'out-of-range':
    case 'unknown-kind':
    case 'future-date':
      return wholeOf(layout.text, field)
    case 'link-missing':
    case 'link-ambiguous':
    case 'link-not-goal':
      return linksIn(layout).find((link) => link.field === field && link.to === args['link'])?.target
    default:
      return undefined
  }
}
