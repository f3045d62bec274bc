import { Component, type ComponentClass, type FunctionComponent } from 'preact'
import { isSame, ReadTracker } from './read-tracker'
import type { Screen } from './screen'

interface OnScreen {
  readonly screen: Screen
}

/**
 * Memoizes a component: it is drawn again only if something that it, or anything inside it, read from the screen has
 * changed, or another of its props has (plain JSON). It may hold another memoized component: that one's checks read
 * through this one's screen, so they are recorded here too.
 */
export function memoizedComponent<Props extends OnScreen>(
  Drawn: FunctionComponent<Props>,
): ComponentClass<Props> {
  return class extends Component<Props> {
    private latest = this.props.screen
    private readonly reads = new ReadTracker(() => this.latest)

    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      this.latest = next.screen
      return this.reads.haveChanged() || !isSame(otherProps(this.props), otherProps(next))
    }

    override render() {
      this.reads.forget()
      return <Drawn {...this.props} screen={this.reads.screen} />
    }
  }
}

/** The props besides the screen. */
function otherProps({ screen: _, ...rest }: OnScreen): object {
  return rest
}
