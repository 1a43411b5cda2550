import type { Modality } from '../../ontology/relations.ts'
import { isFiniteVerb } from './arguments.ts'
import { isSubjunctive } from './subjunctive.ts'
import { base, dependents, lemmaAt, markers, type Unit, wordAt } from './tree.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** "considered leaving", "ruled out paying", "kept Chad from joining": what the gerund tells is weighed, barred or wished for, not done. */
const UNREAL_VERBS = words(
  `consider contemplate propose suggest recommend advocate urge discuss debate mull weigh envisage envision imagine favour
  favor support back oppose resist reject threaten risk think talk speak dream plan insist object advise anticipate foresee
  delay postpone defer rule prefer fear hesitate warn caution veto ban prohibit forbid deter discourage dissuade prevent keep
  bar block hinder hold shy agree commit pledge vow offer promise look aim hope count vote call press push demand want bargain`,
)
/** Of these the bare gerund goes on: "kept shelling the port", "backed off" is no "backed". */
const NEEDS_PREPOSITION = words('keep hold back look call press push speak')
/** "was close to signing", "on the verge of leaving". */
const UNREAL_HEADS = words(
  `close near opposed capable intent keen interested serious bent wary afraid fearful averse open verge brink point idea
  prospect possibility option threat risk chance hope intention plan purpose aim goal danger question`,
)
/** "It is unlikely that Chad left", "the possibility that Chad left". */
const DOUBTFUL = words(
  `unlikely likely possible impossible probable improbable doubtful unclear uncertain conceivable inconceivable unthinkable
  plausible implausible debatable questionable unproven possibility prospect likelihood risk chance danger probability`,
)
/** "There is no evidence that Chad left", "it is not clear that Chad left". */
const DOUBTFUL_WITHOUT = words(
  `evidence proof sign indication suggestion confirmation truth hint trace likelihood reason guarantee clear certain sure
  proven known evident obvious established confirmed`,
)

const isAround = (unit: Unit, head: number): boolean => {
  const own = (unit.children[head] ?? []).map((child) => lemmaAt(unit, child))
  return own.some((lemma) => /^(no|not|n't|n’t|little|scant|hardly|never)$/.test(lemma))
}

/** "no evidence exists that": the negation stands with the noun or with its verb. */
const isLacking = (unit: Unit, head: number): boolean =>
  isAround(unit, head) || (wordAt(unit, head).head >= 0 && isAround(unit, wordAt(unit, head).head))

/** "considered leaving", "was close to signing". */
const gerund = (unit: Unit, index: number, head: number): boolean => {
  const lemma = lemmaAt(unit, head)
  const introduced = markers(unit, index)
  // "rejected the vote, saying that …" goes on what was rejected.
  if (introduced.length === 0 && (index < head || index - head > 2 || wordAt(unit, index - 1).text === ','))
    return false
  if (!introduced.every((mark) => /^(of|to|on|about|from|against|for|at|into|over)$/.test(mark))) return false
  if (/^(VERB|AUX)$/.test(wordAt(unit, head).upos)) {
    const near = dependents(unit, head, 'advmod', 'xcomp', 'obl').some((child) =>
      UNREAL_HEADS.has(lemmaAt(unit, child)),
    )
    return near || (UNREAL_VERBS.has(lemma) && (introduced.length > 0 || !NEEDS_PREPOSITION.has(lemma)))
  }
  return UNREAL_HEADS.has(lemma) && introduced.length > 0
}

/** The clause under a word of doubt: "it is unlikely that", "no evidence that". */
const doubted = (unit: Unit, index: number, head: number): boolean => {
  if (!/^(csubj|ccomp|xcomp|acl|advcl|appos|dep)$/.test(base(wordAt(unit, index).deprel))) return false
  if (!(unit.children[index] ?? []).some((child) => child < index && /^(that|whether|if)$/.test(lemmaAt(unit, child))))
    return false
  const lemma = lemmaAt(unit, head)
  return DOUBTFUL.has(lemma) || (DOUBTFUL_WITHOUT.has(lemma) && isLacking(unit, head))
}

/** "almost signed", "all but signed": it came near, and no further. */
const nearly = (unit: Unit, index: number): boolean =>
  dependents(unit, index, 'advmod', 'cc').some((child) => {
    const text = wordAt(unit, child).text.toLowerCase()
    return (
      child === index - 1 && (/^(almost|nearly)$/.test(text) || (text === 'but' && lemmaAt(unit, child - 1) === 'all'))
    )
  })

/** "Had Chad signed, Mali would have paid": the subject stands behind its auxiliary, where nothing asks. */
const inverted = (unit: Unit, index: number): boolean => {
  const had = unit.words.findIndex(({ text }) => text.toLowerCase() === 'had')
  const subject = dependents(unit, index, 'nsubj', 'expl')[0]
  if (had < 0 || had > index || subject === undefined || subject < had || subject > index) return false
  const { deprel, head } = wordAt(unit, had)
  const own = head === index && /^aux/.test(deprel)
  const above = wordAt(unit, index).head === had && dependents(unit, had, 'nsubj').length === 0
  return (own || above) && (had === 0 || unit.words.some(({ text }) => /^(would|could|might)$/i.test(text)))
}

/** How little what a clause tells is true of, where the words around it say that it did not come about; null where they do not. */
export const unreal = (unit: Unit, index: number): Modality | null => {
  if (nearly(unit, index) || inverted(unit, index)) return 'COUNTERFACTUAL'
  const { head, xpos } = wordAt(unit, index)
  if (head < 0) return null
  if (isSubjunctive(unit, index)) return 'PLANNED'
  if (xpos === 'VBG' && !isFiniteVerb(unit, index) && gerund(unit, index, head)) return 'PLANNED'
  return doubted(unit, index, head) ? 'POSSIBLE' : null
}
