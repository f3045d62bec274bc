import { Component, type ComponentClass, type FunctionComponent } from 'preact'
import { isSame, Reads } from './reads'
import type { Screen } from './screen'

interface OnScreen {
  readonly screen: Screen
}

/**
 * The same component, which is drawn again only where something that it or what is in it read of the screen says
 * something else by now, or where something else that it is given does: plain JSON. It may hold another one of this sort:
 * whether that has changed is asked by reading again, which the outer one notes.
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

/** What a component is given besides the screen. */
function besides({ screen: _, ...rest }: OnScreen): object {
  return rest
}
