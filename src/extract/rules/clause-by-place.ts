import { type Filler, isFiniteVerb } from './arguments.ts'
import { dependents, type Unit, wordAt } from './tree.ts'

const isThat = (unit: Unit, index: number): boolean => unit.words[index]?.text.toLowerCase() === 'that'

/** The words with tense, one for each verb group: the `had` of "had been left"; also the bare form of "that the ship be freed". */
const finites = (unit: Unit, from: number): number[] =>
  unit.words.flatMap(({ xpos }, index) =>
    index >= from &&
    (/^(VBD|VBZ|VBP|MD)$/.test(xpos) ||
      (xpos === 'VB' && index > from && /^(NOUN|PROPN|PRON)$/.test(unit.words[index - 1]?.upos ?? '')))
      ? [index]
      : [],
  )

/** "Serbia's claim that it was mined [convinced nobody]", "Despite X's warning that it was a target[, trucks …]": where the main clause goes on. */
const clauseEnd = (unit: Unit, that: number): number => {
  const verbs = finites(unit, that)
  const first = verbs[0] as number
  const comma = unit.words.findIndex(({ text }, index) => index > first && text === ',')
  if (finites(unit, 0)[0] !== first) return unit.words.length
  if (comma > 0) return comma
  return (verbs.length === 2 ? verbs[1] : verbs.length > 2 ? verbs.at(-1) : undefined) ?? unit.words.length
}

/**
 * The clause right after a noun or adjective, known by its place: "Serbia's claim that the bridge was mined". The parser is unsure of
 * these (nlp.md: acl 64/61) and hangs them on the main verb, or lets them run on to the end. A relative clause is none.
 */
export const clauseAfter = (unit: Unit, head: number): Filler | null => {
  const that = head + 1
  const next = unit.words[that + 1]
  if (!isThat(unit, that) || !next || isFiniteVerb(unit, that + 1) || /^(VERB|AUX|PUNCT)$/.test(next.upos)) return null
  if (dependents(unit, head, 'acl:relcl').length > 0 || finites(unit, that).length === 0) return null
  return { head: that, from: that, to: clauseEnd(unit, that), type: 'clause' }
}

/** "Oman's view is that …": what a noun is, said in a that-clause. */
export const predicateClause = (unit: Unit, noun: number): Filler | null => {
  if (!/^nsubj/.test(wordAt(unit, noun).deprel)) return null
  const that = unit.words.findIndex((_, index) => index > noun && isThat(unit, index))
  const between = unit.words.slice(noun + 1, Math.max(that, noun + 1))
  const links = between.every(({ lemma, upos }) => /^(be|have)$/.test(lemma.toLowerCase()) || upos === 'ADV')
  return between.length > 0 && links ? { head: that, from: that, to: unit.words.length, type: 'clause' } : null
}

/** "a pledge by the bloc to finance the road", "its pledge to pay": the infinitive right behind a noun and whose it is, wherever the tree has hung it. */
export const infinitiveBehind = (unit: Unit, owners: readonly number[]): Filler | null => {
  const owner = owners.at(-1)
  const to = owner === undefined ? -1 : unit.words.findIndex((word, index) => index > owner && word.xpos === 'TO')
  if (owner === undefined || to < 0 || unit.words[to + 1]?.xpos !== 'VB') return null
  const between = unit.words.slice(owner + 1, to)
  // "its promise, made in May, to pay".
  const aside = between.length > 2 && between[0]?.text === ',' && between.at(-1)?.text === ','
  if (!aside && between.some(({ upos }) => !/^(NOUN|PROPN|ADJ)$/.test(upos))) return null
  if (between.some((_, k) => isFiniteVerb(unit, owner + 1 + k))) return null
  const end = unit.words.findIndex(
    ({ xpos, text }, index) => index > to && (/^(VBD|VBZ|VBP|MD)$/.test(xpos) || /^[,.]$/.test(text)),
  )
  return { head: to + 1, from: to, to: end < 0 ? unit.words.length : end, type: 'clause' }
}
