/**
 * Stands for the YAML library that gray-matter brings along, in the bundles: ours is handed to it as its engine, so
 * that one is never called. gray-matter takes hold of these two when it is loaded.
 */
export function load(): never {
  throw new Error('The frontmatter is read by the yaml package.')
}

export function dump(): never {
  throw new Error('Notes are edited in place and never written anew.')
}
