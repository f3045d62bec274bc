interface Row {
  readonly value: string
  readonly label: string
  readonly description?: string
  readonly alwaysShow?: boolean
}

/** VS Code's list, with its person: what they type, take and press. */
export class FakePick {
  readonly heard: Record<string, (given?: unknown) => void> = {}
  readonly onDidAccept = this.on('accept')
  readonly onDidChangeValue = this.on('value')
  readonly onDidHide = this.on('hide')
  readonly onDidTriggerButton = this.on('button')
  items: readonly Row[] = []
  selectedItems: readonly Row[] = []
  /** Those that have the focus; VS Code gives it to the first of new items. */
  activeItems: readonly Row[] | undefined
  buttons: readonly unknown[] = []
  placeholder = ''
  value = ''
  isOpen = false

  show(): void {
    this.isOpen = true
  }

  dispose(): void {
    this.isOpen = false
  }

  /** Enter on a row. */
  take(label: string): void {
    this.selectedItems = this.items.filter((row) => row.label === label)
    this.heard['accept']?.()
  }

  /** Enter, with the first row in focus that is left of the list by what is typed. */
  enter(): void {
    const isLeft = ({ label, alwaysShow }: Row): boolean => alwaysShow === true || label.includes(this.value)
    const isNone = this.value === '' && this.activeItems?.length === 0
    this.selectedItems = isNone ? [] : this.items.filter(isLeft).slice(0, 1)
    this.heard['accept']?.()
  }

  /**
   * Words and Enter at once: VS Code takes a row of the list that it shows by then, and tells its place alone, which is
   * looked up in the list that was given meanwhile.
   */
  typeAndEnter(words: string): void {
    const place = [
      this.items.findIndex(({ label }) => label.toLowerCase().includes(words)),
      this.items.findIndex(({ alwaysShow }) => alwaysShow),
    ].find((each) => each >= 0)
    this.type(words)
    this.selectedItems = this.items.filter((_, at) => at === place)
    this.heard['accept']?.()
  }

  /** The button that ends the questions. */
  end(): void {
    this.heard['button']?.(this.buttons.at(-1))
  }

  type(words: string): void {
    this.value = words
    this.heard['value']?.()
  }

  labels(): readonly string[] {
    return this.items.map(({ label }) => label)
  }

  chosen(): readonly string[] {
    return this.items.filter(({ description }) => description?.startsWith('chosen')).map(({ label }) => label)
  }

  private on(event: string) {
    return (hear: (given?: unknown) => void) => void (this.heard[event] = hear)
  }
}

/** The list that was opened last. */
export const shown: { pick: FakePick | undefined } = { pick: undefined }

/** Where `vscode` would be: the same for every file of tests, which share the modules that stand on it. */
export const QuickInputButtons = { Back: 'back' }
export class ThemeIcon {
  constructor(readonly id: string) {}
}
export const window = { createQuickPick: (): FakePick => (shown.pick = new FakePick()) }
