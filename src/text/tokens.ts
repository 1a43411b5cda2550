import { ABBREVIATIONS, PREFIXES } from './abbreviations.ts'
import { keptWord } from './kept-words.ts'
import type { Token } from './parser.ts'

/**
 * Where a word may begin, longest reading first: address, e-mail, dotted abbreviation, initial, number, word, run of one
 * mark. Format characters (soft hyphen, zero-width joiner) are part of the word they stand in.
 */
const PIECE =
  /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]|[\w.+-]{1,64}@\w[\w-]*(?:\.\w+)+|(?:\p{L}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)(?![\p{L}\d])|\d+(?:[.,:/]\d+)*|[\p{L}\p{M}_](?:[\p{L}\p{M}\p{Cf}\d_]|['’](?=\p{L}))*|\.{2,}|[!?]{2,}|--+|==+|\*\*+|''|``|\S/gu

const CLITIC = /^(.*?\p{L})(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu
const FUSED = /^(can)(not)$|^(gon|got|wan)(na|ta)$/i

/** Lengths of the parts of a piece: "don't" is do n't, "Kyiv's" is Kyiv 's, "cannot" is can not. */
const partsOf = (piece: string): number[] => {
  const clitic = CLITIC.exec(piece) ?? FUSED.exec(piece)
  if (!clitic) return [piece.length]
  const first = (clitic[1] ?? clitic[3])!.length
  return [first, piece.length - first]
}

/** One more character when the full stop after a word is part of it: "Mr.", "Sept."; "No." only before a number. */
const dotAfter = (text: string, end: number, piece: string): number => {
  if (text[end] !== '.' || !/^(?:\s|[,;:)]|$)/.test(text.slice(end + 1, end + 2))) return 0
  if (/^no$/i.test(piece)) return /^No\.\s\d/.test(piece + text.slice(end, end + 3)) ? 1 : 0
  return ABBREVIATIONS.has(piece.toLowerCase()) && /^\p{Lu}|^(?:vs|etc|al|approx|ca|cf|viz|pp|para|est)$/u.test(piece)
    ? 1
    : 0
}

const HYPHENATED = /-\p{L}[\p{L}\p{M}]*/uy

/** The length of "-operation" after "co": hyphenated prefixes are one word with what follows. */
const prefixedPart = (text: string, end: number, piece: string): number => {
  if (text[end] !== '-' || !PREFIXES.has(piece.toLowerCase())) return 0
  HYPHENATED.lastIndex = end
  return HYPHENATED.exec(text)?.[0].length ?? 0
}

const pieceEnd = (text: string, start: number, piece: string): number => {
  const end = start + piece.length
  return end + (prefixedPart(text, end, piece) || dotAfter(text, end, piece))
}

/**
 * The words and marks of `text` between two offsets, as UD English EWT cuts them: clitics and hyphens apart, full stops
 * of abbreviations kept. Every character that is no white space is in one token; offsets are UTF-16, into `text`.
 */
export const tokenize = (text: string, from = 0, to = text.length): Token[] => {
  const region = text.slice(0, to)
  const tokens: Token[] = []
  PIECE.lastIndex = from
  for (let found = PIECE.exec(region); found; found = PIECE.exec(region)) {
    const end = pieceEnd(region, found.index, found[0])
    let start = found.index
    for (const length of partsOf(region.slice(start, end))) {
      tokens.push({ text: keptWord(region.slice(start, start + length)), start, end: start + length })
      start += length
    }
    PIECE.lastIndex = end
  }
  return tokens
}
