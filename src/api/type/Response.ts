import { aboutKey, contraryOf } from '../about-key.ts'
import { toConnection } from '../page.ts'
import type { ResponseResolvers } from '../schema.generated.ts'

/** Fields of a position; its statements need a second read, except of who was not heard. */
export const Response: ResponseResolvers = {
  hearsayDepth: ({ depth }) => depth,
  statements: ({ about, actor, kinds, stance }, page, { load }) =>
    stance === 'SILENT'
      ? toConnection({ ...page, list: 'response-statements' }, { total: 0, page: [] }, ({ node }) => node)
      : load.responseStatements.load({
          key: { ...aboutKey(about), contrary: contraryOf(about), actor: actor.id, kinds: [...kinds] },
          page,
        }),
}
