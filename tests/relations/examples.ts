import { z } from 'zod'
import { Polarity } from '../../src/ontology/relations.ts'
import { readYaml } from '../../src/ontology/yaml-file.ts'

/** A sentence of a kind: who acts, on whom; `content` is what is said, its parts joined by ` … `. `misses` marks one the rules cannot read yet; the test fails as soon as they can. */
export const Example = z.strictObject({
  text: z.string().min(10),
  source: z.string(),
  target: z.string().optional(),
  polarity: Polarity.optional(),
  cue: z.string().optional(),
  content: z.string().optional(),
  misses: z.literal(true).optional(),
})
export type Example = z.infer<typeof Example>

const Examples = z.strictObject({ yes: z.array(Example).min(5), no: z.array(z.string().min(10)).min(3) })

/** The sentences that are of a kind, and those that only look like it. */
export const examplesOf = (kind: string): z.infer<typeof Examples> => readYaml(`tests/relations/${kind}.yaml`, Examples)
