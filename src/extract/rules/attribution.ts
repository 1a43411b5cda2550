import type { Range } from '../../text/cue-clause.ts'
import type { Segment } from '../../text/segments.ts'
import { hull } from '../../text/span.ts'
import type { Candidate } from '../candidate.ts'
import { QUESTION } from '../labels.ts'
import type { Lexicon } from '../lexicon.ts'
import { mentionAt } from './phrase.ts'
import { conjuncts, type Unit, wordAt } from './tree.ts'

const rootOf = (unit: Unit): number => unit.words.findIndex(({ head }) => head < 0)

/** The head of those who speak in a phrase: its root, or the first noun, name or pronoun among them. */
const informant = (unit: Unit, { from, to }: Range): number => {
  const nominal = (index: number): boolean =>
    index >= from && index < to && /^(NOUN|PROPN|PRON)$/.test(wordAt(unit, index).upos)
  const root = rootOf(unit)
  if (nominal(root)) return root
  let at = unit.words.findIndex((_, index) => nominal(index))
  while (at >= 0 && nominal(wordAt(unit, at).head)) at = wordAt(unit, at).head
  return at
}

/** What heads a piece and names nobody: "Exclusive: …", "Watch: …". */
const HEADING =
  /^(exclusive|breaking|watch|listen|video|photos?|opinion|analysis|explained|explainer|factbox|timeline|updated?|live|editorial|interview|podcast|check|profile|review|correction|clarification|note|summary|background|more|related|latest|news|today|headlines?|preview|feature|comment|commentary|insight|perspective|topics?|subject|date|place|location|source|sources|title|annex|chapter|part|section|article|step|example|answer)$/i

/**
 * Attributions that need no verb: "According to the ministry, …" and the label of an answer, "SPOKESWOMAN: …", or the
 * name under a quotation, "“…” — Lin Wei". Questions in a
 * transcript state nothing, so their labels make no statement.
 */
export const phraseCandidates = (lexicon: Lexicon, unit: Unit, segment: Segment): Candidate[] => {
  const { mark, content, role, phrase } = segment
  const rule = lexicon.rules.phrase.get(phrase?.name ?? 'according to')?.[0]
  const head = phrase ? informant(unit, phrase.speaker) : rootOf(unit)
  const last = unit.words.at(-1)
  if (!rule || head < 0 || !unit.words[0] || !last || content.length === 0) return []
  if (role === 'label' && (QUESTION.test(last.text) || HEADING.test(last.text))) return []
  const cue = mark ?? { start: unit.words[0].start, end: last.end }
  const object = hull(content)
  return conjuncts(unit, head).map((one) => ({
    rule,
    ruleId: phrase ? rule.id : `${rule.relation.kind}/${role}`,
    polarity: 'POSITIVE',
    modality: 'ACTUAL',
    source: mentionAt(unit, one),
    ownWord: false,
    bySpeaker: false,
    onlyIf: null,
    targets: [],
    cue,
    content,
    // "as reported by X": X's words beside the narrator's, as in "as confirmed by X".
    takesUp: /^as .* by$/.test(phrase?.name ?? ''),
    object,
    evidence: hull([cue, ...unit.words, object]),
    conditions: [],
    deadline: null,
    commitment: null,
    confidence: 0.9,
  }))
}
