/** An edit of a word's end: letters to cut, letters to add. */
export type LemmaEdit = readonly [cut: number, add: string]

/** Lemmas by tag: edits for an ending (`VBD|ied`), and the words that the edits get wrong (`VBD|went`). */
export interface LemmaRules {
  readonly edits: ReadonlyMap<string, LemmaEdit>
  readonly words: ReadonlyMap<string, string>
}

const LONGEST_ENDING = 7

/** The edit of the longest known ending of `word`, applied. */
export const editWord = (edits: LemmaRules['edits'], word: string, xpos: string): string => {
  for (let n = Math.min(word.length, LONGEST_ENDING); n >= 0; n--) {
    const edit = edits.get(`${xpos}|${word.slice(word.length - n)}`)
    if (edit && edit[0] <= word.length) return word.slice(0, word.length - edit[0]) + edit[1]
  }
  return word
}

/** `shelled` comes from `shell`, `cancelled` from `cancel`: a base form of one syllable keeps its double l. */
const keepDouble = (word: string, lemma: string): string =>
  /^[^aeiou]*[aeiou]l$/.test(lemma) && /ll(?:ed|ing)$/.test(word) ? `${lemma}l` : lemma

/** The base form of a word with its Penn tag: lower case, except names, which stay as they are. */
export const lemmaOf = (rules: LemmaRules, form: string, xpos: string): string => {
  if (xpos.startsWith('NNP')) return form
  const word = form.toLowerCase()
  return rules.words.get(`${xpos}|${word}`) ?? keepDouble(word, editWord(rules.edits, word, xpos))
}

/** Gives the lemma of a form with its tag. */
export type LemmaReader = (form: string, xpos: string) => string

/** How many forms are kept for each tag. */
const CACHE_LIMIT = 20_000

/** A reader of lemmas that keeps what it has read for the next time. */
export const lemmaReader = (rules: LemmaRules): LemmaReader => {
  const byTag = new Map<string, Map<string, string>>()
  return (form, xpos) => {
    const cache = byTag.get(xpos) ?? new Map<string, string>()
    const known = cache.get(form)
    if (known !== undefined) return known
    const made = lemmaOf(rules, form, xpos)
    if (cache.size >= CACHE_LIMIT) cache.clear()
    byTag.set(xpos, cache.set(form, made))
    return made
  }
}
