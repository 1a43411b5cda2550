import type { PartRow, StatementRow } from '../row.ts'

/** A statement of a receipt with what it is joined to. */
export interface Joined {
  readonly statement: StatementRow
  readonly parts: readonly PartRow[]
}

/** Things that several statements share: each once, in the order of the statements, with the ids of these. */
export const shared = <T extends object>(
  found: readonly { readonly key: string; readonly value: T; readonly statement: string }[],
): (T & { readonly statements: string[] })[] => {
  const all = new Map<string, T & { readonly statements: string[] }>()
  for (const { key, value, statement } of found) {
    const known = all.get(key) ?? { ...value, statements: [] }
    if (!known.statements.includes(statement)) known.statements.push(statement)
    all.set(key, known)
  }
  return [...all.values()]
}
