import { mendWord, type Word } from './parser.ts'

const depthOf = (words: readonly Word[], index: number): number => {
  let depth = 0
  for (let at = words[index]?.head ?? -1; at >= 0 && depth <= words.length; at = words[at]?.head ?? -1) depth++
  return depth
}

/** The words between `from` and `to` (exclusive) that hang from a word outside. */
const topsOf = (words: readonly Word[], from: number, to: number): number[] => {
  const tops: number[] = []
  for (let i = from; i < to; i++) {
    const { head } = words[i] as Word
    if (head < from || head >= to) tops.push(i)
  }
  return tops
}

/** The end of the name that begins at `from`. */
const endOf = (names: readonly number[], from: number): number => {
  let to = from + 1
  while (to < names.length && names[to] === names[from]) to++
  return to
}

/**
 * A name known as a whole is one part of its sentence: what the tree hangs elsewhere hangs from its highest word. `names` holds for each
 * word which name it belongs to, -1 for none.
 */
export const joinNames = (words: readonly Word[], names: readonly number[]): readonly Word[] => {
  const mended = [...words]
  let changed = false
  for (let from = 0; from < words.length; ) {
    const to = names[from] === -1 ? from + 1 : endOf(names, from)
    const tops = to - from > 1 ? topsOf(mended, from, to) : []
    if (tops.length > 1) {
      // The highest of them hangs below none of the others, so no word comes to hang from itself.
      const top = tops.reduce((best, i) => (depthOf(mended, i) < depthOf(mended, best) ? i : best))
      for (const i of tops) if (i !== top) mended[i] = mendWord(mended[i] as Word, { head: top, deprel: 'flat' })
      changed = true
    }
    from = to
  }
  return changed ? mended : words
}
