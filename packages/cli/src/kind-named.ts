import type { Kind } from '@core/kind'
import { allKinds, kindOf } from '@core/kinds'
import { wrongUse } from './exit'

/** Said in the help of whatever takes a KIND. */
export const KINDS_LISTED = '"efficacy kinds" lists the kinds.'

export function kindNamed(id: string | undefined): Kind {
  const kind = kindOf(id ?? '')
  if (kind) return kind
  const known = allKinds().map((each) => each.id)
  throw wrongUse(`There is no kind "${id}"; the kinds are ${known.join(', ')}.`)
}
