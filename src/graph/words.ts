/** A word of a text as search compares it, with its UTF-16 offsets in the text, end exclusive. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Letters that are no other letter with a mark on it, and what people type in their stead. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[łøđðħıßæœþ]/g, (letter) => plainLetters[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/** Lucene, behind the index of Neo4j, cuts a word that is longer than 255 code units in two. */
const longestWord = 200

/** The words of a text: runs of letters and digits, in small letters and without diacritics, so that "Erdoğan’s" is `erdogan`, `s`. */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const plain = folded(word).slice(0, longestWord)
    if (plain !== '') words.push({ text: plain, start: index, end: index + word.length })
  }
  return words
}

/** Stands between two texts of one node, so that no phrase runs from the one into the other; it is no word that anybody can ask for. */
const border = '¦'

const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  /^[\x00-\x7f]*$/.test(text) && text.length <= longestWord
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : wordsOf(text)
        .map(({ text }) => text)
        .join(' ')

/**
 * The property `words` of a node, which both engines index: the words of its texts between single spaces, with a space at either end, so that
 * ` harbour accord ` occurs in it exactly where the two words follow each other.
 */
export const wordsProperty = (texts: readonly string[]): string =>
  ` ${texts.map(plain).filter(Boolean).join(` ${border} `)} `

/** What stands before the property `words` of a node that has one more text. */
export const wordsBefore = (text: string): string => ` ${plain(text)} ${border}`

/** The labels whose nodes have `words`. */
export const worded = ['Actor', 'Agreement', 'Claim', 'Event', 'Statement', 'Article'] as const
