import type { Params } from '../graph/engine.ts'
import type { Context } from './context.ts'
import type { StatementFilter } from './schema.generated.ts'

/** An actor that must stand in one of `roles`; `at` tells the conditions of one filter apart. */
export interface Anchor {
  readonly at: number
  readonly id: string
  readonly roles: readonly string[]
}

/** Anchors of the actors named, by the role each must have; those not named are left out. */
export const actorAnchors = (
  { actorId }: Pick<Context, 'actorId'>,
  named: readonly (readonly [words: string | null | undefined, ...roles: string[]])[],
): Anchor[] => named.flatMap(([words, ...roles], at) => (words == null ? [] : [{ at, id: actorId(words), roles }]))

const articleAnchors = ({ article, publisher }: StatementFilter) => [
  ...(article == null ? [] : [{ at: 10, id: article, url: article, publisher: null }]),
  ...(publisher == null ? [] : [{ at: 11, id: null, url: null, publisher }]),
]

/** The least and the greatest depth that every filter on it allows; null where none says. */
const depths = ({ hearsayDepth, hearsayDepthAtLeast, hearsayDepthAtMost }: StatementFilter): Params => {
  const least = [hearsayDepth, hearsayDepthAtLeast].flatMap((depth) => depth ?? [])
  const most = [hearsayDepth, hearsayDepthAtMost].flatMap((depth) => depth ?? [])
  return {
    depthMin: least.length > 0 ? Math.max(...least) : null,
    depthMax: most.length > 0 ? Math.min(...most) : null,
  }
}

/** The parameters that `statements.cypher` and `counts.cypher` take for a filter. */
export const statementParams = (context: Context, given: StatementFilter | null | undefined): Params => {
  const filter = given ?? {}
  const actors = actorAnchors(context, [
    [filter.source, 'SOURCE'],
    [filter.target, 'TARGET'],
    [filter.speaker, 'SPEAKER'],
    [filter.actor, 'SOURCE', 'TARGET', 'SPEAKER'],
  ])
  const articles = articleAnchors(filter)
  const issues = filter.issue == null ? [] : [{ at: 12, id: context.issueId(filter.issue) }]
  const hits = actors.length + articles.length + issues.length
  return {
    actors: actors.map((anchor) => ({ ...anchor })),
    articles,
    issues,
    every: hits === 0 ? [0] : [],
    hits: Math.max(hits, 1),
    kinds: filter.kinds ?? null,
    families: filter.families ?? null,
    polarity: filter.polarity ?? null,
    modality: filter.modality ?? null,
    factivity: filter.factivity ?? null,
    strength: filter.strength ?? null,
    cameo: filter.cameo ?? null,
    plover: filter.plover ?? null,
    conditional: filter.conditional ?? null,
    ...depths(filter),
    review: filter.review ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    text: filter.text ?? null,
  }
}
