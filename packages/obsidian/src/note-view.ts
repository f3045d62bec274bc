import { type App, MarkdownView } from 'obsidian'

/**
 * The view whose editor holds the note, if one does; reading view keeps no editor text, so it does not count. Of two
 * editors of one note it is that in front: what is typed in one is not in the other before it is saved.
 */
export function editorViewOf(app: App, path: string): MarkdownView | undefined {
  return [frontView(app), ...noteViews(app)].find(
    (view) => view?.file?.path === path && view.getMode() === 'source',
  )
}

/** The markdown view in front, or the last one that was while a view of another kind is. */
export function frontView(app: App): MarkdownView | undefined {
  const active = app.workspace.getActiveViewOfType(MarkdownView)
  const recent = app.workspace.getMostRecentLeaf()?.view
  return active ?? (recent instanceof MarkdownView ? recent : undefined)
}

/** The notes that are open, but for those of tabs that the app has put off until they are seen. */
export function noteViews(app: App): readonly MarkdownView[] {
  return app.workspace
    .getLeavesOfType('markdown')
    .map((leaf) => leaf.view)
    .filter((view) => view instanceof MarkdownView)
}
