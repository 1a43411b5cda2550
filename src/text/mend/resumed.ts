import type { Word } from '../parser.ts'
import { sumsUp } from '../resumptive.ts'
import type { Change, Rule } from './change.ts'

const BEFORE_VERB = /^(ADV|AUX|PART)$/
const FINITE = /^(VBD|VBZ|VBP|MD|VBN)$/

/** A verb behind the noun, and the subject before it; a participle has none. */
interface Behind {
  readonly subject: number | null
  readonly verb: number
}

const clauseBehind = (words: readonly Word[], noun: number): Behind | null => {
  if (/^VB[ND]$/.test(words[noun + 1]?.xpos ?? '')) return { subject: null, verb: noun + 1 }
  let at = noun + 1
  while (words[at] && words[at]!.upos !== 'VERB' && !BEFORE_VERB.test(words[at]!.upos) && words[at]!.text !== ',') at++
  const subject = at - 1
  while (BEFORE_VERB.test(words[at]?.upos ?? '')) at++
  const verb = words[at]
  return subject > noun && verb?.upos === 'VERB' && FINITE.test(verb.xpos) ? { subject, verb: at } : null
}

const isVerbBefore = (words: readonly Word[], at: number, noun: number): boolean =>
  at < noun && words[at]!.upos === 'VERB'

/** The clause the noun sums up, with what must hang from it where the parser hung it from the verb behind; null without. */
const clauseBefore = (
  words: readonly Word[],
  noun: number,
  verb: number,
): readonly [number, readonly Change[]] | null => {
  for (let at = words[verb]!.head; at >= 0; at = words[at]!.head) if (isVerbBefore(words, at, noun)) return [at, []]
  const below = words.flatMap(({ head }, at) => (head === verb && at < noun ? [at] : []))
  const told = below.find((at) => isVerbBefore(words, at, noun))
  if (told === undefined) return null
  const { head, deprel } = words[words[verb]!.head === noun ? noun : verb]!
  const others = below.filter((at) => at !== told).map((at): Change => [at, { head: told }])
  return [told, [...others, [told, { head, deprel }]]]
}

/** What is told behind the noun, as a clause of it. */
const clauseOf = (words: readonly Word[], noun: number, { subject, verb }: Behind): Change[] => {
  if (subject === null) return [[verb, { head: noun, deprel: 'acl', xpos: 'VBN' }]]
  const parts = words.flatMap(({ head }, at): Change[] => {
    if (at > noun && at < subject && (head === noun || head > subject)) return [[at, { head: subject }]]
    return at > subject && at < verb && head !== verb ? [[at, { head: verb }]] : []
  })
  return [...parts, [subject, { head: verb, deprel: 'nsubj' }], [verb, { head: noun, deprel: 'acl:relcl' }]]
}

/** "armed the rebels, a charge Peru denies": the noun sums up the clause before, and what is told behind it is a clause of it. */
export const resumed: Rule = (words, i) => {
  const behind = sumsUp(words, i) ? clauseBehind(words, i) : null
  const before = behind && clauseBefore(words, i, behind.verb)
  if (!before) return []
  const [told, moved] = before
  return [...moved, [i, { head: told, deprel: 'parataxis' }], ...clauseOf(words, i, behind)]
}
