import { Component, type ComponentClass, type FunctionComponent } from 'preact'
import { isSame, Reads } from './reads'
import type { Screen } from './screen'

interface OnScreen {
  readonly screen: Screen
}

/**
 * Memoizes a component: it is drawn again only if something that it, or anything inside it, read from the screen has
 * changed, or another of its props has (plain JSON). It may hold another memoized component: that one's checks read
 * through this one's screen, so they are recorded here too.
 */
export function kept<Props extends OnScreen>(Drawn: FunctionComponent<Props>): ComponentClass<Props> {
  return class extends Component<Props> {
    private latest = this.props.screen
    private readonly reads = new Reads(() => this.latest)

    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      this.latest = next.screen
      return this.reads.haveChanged() || !isSame(besides(this.props), besides(next))
    }

    override render() {
      this.reads.forget()
      return <Drawn {...this.props} screen={this.reads.screen} />
    }
  }
}

/** The props besides the screen. */
function besides({ screen: _, ...rest }: OnScreen): object {
  return rest
}
