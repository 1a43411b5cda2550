import { z } from 'zod'
import { latestFirst, namedAhead } from '../known-statements.ts'
import { readRows } from '../read.ts'
import { Brought, keepBrought } from '../read-page.ts'
import { ActorRow, toIssue } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({
  actor: z.array(ActorRow),
  issue: z.array(z.unknown().transform(toIssue)),
  articles: z.number(),
  publishers: z.array(z.string().nullable()),
  onIssue: z.number(),
  said: z.array(z.string()),
  spokenFor: z.array(ActorRow),
  ...Brought.shape,
})

/** Whether an actor said nothing on an issue, in what was ingested of a span of days (both ends in it; absent: open). */
export const silence: QueryResolvers['silence'] = async (_, args, context, info) => {
  const { from = null, to = null } = args
  const below = namedAhead(context.ahead, 'Silence.statements', info)
  const params = { actor: context.actorId(args.actor), issue: context.issueId(args.issue), from, to, below }
  const [found] = await readRows(context, { name: 'silence', params, row })
  const { actor, issue, articles, publishers, onIssue, said, spokenFor } = found!
  keepBrought(context, { page: [], ...found! })
  const words = latestFirst(said)
  const statements = words.filter(([day]) => from === null || day >= from).map(([, id]) => id)
  return {
    silent: statements.length === 0,
    actor: actor[0] ?? null,
    issue: issue[0] ?? null,
    articles,
    articlesOnIssue: onIssue,
    publishers: publishers.filter((name) => name !== null).sort(),
    statements,
    lastWord: words.find(([day]) => from !== null && day !== '' && day < from)?.[1] ?? null,
    spokenFor,
  }
}
