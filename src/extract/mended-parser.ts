import type { Hints, Parser, Token, Word } from '../text/parser.ts'
import { baseForms, type Known, mendLemmas } from './known-lemma.ts'

const hasTense = ({ xpos }: Word): boolean => /^(VBD|VBZ|VBP|MD)$/.test(xpos)

/** "Russia lifts blockade": a word in -s after a name, read as a noun, that the lexicon knows as a verb; -1 without. */
const missedVerb = (words: readonly Word[], knows: Known): number =>
  words.findIndex(
    ({ text, xpos }, i) =>
      i > 0 &&
      i < words.length - 1 &&
      /^(NNS|NN|NNP|NNPS)$/.test(xpos) &&
      /^\p{Ll}+s$/u.test(text) &&
      words[i - 1]?.upos === 'PROPN' &&
      baseForms(text).some(knows.verb),
  )

/**
 * A parser that knows what the lexicon knows: verbs get the lemma a rule has for them, and a sentence without a verb in a tense is
 * parsed again with the verb its tagger took for a noun ("The ELN denies that …").
 */
export const mendedParser =
  (parse: Parser, knows: Known): Parser =>
  (tokens: readonly Token[], hints?: Hints) => {
    const words = parse(tokens, hints)
    const verb = words.some(hasTense) ? -1 : missedVerb(words, knows)
    return mendLemmas(verb < 0 ? words : parse(tokens, new Map([...(hints ?? []), [verb, 'VERB|VBZ']])), knows)
  }
