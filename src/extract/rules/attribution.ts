import type { Segment } from '../../text/segments.ts'
import type { Candidate } from '../candidate.ts'
import type { Lexicon } from '../lexicon.ts'
import { mentionAt } from './phrase.ts'
import { conjuncts, type Unit, wordAt } from './tree.ts'

const rootOf = (unit: Unit): number => unit.words.findIndex(({ head }) => head < 0)

/** The noun that "according to" introduces: the first noun, name or pronoun after it. */
const informant = (unit: Unit): number => {
  const nominal = (index: number): boolean => /^(NOUN|PROPN|PRON)$/.test(wordAt(unit, index).upos)
  const root = rootOf(unit)
  if (root > 1 && nominal(root)) return root
  let at = unit.words.findIndex((_, index) => index > 1 && nominal(index))
  while (at >= 0 && wordAt(unit, at).head > 1 && nominal(wordAt(unit, at).head)) at = wordAt(unit, at).head
  return at
}

const QUESTION = /^(q|question|questions|reporter|journalist|interviewer|moderator|correspondent)$/i

/**
 * Attributions that need no verb: "According to the ministry, …" and the label of an answer, "SPOKESWOMAN: …", or the
 * name under a quotation, "“…” — Lin Wei". Questions in a
 * transcript state nothing, so their labels make no statement.
 */
export const phraseCandidates = (lexicon: Lexicon, unit: Unit, segment: Segment): Candidate[] => {
  const rule = lexicon.rules.get('phrase:according to')?.[0]
  const label = segment.role === 'label'
  const { mark } = segment
  const head = label || mark ? rootOf(unit) : informant(unit)
  const first = unit.words[0]
  const last = unit.words.at(-1)
  if (!rule || head < 0 || !first || !last || segment.content.length === 0) return []
  if (label && QUESTION.test(last.text)) return []
  const cue = mark ?? { start: first.start, end: label ? last.end : wordAt(unit, 1).end }
  const start = Math.min(first.start, ...segment.content.map((span) => span.start))
  const end = Math.max(last.end, ...segment.content.map((span) => span.end))
  return conjuncts(unit, head).map((one) => ({
    rule,
    ruleId: label || mark ? `${rule.relation.kind}/${segment.role}` : rule.id,
    polarity: 'POSITIVE',
    modality: 'ACTUAL',
    source: mentionAt(unit, one),
    ownWord: false,
    bySpeaker: false,
    onlyIf: null,
    targets: [],
    cue,
    content: segment.content,
    takesUp: false,
    object: {
      start: Math.min(...segment.content.map((s) => s.start)),
      end: Math.max(...segment.content.map((s) => s.end)),
    },
    evidence: { start, end },
    conditions: [],
    deadline: null,
    commitment: null,
    confidence: 0.9,
  }))
}
