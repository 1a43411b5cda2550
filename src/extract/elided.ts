import { hull, type Span, within } from '../text/span.ts'
import type { Candidate, Mention } from './candidate.ts'
import type { ParsedSentence } from './goes-on.ts'
import type { Lexicon, Rule } from './lexicon.ts'
import { mentionAt } from './rules/phrase.ts'
import { lackOf } from './rules/statements.ts'
import { dependents, lemmaAt, spanOf, type Unit, wordAt } from './rules/tree.ts'

/** A part of a sentence, and what was read of the words before it: of its sentence and the one before in its paragraph. */
interface Place {
  readonly unit: Unit
  readonly units: readonly Unit[]
  readonly before: readonly Candidate[]
}

const isEnd = (unit: Unit, index: number): boolean =>
  index >= unit.words.length || /^[,;:.]$/.test(wordAt(unit, index).text)

/** "Chad has signed the accord; Mali has not": the auxiliaries of clauses whose verb stands in the clause before. */
const withoutVerb = (unit: Unit): number[] =>
  unit.words.flatMap((word, index) =>
    /^(did|has|have|had)$/i.test(word.text) &&
    /^(not|n['’]t)$/i.test(unit.words[index + 1]?.text ?? '') &&
    isEnd(unit, index + 2)
      ? [index]
      : [],
  )

/** Whether what was told last was done, by somebody, and is not told in what others say where `words` are not. */
const isDone = (last: Candidate, before: readonly Candidate[], words: Span): boolean =>
  /^(deed|agreement|commitment)$/.test(last.rule.relation.family) &&
  last.source !== null &&
  !last.ownWord &&
  last.polarity === 'POSITIVE' &&
  last.modality === 'ACTUAL' &&
  !before.some(({ content }) => content.some((part) => within(last.cue, part) && !within(words, part)))

/** "Chad signed; Mali did not": what somebody else did before is what they did not do. */
const undone = ({ unit, before }: Place): Candidate[] =>
  withoutVerb(unit).flatMap((aux) => {
    const subject = dependents(unit, aux, 'nsubj')[0]
    const words = subject === undefined ? null : spanOf(unit, [subject, aux, aux + 1])
    const last = before.findLast(({ cue }) => cue.end <= wordAt(unit, aux).start)
    if (subject === undefined || !words || !last || !isDone(last, before, words)) return []
    const source = mentionAt(unit, subject)
    return [
      {
        ...last,
        polarity: 'NEGATIVE',
        source,
        targets: last.rule.relation.symmetric ? [] : last.targets,
        cue: { start: wordAt(unit, aux).start, end: wordAt(unit, aux + 1).end },
        content: [],
        evidence: hull([source, words]),
        conditions: [],
        deadline: null,
      },
    ]
  })

/** A noun that may be lacking, with the rule that says so. */
interface Wanted extends Span {
  readonly rule: Rule
}

/** The last such noun in the words of a candidate. */
const wantedIn = ({ rules }: Lexicon, units: readonly Unit[], { evidence, object }: Candidate): Wanted | undefined => {
  const all = hull([evidence, object ?? evidence])
  const nouns = units.flatMap(({ words }) => words.filter((word) => word.upos === 'NOUN' && within(word, all)))
  return nouns
    .flatMap(({ lemma, start, end }) => {
      const rule = rules.lacking.get(lemma.toLowerCase())?.[0]
      return rule ? [{ rule, start, end }] : []
    })
    .at(-1)
}

/** "asked Chad for a guarantee; none has been given": whoever asked is left without it. */
const ungiven = (lexicon: Lexicon, verbs: readonly string[], { unit, units, before }: Place): Candidate[] =>
  unit.words.flatMap((word, none) => {
    const verb = word.head
    if (!/^none$/i.test(word.text) || !/^nsubj/.test(word.deprel) || (unit.children[none]?.length ?? 0) > 0) return []
    if (verb < 0 || !verbs.includes(lemmaAt(unit, verb))) return []
    const asked = before.findLast(({ cue, rule }) => cue.end <= word.start && rule.relation.family === 'utterance')
    const noun = asked && !asked.rule.relation.asserts ? wantedIn(lexicon, units, asked) : undefined
    const clause = spanOf(unit, [none, verb])
    if (!asked?.source || !noun || !clause) return []
    const sides = { receiver: [asked.source], giver: asked.targets.slice(0, 1) }
    const side = (slots: readonly string[]): readonly Mention[] =>
      slots
        .flatMap((slot) => (slot === 'receiver' || slot === 'giver' ? [sides[slot]] : []))
        .find((list) => list.length > 0) ?? []
    const [source = null] = side(noun.rule.source)
    return [
      lackOf({
        rule: noun.rule,
        cue: clause,
        source,
        targets: side(noun.rule.target),
        object: { start: noun.start, end: noun.end },
        evidence: clause,
      }),
    ]
  })

/** What reading left-out words needs: the nouns that may be lacking, and the verbs by which they are given. */
interface Giving {
  readonly lexicon: Lexicon
  readonly verbs: readonly string[]
}

/** What is told by words left out, which stand in the clause or sentence before: "The army did not.", "None has been given." */
export const elidedIn = (
  parsed: readonly ParsedSentence[],
  candidates: readonly Candidate[],
  { lexicon, verbs }: Giving,
): Candidate[] =>
  parsed.flatMap(({ sentence, units }, index) => {
    const previous = parsed[index - 1]
    const near = previous?.sentence.paragraph === sentence.paragraph ? [previous] : []
    const from = near[0]?.sentence.start ?? sentence.start
    const before = candidates.filter(({ cue }) => cue.start >= from && cue.end <= sentence.end)
    const all = [...near.flatMap((one) => one.units), ...units]
    return units.flatMap((unit) => {
      const place = { unit, units: all, before }
      return [...undone(place), ...ungiven(lexicon, verbs, place)]
    })
  })
