import { notBut, ownSubjects } from './arguments.ts'
import { base, dependents, lemmaAt, markers, type Unit, wordAt } from './tree.ts'

const NEGATION = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'barely',
  'nobody',
  'nothing',
  'none',
  'nowhere',
])

/** "failed to sign", "stopped short of condemning": the verb above undoes this one. */
const UNDOES = new Set('fail neglect forget omit decline stop fall refrain avoid abstain unable'.split(' '))

const undoneBy = (unit: Unit, index: number): number[] => {
  const { deprel, head } = wordAt(unit, index)
  if (head < 0 || !/^(xcomp|advcl|ccomp|acl|obl)$/.test(base(deprel))) return []
  // "declined the offer, saying that …", "failed after it had …": these go on what was declined, or tell when.
  if (base(deprel) !== 'xcomp' && !markers(unit, index).some((mark) => /^(of|from|to)$/.test(mark))) return []
  const above =
    base(wordAt(unit, head).deprel) === 'xcomp' ||
    wordAt(unit, head).upos === 'ADJ' ||
    wordAt(unit, head).upos === 'ADV'
      ? [head, wordAt(unit, head).head]
      : [head]
  const verb = above.find((at) => at >= 0 && UNDOES.has(lemmaAt(unit, at)))
  if (verb === undefined) return []
  const short = /^(stop|fall)$/.test(lemmaAt(unit, verb))
  return !short || unit.words.slice(verb, index).some(({ text }) => text.toLowerCase() === 'short') ? [verb] : []
}

/** "refused to confirm": who refuses to say so does not say so. Other refusals are statements of their own. */
export const withheldBy = (unit: Unit, index: number): number[] => {
  const { deprel, head } = wordAt(unit, index)
  return base(deprel) === 'xcomp' && head >= 0 && /^(decline|refuse)$/.test(lemmaAt(unit, head)) ? [head] : []
}

/** "has yet to sign", "is still to sign". */
const yetTo = (unit: Unit, index: number): number[] => {
  const before = unit.words.slice(Math.max(0, index - 3), index).map((word) => word.text.toLowerCase())
  const at = Math.max(before.lastIndexOf('yet'), before.lastIndexOf('still'))
  return at >= 0 && before[at + 1] === 'to' ? [Math.max(0, index - 3) + at] : []
}

/** "neither confirmed nor denied", "did not sign or ratify": a conjunct without a subject of its own stays under the negation. */
const inherited = (unit: Unit, index: number): number[] => {
  const { deprel, head } = wordAt(unit, index)
  if (base(deprel) !== 'conj' || head < 0 || ownSubjects(unit, index).length > 0) return []
  const joiner = dependents(unit, index, 'cc').map((cc) => lemmaAt(unit, cc))
  return joiner.includes('or') || joiner.includes('nor') ? negationOf(unit, head) : []
}

/** "vowed never to pay": what is undone is the infinitive. */
const negatesInfinitive = (unit: Unit, index: number, word: number): boolean =>
  word > index && unit.words[word + 1]?.xpos === 'TO'

/** "did not only condemn", "not only did it condemn". */
const isNotOnly = (unit: Unit, word: number): boolean =>
  lemmaAt(unit, word) === 'not' && /^(only|merely|just|simply)$/i.test(unit.words[word + 1]?.text ?? '')

/** "Not Chad but Niger signed": the one named first did not, the verb is not negated. */
const negatesName = (unit: Unit, index: number, word: number): boolean =>
  word < index && dependents(unit, index, 'nsubj', 'nsubj:pass').some((subject) => notBut(unit, subject) === word)

/** "left without paying". */
const withoutDoing = (unit: Unit, index: number): number[] =>
  wordAt(unit, index).xpos === 'VBG'
    ? dependents(unit, index, 'mark', 'case').filter((child) => lemmaAt(unit, child) === 'without')
    : []

const TRUE = /^(true|correct|accurate|so|right|case)$/
const FALSE = /^(false|untrue|incorrect|wrong|baseless|unfounded|lie|myth|fabrication|nonsense)$/

/** "it is false that Chad paid", "it was not true that Chad paid". */
const saidUntrue = (unit: Unit, index: number): number[] => {
  const { deprel, head } = wordAt(unit, index)
  if (head < 0 || !/^(csubj|ccomp|xcomp|acl|advcl)$/.test(base(deprel))) return []
  if (!dependents(unit, index, 'mark').some((mark) => lemmaAt(unit, mark) === 'that')) return []
  const not = (unit.children[head] ?? []).filter((child) => NEGATION.has(lemmaAt(unit, child)))
  if (TRUE.test(lemmaAt(unit, head))) return not
  return FALSE.test(lemmaAt(unit, head)) && not.length === 0 ? [head] : []
}

/** "It was not Chad that paid". */
const notWhoDid = (unit: Unit, index: number): number[] => {
  const { deprel, head } = wordAt(unit, index)
  if (head < 0 || !/relcl|ccomp|csubj/.test(deprel) || !/^it$/i.test(unit.words[0]?.text ?? '')) return []
  if (!ownSubjects(unit, index).some((subject) => /^(who|that|which)$/.test(lemmaAt(unit, subject)))) return []
  return dependents(unit, head, 'cop').length > 0 && /^(NOUN|PROPN|PRON)$/.test(wordAt(unit, head).upos)
    ? dependents(unit, head, 'advmod').filter((child) => NEGATION.has(lemmaAt(unit, child)))
    : []
}

/** "is no longer willing". */
const noLonger = (unit: Unit, index: number): number[] =>
  dependents(unit, index, 'advmod').flatMap((child) =>
    /^(longer|more)$/i.test(wordAt(unit, child).text) && /^no$/i.test(unit.words[child - 1]?.text ?? '')
      ? [child - 1, child]
      : [],
  )

/** "was signed by nobody". */
const byNobody = (unit: Unit, index: number): number[] =>
  dependents(unit, index, 'obl').filter((agent) => /^(nobody|none|no-one)$/.test(lemmaAt(unit, agent)))

/** The words that negate a clause, as indices in order: its own, those of its arguments, and those it stays under. */
export const negationOf = (unit: Unit, index: number): number[] => {
  const own = (unit.children[index] ?? []).filter(
    (child) =>
      NEGATION.has(lemmaAt(unit, child)) &&
      !negatesInfinitive(unit, index, child) &&
      !isNotOnly(unit, child) &&
      !negatesName(unit, index, child) &&
      ['advmod', 'cc', 'det', 'obj', 'nsubj', 'aux', 'aux:pass', 'mark', 'dep'].includes(
        base(wordAt(unit, child).deprel),
      ),
  )
  const inArguments = dependents(unit, index, 'nsubj', 'nsubj:pass', 'obj').flatMap((argument) =>
    dependents(unit, argument, 'det', 'cc', 'cc:preconj').filter((det) => /^(no|neither)$/.test(lemmaAt(unit, det))),
  )
  const firstVerb = unit.words.findIndex(({ upos }) => upos === 'VERB')
  const nor = index === firstVerb && /^(nor|neither)$/i.test(unit.words[0]?.text ?? '') ? [0] : []
  return [
    ...new Set([
      ...nor,
      ...own,
      ...noLonger(unit, index),
      ...inArguments,
      ...byNobody(unit, index),
      ...nothingDone(unit, index),
      ...yetTo(unit, index),
      ...undoneBy(unit, index),
      ...withoutDoing(unit, index),
      ...saidUntrue(unit, index),
      ...notWhoDid(unit, index),
      ...inherited(unit, index),
    ]),
  ].sort((a, b) => a - b)
}

/** "with nothing agreed". */
const nothingDone = (unit: Unit, index: number): number[] => {
  const { deprel, head, xpos } = wordAt(unit, index)
  const isLeft = base(deprel) === 'acl' && xpos === 'VBN' && head >= 0
  return isLeft && /^(nothing|none)$/.test(lemmaAt(unit, head)) ? [head] : []
}

const OCCUR = new Set('happen occur take materialise materialize make give come begin start follow be'.split(' '))

/** "its release has still to happen", "the pledge was not made": the verb that would make the noun true is undone. */
export const unhappened = (unit: Unit, head: number): number[] => {
  const { deprel, head: verb } = wordAt(unit, head)
  if (verb < 0 || base(deprel) !== 'nsubj') return []
  const below = [verb, ...dependents(unit, verb, 'xcomp')]
  if (!below.some((index) => OCCUR.has(lemmaAt(unit, index)))) return []
  return below.flatMap((index) => [...negationOf(unit, index), ...yetTo(unit, index)])
}
