import type { CachedMetadata } from 'obsidian'

/**
 * Whether the app's index of a note proves that no entry can be in it, so that the note need not be read. False
 * wherever the index is missing or says too little: frontmatter that the app could not read is for our own parser.
 */
export function isForeign(cache: CachedMetadata | null): boolean {
  if (!cache) return false
  return !mayHoldKey(cache) && !(cache.tags ?? []).some(({ tag }) => /^#efficacy\//i.test(tag))
}

function mayHoldKey({ frontmatter, frontmatterPosition, sections }: CachedMetadata): boolean {
  if (frontmatter) return Object.hasOwn(frontmatter, 'efficacy')
  const [first] = sections ?? []
  // A rule on the first line may be a fence that was never closed.
  const opens =
    first?.type === 'yaml' || (first?.type === 'thematicBreak' && first.position.start.offset === 0)
  return frontmatterPosition !== undefined || opens
}
