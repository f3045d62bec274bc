import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { billOfMaterials } from '../../scripts/sbom.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(root + file, 'utf8')

interface Locked {
  readonly version?: string
  readonly name?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  /** Comes within the package that brings it, under that one's hash. */
  readonly inBundle?: boolean
}
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const locked = Object.entries(packages).filter(([path]) => path !== '')

/** A package may be installed under another name than its own. */
function nameOf(path: string, { name }: Locked): string {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** Licences under which a library may be part of a bundle that is MIT itself. */
const FREE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0']

describe('what comes from others', () => {
  it('is pinned: every package has a version and a hash of its bytes', () => {
    expect(locked.length).toBeGreaterThan(100)
    const loose = locked.filter(
      ([, { version, integrity = '', inBundle }]) =>
        version === undefined || !(inBundle || integrity.startsWith('sha512-')),
    )
    expect(loose.map(([path]) => path)).toEqual([])
  })

  it('is named with its licence in the notices, as the build takes it in', () => {
    const named = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^## (\S+) (\S+) \(([^)]+)\)$/gm)]
    expect(named.length).toBeGreaterThan(20)
    for (const [, name = '', version = '', licence = ''] of named) {
      const entry = locked.find(([path, each]) => nameOf(path, each) === name && each.version === version)
      expect([name, entry?.[1].license, entry?.[1].dev]).toEqual([name, licence, undefined])
      expect(FREE, `${name} ${licence}`).toContain(licence)
    }
  })

  it('stands in the bill of materials, with licence and hash', () => {
    const { bomFormat, components } = billOfMaterials()
    expect(bomFormat).toBe('CycloneDX')
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    const names = components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)))
    for (const { name, licenses = [], hashes = [] } of components) {
      expect(licenses[0]?.license.id, name).toBeTruthy()
      expect(hashes[0]?.alg, name).toBe('SHA-512')
    }
  })

  it('runs nothing of its own while it is installed', () => {
    const scripts = locked.filter(([, each]) => 'hasInstallScript' in each && each.dev !== true)
    expect(scripts.map(([path]) => path)).toEqual([])
    expect(read('.npmrc')).toContain('audit=false')
    expect(readdirSync(root)).toContain('package-lock.json')
  })
})
