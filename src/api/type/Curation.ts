import { toCurated } from '../row.ts'
import type { CurationResolvers } from '../schema.generated.ts'

/** What a curation is about needs a second read. */
export const Curation: CurationResolvers = {
  subjects: async ({ id }, _, { load }) => (await load.curationSubjects.load(id)).map(toCurated),
}
