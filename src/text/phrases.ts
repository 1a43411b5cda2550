import { hasFinite, hasMainVerb, isComma, isFiniteVerb, type Range } from './cue-clause.ts'
import type { TaggedWord } from './parser.ts'

/** Fixed words that tell whose the rest of a sentence is, around the place of the speaker: "according to X", "in X's view", "as X put it". */
export interface Phrase {
  readonly name: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** The speaker owns the noun behind: "in X's view", "in their view". */
  readonly owned: boolean
}

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

const toPhrase = (name: string): Phrase => {
  const words = name.split(' ')
  const at = words.findIndex((word) => /^X('s)?$/.test(word))
  return {
    name,
    before: words.slice(0, at < 0 ? words.length : at),
    after: at < 0 ? [] : words.slice(at + 1),
    owned: words[at] === "X's",
  }
}

/** Phrases from how they are written in the lexicon: `X` or `X's` is the speaker, who stands at the end where neither is written. */
export const toPhrases = (names: Iterable<string>): Phrases => {
  const byFirst = new Map<string, readonly Phrase[]>()
  for (const phrase of [...names].map(toPhrase)) {
    const first = phrase.before[0] as string
    const list = [...(byFirst.get(first) ?? []), phrase]
    byFirst.set(
      first,
      list.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length),
    )
  }
  return byFirst
}

/** A phrase found: all its words, those that name the speaker, and the fixed ones that are its cue. */
export interface PhraseHit {
  readonly phrase: Phrase
  readonly all: Range
  readonly speaker: Range
  readonly cue: Range
}

/** Speakers further from the end of their phrase, in words, are another sentence's. */
const LONGEST_SPEAKER = 10

const follow = (words: readonly TaggedWord[], from: number, fixed: readonly string[]): boolean =>
  fixed.every((text, k) => words[from + k]?.text.toLowerCase() === text)

const isOwner = (words: readonly TaggedWord[], { from, to }: Range): boolean =>
  /^(['’]s?|s['’])$/i.test(words[to - 1]?.text ?? '') ||
  (to === from + 1 && /^(his|her|its|their)$/i.test(words[from]?.text ?? ''))

const isNominal = (words: readonly TaggedWord[], { from, to }: Range): boolean =>
  words.slice(from, to).some(({ upos }) => /^(NOUN|PROPN|PRON)$/.test(upos))

/** "in [Chad]'s own view", "as [one diplomat] put it": the speaker between the fixed words. */
const enclosed = (words: readonly TaggedWord[], at: number, phrase: Phrase): PhraseHit | null => {
  const from = at + phrase.before.length
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_SPEAKER); to++) {
    if (isComma(words, to - 1)) return null
    const own = phrase.owned && words[to]?.text.toLowerCase() === 'own' ? 1 : 0
    const speaker = { from, to }
    if (!follow(words, to + own, phrase.after) || (phrase.owned && !isOwner(words, speaker))) continue
    if (!isNominal(words, speaker) || hasFinite(words, speaker)) return null
    const end = to + own + phrase.after.length
    const mark = phrase.owned && words[to - 1]?.xpos === 'POS' ? 1 : 0
    return {
      phrase,
      all: { from: at, to: end },
      speaker: { from, to: to - mark },
      cue: { from: to + own, to: end },
    }
  }
  return null
}

/** "It was, according to Chad, …": words that lack what follows. */
const isOpen = (words: readonly TaggedWord[], at: number): boolean =>
  /^(AUX|VERB|ADP|DET|SCONJ)$/.test(words[isComma(words, at - 1) ? at - 2 : at - 1]?.upos ?? '')

const commaAfter = (words: readonly TaggedWord[], from: number, end: number): number => {
  let to = from
  while (to < end && !isComma(words, to) && words[to]?.text !== ';') to++
  return to
}

/** "according to the envoy, Ana Roe, …", "according to Ana Roe, Chad's envoy, …": where the second name of the speaker ends. */
const appositionEnd = (words: readonly TaggedWord[], comma: number, end: number): number => {
  const next = commaAfter(words, comma + 1, end)
  const [last, other] = [words[comma - 1]?.upos, words[next - 1]?.upos]
  const names = last === 'PROPN' ? other === 'NOUN' : last === 'NOUN' && other === 'PROPN'
  const inner = words.slice(comma + 1, next)
  if (next >= end || !names || inner.length < 2 || hasFinite(words, { from: comma + 1, to: next })) return comma
  const verb = words.findIndex((_, i) => i > next && isFiniteVerb(words, i))
  const joined = [...inner, ...words.slice(next, verb)].some(({ upos }) => upos === 'CCONJ')
  return verb < 0 || joined || words.slice(next + 1, verb).some(({ text }) => text === ',') ? comma : next
}

/** "according to Chad's envoy, a former judge, who …": the first comma ends the speaker, unless nothing but the speaker follows. */
const trailing = (words: readonly TaggedWord[], at: number, phrase: Phrase, end: number): PhraseHit | null => {
  const from = at + phrase.before.length
  const comma = commaAfter(words, from, end)
  const told = at > 0 && hasMainVerb(words, { from: 0, to: at }) && !isOpen(words, at)
  const to =
    told && !hasMainVerb(words, { from: comma, to: end }) ? end : comma < end ? appositionEnd(words, comma, end) : comma
  // "In the view of Chad the raid was a crime": nothing tells where the speaker ends.
  if (to === from || (at === 0 && to === end && hasFinite(words, { from, to }))) return null
  // "per capita", "per week" name nobody.
  if (phrase.before.length === 1 && !/^(DET|PROPN)$/.test(words[from]?.upos ?? '')) return null
  return { phrase, all: { from: at, to }, speaker: { from, to }, cue: { from: at, to: from } }
}

/** The phrase that begins at a word; `end` is where the sentence ends but for its last marks. */
export const phraseAt = (
  words: readonly TaggedWord[],
  at: number,
  { phrases, end }: { readonly phrases: Phrases; readonly end: number },
): PhraseHit | null => {
  for (const phrase of phrases.get(words[at]?.text.toLowerCase() ?? '') ?? []) {
    if (!follow(words, at, phrase.before)) continue
    const hit = phrase.after.length > 0 ? enclosed(words, at, phrase) : trailing(words, at, phrase, end)
    if (hit) return hit
  }
  return null
}
