/** Stands for `extend` in the bundles. */
export default function settings(): object {
  return {}
}
