import { aboutKey } from '../loaders.ts'
import type { ResponseResolvers } from '../schema.generated.ts'

/** Fields of a stance; its statements need a second read. */
export const Response: ResponseResolvers = {
  stance: ({ kind }) => kind,
  hearsayDepth: ({ depth }) => depth,
  statements: ({ about, actor, kind, polarity }, page, { load }) =>
    load.responseStatements.load({ key: { ...aboutKey(about), actor: actor.id, kind, polarity }, page }),
}
