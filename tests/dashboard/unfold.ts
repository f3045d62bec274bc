import { options, type VNode } from 'preact'
import type { View } from '@core/dashboard/view'

/** What of a page to open: its folds and cards, or what stands behind its numbers as well. */
export type Unfolding = 'folds' | 'folds and numbers'

/** What the parts that can be opened are given. */
interface Given {
  readonly id?: string
  readonly startsOpen?: boolean
  readonly where?: string
  readonly figure?: { readonly of: string }
}

/** What `view.opened` calls a part that can be opened; `undefined` for any other. */
function nameOf({ type, props }: VNode<Given>, unfolding: Unfolding): string | undefined {
  if (typeof type !== 'function') return undefined
  if (type.name === 'Folded') return props.startsOpen ? undefined : `fold@${props.id}`
  const isOpened = type.name === 'NumberButton' && unfolding === 'folds and numbers'
  return isOpened ? `${props.where}@${props.figure?.of}` : undefined
}

/** Opens each of the parts by one drawing, where clicks would need one each, as long as there are more in those. */
export class Opening {
  private readonly names = new Set<string>()

  constructor(private readonly unfolding: Unfolding) {}

  /** Notes what could be opened of what is drawn meanwhile. */
  noting<T>(draw: () => T): T {
    const before = options.vnode
    options.vnode = (vnode: VNode<Given>) => {
      before?.(vnode)
      const name = nameOf(vnode, this.unfolding)
      if (name !== undefined) this.names.add(name)
    }
    try {
      return draw()
    } finally {
      if (before) options.vnode = before
      else delete options.vnode
    }
  }

  /** Draws until nothing more can be opened, and gives the last view; what a view says nothing of is left to clicks. */
  all(root: HTMLElement, first: View, draw: (view: View) => void): View {
    let view = first
    for (let known = -1; this.names.size > known;) {
      known = this.names.size
      const opened = [...new Set([...first.opened, ...this.names])]
      view = { ...view, opened, shut: withoutShut(root, view.shut) }
      this.noting(() => draw(view))
    }
    return view
  }
}

/** What is shut on the page is called by its class. */
function withoutShut(root: HTMLElement, shut: readonly string[]): readonly string[] {
  const heads = [...root.querySelectorAll('.ej-head[aria-expanded="false"]')]
  const ids = heads.flatMap(
    (head) => /ej-section-(\w+)/.exec(head.closest('section')?.className ?? '')?.[1] ?? [],
  )
  return [...shut.filter((id) => !ids.includes(id)), ...ids.map((id) => `open:${id}`)]
}

/** Clicks on whatever is shut. One may hold another, so that there can be more to open afterwards. */
export function unfold(root: HTMLElement): void {
  const shut = root.querySelectorAll<HTMLElement>(
    'details:not([open]) > summary, .ej-head[aria-expanded="false"]',
  )
  for (const head of shut) head.click()
  if (shut.length > 0) unfold(root)
}
