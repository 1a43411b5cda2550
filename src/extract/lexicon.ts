import type { Cue, Factivity, Relation, Strength } from '../ontology/relations.ts'
import { type Phrases, toPhrases } from '../text/phrases.ts'
import type { Known } from './known-lemma.ts'

/** The forms a cue may take; `lacking` cues are found by their absence marker, `phrase` cues by their words. */
export type Form = 'verb' | 'noun' | 'adjective' | 'phrase' | 'lacking'

/** One cue of one kind, its `|` lists split. `id` is the rule id of the statements it makes: `SANCTIONED/verb-impose`. */
export interface Rule {
  readonly id: string
  readonly relation: Relation
  readonly form: Form
  readonly lemmas: readonly string[]
  readonly cue: Cue
  readonly about: readonly string[]
  readonly target: readonly string[]
  readonly source: readonly string[]
  readonly condition: readonly string[]
  readonly objects: ReadonlySet<string> | null
  readonly heads: ReadonlySet<string> | null
  readonly modals: ReadonlySet<string> | null
  readonly particles: ReadonlySet<string> | null
  readonly preps: readonly string[]
  readonly prepHeads: ReadonlySet<string> | null
  readonly factivity: Factivity | null
  readonly strength: Strength | null
  readonly excludes: boolean
}

/** All rules, looked up by form and lemma. */
export interface Lexicon {
  /** Rules by form and lemma. */
  readonly rules: Readonly<Record<Form, ReadonlyMap<string, readonly Rule[]>>>
  readonly knows: Known
  /** The fixed words that tell whose the rest of a sentence is. */
  readonly phrases: Phrases
  /** Verbs that report speech without an object of their own: say, warn, add. */
  readonly reports: ReadonlySet<string>
  /** Those of them that report in clauses alone: "said the deal …" is never about a deal. */
  readonly clausal: ReadonlySet<string>
  /** Verbs that tell what their object is called: call, label. */
  readonly names: ReadonlySet<string>
  /** Verbs whose object is told what it did: accused of, thanked for. */
  readonly charges: ReadonlySet<string>
  /** The rules of kinds whose files say `ownFuture` or `conditionalFuture`. */
  readonly futures: readonly Rule[]
}

const FORMS: readonly Form[] = ['verb', 'noun', 'adjective', 'phrase', 'lacking']
const split = (list: string | undefined): string[] => (list ? list.split('|') : [])
const setOf = (list: string | undefined): ReadonlySet<string> | null => (list ? new Set(split(list)) : null)

const toRule = (relation: Relation, cue: Cue, excludes: boolean): Rule => {
  const form = FORMS.find((name) => cue[name] !== undefined) as Form
  const lemmas = split(cue[form])
  const detail = [cue.particle, cue.object, cue.prep].flatMap((part) => (part ? [split(part)[0]] : []))
  return {
    id: [`${relation.kind}/${form}-${(lemmas[0] as string).replaceAll(' ', '-').replaceAll("'", '')}`, ...detail].join(
      '-',
    ),
    relation,
    form,
    lemmas,
    cue,
    about: split(cue.about),
    target: split(cue.target),
    source: split(cue.source ?? 'subject'),
    condition: split(cue.condition),
    objects: setOf(cue.object),
    heads: setOf(cue.head),
    modals: setOf(cue.modal),
    particles: setOf(cue.particle),
    preps: split(cue.prep),
    prepHeads: setOf(cue.prepHead),
    factivity: cue.factivity ?? relation.factivity ?? null,
    strength: cue.strength ?? relation.strength ?? null,
    excludes,
  }
}

const rulesOf = (relation: Relation): Rule[] => [
  ...relation.cues.map((cue) => toRule(relation, cue, false)),
  ...relation.notCues.map((cue) => toRule(relation, cue, true)),
]

const isReport = ({ form, relation, about, objects, excludes }: Rule): boolean =>
  !excludes &&
  form === 'verb' &&
  relation.family === 'utterance' &&
  !objects &&
  about.some((slot) => slot === 'quote' || slot === 'that')

/** Accusing, condemning and praising tell first of or for what, and whom; asking and telling do not say that it was done. */
const isCharge = ({ form, relation, about, target, objects, excludes }: Rule): boolean =>
  !excludes &&
  form === 'verb' &&
  relation.family === 'utterance' &&
  !objects &&
  target[0] === 'object' &&
  /^(of|for)$/.test(about[0] ?? '')

/** The rules of all kinds. */
export const toLexicon = (relations: Iterable<Relation>): Lexicon => {
  const all = [...relations].flatMap(rulesOf)
  const byLemma = (): Map<string, Rule[]> => new Map()
  const rules = { verb: byLemma(), noun: byLemma(), adjective: byLemma(), phrase: byLemma(), lacking: byLemma() }
  for (const rule of all)
    for (const lemma of rule.lemmas) rules[rule.form].set(lemma, [...(rules[rule.form].get(lemma) ?? []), rule])
  const reports = new Set(all.filter(isReport).flatMap(({ lemmas }) => lemmas))
  const verbsWith = (slot: string): ReadonlySet<string> =>
    new Set(all.filter(({ about, form }) => form === 'verb' && about.includes(slot)).flatMap(({ lemmas }) => lemmas))
  const objects = verbsWith('object')
  const said = all.filter(({ form, relation }) => form === 'phrase' && relation.family === 'utterance')
  return {
    rules,
    names: verbsWith('complement'),
    charges: new Set(all.filter(isCharge).flatMap(({ lemmas }) => lemmas)),
    phrases: toPhrases(said.flatMap(({ lemmas }) => lemmas)),
    clausal: new Set([...reports].filter((lemma) => !objects.has(lemma))),
    knows: {
      verb: (lemma) => rules.verb.has(lemma),
      noun: (lemma) => rules.noun.has(lemma) || rules.lacking.has(lemma),
      adjective: (lemma) => rules.adjective.has(lemma),
    },
    reports,
    futures: all.filter(({ relation, excludes }) => (relation.ownFuture || relation.conditionalFuture) && !excludes),
  }
}
