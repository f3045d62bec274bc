export function packed(code: string, text: string): [charset: string, length: number, characters: string]
export function charactersOf(bytes: Uint8Array): string
