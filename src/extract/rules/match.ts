import type { Lexicon, Rule } from '../lexicon.ts'
import { type Filler, phrases } from './arguments.ts'
import { anaphor } from './content.ts'
import type { Frame } from './frames.ts'
import { clausesOf } from './slots.ts'
import { isSubjunctive } from './subjunctive.ts'
import { dependents, lemmaAt, measured, type Unit, wordAt } from './tree.ts'

/** A rule that holds of a frame, with the fillers of its slots. */
export interface Match {
  readonly rule: Rule
  readonly frame: Frame
  readonly about: { readonly slot: string; readonly fillers: readonly Filler[] } | null
  readonly target: readonly Filler[]
  readonly source: readonly Filler[]
  readonly condition: readonly Filler[]
  readonly cueObject: number | null
  readonly weight: number
}

/**
 * The head lemma of a phrase and of the compounds before it: "ceasefire agreement" is a ceasefire and an agreement. What only
 * measures has the lemmas of what it measures: "a new round of joint exercises" are exercises.
 */
const headLemmas = (unit: Unit, index: number): string[] => {
  return [
    lemmaAt(unit, index),
    ...dependents(unit, index, 'compound', 'conj').map((child) => lemmaAt(unit, child)),
    ...measured(unit, index).flatMap((child) => headLemmas(unit, child)),
  ]
}

const fillersWith = (frame: Frame, slot: string, heads: ReadonlySet<string> | null): readonly Filler[] => {
  const fillers = frame.slots.get(slot) ?? []
  return heads ? fillers.filter(({ head }) => headLemmas(frame.unit, head).some((lemma) => heads.has(lemma))) : fillers
}

/**
 * Phrases of the first slot that has any: the infinitive of "called Togo to congratulate it" is nobody, and no preposition; heads are
 * nouns, so "stopped short of pledging aid" has no "pledge".
 */
const firstPhrases = (
  frame: Frame,
  slots: readonly string[],
  heads: ReadonlySet<string> | null = null,
): readonly Filler[] => {
  for (const slot of slots) {
    const fillers = fillersWith(frame, slot, heads).filter(
      ({ type }) => type === 'phrase' || (slot !== 'to' && heads === null),
    )
    if (fillers.length > 0) return fillers
  }
  return []
}

const firstFilled = (frame: Frame, slots: readonly string[], heads: ReadonlySet<string> | null = null) => {
  for (const slot of slots) {
    const fillers = fillersWith(frame, slot, heads)
    if (fillers.length > 0) return { slot, fillers }
  }
  return null
}

/** The verb of a clause that fills a slot; -1 where the tree knows its place alone and no verb with tense stands there. */
const clauseVerb = ({ words }: Unit, { head, from }: Filler): number => {
  if (from === undefined) return head
  const tense = words.findIndex(({ xpos }, index) => index >= from && /^(MD|VBD|VBZ|VBP)$/.test(xpos))
  return words[tense]?.upos === 'AUX' ? (words[tense]?.head ?? -1) : tense
}

/** "said that Chad must leave", "asked that Chad leave": the subjects of a clause with the auxiliary, or in the subjunctive, that a rule asks for; null without it. */
const obliged = ({ unit }: Frame, modals: ReadonlySet<string>, filler: Filler | undefined): Filler[] | null => {
  const verb = filler?.type === 'clause' ? clauseVerb(unit, filler) : -1
  const auxiliaries = verb < 0 ? [] : dependents(unit, verb, 'aux').map((aux) => lemmaAt(unit, aux))
  if (verb >= 0 && isSubjunctive(unit, verb)) auxiliaries.push('subjunctive')
  // "must have known" is a guess.
  if (!auxiliaries.some((aux) => modals.has(aux)) || auxiliaries.includes('have')) return null
  // "commanders who killed must stand trial": a bare plural is nobody who was asked.
  const asked = dependents(unit, verb, 'nsubj', 'nsubj:pass').filter(
    (subject) => wordAt(unit, subject).xpos !== 'NNS' || (unit.children[subject]?.[0] ?? subject) < subject,
  )
  return asked.flatMap((subject) => phrases(unit, [subject]))
}

/** "demanded that Chad leave": who is to act in the clause that a rule is about, where a name tells. */
const doersIn = ({ unit }: Frame, filler: Filler | undefined): Filler[] => {
  const verb = filler?.type === 'clause' ? clauseVerb(unit, filler) : -1
  const subjects = verb < 0 ? [] : dependents(unit, verb, 'nsubj')
  return phrases(unit, subjects).filter(({ head }) => wordAt(unit, head).upos === 'PROPN')
}

/** How much of the sentence a rule asks for: one with an object, preposition, particle or head beats one without; a noun asked for behind a preposition does not beat an object. */
const demands = ({ objects, preps, prepHeads, particles, heads, cue, modals }: Rule): number =>
  (cue.negated ? 4 : 0) +
  (objects ? 8 : 0) +
  (preps.length ? 6 : 0) +
  (prepHeads ? 1.5 : 0) +
  (particles ? 4 : 0) +
  (heads || modals ? 4 : 0)

const particleFits = ({ particles }: Rule, frame: Frame): boolean =>
  particles ? frame.particles.some((one) => particles.has(one)) : frame.particle === null

/** "does not accept" refuses, "did not accept" and "has not accepted" only tell that it was not done. */
const negationFits = ({ cue: { negated } }: Rule, { unit, head, negation, passive }: Frame): boolean => {
  if (!negated) return true
  if (negation.length === 0) return false
  if (negated === 'passive') return passive
  const past =
    /^(VBD|VBN)$/.test(wordAt(unit, head).xpos) ||
    dependents(unit, head, 'aux').some((aux) => /^(did|had|has|have)$/i.test(wordAt(unit, aux).text))
  return negated === 'any' || (!passive && !past)
}

/** "freed forty men, as it had promised": what was promised is the clause before. */
const asPromised = ({ unit, head, passive, slots }: Frame, { relation }: Rule): boolean => {
  const as = dependents(unit, head, 'mark', 'advmod').find((child) => child < head && lemmaAt(unit, child) === 'as')
  return (
    relation.family === 'commitment' &&
    !passive &&
    as !== undefined &&
    as > 0 &&
    slots.has('subject') &&
    wordAt(unit, as - 1).text === ','
  )
}

/** "made a pledge to rebuild the port": what the restricted object is about may hang on the object. */
const objectClause = ({ unit }: Frame, { about, heads }: Rule, object: Filler | undefined): Match['about'] => {
  if (!object || heads) return null
  const clauses = clausesOf(unit, object.head)
  const slot = about.find((one) => /^(to|that)$/.test(one) && clauses.has(one))
  return slot ? { slot, fillers: clauses.get(slot) ?? [] } : null
}

/** What a cue asks for and a sentence may not have, by its key in the YAML. */
export type Demand = 'particle' | 'negated' | 'object' | 'prep' | 'head' | 'modal' | 'about' | 'target'

/** The match of a rule with a frame, or the first thing that it asks for and the frame has not. */
const matchRule = (frame: Frame, rule: Rule, hasQuote: boolean): Match | Demand => {
  if (!particleFits(rule, frame)) return 'particle'
  if (!negationFits(rule, frame)) return 'negated'
  const objects = rule.objects ? fillersWith(frame, 'object', rule.objects) : []
  if (rule.objects && objects.length === 0) return 'object'
  if (rule.preps.length > 0 && firstPhrases(frame, rule.preps, rule.prepHeads).length === 0) return 'prep'
  const about = firstFilled(frame, rule.about, rule.heads) ?? objectClause(frame, rule, objects[0])
  if (rule.heads && !about) return 'head'
  const quoted = hasQuote && rule.about.includes('quote')
  const must = rule.modals ? obliged(frame, rule.modals, about?.fillers[0]) : []
  if (!must) return 'modal'
  const addressed = rule.modals ? must : firstPhrases(frame, rule.target)
  const named = addressed.length === 0 && rule.target.includes('doer') ? doersIn(frame, about?.fillers[0]) : addressed
  const patient = rule.target.includes('patient')
  const target = named.length === 0 && patient ? objects : named.filter(({ head }) => head !== objects[0]?.head)
  // "as confirmed by" says what the clause before it says.
  const takesUp = !about && frame.passive && rule.relation.family === 'utterance' && anaphor(frame) > 0
  if (rule.cue.needs === 'about' && !about && !quoted && !takesUp && !asPromised(frame, rule)) return 'about'
  const source = firstFilled(frame, rule.source)?.fillers ?? []
  // "repeated its claim" echoes nobody.
  if (
    rule.cue.needs === 'target' &&
    target.length > 0 &&
    target.every(({ head }) => wordAt(frame.unit, head).xpos === 'PRP$')
  )
    return 'target'
  // "Uribe and Santos met": each is whom the other met.
  if (rule.cue.needs === 'target' && target.length === 0 && !(rule.relation.symmetric && source.length > 1))
    return 'target'
  const order = 0.1 * Math.max(0, rule.about.indexOf(about?.slot ?? 'quote'))
  return {
    rule,
    frame,
    about,
    target,
    source,
    condition: firstFilled(frame, rule.condition)?.fillers.slice(-1) ?? [],
    cueObject: patient ? null : (objects[0]?.head ?? null),
    weight: demands(rule) + (about || quoted ? 2 - order : 0) + (target.length ? 1 : 0),
  }
}

/** The rules that hold of a frame, those of `notCues` among them, and the one that is taken. */
export interface Choice {
  readonly frame: Frame
  readonly matches: readonly Match[]
  readonly best: Match | null
}

/** The rule of `notCues` among the matches that keeps a match away: it speaks of the same kind and asks for as much. */
export const barredBy = ({ rule }: Match, matches: readonly Match[]): Match | undefined =>
  matches.find(
    (bar) => bar.rule.excludes && bar.rule.relation.kind === rule.relation.kind && demands(bar.rule) >= demands(rule),
  )

/** The cues that speak of a predicate for which no rule holds, each with the first thing it asks for that is not there. */
export const unmet = (lexicon: Lexicon, { frame, matches }: Choice): (readonly [Rule, Demand])[] => {
  if (matches.length > 0) return []
  return (lexicon.rules[frame.form].get(frame.lemma) ?? []).flatMap((rule) => {
    const demand = rule.excludes ? null : matchRule(frame, rule, false)
    return typeof demand === 'string' ? [[rule, demand] as const] : []
  })
}

/** The best rule for a frame; null when no rule speaks of its word. A rule of `notCues` that holds keeps its kind away, unless a cue asks for more. */
export const choose = (lexicon: Lexicon, frame: Frame, hasQuote: boolean): Choice | null => {
  const rules = lexicon.rules[frame.form].get(frame.lemma)
  if (!rules) return null
  const matches = rules.flatMap((rule) => {
    const match = matchRule(frame, rule, hasQuote)
    return typeof match === 'string' ? [] : match
  })
  const allowed = (match: Match): boolean => !match.rule.excludes && !barredBy(match, matches)
  const best = matches.filter(allowed).sort((a, b) => b.weight - a.weight || (a.rule.id < b.rule.id ? -1 : 1))[0]
  return { frame, matches, best: best ?? null }
}

/** "A Chadian raid killed two soldiers": what a noun of deeds does is done to whom the verb above it says, where that is of its kind. */
export const doneTo = (match: Match, matches: readonly Match[]): Match => {
  const { rule, frame, target } = match
  if (frame.form !== 'noun' || target.length > 0 || rule.relation.family !== 'deed') return match
  const verb = matches.find(
    (other) =>
      other.frame.form === 'verb' &&
      other.rule.relation.kind === rule.relation.kind &&
      other.source.some(({ head }) => head === frame.head),
  )
  return verb ? { ...match, target: verb.target } : match
}

const SAYS = /^(utterance|commitment|stance)$/

const isSame = (one: Match, other: Match): boolean => one.rule.relation.kind === other.rule.relation.kind

/** Whether whoever does what the noun says is named by the verb: its source, its subject, or a pronoun for it. */
const isOfVerb = (noun: Match, { frame, source }: Match): boolean =>
  noun.source.every(
    ({ head }) =>
      wordAt(frame.unit, head).xpos === 'PRP$' ||
      [...source, ...(frame.slots.get('subject') ?? [])].some((one) => one.head === head),
  )

/**
 * "gave its support": of a verb and the noun that its rule asks for, the verb tells all. "reiterated its condemnation": where the noun
 * tells what is said, a verb that only says so adds nothing.
 */
export const isToldTwice = (match: Match, matches: readonly Match[]): boolean =>
  matches.some((other) => {
    const [noun, verb] = match.frame.form === 'verb' ? [other, match] : [match, other]
    // "made its visit conditional": the adjective that a verb's object is made.
    if (noun.frame.form === 'adjective') {
      const { deprel, head } = wordAt(noun.frame.unit, noun.frame.head)
      return noun === match && isSame(verb, noun) && deprel === 'xcomp' && head === verb.frame.head
    }
    if (noun.frame.form !== 'noun' || verb.frame.form !== 'verb' || verb.source.length === 0) return false
    if (!isOfVerb(noun, verb)) return false
    const { family } = noun.rule.relation
    if (isSame(noun, verb)) return noun === match && verb.cueObject === noun.frame.head
    const said = verb.rule.relation.family === 'utterance' && verb.about?.slot === 'object'
    const is = verb.about?.fillers.some(({ head }) => head === noun.frame.head) ?? false
    return verb === match && noun.source.length > 0 && said && is && SAYS.test(family)
  })
