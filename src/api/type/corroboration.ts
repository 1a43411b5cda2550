import { byOrigin } from '../../article/origins.ts'
import { parseSketch } from '../../article/sketch.ts'
import { aboutKey, type Loaders } from '../loaders.ts'
import type { OriginParent } from '../parent.ts'
import type { AboutRow } from '../row.ts'

interface WithLoaders {
  readonly load: Loaders
}

/** The texts that put a node forward, copies and rewrites together, the first published first. */
const origins = async (about: AboutRow, _: unknown, { load }: WithLoaders): Promise<OriginParent[]> => {
  const told = await load.aboutOrigins.load(aboutKey(about))
  const groups = byOrigin(told.map(({ sketch }) => parseSketch(sketch ?? '')))
  return groups.map((places) => ({
    articles: places.map((at) => told[at]!.article),
    mentions: places.reduce((sum, at) => sum + told[at]!.mentions, 0),
  }))
}

/** Fields that tell how often, and by how many texts, a node is put forward. */
export const corroboration = {
  origins,
  mentions: async (about: AboutRow, _: unknown, { load }: WithLoaders): Promise<number> =>
    (await load.aboutOrigins.load(aboutKey(about))).reduce((sum, { mentions }) => sum + mentions, 0),
  independentSources: async (about: AboutRow, args: unknown, context: WithLoaders): Promise<number> =>
    (await origins(about, args, context)).length,
}
