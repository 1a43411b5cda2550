import { atMoments } from './moment.ts'
import { correctArticle } from './mutation/correctArticle.ts'
import { ingestArticle } from './mutation/ingestArticle.ts'
import { ingestArticles } from './mutation/ingestArticles.ts'
import { linkActor } from './mutation/linkActor.ts'
import { mergeActors } from './mutation/mergeActors.ts'
import { renameActor } from './mutation/renameActor.ts'
import { retractArticle } from './mutation/retractArticle.ts'
import { reviewStatement } from './mutation/reviewStatement.ts'
import { unmergeActors } from './mutation/unmergeActors.ts'
import { absences } from './query/absences.ts'
import { actor } from './query/actor.ts'
import { actors } from './query/actors.ts'
import { agreements } from './query/agreements.ts'
import { article } from './query/article.ts'
import { articles } from './query/articles.ts'
import { claim } from './query/claim.ts'
import { claims } from './query/claims.ts'
import { commitments } from './query/commitments.ts'
import { conditions } from './query/conditions.ts'
import { contradictions } from './query/contradictions.ts'
import { counts } from './query/counts.ts'
import { curations } from './query/curations.ts'
import { deadlocks } from './query/deadlocks.ts'
import { events } from './query/events.ts'
import { matrix } from './query/matrix.ts'
import { neighbourhood } from './query/neighbourhood.ts'
import { node } from './query/node.ts'
import { nodes } from './query/nodes.ts'
import { path } from './query/path.ts'
import { receipt } from './query/receipt.ts'
import { relations } from './query/relations.ts'
import { search } from './query/search.ts'
import { shifts } from './query/shifts.ts'
import { silence } from './query/silence.ts'
import { statement } from './query/statement.ts'
import { statements } from './query/statements.ts'
import { stats } from './query/stats.ts'
import { suggestActors } from './query/suggestActors.ts'
import { timeline } from './query/timeline.ts'
import { waits } from './query/waits.ts'
import { scalars } from './scalar.ts'
import type { Resolvers } from './schema.generated.ts'
import { claimContradicted } from './subscription/claimContradicted.ts'
import { commitmentStageChanged } from './subscription/commitmentStageChanged.ts'
import { positionShifted } from './subscription/positionShifted.ts'
import { statementAdded } from './subscription/statementAdded.ts'
import { Absence } from './type/Absence.ts'
import { Actor } from './type/Actor.ts'
import { ActorRef } from './type/ActorRef.ts'
import { Agreement } from './type/Agreement.ts'
import { Article } from './type/Article.ts'
import { Claim } from './type/Claim.ts'
import { Commitment } from './type/Commitment.ts'
import { Condition } from './type/Condition.ts'
import { Contradiction } from './type/Contradiction.ts'
import { Curation } from './type/Curation.ts'
import { Event } from './type/Event.ts'
import { Ingested } from './type/Ingested.ts'
import { Issue } from './type/Issue.ts'
import { Receipt } from './type/Receipt.ts'
import { Relation } from './type/Relation.ts'
import { Response } from './type/Response.ts'
import { Shift } from './type/Shift.ts'
import { Silence } from './type/Silence.ts'
import { StageStep } from './type/StageStep.ts'
import { Statement } from './type/Statement.ts'
import { Wait } from './type/Wait.ts'

const Family = {
  UTTERANCE: 'utterance',
  COMMITMENT: 'commitment',
  AGREEMENT: 'agreement',
  ABSENCE: 'absence',
  STANCE: 'stance',
  DEED: 'deed',
} as const

const named = { __resolveType: ({ __typename }: { readonly __typename: string }) => __typename } as Resolvers['About']

/** All resolvers: one file for each Query field, each mutation, and each type with fields that need a second read. */
export const resolvers: Resolvers = atMoments({
  ...scalars,
  Family,
  About: named,
  Node: named as Resolvers['Node'],
  SearchResult: named as Resolvers['SearchResult'],
  Curated: named as Resolvers['Curated'],
  Query: {
    absences,
    actor,
    actors,
    agreements,
    article,
    articles,
    claim,
    claims,
    commitments,
    conditions,
    contradictions,
    counts,
    curations,
    deadlocks,
    events,
    matrix,
    neighbourhood,
    node,
    nodes,
    path,
    receipt,
    relations,
    search,
    silence,
    shifts,
    statement,
    statements,
    stats,
    suggestActors,
    timeline,
    waits,
  },
  Mutation: {
    correctArticle,
    ingestArticle,
    ingestArticles,
    linkActor,
    mergeActors,
    renameActor,
    retractArticle,
    reviewStatement,
    unmergeActors,
  },
  Subscription: { claimContradicted, commitmentStageChanged, positionShifted, statementAdded },
  Absence,
  Actor,
  ActorRef,
  Agreement,
  Article,
  Claim,
  Commitment,
  Curation,
  Condition,
  Contradiction,
  Event,
  Ingested,
  Issue,
  Receipt,
  Relation,
  Response,
  Silence,
  Shift,
  StageStep,
  Statement,
  Wait,
})
