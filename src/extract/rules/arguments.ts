import { base, conjuncts, dependents, lemmaAt, markers, type Unit, wordAt } from './tree.ts'

/** Verbs whose object does what their infinitive says: "urged Peru to sign". */
export const OBJECT_CONTROL = new Set(
  'urge ask tell order force allow press persuade invite call warn want help require request command encourage advise instruct expect permit pressure push lead cause compel beg implore exhort direct remind authorize authorise'.split(
    ' ',
  ),
)

/** Relative pronouns, as lemmas. */
export const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

/** What fills a slot: the head of a noun phrase or of a clause. */
export interface Filler {
  readonly head: number
  /** The relative pronoun that stands for `head` in the clause: "Erdoğan, who said …". */
  readonly local?: number
  /** Where a clause begins that is known by its place alone, when the tree has none. */
  readonly from?: number
  /** Where that clause ends, exclusive, when its place tells that too. */
  readonly to?: number
  readonly type: 'phrase' | 'clause'
}

/** True for a word with tense, or with an auxiliary that has it. */
export const isFiniteVerb = (unit: Unit, index: number): boolean =>
  /^(VBD|VBZ|VBP|MD)$/.test(wordAt(unit, index).xpos) ||
  dependents(unit, index, 'aux', 'cop').some((aux) => /^(VBD|VBZ|VBP|MD)$/.test(wordAt(unit, aux).xpos))

/** True for a verb. */
export const isVerb = (unit: Unit, index: number): boolean => wordAt(unit, index).upos === 'VERB'

/** True for a word that heads a clause: a verb, or a noun or adjective with copula or subject. */
export const headsClause = (unit: Unit, index: number): boolean =>
  isVerb(unit, index) || dependents(unit, index, 'cop').length > 0 || dependents(unit, index, 'nsubj').length > 0

const STAYS = new Set('remain stay appear seem look feel stand be become get'.split(' '))

/** "remains prepared to talk": a participle that tells the state of the subject above it. */
export const staysParticiple = (unit: Unit, index: number): boolean => {
  const { xpos, deprel, head } = wordAt(unit, index)
  return xpos === 'VBN' && base(deprel) === 'xcomp' && head >= 0 && STAYS.has(lemmaAt(unit, head))
}

/** "Asked by Chad to pay, Mali refused", "a treaty signed a day earlier by Chad": a participle read as a past tense. */
const isMisread = (unit: Unit, index: number): boolean => {
  const { xpos, deprel, head } = wordAt(unit, index)
  const stands = (index === 0 && head > index) || deprel === 'acl'
  return stands && xpos === 'VBD' && dependents(unit, index, 'obl:agent').length > 0
}

/** True for a passive verb, or a participle read as one. */
export const isPassive = (unit: Unit, index: number): boolean => {
  const { xpos, deprel, head } = wordAt(unit, index)
  if (dependents(unit, index, 'nsubj:pass', 'csubj:pass').length > 0) return true
  if (dependents(unit, index, 'aux:pass').some((aux) => /^(be|get|become)$/.test(lemmaAt(unit, aux)))) return true
  if (isMisread(unit, index)) return true
  if (xpos !== 'VBN' || dependents(unit, index, 'aux').length > 0) return false
  if (staysParticiple(unit, index)) return true
  // "Pressed on the matter, Roe said": before its clause.
  const opens = base(deprel) === 'advcl' && index < head && (index === 0 || wordAt(unit, index - 1).text === ',')
  if (opens && dependents(unit, index, 'obj', 'nsubj').length === 0) return true
  // "forces ceased fire": a participle with an object of its own is a past tense the parser took for one.
  if (base(deprel) === 'acl') return dependents(unit, index, 'obj').length === 0
  return agents(unit, index).length > 0 || (base(deprel) === 'conj' && isPassive(unit, head))
}

/** "not Chad but Niger": the "not" before a name, where a "but" joins another to it; -1 without. */
export const notBut = (unit: Unit, head: number): number => {
  const but = dependents(unit, head, 'conj').some((other) =>
    dependents(unit, other, 'cc').some((cc) => lemmaAt(unit, cc) === 'but'),
  )
  const not = but ? unit.words.findLastIndex(({ text }, index) => index < head && text.toLowerCase() === 'not') : -1
  return not >= 0 && unit.words.slice(not + 1, head).every(({ upos }) => /^(DET|ADJ|NOUN|PROPN)$/.test(upos)) ? not : -1
}

/** Fillers for the heads and all their conjuncts; of "not Chad but Niger" the second alone. */
export const phrases = (unit: Unit, heads: readonly number[]): Filler[] =>
  heads
    .flatMap((head) => conjuncts(unit, head).slice(notBut(unit, head) < 0 ? 0 : 1))
    .map((head) => ({ head, type: 'phrase' as const }))

/** A relative pronoun leads to the noun its clause hangs on, and stays the words that stand there. */
export const throughRelative = (unit: Unit, clause: number, pronoun: number): Filler[] => {
  const { head } = wordAt(unit, clause)
  if (isRelative(unit, clause, pronoun)) return [{ head, local: pronoun, type: 'phrase' }]
  const noun = beforeRelative(unit, pronoun)
  return noun < 0 ? phrases(unit, [pronoun]) : [{ head: noun, local: pronoun, type: 'phrase' }]
}

/** "said Chad, which told Mali that it would pay, was wrong": the noun before the comma, where the tree has taken the relative clause for another. */
const beforeRelative = (unit: Unit, pronoun: number): number => {
  const noun = pronoun - 2
  return /^(who|which)$/.test(lemmaAt(unit, pronoun)) &&
    unit.words[pronoun - 1]?.text === ',' &&
    /^(NOUN|PROPN)$/.test(unit.words[noun]?.upos ?? '')
    ? noun
    : -1
}

const isRelative = (unit: Unit, clause: number, pronoun: number): boolean =>
  RELATIVE.has(lemmaAt(unit, pronoun)) &&
  wordAt(unit, clause).head >= 0 &&
  /relcl|acl/.test(wordAt(unit, clause).deprel)

/** By which something is done, never by whom: "agreed by phone". */
const MEANS = /^(phone|telephone|video|letter|email|post|mail|consensus|acclamation|proxy|satellite)$/

/** The by-phrases of a passive. */
export const agents = (unit: Unit, index: number): number[] =>
  dependents(unit, index, 'obl').filter(
    (obl) =>
      (wordAt(unit, obl).deprel === 'obl:agent' || markers(unit, obl).includes('by')) &&
      !MEANS.test(lemmaAt(unit, obl)),
  )

/** "A raid in Darfur killed six": a name behind "in" is where, whatever the tree takes it for. */
const isWhere = (unit: Unit, index: number): boolean =>
  wordAt(unit, index).upos === 'PROPN' &&
  dependents(unit, index, 'case').some((child) => /^(in|at|near|on|from)$/.test(lemmaAt(unit, child)))

/** "Ten months after Chad signed the pact, …": the subject that the tree takes for what the conjunction governs. */
const afterTime = (unit: Unit, index: number): number[] => {
  const { deprel, xpos } = wordAt(unit, index)
  if (deprel !== 'advcl' || !/^(VBD|VBZ|VBP)$/.test(xpos)) return []
  return dependents(unit, index, 'obl').filter(
    (child) => child < index && markers(unit, child).some((mark) => /^(after|before|since)$/.test(mark)),
  )
}

/** Subjects that a verb has of its own. */
export const ownSubjects = (unit: Unit, index: number): number[] => {
  const own = dependents(unit, index, 'nsubj', 'nsubj:pass').filter(
    (child) => wordAt(unit, child).deprel !== 'nsubj:outer' && !isWhere(unit, child),
  )
  if (own.length === 0) return afterTime(unit, index)
  // "Two days ago Chad left": when it was is not who did it.
  return own.length > 1 ? own.filter((child) => !/^(hour|day|week|month|year|decade)$/.test(lemmaAt(unit, child))) : own
}

/** "asks Chad to reopen the road, arguing that …": the main verb that a participle after a comma goes on; -1 for others. */
export const continued = (unit: Unit, index: number): number => {
  if (wordAt(unit, index).xpos !== 'VBG' || index === 0 || wordAt(unit, index - 1).text !== ',') return -1
  const root = unit.words.findIndex((one) => one.head < 0)
  return root < index && isVerb(unit, root) ? root : -1
}

/** "leaving", "having left". */
const isGerund = (unit: Unit, index: number): boolean =>
  wordAt(unit, index).xpos === 'VBG' || dependents(unit, index, 'aux').some((aux) => wordAt(unit, aux).xpos === 'VBG')

const FIRST = /^(first|last|only|next|latest|second|third|sole)$/

/** "was the first to sign", "is the only country to condemn it": the predicate whose subject does what the infinitive says; -1 for others. */
export const firstTo = (unit: Unit, index: number): number => {
  const { deprel, head, xpos } = wordAt(unit, index)
  if (xpos !== 'VB' || head < 0 || !/^(csubj|acl|advcl|xcomp|ccomp)$/.test(base(deprel))) return -1
  const ranks = [head, ...dependents(unit, head, 'amod', 'nummod')].some((at) => FIRST.test(lemmaAt(unit, at)))
  return ranks && dependents(unit, head, 'cop').length > 0 ? head : -1
}

/** Heads of the logical first argument of a clause: its subject, or what coordination, control or a relative clause hands down. */
export const subjects = (unit: Unit, index: number, depth = 0): number[] => {
  if (depth > 6) return []
  const own = ownSubjects(unit, index)
  const word = wordAt(unit, index)
  if (own.length > 0) return own.slice(aheadOfRelative(unit, index, own) ? -1 : 0).slice(0, 1)
  if (word.head < 0) return []
  const head = word.head
  const first = firstTo(unit, index)
  if (first >= 0) return ownSubjects(unit, first)
  switch (base(word.deprel)) {
    case 'conj':
      return headsClause(unit, head) ? (isPassive(unit, head) ? [] : subjects(unit, head, depth + 1)) : []
    case 'xcomp': {
      const objects = dependents(unit, head, 'obj', 'iobj')
      if (objects.length > 0 && OBJECT_CONTROL.has(lemmaAt(unit, head))) return objects.slice(0, 1)
      return isPassive(unit, head) ? ownSubjects(unit, head).slice(0, 1) : subjects(unit, head, depth + 1)
    }
    case 'advcl': {
      if (continued(unit, index) >= 0 && continued(unit, index) !== head)
        return subjects(unit, continued(unit, index), depth + 1)
      // "quoted Chad as saying", "Chad was quoted as saying": whoever it is told of.
      if (markers(unit, index).includes('as') && isGerund(unit, index)) {
        const told = isPassive(unit, head) ? ownSubjects(unit, head) : dependents(unit, head, 'obj')
        if (told.length > 0) return told.slice(0, 1)
      }
      // "accused Moscow of attacking", "Moscow was accused of attacking": whom the verb is about does the deed.
      const marks = markers(unit, index)
      const whom =
        isPassive(unit, head) && marks.includes('of') ? ownSubjects(unit, head) : dependents(unit, head, 'obj')
      if (marks.some((mark) => /^(of|from|for|against|into)$/.test(mark)) && whom.length > 0) return whom.slice(0, 1)
      // "left after a raid in the north had killed dozens": a clause with a tense has a subject of its own, found or not.
      return isFiniteVerb(unit, index) ||
        dependents(unit, index, 'mark').some((mark) => /^(if|that|because|although)$/.test(lemmaAt(unit, mark)))
        ? []
        : isPassive(unit, head)
          ? agents(unit, head)
          : subjects(unit, head, depth + 1)
    }
    case 'acl':
      return headsClause(unit, head) && isVerb(unit, head)
        ? subjects(unit, head, depth + 1)
        : isFiniteVerb(unit, index)
          ? []
          : [head]
    default:
      return []
  }
}

/** "the truce, which Qatar brokered": read apart from its main clause, the noun before an object relative looks like a subject. */
const aheadOfRelative = (unit: Unit, index: number, own: readonly number[]): boolean => {
  const [first = 0, second = 0] = own
  return dependents(unit, index, 'obj').some(
    (child) => RELATIVE.has(lemmaAt(unit, child)) && first < child && child < second,
  )
}

const WITHHOLDS = /^(decline|refuse|fail|choose|begin|continue|seek|hasten|want|attempt|try)$/

/** "dismissed as false a report that …": an object put last, which the tree takes for a phrase without its preposition; -1 without. */
const heavyObject = (unit: Unit, index: number): number => {
  const as = dependents(unit, index, 'obl', 'advcl', 'xcomp').find((child) => markers(unit, child).includes('as'))
  if (as === undefined || wordAt(unit, as).upos !== 'ADJ') return -1
  return (
    dependents(unit, index, 'obl').find(
      (child) =>
        child > as && wordAt(unit, child).upos === 'NOUN' && dependents(unit, child, 'case', 'mark').length === 0,
    ) ?? -1
  )
}

const takesNothing = (unit: Unit, index: number): boolean =>
  dependents(unit, index, 'obj', 'obl', 'ccomp', 'xcomp', 'advcl').length === 0

/** "the map that Chad drew": the noun that a relative clause with a subject of its own hangs on. */
const gap = (unit: Unit, index: number): number[] => {
  const { deprel, head } = wordAt(unit, index)
  const own = ownSubjects(unit, index)
  const gapped = deprel === 'acl:relcl' && own.length > 0 && head >= 0
  const takesClause = dependents(unit, index, 'ccomp', 'xcomp').length > 0
  return gapped && !takesClause && !RELATIVE.has(lemmaAt(unit, own[0] as number)) ? [head] : []
}

/** Heads of the direct object of a verb: its own, one shared with a conjunct, or the noun a relative clause hangs on. */
export const objects = (unit: Unit, index: number): number[] => {
  const own = dependents(unit, index, 'obj')
  if (own.length > 0) {
    const first = own[0] as number
    if (!RELATIVE.has(lemmaAt(unit, first))) return own
    const ahead = ownSubjects(unit, index)
    if (aheadOfRelative(unit, index, ahead)) return ahead.slice(0, 1)
    return wordAt(unit, index).head >= 0 ? [wordAt(unit, index).head] : own
  }
  const shifted = heavyObject(unit, index)
  if (shifted >= 0) return [shifted]
  const word = wordAt(unit, index)
  // "neither confirmed nor denied a role": the object of the last conjunct belongs to all.
  const shared = dependents(unit, index, 'conj').filter(
    (child) => isVerb(unit, child) && ownSubjects(unit, child).length === 0,
  )
  if (shared.length > 0 && dependents(unit, index, 'obl', 'ccomp', 'xcomp', 'iobj').length === 0) {
    const last = shared.slice(0, 1).flatMap((child) => objects(unit, child))
    if (last.length > 0) return last
  }
  // "an idea that Chad neither accepted nor rejected": what the first has is the second's too.
  const first = base(word.deprel) === 'conj' && ownSubjects(unit, index).length === 0 ? word.head : -1
  if (first >= 0 && takesNothing(unit, index)) return gap(unit, first)
  // "which Niger declined to confirm": the verb above has taken the object.
  if (base(word.deprel) === 'xcomp' && word.xpos === 'VB' && WITHHOLDS.test(lemmaAt(unit, word.head))) {
    const above = objects(unit, word.head)
    if (above.length > 0) return above
  }
  return gap(unit, index)
}
