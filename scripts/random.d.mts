export function mulberry(seed: number): () => number
