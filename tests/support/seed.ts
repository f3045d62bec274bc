import fc from 'fast-check'

/**
 * The same cases in every run, so that one is green or red for all; `EFFICACY_SEED=7 npm test` looks elsewhere. Where
 * `npm run mutants` only asks whether a case is found, no smaller one is looked for, which takes longer than finding it.
 */
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['EFFICACY_SEED'] ?? 20261123),
  endOnFailure: process.env['EFFICACY_MUTANTS'] !== undefined,
})

/** What the program says in a terminal is compared in English, on a machine of any language. */
process.env['LC_ALL'] = 'C'
