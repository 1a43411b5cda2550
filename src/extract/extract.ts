import type { Document } from '../article/document.ts'
import type { Markers } from '../ontology/markers.ts'
import type { Parser } from '../text/parser.ts'
import { findQuotations } from '../text/quotations.ts'
import { type Segment, segment } from '../text/segments.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Candidate } from './candidate.ts'
import type { Lexicon, Rule } from './lexicon.ts'
import { findNames, type Gazetteer } from './names.ts'
import { absencesOf } from './rules/absence.ts'
import { phraseCandidates } from './rules/attribution.ts'
import { boundBy, conditionsOf } from './rules/condition.ts'
import { deadlineOf } from './rules/deadline.ts'
import { type Frame, framesOf } from './rules/frames.ts'
import { bestMatch } from './rules/match.ts'
import { absenceCandidates, candidatesOf, ownFutureCandidates } from './rules/statements.ts'
import { toUnit, type Unit } from './rules/tree.ts'

/** What the extractor stands on; made once, used for every document. */
export interface ExtractContext {
  readonly parse: Parser
  readonly lexicon: Lexicon
  readonly gazetteer: Gazetteer
  readonly markers: Markers
}

/** A part of a sentence with its tree. */
export interface ReadUnit {
  readonly unit: Unit
  readonly role: Segment['role']
  readonly sentence: number
}

/** The trees of a document and the statements they may hold, before anybody is known by name. */
export interface Extraction {
  readonly units: readonly ReadUnit[]
  readonly candidates: readonly Candidate[]
}

const rulesOf = (lexicon: Lexicon): Rule[] =>
  [...new Set([...lexicon.values()].flat())].filter(({ excludes }) => !excludes)

const hasWords = (lexicon: Lexicon) => {
  const forms = new Set(lexicon.keys())
  return (form: Frame['form'], lemma: string): boolean => forms.has(`${form}:${lemma}`)
}

const reportingLemmas = (lexicon: Lexicon): ReadonlySet<string> =>
  new Set(
    rulesOf(lexicon)
      .filter(
        ({ form, relation, about, objects }) =>
          form === 'verb' &&
          relation.family === 'utterance' &&
          !objects &&
          about.some((slot) => slot === 'quote' || slot === 'that'),
      )
      .flatMap(({ lemmas }) => lemmas),
  )

/** The candidates of one unit with the conditions and deadlines that bind them. */
const readUnit = (context: ExtractContext, unit: Unit, external: readonly Span[]): Candidate[] => {
  const { lexicon, markers } = context
  const wanted = hasWords(lexicon)
  const futures = rulesOf(lexicon).filter(({ relation }) => relation.ownFuture)
  const all = framesOf(unit, (form) => form === 'verb').concat(
    framesOf(unit, (form, lemma) => form !== 'verb' && wanted(form, lemma)),
  )
  const byHead = new Map(all.map((frame) => [frame.head, frame]))
  const absences = absencesOf(unit, lexicon, byHead, markers.absence)
  const gone = new Set(absences.flatMap(({ noun }) => noun))
  const found: { head: number; candidates: Candidate[] }[] = absences.map((absence) => ({
    head: absence.clause,
    candidates: absenceCandidates(unit, absence),
  }))
  const used = { external: false }
  for (const frame of all) {
    if (gone.has(frame.head)) continue
    const top = frame.form === 'verb' && !used.external && external.length > 0
    const match = bestMatch(lexicon, frame, top)
    const outside =
      match &&
      top &&
      !match.about?.fillers.some(({ type }) => type === 'clause') &&
      match.rule.relation.family === 'utterance'
        ? external
        : []
    if (outside.length > 0) used.external = true
    if (match && !absences.some(({ cue }) => overlaps(cue, unit.words[frame.head] as Span)))
      found.push({ head: frame.head, candidates: candidatesOf(match, outside) })
    else if (!match && frame.form === 'verb')
      found.push({ head: frame.head, candidates: ownFutureCandidates(frame, futures) })
  }
  return bindConditions(unit, found, markers)
}

const bindConditions = (
  unit: Unit,
  found: readonly { head: number; candidates: Candidate[] }[],
  markers: Markers,
): Candidate[] => {
  const conditions = conditionsOf(unit, markers.conditions)
  const owners = conditions.map((condition) => {
    const heads = boundBy(unit, condition)
    const free = found.filter(({ candidates }) =>
      candidates.some(
        ({ cue, rule }) =>
          !overlaps(cue, condition.span) && rule.relation.family !== 'utterance' && rule.relation.family !== 'deed',
      ),
    )
    const owner = heads.map((head) => free.find((one) => one.head === head)).find(Boolean)
    return owner ?? (condition.owner < 0 ? free[0] : undefined)
  })
  return found.flatMap((one) => {
    const own = conditions.filter((_, i) => owners[i] === one).map(({ span }) => span)
    return one.candidates
      .filter(
        ({ cue, rule }) => !conditions.some(({ span }) => overlaps(cue, span)) || rule.relation.family === 'utterance',
      )
      .map((candidate) => ({
        ...candidate,
        conditions: own,
        deadline: candidate.commitment ? deadlineOf(unit, candidate.evidence) : null,
      }))
  })
}

/** Reads a document: sentences, segments, trees, frames, rules. Pure: the same document gives the same extraction. */
export const extract = (context: ExtractContext, document: Pick<Document, 'text'>): Extraction => {
  const sentences = splitSentences(document.text)
  const quotations = findQuotations(document.text)
  const reports = reportingLemmas(context.lexicon)
  const units: ReadUnit[] = []
  const candidates: Candidate[] = []
  sentences.forEach((sentence, index) => {
    const named = namedTokens(context.gazetteer, sentence)
    const parts = segment(sentence, quotations, {
      parse: context.parse,
      reports: (lemma) => reports.has(lemma),
      names: (token) => named.has(token.start),
    })
    for (const part of parts) {
      const unit = toUnit(part.words)
      units.push({ unit, role: part.role, sentence: index })
      candidates.push(
        ...(part.role === 'according' || part.role === 'label'
          ? phraseCandidates(context.lexicon, unit, part)
          : readUnit(context, unit, part.content)),
      )
    }
  })
  return {
    units,
    candidates: candidates.sort(
      (a, b) => a.cue.start - b.cue.start || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
    ),
  }
}

/** Start offsets of the tokens that belong to proper names; titles and common nouns are left to the tagger. */
const namedTokens = (gazetteer: Gazetteer, sentence: Sentence): ReadonlySet<number> =>
  new Set(
    findNames(gazetteer, sentence.tokens)
      .filter(({ entries }) => entries.some(({ type }) => type === 'name' || type === 'metonym' || type === 'surname'))
      .flatMap(({ from, to }) =>
        sentence.tokens.slice(from, to).flatMap(({ text, start }) => (/^\p{Lu}/u.test(text) ? [start] : [])),
      ),
  )
