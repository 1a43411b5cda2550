import type { Modality } from '../../ontology/relations.ts'
import { continued, firstTo, headsClause } from './arguments.ts'
import { withheldBy } from './negation.ts'
import { predicateOf } from './predicate-phrase.ts'
import { base, dependents, lemmaAt, markers, type Unit, wordAt } from './tree.ts'
import { unreal } from './unreal.ts'

/** Verbs whose infinitive came about as they did, or, of `fail` and its like, did not (implicatives; Karttunen 1971). */
const FACTIVE = new Set(
  'begin start continue manage help resume keep stop finish proceed seek fail neglect forget omit unable'.split(' '),
)
const CONDITION = new Set(['if', 'unless', 'should', 'provided', 'whether', 'until'])

const auxiliaries = (unit: Unit, index: number): string[] =>
  dependents(unit, index, 'aux').map((aux) => lemmaAt(unit, aux))

const byAuxiliary = (unit: Unit, index: number): Modality | null => {
  const aux = auxiliaries(unit, index)
  const perfect = aux.includes('have')
  if (aux.some((lemma) => /^(will|shall|'ll|wo|’ll)$/.test(lemma))) return 'PLANNED'
  // "could not agree" tells that they did not.
  const unable =
    aux.some((lemma) => /^(can|could|ca)$/.test(lemma)) &&
    dependents(unit, index, 'advmod').some((child) => /^(not|n't|n’t|never)$/.test(lemmaAt(unit, child)))
  if (unable && !perfect) return null
  if (aux.some((lemma) => /^(would|'d|should|could|might)$/.test(lemma)))
    return perfect ? 'COUNTERFACTUAL' : lemmaIsWould(aux) ? 'CONDITIONAL' : 'POSSIBLE'
  return aux.some((lemma) => /^(may|can|must|ca|ought)$/.test(lemma)) ? 'POSSIBLE' : null
}

const lemmaIsWould = (aux: readonly string[]): boolean => aux.some((lemma) => /^(would|'d|’d)$/.test(lemma))

const isInfinitive = (unit: Unit, index: number): boolean =>
  wordAt(unit, index).xpos !== 'VBG' && dependents(unit, index, 'mark').some((mark) => lemmaAt(unit, mark) === 'to')

/**
 * Whether the clause of `index` is told as a fact (after FactBank's grades): modal verbs, infinitives below verbs that do not
 * entail them, and if-clauses are not.
 */
export const modalityOf = (unit: Unit, index: number, depth = 0): Modality => {
  const own = byAuxiliary(unit, index) ?? unreal(unit, index)
  if (own) return own
  const { deprel, head, xpos } = wordAt(unit, index)
  if (markers(unit, index).some((mark) => CONDITION.has(mark))) return 'CONDITIONAL'
  // "has yet to commit" tells that it has not committed.
  if (
    isInfinitive(unit, index) &&
    unit.words.slice(Math.max(0, index - 3), index).some(({ text }) => /^(yet|still)$/i.test(text))
  )
    return 'ACTUAL'
  if (head < 0 || depth > 4) return isInfinitive(unit, index) ? 'PLANNED' : 'ACTUAL'
  // "claimed to have agreed" tells of the past.
  if (isInfinitive(unit, index) && auxiliaries(unit, index).includes('have')) return 'ACTUAL'
  // "was the first to sign" tells that it did.
  const first = firstTo(unit, index)
  if (first >= 0) return modalityOf(unit, first, depth + 1)
  if (isInfinitive(unit, index)) return FACTIVE.has(lemmaAt(unit, head)) ? modalityOf(unit, head, depth + 1) : 'PLANNED'
  const relation = base(deprel)
  if (
    relation === 'conj' &&
    headsClause(unit, head) &&
    auxiliaries(unit, index).length === 0 &&
    /^(VB|VBN|VBG)$/.test(xpos)
  )
    return modalityOf(unit, head, depth + 1)
  const main = continued(unit, index)
  if (main >= 0 && main !== head) return modalityOf(unit, main, depth + 1)
  if (relation === 'advcl' || relation === 'xcomp') return xpos === 'VBG' ? modalityOf(unit, head, depth + 1) : 'ACTUAL'
  return 'ACTUAL'
}

/** "would neither confirm nor deny", "I can confirm": who would not say does not say, who can say says so. */
export const saidModality = (unit: Unit, index: number, negative: boolean): Modality => {
  const aux = auxiliaries(unit, index)
  const would = negative && aux.some((lemma) => /^(would|'d|’d|will|'ll|’ll|wo)$/.test(lemma)) && !aux.includes('have')
  const can =
    !negative &&
    aux.includes('can') &&
    dependents(unit, index, 'nsubj').some((subject) => /^(i|we)$/i.test(wordAt(unit, subject).text))
  // "would say only that talks go on".
  const only =
    aux.some((lemma) => /^(would|will)$/.test(lemma)) &&
    !aux.includes('have') &&
    [index - 1, index + 1].some((at) => /^(only|merely)$/i.test(unit.words[at]?.text ?? ''))
  if (only) return 'ACTUAL'
  const above = wordAt(unit, index)
  if (negative && withheldBy(unit, index).length > 0) return modalityOf(unit, above.head)
  const joined = negative && base(above.deprel) === 'conj' && above.head >= 0 && auxiliaries(unit, index).length === 0
  return would || can ? 'ACTUAL' : joined ? saidModality(unit, above.head, true) : modalityOf(unit, index)
}

/** A noun is as factual as the clause it is the subject or object of: "a pledge would be a first signal" tells no pledge. */
export const nounModality = (unit: Unit, index: number): Modality => {
  const { deprel, head } = wordAt(unit, index)
  const predicate = predicateOf(unit, index)
  if (predicate >= 0) return modalityOf(unit, predicate)
  const article = dependents(unit, index, 'det').map((det) => lemmaAt(unit, det))
  const doubted = unit.words
    .slice(index)
    .some(({ upos, text }) => upos === 'AUX' && /^(would|could|might|may|should)$/i.test(text))
  if (article.includes('any') || (article.includes('a') && doubted)) return 'POSSIBLE'
  return head >= 0 && /^(nsubj|obj)$/.test(base(deprel)) ? modalityOf(unit, head) : 'ACTUAL'
}
