import type { Cue, Relation } from '../ontology/relations.ts'

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
  readonly objects: ReadonlySet<string> | null
  readonly heads: ReadonlySet<string> | null
  readonly particles: ReadonlySet<string> | null
  readonly preps: readonly string[]
  readonly prepHeads: ReadonlySet<string> | null
  readonly excludes: boolean
}

/** All rules by form and lemma: `verb:impose`. */
export type Lexicon = ReadonlyMap<string, readonly Rule[]>

const FORMS: readonly Form[] = ['verb', 'noun', 'adjective', 'phrase', 'lacking']
const split = (list: string | undefined): string[] => (list ? list.split('|') : [])
const setOf = (list: string | undefined): ReadonlySet<string> | null => (list ? new Set(split(list)) : null)

const toRule = (relation: Relation, cue: Cue, excludes: boolean): Rule => {
  const form = FORMS.find((name) => cue[name] !== undefined) as Form
  const lemmas = split(cue[form])
  const detail = [cue.particle, cue.object, cue.prep].flatMap((part) => (part ? [split(part)[0]] : []))
  return {
    id: [`${relation.kind}/${form}-${(lemmas[0] as string).replaceAll(' ', '-')}`, ...detail].join('-'),
    relation,
    form,
    lemmas,
    cue,
    about: split(cue.about),
    target: split(cue.target),
    source: split(cue.source ?? 'subject'),
    objects: setOf(cue.object),
    heads: setOf(cue.head),
    particles: setOf(cue.particle),
    preps: split(cue.prep),
    prepHeads: setOf(cue.prepHead),
    excludes,
  }
}

/** The rules of all kinds. Rules that want more of the sentence come first. */
export const toLexicon = (relations: Iterable<Relation>): Lexicon => {
  const lexicon = new Map<string, Rule[]>()
  for (const relation of relations) {
    const rules = [
      ...relation.cues.map((cue) => toRule(relation, cue, false)),
      ...relation.notCues.map((cue) => toRule(relation, cue, true)),
    ]
    for (const rule of rules)
      for (const lemma of rule.lemmas) {
        const key = `${rule.form}:${lemma}`
        lexicon.set(key, [...(lexicon.get(key) ?? []), rule])
      }
  }
  return lexicon
}
