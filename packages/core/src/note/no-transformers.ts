/** Stands for `trough` in the bundles. */
export function trough(): void {}
