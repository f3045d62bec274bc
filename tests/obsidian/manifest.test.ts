import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as Record<string, unknown>
const manifest = read('manifest.json')

describe('the manifest', () => {
  it('holds what the community directory asks for, and nothing else', () => {
    expect(Object.keys(manifest).sort()).toEqual(
      ['author', 'description', 'id', 'isDesktopOnly', 'minAppVersion', 'name', 'version'].sort(),
    )
    expect(manifest['id']).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const key of ['id', 'name']) expect(manifest[key]).not.toMatch(/obsidian|plugin/i)
    expect(manifest['isDesktopOnly']).toBe(false)
  })

  it('describes itself in one plain sentence', () => {
    const description = manifest['description'] as string
    expect(description.length).toBeLessThanOrEqual(250)
    expect(description).toMatch(/^[\x20-\x7E]+\.$/)
    expect(description).not.toMatch(/obsidian/i)
  })

  it('has the version of the pair, and says from which app on it runs', () => {
    expect(manifest['version']).toBe(read('package.json')['version'])
    expect(read('versions.json')[manifest['version'] as string]).toBe(manifest['minAppVersion'])
  })
})
