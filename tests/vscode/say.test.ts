import { expect, it, vi } from 'vitest'
import { VaultError } from '@core/ports'
import { saying } from '../../packages/vscode/src/say'

const { said } = vi.hoisted(() => ({ said: [] as string[] }))

vi.mock('vscode', () => ({ window: { showWarningMessage: async (text: string) => void said.push(text) } }))

it('names a note whose name would be a link that runs a command', async () => {
  const path = '[a](command:workbench.action.quit).md'
  await saying(async () => {
    throw new VaultError('missing', path, `${path} is not there.`)
  })
  expect(said).toEqual(['[a]\u2060(command:workbench.action.quit).md is not there.'])
})
