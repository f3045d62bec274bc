export const PRODUCT = 'Efficacy Journal'
export const PROFESSIONAL_HELP = 'When to get professional help'
export const FOOTER = 'A journaling aid, not medical care. Works offline, sends nothing.'
