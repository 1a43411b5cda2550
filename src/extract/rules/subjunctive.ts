import { base, dependents, lemmaAt, type Unit, wordAt } from './tree.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Verbs and nouns whose that-clause in the base form tells what is asked for (Huddleston and Pullum 2002, chapter 11, 7.1.1: mandatives). */
const MANDATIVE = words(
  `demand insist propose recommend request ask urge suggest require stipulate order plead advise beg decree direct instruct
  prefer move petition mandate specify command rule implore beseech proposal recommendation suggestion requirement insistence
  condition stipulation appeal call plea instruction precondition motion`,
)
/** These tell facts too: "suggested that they cut the aid" may be told of the past, "insists that they pay" of what they do. */
const AMBIGUOUS = words('insist suggest specify rule')
const UNCHANGED = words('cut put set let hit shut quit cast split spread')

/** "demanded that Chad leave", "the demand that it be released": a clause that tells what is asked for, not what is done. */
export const isSubjunctive = (unit: Unit, index: number): boolean => {
  const { deprel, head, text, xpos } = wordAt(unit, index)
  if (head < 0 || !/^(ccomp|acl|advcl|appos)$/.test(base(deprel)) || !MANDATIVE.has(lemmaAt(unit, head))) return false
  if (!dependents(unit, index, 'mark').some((mark) => lemmaAt(unit, mark) === 'that')) return false
  const auxiliaries = dependents(unit, index, 'aux', 'cop').map((aux) => wordAt(unit, aux).text.toLowerCase())
  if (auxiliaries.length > 0) return auxiliaries.every((aux) => aux === 'be')
  const lemma = lemmaAt(unit, index)
  const told = AMBIGUOUS.has(lemmaAt(unit, head)) && (UNCHANGED.has(lemma) || !/^VB[DN]$/.test(wordAt(unit, head).xpos))
  return /^VB[DP]?$/.test(xpos) && text.toLowerCase() === lemma && !told
}
