import { base, conjuncts, dependents, lemmaAt, markers, type Unit, wordAt } from './tree.ts'

/** What fills a slot: the head of a noun phrase or of a clause. */
export interface Filler {
  readonly head: number
  /** The relative pronoun that stands for `head` in the clause: "Erdoğan, who said …". */
  readonly local?: number
  readonly type: 'phrase' | 'clause'
}

/**
 * A predicate and its parts, whatever the surface: passive, relative, participial, coordinated and controlled forms all
 * give the same slots (after the normalising passes of PredPatt and of Stanford's enhanced dependencies). Slots are `subject`,
 * `object`, `that`, `to`, `ing`, `quote`, `possessive`, or a preposition.
 */
export interface Frame {
  readonly unit: Unit
  readonly head: number
  readonly form: 'verb' | 'noun' | 'adjective'
  readonly lemma: string
  readonly passive: boolean
  readonly negation: readonly number[]
  /** The particle the parser found, and all words that may be one: `hold responsible`, `put forward`. */
  readonly particle: string | null
  readonly particles: readonly string[]
  readonly slots: ReadonlyMap<string, readonly Filler[]>
}

const NEGATION = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'neither',
  'nor',
  'hardly',
  'nobody',
  'nothing',
  'none',
  'nowhere',
])
const OBJECT_CONTROL = new Set(
  'urge ask tell order force allow press persuade invite call warn want help require request command encourage advise instruct expect permit pressure push lead cause compel authorize authorise'.split(
    ' ',
  ),
)
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

const isFiniteVerb = (unit: Unit, index: number): boolean =>
  /^(VBD|VBZ|VBP|MD)$/.test(wordAt(unit, index).xpos) ||
  dependents(unit, index, 'aux', 'cop').some((aux) => /^(VBD|VBZ|VBP|MD)$/.test(wordAt(unit, aux).xpos))

const isVerb = (unit: Unit, index: number): boolean => wordAt(unit, index).upos === 'VERB'

/** True for a word that heads a clause: a verb, or a noun or adjective with copula or subject. */
export const headsClause = (unit: Unit, index: number): boolean =>
  isVerb(unit, index) || dependents(unit, index, 'cop').length > 0 || dependents(unit, index, 'nsubj').length > 0

const isPassive = (unit: Unit, index: number): boolean => {
  const { xpos, deprel, head } = wordAt(unit, index)
  if (dependents(unit, index, 'nsubj:pass', 'csubj:pass').length > 0) return true
  if (dependents(unit, index, 'aux:pass').some((aux) => /^(be|get|become)$/.test(lemmaAt(unit, aux)))) return true
  if (xpos !== 'VBN' || dependents(unit, index, 'aux').length > 0) return false
  // "forces ceased fire": a participle with an object of its own is a past tense the parser took for one.
  if (base(deprel) === 'acl') return dependents(unit, index, 'obj').length === 0
  return (
    dependents(unit, index, 'obl').some((obl) => markers(unit, obl).includes('by')) ||
    (base(deprel) === 'conj' && isPassive(unit, head))
  )
}

const phrases = (unit: Unit, heads: readonly number[]): Filler[] =>
  heads.flatMap((head) => conjuncts(unit, head)).map((head) => ({ head, type: 'phrase' as const }))

/** A relative pronoun leads to the noun its clause hangs on, and stays the words that stand there. */
const throughRelative = (unit: Unit, clause: number, pronoun: number): Filler[] => {
  const { head } = wordAt(unit, clause)
  return isRelative(unit, clause, pronoun) ? [{ head, local: pronoun, type: 'phrase' }] : phrases(unit, [pronoun])
}

const isRelative = (unit: Unit, clause: number, pronoun: number): boolean =>
  RELATIVE.has(lemmaAt(unit, pronoun)) &&
  wordAt(unit, clause).head >= 0 &&
  /relcl|acl/.test(wordAt(unit, clause).deprel)

const agents = (unit: Unit, index: number): number[] =>
  dependents(unit, index, 'obl').filter(
    (obl) => wordAt(unit, obl).deprel === 'obl:agent' || markers(unit, obl).includes('by'),
  )

/** The verb whose subject a bare form takes over, and whether it is that verb's object that does the deed. */
const ownSubjects = (unit: Unit, index: number): number[] =>
  dependents(unit, index, 'nsubj', 'nsubj:pass').filter((child) => wordAt(unit, child).deprel !== 'nsubj:outer')

/** Heads of the logical first argument of a clause: its subject, or what coordination, control or a relative clause hands down. */
const subjects = (unit: Unit, index: number, depth = 0): number[] => {
  if (depth > 6) return []
  const own = ownSubjects(unit, index)
  const word = wordAt(unit, index)
  if (own.length > 0) return own.slice(0, 1)
  if (word.head < 0) return []
  const head = word.head
  switch (base(word.deprel)) {
    case 'conj':
      return headsClause(unit, head) ? (isPassive(unit, head) ? [] : subjects(unit, head, depth + 1)) : []
    case 'xcomp': {
      const objects = dependents(unit, head, 'obj', 'iobj')
      if (objects.length > 0 && OBJECT_CONTROL.has(lemmaAt(unit, head))) return objects.slice(0, 1)
      return isPassive(unit, head) ? ownSubjects(unit, head).slice(0, 1) : subjects(unit, head, depth + 1)
    }
    case 'advcl':
      // "accused Moscow of attacking", "kept Kyiv from joining": the object does the deed.
      if (
        markers(unit, index).some((mark) => /^(of|from|for|against|into)$/.test(mark)) &&
        dependents(unit, head, 'obj').length > 0
      )
        return dependents(unit, head, 'obj').slice(0, 1)
      return dependents(unit, index, 'mark').some((mark) => /^(if|that|because|although)$/.test(lemmaAt(unit, mark)))
        ? []
        : isPassive(unit, head)
          ? agents(unit, head)
          : subjects(unit, head, depth + 1)
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

const objects = (unit: Unit, index: number): number[] => {
  const own = dependents(unit, index, 'obj')
  if (own.length > 0) {
    const first = own[0] as number
    return RELATIVE.has(lemmaAt(unit, first)) && wordAt(unit, index).head >= 0 ? [wordAt(unit, index).head] : own
  }
  const word = wordAt(unit, index)
  // "neither confirmed nor denied a role": the object of the last conjunct belongs to all.
  const shared = dependents(unit, index, 'conj').filter(
    (child) => isVerb(unit, child) && ownSubjects(unit, child).length === 0,
  )
  if (shared.length > 0 && dependents(unit, index, 'obl', 'ccomp', 'xcomp').length === 0)
    return shared.slice(0, 1).flatMap((child) => objects(unit, child))
  const gapped = word.deprel === 'acl:relcl' && ownSubjects(unit, index).length > 0 && word.head >= 0
  const takesClause = dependents(unit, index, 'ccomp', 'xcomp').length > 0
  return gapped && !takesClause && !RELATIVE.has(lemmaAt(unit, ownSubjects(unit, index)[0] as number))
    ? [word.head]
    : []
}

/** Slot of a clause by its form: `to` for an infinitive, `ing` for a gerund, `that` for all finite ones. */
const clauseSlot = (unit: Unit, index: number): string => {
  const word = wordAt(unit, index)
  const marks = dependents(unit, index, 'mark')
  if (word.xpos !== 'VBG' && marks.some((mark) => lemmaAt(unit, mark) === 'to')) return 'to'
  return word.xpos === 'VBG' && !isFiniteVerb(unit, index) ? 'ing' : 'that'
}

type SlotMap = Map<string, Filler[]>
const put = (slots: SlotMap, slot: string, fillers: readonly Filler[]): void => {
  if (fillers.length > 0) slots.set(slot, [...(slots.get(slot) ?? []), ...fillers])
}

const TIME =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day|(19|20)\d\d|week|month|year|morning|evening|afternoon|night|weekend)s?$/i

/** When something happened is not whom or what it was about. */
const isTime = (unit: Unit, index: number): boolean => TIME.test(wordAt(unit, index).text)

const putOblique = (slots: SlotMap, unit: Unit, index: number): void => {
  if (isTime(unit, index)) return
  const prepositions = markers(unit, index)
  for (const preposition of new Set(prepositions)) put(slots, preposition, phrases(unit, [index]))
  if (prepositions.length > 1) put(slots, prepositions.join(' '), phrases(unit, [index]))
}

/** "called the vote a farce": the predicate of the object. */
const putComplement = (slots: SlotMap, unit: Unit, head: number): void => {
  const plain = dependents(unit, head, 'xcomp').filter(
    (child) => !headsClause(unit, child) && markers(unit, child).length === 0,
  )
  const objects = dependents(unit, head, 'obj')
  if (objects.length > 0) put(slots, 'complement', phrases(unit, plain.slice(0, 1)))
}

const putClauses = (slots: SlotMap, unit: Unit, head: number): void => {
  putComplement(slots, unit, head)
  for (const child of dependents(unit, head, 'ccomp', 'xcomp', 'csubj')) {
    if (!headsClause(unit, child) && base(wordAt(unit, child).deprel) === 'xcomp') {
      putOblique(slots, unit, child)
      continue
    }
    put(slots, clauseSlot(unit, child), [{ head: child, type: 'clause' }])
  }
  for (const child of dependents(unit, head, 'advcl', 'acl')) {
    if (wordAt(unit, child).deprel === 'acl:relcl') continue
    const slot = clauseSlot(unit, child)
    if (slot === 'to' || wordAt(unit, head).upos !== 'VERB') put(slots, slot, [{ head: child, type: 'clause' }])
    else if (slot === 'ing') put(slots, 'ing', [{ head: child, type: 'clause' }])
    for (const mark of markers(unit, child)) if (mark !== 'to') put(slots, mark, [{ head: child, type: 'clause' }])
  }
}

/** "failed to sign", "stopped short of condemning": the verb above undoes this one. */
const UNDOES = new Set(['fail', 'neglect', 'forget', 'decline', 'stop', 'fall', 'refrain', 'avoid'])

const undoneBy = (unit: Unit, index: number): number[] => {
  const { deprel, head } = wordAt(unit, index)
  if (head < 0 || !/^(xcomp|advcl|ccomp|acl|obl)$/.test(base(deprel))) return []
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

const negationOf = (unit: Unit, index: number): number[] => {
  const own = (unit.children[index] ?? []).filter(
    (child) =>
      NEGATION.has(lemmaAt(unit, child)) &&
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
      ...inArguments,
      ...yetTo(unit, index),
      ...undoneBy(unit, index),
      ...inherited(unit, index),
    ]),
  ].sort((a, b) => a - b)
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

const particlesOf = (unit: Unit, head: number): string[] => {
  const own = dependents(unit, head, 'compound:prt', 'advmod', 'xcomp', 'case', 'obl').filter(
    (child) => child > head && child - head < 8,
  )
  return own.flatMap((child) => [lemmaAt(unit, child), ...markers(unit, child)])
}

const verbFrame = (unit: Unit, head: number): Frame => {
  const slots: SlotMap = new Map()
  const passive = isPassive(unit, head)
  const word = wordAt(unit, head)
  const logicalObjects = passive
    ? ownSubjects(unit, head).length > 0
      ? ownSubjects(unit, head).map((s) => (RELATIVE.has(lemmaAt(unit, s)) && word.head >= 0 ? word.head : s))
      : base(word.deprel) === 'acl' && word.head >= 0
        ? [word.head]
        : base(word.deprel) === 'conj' && word.head >= 0 && isPassive(unit, word.head)
          ? ownSubjects(unit, word.head)
          : []
    : objects(unit, head)
  put(
    slots,
    'subject',
    passive
      ? phrases(unit, agents(unit, head))
      : subjects(unit, head).flatMap((s) =>
          wordAt(unit, s).head === head ? throughRelative(unit, head, s) : phrases(unit, [s]),
        ),
  )
  put(slots, 'object', phrases(unit, dependents(unit, head, 'iobj')))
  put(slots, 'object', phrases(unit, logicalObjects))
  if (passive) put(slots, 'object', phrases(unit, dependents(unit, head, 'obj')))
  for (const oblique of dependents(unit, head, 'obl'))
    if (!(passive && agents(unit, head).includes(oblique))) putOblique(slots, unit, oblique)
  // The parser often hangs a verb's prepositional phrase on its object: "impose sanctions on Belarus".
  for (const object of [...dependents(unit, head, 'obj'), ...(passive ? logicalObjects : [])])
    for (const nmod of dependents(unit, object, 'nmod'))
      if (wordAt(unit, nmod).deprel !== 'nmod:poss') putOblique(slots, unit, nmod)
      else put(slots, 'possessive', phrases(unit, [nmod]))
  for (const object of dependents(unit, head, 'obj'))
    for (const clause of dependents(unit, object, 'acl'))
      if (wordAt(unit, clause).deprel !== 'acl:relcl')
        for (const mark of markers(unit, clause))
          if (mark !== 'to') put(slots, mark, [{ head: clause, type: 'clause' }])
  putClauses(slots, unit, head)
  const particle = dependents(unit, head, 'compound:prt')[0]
  return {
    unit,
    head,
    form: 'verb',
    lemma: lemmaAt(unit, head),
    passive,
    negation: negationOf(unit, head),
    particle: particle === undefined ? null : lemmaAt(unit, particle),
    particles: particlesOf(unit, head),
    slots,
  }
}

const LIGHT = new Set(
  'make give issue launch carry conduct stage mount express voice offer provide have reiterate repeat renew extend send deliver hold place file lodge show'.split(
    ' ',
  ),
)

/** "Russia made a promise": the subject of a light verb is the source of its noun. */
const lightSubjects = (unit: Unit, head: number): number[] => {
  const { deprel, head: verb } = wordAt(unit, head)
  if (verb < 0 || !LIGHT.has(lemmaAt(unit, verb))) return []
  if (base(deprel) === 'obj') return subjects(unit, verb)
  return deprel === 'nsubj:pass' ? agents(unit, verb) : []
}

const OCCUR = new Set('happen occur take materialise materialize make give come begin start follow be'.split(' '))

/** "its release has still to happen", "the pledge was not made": the verb that would make the noun true is undone. */
const unhappened = (unit: Unit, head: number): number[] => {
  const { deprel, head: verb } = wordAt(unit, head)
  if (verb < 0 || base(deprel) !== 'nsubj') return []
  const below = [verb, ...dependents(unit, verb, 'xcomp')]
  if (!below.some((index) => OCCUR.has(lemmaAt(unit, index)))) return []
  return below.flatMap((index) => [...negationOf(unit, index), ...yetTo(unit, index)])
}

const nounFrame = (unit: Unit, head: number): Frame => {
  const slots: SlotMap = new Map()
  const possessives = dependents(unit, head, 'nmod:poss')
  const names = dependents(unit, head, 'amod', 'compound', 'nmod').filter(
    (child) => /^[A-Z]/.test(wordAt(unit, child).text) && child < head && markers(unit, child).length === 0,
  )
  const below = dependents(unit, head, 'nmod', 'obl').flatMap((child) => [child, ...dependents(unit, child, 'nmod')])
  const byPhrases = below.filter((child) => markers(unit, child).includes('by'))
  const light = lightSubjects(unit, head)
  put(
    slots,
    'subject',
    phrases(unit, byPhrases.length ? byPhrases : possessives.length ? possessives : names.length ? names : light),
  )
  put(slots, 'possessive', phrases(unit, possessives))
  for (const child of dependents(unit, head, 'nmod', 'obl'))
    if (!possessives.includes(child) && !byPhrases.includes(child)) putOblique(slots, unit, child)
  putClauses(slots, unit, head)
  const negation = [
    ...dependents(unit, head, 'det', 'case').filter((child) => /^(no|neither|without)$/.test(lemmaAt(unit, child))),
    ...unhappened(unit, head),
  ]
  return {
    unit,
    head,
    form: 'noun',
    lemma: lemmaAt(unit, head),
    passive: false,
    negation,
    particle: null,
    particles: [],
    slots,
  }
}

const adjectiveFrame = (unit: Unit, head: number): Frame => {
  const slots: SlotMap = new Map()
  const modified = base(wordAt(unit, head).deprel) === 'amod' ? [wordAt(unit, head).head] : []
  put(slots, 'subject', phrases(unit, modified.length ? modified : subjects(unit, head)))
  for (const oblique of dependents(unit, head, 'obl', 'nmod')) putOblique(slots, unit, oblique)
  putClauses(slots, unit, head)
  return {
    unit,
    head,
    form: 'adjective',
    lemma: lemmaAt(unit, head),
    passive: false,
    negation: negationOf(unit, head),
    particle: null,
    particles: [],
    slots,
  }
}

/** The frames of a unit, one for each verb, noun, and adjective that `wanted` knows, in order of the text. */
export const framesOf = (unit: Unit, wanted: (form: Frame['form'], lemma: string) => boolean): Frame[] =>
  unit.words.flatMap((word, index) => {
    const lemma = word.lemma.toLowerCase()
    if ((word.upos === 'VERB' || word.upos === 'AUX') && wanted('verb', lemma) && !/^aux|^cop/.test(word.deprel))
      return [verbFrame(unit, index)]
    if (word.upos === 'NOUN' && wanted('noun', lemma)) return [nounFrame(unit, index)]
    if (
      (word.upos === 'ADJ' || (word.upos === 'VERB' && dependents(unit, index, 'cop').length > 0)) &&
      wanted('adjective', lemma)
    )
      return [adjectiveFrame(unit, index)]
    return []
  })
