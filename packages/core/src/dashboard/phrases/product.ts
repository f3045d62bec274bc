export const PRODUCT = 'Efficacy Journal'
export const FOOTER = 'A journaling aid, not medical care. Works offline, sends nothing.'
