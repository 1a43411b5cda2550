import { hashId } from '../article/document.ts'
import type { Gazetteer } from '../extract/names.ts'
import type { Relation } from '../ontology/relations.ts'
import { tokenize } from '../text/tokens.ts'
import type { Statement } from './statement.ts'

const SMALL = new Set(
  'the a an that to of in on at by for and or its his her their this these those has have had is are was were be been would will'.split(
    ' ',
  ),
)

/** The words that tell two claims apart: lower case, without articles, auxiliaries and punctuation. */
export const gist = (text: string): string =>
  tokenize(text)
    .map((token) => token.text.toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !SMALL.has(word))
    .join(' ')

const mentions = (text: string, words: readonly string[]): boolean => {
  const lower = ` ${text.toLowerCase()} `
  return words.some((word) => lower.includes(` ${word.toLowerCase()}`))
}

/** What an object is known by, so that articles which tell the same lead to one node. */
export interface ObjectParts {
  readonly relation: Relation
  readonly source: string | null
  readonly target: string | null
  readonly day: string | null
  readonly text: string
  /** Where it is told: what has too few words of its own to be known by ("this", "the decision") is of this place alone. */
  readonly place: string
  /** The article: "the ceasefire" is of one article alone, unless the seeds know it by name. */
  readonly document: string
}

/**
 * The node a statement is about. A claim is its words; a commitment its maker, kind and words; an event its kind, parties, day and
 * words; an agreement or issue the one the seeds name, else its words. Nothing is merged where parties or days differ.
 */
export const objectOf = (gazetteer: Gazetteer, parts: ObjectParts): Statement['object'] => {
  const { relation, source, target, day, text } = parts
  const told = gist(text)
  const words = told.split(' ').length
  const own = words < 2 ? parts.place : null
  const here = words < 3 ? parts.document : null
  const type = relation.object
  const { agreements, issues } = gazetteer.seeds
  switch (type) {
    case null:
    case 'Actor':
      return null
    case 'Claim':
      return { type, id: `claim-${hashId(told, own)}`, text }
    case 'Commitment':
      return { type, id: `commitment-${hashId(relation.kind, source, told, own)}`, text }
    case 'Event':
      return {
        type,
        id: `event-${hashId(relation.kind, ...[source, target].sort(), day, target ? null : told)}`,
        text,
      }
    case 'Agreement': {
      const named = agreements.find(({ name, aliases }) =>
        [name, ...aliases].some((words) => ` ${text} `.includes(words)),
      )
      return named ? { type, id: named.id, text: named.name } : { type, id: `agreement-${hashId(told, here)}`, text }
    }
    case 'Issue': {
      const named = issues.find(({ words }) => mentions(text, words))
      return named ? { type, id: named.id, text: named.name } : { type, id: `issue-${hashId(told, here)}`, text }
    }
  }
}
