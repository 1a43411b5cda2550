import { z } from 'zod'
import type { Context } from '../context.ts'
import { contradictionsBy, TellingRow } from '../contradiction.ts'
import { answered, type Found, follow } from '../live/follow.ts'
import { isBefore, type Place } from '../live/place.ts'
import type { ClaimContradictedParent } from '../parent.ts'
import { readRows } from '../read.ts'
import type { SubscriptionResolvers } from '../schema.generated.ts'
import { statementParams } from '../statement-filter.ts'
import { statementsAt } from './statementAdded.ts'

type Contradicted = Omit<ClaimContradictedParent, 'cursor'>

const Told = z.object({ told: z.array(TellingRow.extend({ recordedAt: z.string() })) })
const Id = z.object({ id: z.string() })

const contradictedAt = async (context: Context, places: readonly Place[]): Promise<Found<Contradicted>[]> => {
  const found = await statementsAt(context, places)
  const disputes = [...new Set(found.flatMap(({ event }) => event.statement.dispute ?? []))]
  if (disputes.length === 0) return []
  const rows = await readRows(context, { name: 'contradiction-tellings', params: { disputes }, row: Told })
  const byId = new Map(rows.flatMap(({ told }) => told.map((telling) => [telling.id, { telling, told }])))
  return found.flatMap(({ place, event: { statement } }) => {
    const one = byId.get(place.id)
    if (!one) return []
    const before = one.told.filter((telling) => isBefore(telling, place))
    const contradictions = contradictionsBy(context, one.telling, before)
    return contradictions.length > 0 ? [{ place, event: { statement, contradictions } }] : []
  })
}

/** Keeps the contradictions of which a side is by, to or about an actor, or on an issue: `about` names one or the other. */
const keepAbout = async (
  context: Context,
  found: readonly Found<Contradicted>[],
  about: string,
): Promise<Found<Contradicted>[]> => {
  const ids = found.flatMap(({ event }) => event.contradictions.flatMap(({ statements }) => statements))
  const actors = [{ at: 0, id: context.actorId(about), roles: ['SOURCE', 'TARGET', 'SPEAKER', 'NAMES'] }]
  const issues = [{ at: 0, id: context.issueId(about) }]
  const params = { ...statementParams(context, null), ids, actors, issues, every: [] }
  const sides = new Set((await readRows(context, { name: 'statement-added', params, row: Id })).map(({ id }) => id))
  return found.flatMap(({ place, event }) => {
    const contradictions = event.contradictions.filter(({ statements }) => statements.some((id) => sides.has(id)))
    return contradictions.length > 0 ? [{ place, event: { ...event, contradictions } }] : []
  })
}

/** Statements that contradict what was recorded before them. */
export const claimContradicted: SubscriptionResolvers['claimContradicted'] = {
  subscribe: (_, { about, after }, context) =>
    follow(context, after, async (now, places) => {
      const found = await contradictedAt(now, places)
      return about == null || found.length === 0 ? found : keepAbout(now, found, about)
    }),
  resolve: answered,
}
