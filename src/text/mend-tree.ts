import { mendedBy, type Rule } from './mend/change.ts'
import {
  isTo,
  madeSo,
  NAMING,
  objectOfInfinitive,
  objectOfVerb,
  participleBefore,
  perfect,
  secondObject,
  subjectBeforeAside,
  subjectBehindHelper,
  subjectOfVerb,
  subordinate,
  willing,
} from './mend/clauses.ts'
import { joined, noName, oneName, partsArticle, titleOfName } from './mend/names.ts'
import {
  BEHIND_NOUNS,
  behindNoun,
  doerOfNoun,
  lateObject,
  noAgent,
  noObject,
  ofWhat,
  origin,
  outOf,
  wanted,
} from './mend/phrases.ts'
import { resumed } from './mend/resumed.ts'
import { opening, speakerBehind } from './mend/tellings.ts'
import type { Word } from './parser.ts'

const ONE_OF_A_VERB = /^(nsubj|nsubj:pass|obl:agent|obj)$/

/** Rules by the relation of a word, and by the word itself. */
const BY_RELATION: ReadonlyMap<string, Rule> = new Map([
  ['det', partsArticle],
  ['compound', subjectOfVerb],
  ['conj', joined],
  ['appos', oneName],
  ['nmod', madeSo],
  ['obl', lateObject],
  ['obl:unmarked', (words, i) => [...lateObject(words, i), ...subjectBeforeAside(words, i)]],
  ['advmod', objectOfVerb],
  ['acl', participleBefore],
  ['expl', willing],
  ['nsubj:outer', isTo],
  ['xcomp', perfect],
  ['aux', subjectBehindHelper],
  ['aux:pass', subjectBehindHelper],
])
const BY_WORD: ReadonlyMap<string, Rule> = new Map([
  ['out', outOf],
  ['that', opening],
  ['by', doerOfNoun],
  ['for', wanted],
  ['of', ofWhat],
  ...BEHIND_NOUNS.map((word): [string, Rule] => [word, behindNoun]),
  ['from', origin],
  ...['after', 'before', 'while', 'when', 'because', 'since', 'as', 'once', 'although', 'though'].map(
    (word): [string, Rule] => [word, subordinate],
  ),
])

const changesAt: Rule = (words, i) => {
  const { deprel, upos, xpos, lemma, text } = words[i]!
  const speaking = xpos === 'VBG' ? speakerBehind(words, i) : []
  if (speaking.length > 0) return speaking
  const rule = BY_RELATION.get(deprel) ?? BY_WORD.get(text.toLowerCase())
  if (rule) return rule(words, i)
  if (deprel === 'obj' && upos === 'ADJ') return madeSo(words, i)
  if (ONE_OF_A_VERB.test(deprel) && (upos === 'NOUN' || upos === 'PROPN'))
    return [
      ...(deprel === 'obl:agent' ? noAgent(words, i) : []),
      ...titleOfName(words, i),
      ...(deprel === 'obj' ? [...objectOfInfinitive(words, i), ...noObject(words, i)] : []),
    ]
  return NAMING.has(lemma) ? secondObject(words, i) : []
}

/** Function words govern nothing in Universal Dependencies: what hangs on an auxiliary belongs to its verb. */
const lifted: Rule = (words, i) => {
  const above = words[words[i]!.head]
  return above && above.head >= 0 && /^(aux|cop)/.test(above.deprel) ? [[i, { head: above.head }]] : []
}

/** Whether each word hangs, by way of others, from the one that hangs from none. */
const isTree = (words: readonly Word[]): boolean => {
  const root = words.findIndex(({ head }) => head < 0)
  return words.every((_, i) => {
    let at = i
    for (let steps = 0; words[at]!.head >= 0; at = words[at]!.head) if (steps++ > words.length) return false
    return at === root
  })
}

/**
 * Mends what the parser has seen too seldom to know, where English and the guidelines of Universal Dependencies leave no choice.
 * A tree stays a tree: where rules that fit alone would together tie words in a ring, it stays as it was.
 */
export const mendTree = (words: readonly Word[]): readonly Word[] => {
  const whole = mendedBy(words, resumed)
  const lift = mendedBy(mendedBy(whole, noName, changesAt), lifted)
  return lift === words || isTree(lift) ? lift : words
}
