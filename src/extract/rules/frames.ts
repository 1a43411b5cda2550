import {
  agents,
  type Filler,
  isPassive,
  objects,
  ownSubjects,
  phrases,
  RELATIVE,
  staysParticiple,
  subjects,
  throughRelative,
} from './arguments.ts'
import { clauseAfter, infinitiveBehind } from './clause-by-place.ts'
import { putNamed } from './complement-by-place.ts'
import { negationOf, unhappened, withheldBy } from './negation.ts'
import { predicateOf } from './predicate-phrase.ts'
import { clausesOf, put, putAfterParticle, putClauses, putOblique, putReported, type SlotMap } from './slots.ts'
import { subjectByPlace } from './subject-by-place.ts'
import { base, dependents, lemmaAt, markers, measured, type Unit, wordAt } from './tree.ts'

/**
 * A predicate and its parts, whatever the surface: passive, relative, participial, coordinated and controlled forms all
 * give the same slots (after the normalising passes of PredPatt and of Stanford's enhanced dependencies). Slots are `subject`,
 * `object`, `that`, `to`, `ing`, `quote`, `possessive`, `agent` (the by-phrase of a passive), or a preposition.
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

const particlesOf = (unit: Unit, head: number): string[] => {
  const own = dependents(unit, head, 'compound:prt', 'advmod', 'xcomp', 'case', 'obl').filter(
    (child) => child > head && child - head < 8,
  )
  // "holds Moscow responsible": the parser hangs the predicate on the object before it.
  const ofObject = dependents(unit, head, 'obj').flatMap((object) =>
    dependents(unit, object, 'amod').filter((child) => child > object),
  )
  return [...own, ...ofObject].flatMap((child) => [lemmaAt(unit, child), ...markers(unit, child)])
}

const verbFrame = (unit: Unit, head: number, verbs: Pick<Wanted, 'clausal' | 'reports' | 'names'>): Frame => {
  const slots: SlotMap = new Map()
  const passive = isPassive(unit, head)
  const word = wordAt(unit, head)
  const own = ownSubjects(unit, head)
  const logicalObjects = passive
    ? own.length > 0
      ? own.map((s) => (RELATIVE.has(lemmaAt(unit, s)) && word.head >= 0 ? word.head : s))
      : base(word.deprel) === 'acl' && word.head >= 0
        ? [word.head]
        : base(word.deprel) === 'conj' && word.head >= 0 && isPassive(unit, word.head)
          ? ownSubjects(unit, word.head)
          : staysParticiple(unit, head)
            ? subjects(unit, head)
            : []
    : objects(unit, head)
  put(
    slots,
    'subject',
    passive
      ? phrases(unit, agents(unit, head))
      : subjects(unit, head).flatMap((s) =>
          throughRelative(unit, wordAt(unit, s).head === head ? head : Math.max(0, wordAt(unit, s).head), s),
        ),
  )
  if (!passive && !slots.has('subject') && verbs.reports(lemmaAt(unit, head)))
    put(slots, 'subject', phrases(unit, subjectByPlace(unit, head)))
  put(slots, 'object', phrases(unit, dependents(unit, head, 'iobj')))
  put(
    slots,
    'object',
    passive && own.length > 0 ? own.flatMap((s) => throughRelative(unit, head, s)) : phrases(unit, logicalObjects),
  )
  if (passive) put(slots, 'agent', phrases(unit, agents(unit, head)))
  if (passive) put(slots, 'object', phrases(unit, dependents(unit, head, 'obj')))
  if (!passive) putAfterParticle(slots, unit, head)
  for (const oblique of dependents(unit, head, 'obl'))
    if (!(passive && agents(unit, head).includes(oblique))) putOblique(slots, unit, oblique)
  // "fell short of a commitment".
  for (const adverb of dependents(unit, head, 'advmod').filter((child) => lemmaAt(unit, child) === 'short'))
    for (const oblique of dependents(unit, adverb, 'obl', 'nmod')) putOblique(slots, unit, oblique)
  // "held talks in Ankara with Erdoğan", "agreed in principle to the plan": the party hangs on the place, the plan on the principle.
  for (const oblique of dependents(unit, head, 'obl'))
    for (const nmod of dependents(unit, oblique, 'nmod'))
      if (markers(unit, nmod).includes('with') || lemmaAt(unit, oblique) === 'principle') putOblique(slots, unit, nmod)
  // The parser often hangs a verb's prepositional phrase on its object: "impose sanctions on Belarus".
  for (const object of [...dependents(unit, head, 'obj'), ...(passive ? logicalObjects : [])])
    for (const nmod of [object, ...measured(unit, object)].flatMap((noun) => dependents(unit, noun, 'nmod')))
      if (wordAt(unit, nmod).deprel !== 'nmod:poss') putOblique(slots, unit, nmod)
      else put(slots, 'possessive', phrases(unit, [nmod]))
  for (const object of dependents(unit, head, 'obj'))
    for (const clause of dependents(unit, object, 'acl'))
      if (wordAt(unit, clause).deprel !== 'acl:relcl')
        for (const mark of markers(unit, clause))
          if (mark !== 'to') put(slots, mark, [{ head: clause, type: 'clause' }])
  putClauses(slots, unit, head)
  if (!passive && verbs.names(lemmaAt(unit, head))) putNamed(slots, unit, head)
  if (verbs.reports(lemmaAt(unit, head)))
    putReported(slots, unit, { head, clausal: verbs.clausal(lemmaAt(unit, head)) })
  const particle = dependents(unit, head, 'compound:prt')[0]
  return {
    unit,
    head,
    form: 'verb',
    lemma: lemmaAt(unit, head),
    passive,
    negation: [...(verbs.reports(lemmaAt(unit, head)) ? withheldBy(unit, head) : []), ...negationOf(unit, head)],
    particle: particle === undefined ? null : lemmaAt(unit, particle),
    particles: particlesOf(unit, head),
    slots,
  }
}

const LIGHT = new Set(
  'announce order make give issue launch carry conduct stage mount express voice offer provide have reiterate repeat renew extend send deliver hold place file lodge show level undertake lead perpetrate commit wage raise initiate impose pay'.split(
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

/** Prepositions that lead to what somebody is accused of, blamed, thanked or praised for. */
const CHARGE = /^(of|for|over)$/

/** "accused Chad of an attack", "thanked Oman for its offer": whoever is charged or thanked did what the noun says. */
const chargedSubjects = (unit: Unit, noun: number, charges: Wanted['charges']): number[] => {
  const { head } = wordAt(unit, noun)
  if (head < 0 || !markers(unit, noun).some((mark) => CHARGE.test(mark))) return []
  const verb = wordAt(unit, head).upos === 'VERB' ? head : wordAt(unit, head).head
  if (verb < 0 || !charges(lemmaAt(unit, verb)) || isPassive(unit, verb)) return []
  return dependents(unit, verb, 'obj', 'iobj').filter((object) => object < noun)
}

/** What the noun is. */
const putPredicate = (slots: SlotMap, unit: Unit, noun: number): void => {
  const { deprel, head } = wordAt(unit, noun)
  // "A port is the main need of Chad", "the main need of Chad is a port": what it is.
  if (dependents(unit, noun, 'cop').length > 0) put(slots, 'is', phrases(unit, ownSubjects(unit, noun)))
  else if (/^nsubj/.test(deprel) && head >= 0 && dependents(unit, head, 'cop').length > 0)
    put(slots, 'is', phrases(unit, [head]))
}

/** "The mediation conducted by Qatar": who did what the noun says. */
const doneBy = (unit: Unit, head: number): number[] =>
  dependents(unit, head, 'acl')
    .filter((child) => wordAt(unit, child).xpos === 'VBN' && LIGHT.has(lemmaAt(unit, child)))
    .flatMap((child) => agents(unit, child))

const nounFrame = (unit: Unit, head: number, charges: Wanted['charges']): Frame => {
  const slots: SlotMap = new Map()
  const possessives = dependents(unit, head, 'nmod:poss')
  const names = dependents(unit, head, 'amod', 'compound', 'nmod').filter(
    (child) => /^[A-Z]/.test(wordAt(unit, child).text) && child < head && markers(unit, child).length === 0,
  )
  const below = dependents(unit, head, 'nmod', 'obl').flatMap((child) => [child, ...dependents(unit, child, 'nmod')])
  const byPhrases = below.filter((child) => markers(unit, child).includes('by'))
  const predicate = predicateOf(unit, head)
  const light = [...lightSubjects(unit, head), ...(predicate < 0 ? [] : subjects(unit, predicate))]
  const charged = chargedSubjects(unit, head, charges)
  const own = possessives.filter((child) => charged.length === 0 || wordAt(unit, child).upos !== 'PRON')
  const doers = [byPhrases, doneBy(unit, head), own, charged, names, light].find((one) => one.length > 0) ?? []
  put(slots, 'subject', phrases(unit, doers))
  put(slots, 'possessive', phrases(unit, own))
  for (const child of dependents(unit, head, 'nmod', 'obl'))
    if (!possessives.includes(child) && !byPhrases.includes(child)) putOblique(slots, unit, child)
  for (const [slot, fillers] of clausesOf(unit, head)) put(slots, slot, fillers)
  const behind = slots.has('to') ? null : infinitiveBehind(unit, possessives.length > 0 ? [head] : byPhrases)
  if (behind) put(slots, 'to', [behind])
  // "at Ghana's request": who did so.
  const above = wordAt(unit, head).head
  if (above >= 0)
    for (const mark of markers(unit, head)) put(slots, `under ${mark}`, phrases(unit, subjects(unit, above)))
  putPredicate(slots, unit, head)
  const negation = [
    ...dependents(unit, head, 'det', 'case').filter((child) => /^(no|neither|without)$/.test(lemmaAt(unit, child))),
    ...(predicate < 0 ? [] : negationOf(unit, predicate)),
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

const WORDS = /^(answer|reply|response|reaction|message|verdict|comment|statement|tone)$/

/** "Roe's answer was curt": whose words they are. */
const whoseWords = (unit: Unit, subject: number): number[] => {
  const whose = WORDS.test(lemmaAt(unit, subject)) ? dependents(unit, subject, 'nmod:poss') : []
  return whose.length > 0 ? whose : [subject]
}

const adjectiveFrame = (unit: Unit, head: number, lemma: string): Frame => {
  const slots: SlotMap = new Map()
  const noun = base(wordAt(unit, head).deprel) === 'amod' ? wordAt(unit, head).head : -1
  // "The plans remain unsigned papers".
  const stays =
    noun >= 0 &&
    wordAt(unit, noun).head >= 0 &&
    /^(obj|xcomp)$/.test(base(wordAt(unit, noun).deprel)) &&
    /^(remain|stay)$/.test(lemmaAt(unit, wordAt(unit, noun).head))
  const modified = noun < 0 ? [] : stays ? [noun, ...subjects(unit, wordAt(unit, noun).head)] : [noun]
  const told = (modified.length ? modified : subjects(unit, head)).flatMap((subject) => whoseWords(unit, subject))
  put(slots, 'subject', phrases(unit, told))
  for (const oblique of dependents(unit, head, 'obl', 'nmod')) putOblique(slots, unit, oblique)
  putClauses(slots, unit, head)
  const clause = slots.has('that') ? null : clauseAfter(unit, head)
  if (clause) put(slots, 'that', [clause])
  return {
    unit,
    head,
    form: 'adjective',
    lemma,
    passive: false,
    negation: negationOf(unit, head),
    particle: null,
    particles: [],
    slots,
  }
}

/** "The answer was blunt:": what stands behind a copula without an article may be an adjective that the tagger has not seen. */
const isPredicate = (unit: Unit, index: number): boolean =>
  /^(VERB|NOUN)$/.test(wordAt(unit, index).upos) &&
  dependents(unit, index, 'cop').length > 0 &&
  dependents(unit, index, 'det', 'nmod:poss', 'amod').length === 0

/** What the lexicon says of lemmas: which are predicates of some rule, which verbs report, which of these in clauses alone, and which charge their object with something. */
export interface Wanted {
  readonly wanted: (form: Frame['form'], lemma: string) => boolean
  /** A verb of some rule. */
  readonly isVerb: (lemma: string) => boolean
  readonly reports: (lemma: string) => boolean
  readonly clausal: (lemma: string) => boolean
  /** A verb that tells what its object is called. */
  readonly names: (lemma: string) => boolean
  /** A verb whose object is told what it did: accuse of, thank for. */
  readonly charges: (lemma: string) => boolean
}

/** The frames of a unit, one for each verb, noun, and adjective that `wanted` knows, in order of the text. */
export const framesOf = (unit: Unit, { wanted, ...verbs }: Wanted): Frame[] =>
  unit.words.flatMap((word, index) => {
    const lemma = word.lemma.toLowerCase()
    const participle = word.text.toLowerCase()
    // "remains unformalised": a participle that is no verb's of any rule.
    if (word.xpos === 'VBN' && (/^un/.test(participle) || !verbs.isVerb(lemma)) && wanted('adjective', participle))
      return [adjectiveFrame(unit, index, participle)]
    if ((word.upos === 'VERB' || word.upos === 'AUX') && wanted('verb', lemma) && !/^aux|^cop/.test(word.deprel))
      return [verbFrame(unit, index, verbs)]
    if (word.upos === 'NOUN' && wanted('noun', lemma)) return [nounFrame(unit, index, verbs.charges)]
    if ((word.upos === 'ADJ' || isPredicate(unit, index)) && wanted('adjective', lemma))
      return [adjectiveFrame(unit, index, lemma)]
    return []
  })
