import type { Issue } from '../ontology/actors.ts'

interface Term {
  readonly words: readonly string[]
  readonly issue: Issue
}

/** The terms of all issues of `seeds/issues.yaml` by their first word. */
export type IssueIndex = ReadonlyMap<string, readonly Term[]>

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []

/** Prepares the words that show an issue, once for all texts. */
export const toIssueIndex = (issues: readonly Issue[]): IssueIndex => {
  const index = new Map<string, Term[]>()
  for (const issue of issues)
    for (const term of issue.words) {
      const words = wordsIn(term)
      const first = words[0]
      if (first) index.set(first, [...(index.get(first) ?? []), { words, issue }])
    }
  return index
}

/** The issues that words of a text name, the first named first: whole words, capitals ignored. */
export const issuesIn = (index: IssueIndex, text: string): Pick<Issue, 'id' | 'name'>[] => {
  const words = wordsIn(text)
  const found = new Map<string, string>()
  for (const [at, word] of words.entries())
    for (const term of index.get(word) ?? [])
      if (term.words.every((one, k) => words[at + k] === one)) found.set(term.issue.id, term.issue.name)
  return [...found].map(([id, name]) => ({ id, name }))
}

/** Finds issues by id, name or one of their words, capitals ignored; what names none is given back as it is. */
export const toIssueId = (issues: readonly Issue[]): ((words: string) => string) => {
  const ids = new Map<string, string>()
  // What is written first holds: ids before names before words.
  const names = [
    ...issues.map(({ id }) => [id, id] as const),
    ...issues.map(({ id, name }) => [name, id] as const),
    ...issues.flatMap(({ id, words }) => words.map((word) => [word, id] as const)),
  ]
  for (const [name, id] of names) if (!ids.has(name.toLowerCase())) ids.set(name.toLowerCase(), id)
  return (words) => ids.get(words.trim().toLowerCase()) ?? words
}
