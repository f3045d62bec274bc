/** Stands for `vfile` in the bundles. */
export class VFile {
  constructor(readonly value: string) {}

  toString(): string {
    return this.value
  }
}
