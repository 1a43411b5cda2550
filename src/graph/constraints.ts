import { cypherNames, type Runner, runFile } from './cypher-file.ts'
import type { Engine } from './engine.ts'
import { worded } from './words.ts'

/** Makes the constraints and indexes of `cypher/constraints/` that are not there yet; safe at every start. */
export const ensureConstraints = async (engine: Engine): Promise<void> => {
  for (const name of cypherNames('constraints')) await runFile(engine, name, {})
  await engine.indexWords(worded)
}

/** The names of the unique constraints of `cypher/constraints/` that the database does not have. */
export const missingConstraints = async (engine: Runner): Promise<string[]> => {
  const present = new Set((await engine.run('SHOW CONSTRAINTS')).map(({ name }) => name))
  const wanted = cypherNames('constraints').flatMap((name) => /\/key-(.*)$/.exec(name)?.[1] ?? [])
  return wanted.map((label) => `${label}_id`).filter((name) => !present.has(name))
}
