import type { Curator } from '../graph/curate.ts'
import type { Context } from './context.ts'

/** What every curating mutation is given. */
export interface CuratingArgs {
  readonly note: string
  readonly basedOn?: string | readonly string[] | null
}

/** Who curates, why, and what they have seen. */
export const curatorOf = ({ client }: Context, { note, basedOn }: CuratingArgs): Curator => ({
  by: client.name ?? 'local',
  note,
  basedOn: [basedOn ?? []].flat(),
})
