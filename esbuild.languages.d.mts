export function catalogs(): Promise<Readonly<Record<string, Readonly<Record<string, string | null>>>>>
export function writeCatalogs(folder: URL): Promise<void>
export function packedWords(): Promise<Readonly<Record<string, string>>>
