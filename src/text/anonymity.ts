import { isComma, type Range } from './cue-clause.ts'
import type { TaggedWord } from './parser.ts'

const ASKING = /^(speak|talk|ask|request|demand|decline|insist|agree|wish|want|refuse|prefer|comment)$/

/** Words between who speaks and the end of the terms: "speaking to reporters on the condition of anonymity". */
const LONGEST = 12

const LAST = new Set(['anonymity', 'anonymously', 'named', 'identified', 'quoted'])

/** The word that ends the terms: "on condition of anonymity", "anonymously", "not to be named"; the index behind it, or 0. */
const termsEnd = (words: readonly TaggedWord[], i: number): number => {
  const { text } = words[i]!
  if (!LAST.has(text)) return 0
  if (text.startsWith('anonym')) return i + 1
  const refused = words
    .slice(Math.max(0, i - 4), i)
    .some(({ text: before }) => /^(not|declined|refused)$/i.test(before))
  return refused && words[i - 1]?.text === 'be' ? i + 1 : 0
}

/** Where they begin: "who spoke …", "speaking …"; -1 where the main verb asks for them. */
const termsStart = (words: readonly TaggedWord[], end: number): number => {
  for (let i = end - 1; i > 0 && i > end - LONGEST && !isComma(words, i); i--) {
    if (!ASKING.test(words[i]!.lemma.toLowerCase())) continue
    if (words[i]!.xpos === 'VBG') return i
    const who = words.findLastIndex(({ text }, k) => k < i && k >= i - 2 && /^(who|that)$/i.test(text))
    if (who > 0) return who
  }
  return -1
}

/** "because he was not authorised to speak": why, up to the next comma or the end. */
const reasonEnd = (words: readonly TaggedWord[], from: number, end: number): number => {
  if (!/^(because|since|as|citing|due|given)$/i.test(words[from]?.text ?? '')) return from
  let to = from
  while (to < end && !isComma(words, to)) to++
  return to
}

/**
 * The terms on which an unnamed source speaks ("an official speaking on condition of anonymity said"), with the commas around them: they are no
 * statement, and the parser takes them for the sentence. `end` is where the sentence ends but for its last marks. Null without.
 */
export const anonymityTerms = (words: readonly TaggedWord[], end: number): Range | null => {
  for (let i = 1; i < end; i++) {
    const behind = termsEnd(words, i)
    const start = behind > 0 ? termsStart(words, behind) : -1
    if (start < 1) continue
    const to = reasonEnd(words, behind, end)
    const opened = isComma(words, start - 1)
    const closed = isComma(words, to)
    return { from: opened && (closed || to === end) ? start - 1 : start, to: opened && closed ? to + 1 : to }
  }
  return null
}
