import type { ScanRule, Vault, VaultError, VaultErrorCode } from '@core/ports'

/** A host's vault with a way around it: files are put and looked at beside the port. */
export interface Stage {
  readonly vault: Vault
  put(path: string, bytes: Uint8Array): Promise<void>
  /** The bytes on disk, or `undefined` where no file is. */
  bytes(path: string): Promise<Uint8Array | undefined>
  isFolder(path: string): Promise<boolean>
  /** Ends the stage. */
  end(): Promise<void>
}

export interface Case {
  readonly name: string
  readonly run: () => Promise<void>
}

/** What a stage cannot show: Obsidian's mocks hold text and not bytes. */
export interface Limits {
  readonly bytesAreText?: boolean
}

const all: ScanRule = { enters: () => true, takes: (path) => path.endsWith('.md') }
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/**
 * The contract of the Vault port. It needs no test framework, so that vitest runs it on memory, Node and Obsidian,
 * and mocha inside the real VS Code.
 */
export function vaultCases(make: () => Promise<Stage>, limits: Limits = {}): readonly Case[] {
  const on = (name: string, run: (stage: Stage) => Promise<void>): Case => ({
    name,
    run: async () => {
      const stage = await make()
      try {
        await run(stage)
      } finally {
        await stage.end()
      }
    },
  })
  const cases = [
    on('lists notes at any depth, and nothing else', async ({ vault, put }) => {
      for (const path of ['a.md', 'one/b.md', 'one/two/c d é.md', 'one/pic.png']) await put(path, encode('x'))
      equal(await paths(vault, all), ['a.md', 'one/b.md', 'one/two/c d é.md'])
    }),
    on('looks into no folder that the rule refuses', async ({ vault, put }) => {
      for (const path of ['a.md', 'no/b.md', 'yes/c.md', 'yes/d.md']) await put(path, encode('x'))
      const rule: ScanRule = { enters: (folder) => folder !== 'no', takes: (path) => path !== 'yes/d.md' }
      const listed = await paths(vault, {
        enters: rule.enters,
        takes: (path) => all.takes(path) && rule.takes(path),
      })
      equal(listed, ['a.md', 'yes/c.md'])
    }),
    on('reads a note with its byte order mark and its line endings', async ({ vault, put }) => {
      const text = '\uFEFF---\r\nefficacy: thought\r\n---\r\nno newline at the end'
      await put('a.md', encode(text))
      equal(await vault.read('a.md'), text)
    }),
    on('looks at a note as it reads it, or sees that it is none of ours', async ({ vault, put }) => {
      const texts = ['\uFEFF---\r\nefficacy: thought\r\n---\r\n', '# A #Efficacy/stress\n', 'Text\n', '']
      for (const [index, text] of texts.entries()) {
        await put(`${index}.md`, encode(text))
        const { text: seen } = await vault.look(`${index}.md`)
        const mayBeLeftOut = index > 1 && seen === undefined
        equal(mayBeLeftOut ? text : seen, text)
      }
      await refuses(
        'missing',
        Promise.resolve().then(() => vault.look('nowhere.md')),
      )
    }),
    on('stamps a file alike when it lists it and when it looks at it', async ({ vault, put }) => {
      await put('a.md', encode('one'))
      const [listed] = await vault.list(all, true)
      const { stamp } = await vault.look('a.md')
      equal(listed?.stamp, stamp)
      if (stamp) equal(stamp.size, 3)
    }),
    on('says that a note is missing', async ({ vault }) => {
      await refuses('missing', vault.read('nowhere.md'))
      await refuses('missing', vault.edit('nowhere.md', '', [{ start: 0, end: 0, insert: 'x' }]))
    }),
    on('creates a note with its folders, byte for byte', async ({ vault, bytes }) => {
      const text = '---\nefficacy: goal\n---\n## Ladder\n- [ ] ünïcödé 🧗\n'
      await vault.create('New/Deep folder/a.md', text)
      equal(decode(await bytes('New/Deep folder/a.md')), text)
    }),
    on('creates nothing over a file that is there', async ({ vault, put, bytes }) => {
      await put('a.md', encode('old'))
      await refuses('exists', vault.create('a.md', 'new'))
      equal(decode(await bytes('a.md')), 'old')
    }),
    on('lets one of two creates at once win, and keeps its text whole', async ({ vault, bytes }) => {
      const results = await Promise.allSettled(['one', 'two'].map((text) => vault.create('a.md', text)))
      const won = results.findIndex((result) => result.status === 'fulfilled')
      equal(results.filter((result) => result.status === 'fulfilled').length, 1)
      equal(decode(await bytes('a.md')), ['one', 'two'][won])
    }),
    on('applies several changes, and leaves every other byte', async ({ vault, put, bytes }) => {
      const before = '\uFEFFfirst\r\nsecond 🧗\r\nthird'
      await put('a.md', encode(before))
      await vault.edit('a.md', before, [
        { start: 1, end: 6, insert: '1st' },
        { start: before.length, end: before.length, insert: '\r\nfourth' },
      ])
      equal(decode(await bytes('a.md')), '\uFEFF1st\r\nsecond 🧗\r\nthird\r\nfourth')
    }),
    on('edits nothing that changed since it was read', async ({ vault, put, bytes }) => {
      // The second is as long as what was read.
      for (const now of ['by someone else', 'as you write']) {
        await put('a.md', encode(now))
        await refuses('changed', vault.edit('a.md', 'as I read it', [{ start: 0, end: 1, insert: 'X' }]))
        equal(decode(await bytes('a.md')), now)
      }
    }),
    on('loses no update when two edits meet', async ({ vault, put, bytes }) => {
      await put('a.md', encode('0'))
      const edits = ['a', 'b'].map((insert) => vault.edit('a.md', '0', [{ start: 1, end: 1, insert }]))
      const results = await Promise.allSettled(edits)
      const won = results.map((result, index) =>
        result.status === 'fulfilled' ? '0' + 'ab'.charAt(index) : '',
      )
      equal(won.filter((text) => text !== '').length, 1)
      equal(decode(await bytes('a.md')), won.join(''))
    }),
    on('takes back a create', async ({ vault, bytes }) => {
      await vault.create('a.md', 'text')
      await vault.withdraw('a.md', 'text')
      equal(await bytes('a.md'), undefined)
    }),
    on('takes back the folders of a create as well, and none that was there', async (stage) => {
      const { vault, put, bytes, isFolder } = stage
      await put('Old/here.md', encode('here'))
      equal(await vault.create('Old/New/deep/a.md', 'text'), ['Old/New', 'Old/New/deep'])
      equal(await vault.create('Old/New/deep/b.md', 'text'), [])
      await vault.withdraw('Old/New/deep/b.md', 'text', [])
      equal([await isFolder('Old/New/deep'), await bytes('Old/New/deep/b.md')], [true, undefined])
      await vault.withdraw('Old/New/deep/a.md', 'text', ['Old/New', 'Old/New/deep'])
      equal([await isFolder('Old/New'), await isFolder('Old')], [false, true])
    }),
    on('takes back no folder that holds something by now', async ({ vault, put, bytes, isFolder }) => {
      const folders = await vault.create('New/deep/deeper/a.md', 'text')
      equal(folders, ['New', 'New/deep', 'New/deep/deeper'])
      await put('New/deep/picture.png', encode('mine'))
      await vault.withdraw('New/deep/deeper/a.md', 'text', folders)
      equal([await isFolder('New/deep/deeper'), await isFolder('New/deep')], [false, true])
      equal(decode(await bytes('New/deep/picture.png')), 'mine')
    }),
    on('takes back nothing that was written to since', async ({ vault, put, bytes }) => {
      await put('a.md', encode('text and more'))
      await refuses('changed', vault.withdraw('a.md', 'text'))
      equal(decode(await bytes('a.md')), 'text and more')
    }),
    on(
      'does all of that with a file whose name begins with a dot, and lists it as no note',
      async (stage) => {
        const { vault, put, bytes } = stage
        await refuses('missing', vault.read('.gitignore'))
        await vault.create('.gitignore', '/Efficacy/\n')
        await refuses('exists', vault.create('.gitignore', 'x'))
        await vault.withdraw('.gitignore', '/Efficacy/\n')
        equal(await bytes('.gitignore'), undefined)
        await put('.gitignore', encode('*.log\r\n'))
        equal(await vault.read('.gitignore'), '*.log\r\n')
        await refuses('changed', vault.edit('.gitignore', 'older', [{ start: 0, end: 0, insert: 'x' }]))
        await vault.edit('.gitignore', '*.log\r\n', [{ start: 7, end: 7, insert: '/Efficacy/\r\n' }])
        equal(decode(await bytes('.gitignore')), '*.log\r\n/Efficacy/\r\n')
        await refuses('changed', vault.withdraw('.gitignore', '*.log\r\n'))
        equal(await paths(vault, all), [])
      },
    ),
    on('writes nothing outside of the vault', async ({ vault }) => {
      for (const path of ['../out.md', '/out.md', 'a/../../out.md'])
        await refuses('refused', vault.create(path, 'x'))
    }),
  ]
  const onBytes = [
    on('reads nothing that is not UTF-8', async ({ vault, put }) => {
      const broken = {
        latin1: [0x66, 0xfc, 0x72],
        utf16: [0xff, 0xfe, 0x61, 0],
        nul: [0x61, 0, 0x62],
        cut: [0xe2, 0x82],
      }
      for (const [name, bytes] of Object.entries(broken)) {
        await put(`${name}.md`, Uint8Array.from(bytes))
        await refuses('not-utf8', vault.read(`${name}.md`))
      }
    }),
  ]
  return limits.bytesAreText ? cases : [...cases, ...onBytes]
}

async function paths(vault: Vault, rule: ScanRule): Promise<readonly string[]> {
  return (await vault.list(rule)).map((file) => file.path).sort()
}

async function refuses(code: VaultErrorCode, promise: Promise<unknown>): Promise<void> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  // By name and code: in a bundle of its own, the class is another one.
  const said = error as VaultError | undefined
  if (said?.name !== 'VaultError' || said.code !== code)
    throw new Error(`expected ${code}, got ${String(error)}`)
}

function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== should) throw new Error(`expected ${should}, got ${is}`)
}
