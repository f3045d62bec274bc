/** Stands for `kind-of` in the bundles. */
export default function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value
}
