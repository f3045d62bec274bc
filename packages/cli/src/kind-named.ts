import type { Kind } from '@core/kind'
import { allKinds, kindOf } from '@core/kinds'
import { wrongUse } from './exit'

export function kindNamed(id: string | undefined): Kind {
  const kind = kindOf(id ?? '')
  if (kind) return kind
  const known = allKinds().map((each) => each.id)
  throw wrongUse(`There is no kind "${id}"; the kinds are ${known.join(', ')}.`)
}
