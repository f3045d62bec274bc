/** Where a server keeps its data and the extensions installed in it; made where they are absent. */
export interface ServerFolders {
  readonly data: string
  readonly extensions: string
}

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Ends the server and everything that it started. */
  stop(): Promise<void>
}

/** The oldest VS Code that the extension is for, and the newest that npm carries. */
export const VERSIONS: Readonly<Record<'oldest' | 'newest', { readonly vscode: string }>>

/** The folder of an unpacked VS Code server, fetched once; rejects with one sentence where it cannot be had. */
export function ensureServer(options?: {
  /** The oldest by default. */
  readonly version?: keyof typeof VERSIONS
  readonly log?: (line: string) => void
}): Promise<string>

/** Installs a VSIX, over an older one. */
export function installExtension(server: string, vsix: string, folders: ServerFolders): Promise<void>

export function startServer(options: {
  /** From {@link ensureServer}. */
  readonly server: string
  readonly dirs: ServerFolders
  /** Another is taken where this one is busy; any free one by default. */
  readonly port?: number
  /** `127.0.0.1` by default. */
  readonly host?: string
  /** Opens every folder as trusted, by default; without it VS Code asks. */
  readonly trust?: boolean
  /** For a page of a test, which is on this machine. */
  readonly test?: boolean
  /** Lets a page run an extension's tests, and asks for no trust; newer versions then show no notification. */
  readonly driven?: boolean
  /** The only ones of the server's own extensions that it knows of; all by default. */
  readonly builtins?: readonly string[]
  /** Machine settings besides our own. */
  readonly settings?: Readonly<Record<string, unknown>>
}): Promise<RunningServer>
