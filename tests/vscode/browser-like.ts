// Mocha's build for browsers serves both extension hosts; it looks for a query in the address, which Node lacks.
if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } })
