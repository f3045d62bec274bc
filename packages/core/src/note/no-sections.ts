/** Stands for `section-matter` in the bundles. */
export default function sections(): never {
  throw new Error('Sections are never asked for.')
}
