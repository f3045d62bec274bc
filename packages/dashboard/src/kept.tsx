import { Component, type ComponentClass, type FunctionComponent } from 'preact'
import { Reads } from './reads'
import type { Screen } from './screen'

interface OnScreen {
  readonly screen: Screen
}

/**
 * The same component, which is drawn again only where something that it or what is in it read of the screen says
 * something else by now. It may hold another one of this sort: whether that has changed is asked by reading again, which
 * the outer one notes.
 */
export function kept(Drawn: FunctionComponent<OnScreen>): ComponentClass<OnScreen> {
  return class extends Component<OnScreen> {
    private latest = this.props.screen
    private readonly reads = new Reads(() => this.latest)

    override shouldComponentUpdate({ screen }: OnScreen): boolean {
      this.latest = screen
      return this.reads.haveChanged()
    }

    override render() {
      this.reads.forget()
      return <Drawn screen={this.reads.screen} />
    }
  }
}
