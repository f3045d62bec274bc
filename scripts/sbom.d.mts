export interface Component {
  readonly name: string
  readonly version: string
  readonly licenses?: readonly { readonly license: { readonly id?: string; readonly name?: string } }[]
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
}
export function billOfMaterials(): { readonly bomFormat: string; readonly components: readonly Component[] }
