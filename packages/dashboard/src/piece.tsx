import { Component, type ComponentChildren, options } from 'preact'
import type { Screen } from './screen'
import type { Waiting } from './turns'

interface PieceProps {
  readonly screen: Screen
  /** Whether it is read out and not looked at. */
  readonly isUnseen?: boolean
  readonly children: ComponentChildren
}

/** What is drawn in its turn. What comes behind it on the page is to be one as well, or would move as this one comes. */
export class Piece extends Component<PieceProps> implements Waiting {
  readonly isUnseen = this.props.isUnseen ?? false
  private isDrawn = this.props.screen.turns?.takes(this) ?? true

  draw(): void {
    this.isDrawn = true
    atOnce(() => this.forceUpdate())
  }

  override componentWillUnmount(): void {
    this.props.screen.turns?.forget(this)
  }

  override render() {
    return this.isDrawn ? this.props.children : null
  }
}

/** Preact draws a part again only after what runs now, and what was drawn is measured before that. */
function atOnce(draw: () => void): void {
  options.debounceRendering = (run) => run()
  try {
    draw()
  } finally {
    delete options.debounceRendering
  }
}
