import { headsClause, RELATIVE, subjects } from '../extract/rules/arguments.ts'
import { base, conjuncts, dependents, lemmaAt, markers, type Unit, wordAt } from '../extract/rules/tree.ts'
import { isPlace } from './noun-phrase.ts'

/** "those who laid down their arms": the noun that the subject of a relative clause stands for. */
const throughRelative = (unit: Unit, clause: number, subject: number): number =>
  RELATIVE.has(lemmaAt(unit, subject)) && base(wordAt(unit, clause).deprel) === 'acl'
    ? wordAt(unit, clause).head
    : subject

/** "refused to give up its guns", "told Chad that its": who acts in the clause, with all that are joined to it by "and". */
const actingIn = (unit: Unit, clause: number): number[] =>
  // "a pause to mend the road": who mends it is not the pause.
  (base(wordAt(unit, clause).deprel) === 'acl' && markers(unit, clause).includes('to') ? [] : subjects(unit, clause))
    .map((subject) => throughRelative(unit, clause, subject))
    .flatMap((subject) => (subject < clause ? conjuncts(unit, subject) : [subject]))

const isPossessive = (unit: Unit, index: number): boolean => wordAt(unit, index).deprel === 'nmod:poss'

/** Whoever does it, the agent of a passive too. In "let them pass" the tree may say that "them" passes; by its case it is whom the clause above acts on. */
const isSubject = (unit: Unit, index: number): boolean => {
  const { deprel, text } = wordAt(unit, index)
  return deprel === 'obl:agent' || (base(deprel) === 'nsubj' && !/^(them|him)$/i.test(text))
}

/** Who acts in the clause that a word is an object of: no pronoun there stands for them (binding theory, principle B). */
export const actingOn = (unit: Unit, index: number): readonly number[] => {
  if (isPossessive(unit, index) || isSubject(unit, index)) return []
  for (let at = wordAt(unit, index).head; at >= 0; at = wordAt(unit, at).head) {
    const heads = headsClause(unit, at) ? actingIn(unit, at).filter((head) => head !== index) : []
    if (heads.length > 0) return heads
  }
  return []
}

/** The objects of a clause before a word, and what hangs on its subjects: second to whoever acts. */
const othersIn = (unit: Unit, clause: number, index: number, heads: readonly number[]): number[][] =>
  [
    ...dependents(unit, clause, 'obj', 'iobj', 'obl'),
    ...heads.flatMap((head) => dependents(unit, head, 'nmod', 'nmod:poss')),
  ]
    .filter((other) => other < index && !isPlace(unit, other))
    .map((other) => conjuncts(unit, other))

/** Words that a pronoun may go back to: one head, or several joined by "and". */
export interface Antecedent {
  readonly heads: readonly number[]
  /** Whoever acts in the clause, or owns the noun. */
  readonly main: boolean
}

/**
 * The words of its own sentence that a third-person pronoun may go back to, the nearest clause first, in it whoever acts first: the grammatical
 * hierarchy of centering theory. An object is never whoever acts in its own clause (binding theory, principle B).
 */
export const antecedents = (unit: Unit, index: number): readonly Antecedent[] => {
  const found: Antecedent[] = []
  let apart = !isPossessive(unit, index) && !isSubject(unit, index)
  const owned = isPossessive(unit, index) ? wordAt(unit, index).head : -1
  const path = new Set([index])
  const put = (heads: readonly number[], main: boolean): void => {
    if (heads.length > 0 && !heads.some((head) => path.has(head))) found.push({ heads, main })
  }
  for (let at = wordAt(unit, index).head; at >= 0; at = wordAt(unit, at).head) {
    const clause = headsClause(unit, at)
    const heads = clause ? actingIn(unit, at).filter((head) => head !== index) : dependents(unit, at, 'nmod:poss')
    if (!apart) put(heads, true)
    if (clause) for (const others of othersIn(unit, at, index, heads)) put(others, false)
    // "the islands or their waters": what the noun is joined to.
    if (at === owned && base(wordAt(unit, at).deprel) === 'conj') put([wordAt(unit, at).head], true)
    if (clause && heads.length > 0) {
      // "refused to let them pass": who refuses is who would let.
      if (apart) for (const head of heads) path.add(head)
      apart = false
    }
    path.add(at)
  }
  return found
}
