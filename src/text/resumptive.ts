import type { TaggedWord } from './parser.ts'

/** Nouns that sum up what was just told, be it said or done. */
const SUMS_UP = new Set(
  'charge claim allegation accusation assertion contention suggestion insinuation denial statement remark comment demand request appeal offer proposal plan move step decision pledge promise vow threat warning report version account argument view idea notion measure gesture act action deed attack strike raid incursion verdict figure toll condition concession'.split(
    ' ',
  ),
)

const ARTICLE = /^(a|an|one|another)$/i

/** ", a charge dismissed by Tehran": a participle with who does so behind it. */
const isUndergone = (words: readonly TaggedWord[], i: number): boolean => {
  const end = words.findIndex(({ text }, at) => at > i + 1 && /^([,;.]|—|–)$/.test(text))
  return (
    /^VB[ND]$/.test(words[i + 1]?.xpos ?? '') &&
    words.slice(i + 2, end < 0 ? words.length : end).some(({ text }) => text === 'by')
  )
}

/**
 * ", a charge Tehran denies", ", allegations the ministry has rejected": whether the noun at `i` sums up the clause before its comma while
 * the words behind it, with a subject of their own and no "that" or a participle and "by", tell what somebody makes of it.
 */
export const sumsUp = (words: readonly TaggedWord[], i: number): boolean => {
  const { upos, lemma, text } = words[i]!
  if (upos !== 'NOUN' || !SUMS_UP.has(lemma.toLowerCase())) return false
  let first = i
  while (words[first - 1]?.upos === 'ADJ') first--
  const determined = ARTICLE.test(words[first - 1]?.text ?? '')
  if (!determined && text.toLowerCase() === lemma.toLowerCase()) return false
  const comma = words[determined ? first - 2 : first - 1]
  // A tagger that cuts a sentence into its parts may begin one right here.
  if (comma !== undefined && !/^[,—–]$/.test(comma.text)) return false
  const next = words[i + 1]
  if (next === undefined) return false
  return /^(PROPN|DET)$/.test(next.upos) || /^(he|she|it|they|we)$/i.test(next.text) || isUndergone(words, i)
}
