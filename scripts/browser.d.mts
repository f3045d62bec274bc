/** A Chromium that is there: `CHROME_PATH`, else an installed Chromium, Chrome or Edge, else Playwright's own. */
export function knownBrowser(): string | undefined

/** The same, fetched where it is not there; rejects with one sentence where it cannot be had. */
export function findBrowser(log: (line: string) => void): Promise<string>
