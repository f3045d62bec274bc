import { translated } from '../../texts'

export const PRODUCT = 'Efficacy Journal'
export const PROFESSIONAL_HELP = 'When to get professional help'

export function footer(): string {
  return translated('A journaling aid, not medical care. Works offline, sends nothing.')
}
