import fc from 'fast-check'

/** The same cases in every run, so that one is green or red for all; `EFFICACY_SEED=7 npm test` looks elsewhere. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['EFFICACY_SEED'] ?? 20261123) })
