import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { contradictionsIn, TellingRow } from '../contradiction.ts'
import { slicePage } from '../page.ts'
import { readRows } from '../read.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({ told: z.array(TellingRow) })

/** Statements of one matter that cannot both be right, newest first. */
export const contradictions: QueryResolvers['contradictions'] = async (_, args, context) => {
  const { actor, issue, types, from, to } = args
  if (actor == null && issue == null) throw new InputError('name an actor or an issue whose contradictions to find.')
  const actors = actor == null ? [] : [context.actorId(actor)]
  const issues = issue == null ? [] : [context.issueId(issue)]
  const both = actors.flatMap((actor) => issues.map((issue) => ({ actor, issue })))
  const one = both.length === 0
  const params = { actors: one ? actors : [], issues: one ? issues : [], both }
  const rows = await readRows(context, { name: 'contradictions', params, row })
  const found = rows
    .flatMap(({ told }) => contradictionsIn(context, told))
    .filter(
      ({ type, on }) => (!types || types.includes(type)) && (from == null || on >= from) && (to == null || on <= to),
    )
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1))
  return slicePage({ ...args, list: 'contradictions' }, found, ({ on, id }) => ({ key: on, id }))
}
