import { aboutKey } from '../about-key.ts'
import type { Loaders } from '../loaders.ts'
import type { OriginParent } from '../parent.ts'
import type { AboutRow } from '../row.ts'

interface WithLoaders {
  readonly load: Loaders
}

const origins = (about: AboutRow, _: unknown, { load }: WithLoaders): Promise<OriginParent[]> =>
  load.aboutOrigins.load(aboutKey(about))

/** Fields that tell how often, and by how many texts, a node is put forward. */
export const corroboration = {
  origins,
  mentions: async (about: AboutRow, args: unknown, context: WithLoaders): Promise<number> =>
    (await origins(about, args, context)).reduce((sum, { mentions }) => sum + mentions, 0),
  independentSources: async (about: AboutRow, args: unknown, context: WithLoaders): Promise<number> =>
    (await origins(about, args, context)).length,
}
