import type { Candidate, Mention } from '../extract/candidate.ts'
import { mentionAt } from '../extract/rules/phrase.ts'
import { dependents, markers, wordAt } from '../extract/rules/tree.ts'
import { slug, type Who } from './discourse.ts'
import { isPlace } from './noun-phrase.ts'
import { headStart, innermost, isFirstPerson, type Naming, type Placed, type Referred, toRef, whoOf } from './place.ts'

/** Those who merely stand by with a notebook are no addressee (guidelines, clarifications). */
const isPress = ({ name }: Who): boolean => /(^| )(reporters?|journalists?|media|press|newspapers?)$/i.test(name)

/** "Rida Malki": called by a name of their own, though the seeds do not know it. One unknown word may as well be a place or a thing. */
const isNamed = ({ id, name }: Who): boolean => name.includes(' ') && id === slug(name)

/** Those named by the first phrase that names an actor of a kind the rule allows, or the actor inside it; "both sides" are two. */
export const targetsOf = (text: string, naming: Naming, placed: Placed): Referred[] => {
  const { candidate, sources } = placed
  const { target, family } = candidate.rule.relation
  // Only an utterance is addressed to the unnamed: "pledged to send 20,000 soldiers" is no pledge to soldiers.
  const known = (who: Who): boolean => !who.provisional || (family === 'utterance' ? !isPress(who) : isNamed(who))
  const allowed = (who: Who): boolean =>
    target.includes(who.kind) && known(who) && !sources.some(({ id }) => id === who.id)
  for (const mention of candidate.targets) {
    const inside = naming.named.inside.get(headStart(mention))
    const { whos, by } = whoOf(naming, mention, family === 'utterance' ? 'speaker' : 'state')
    const named = whos.filter(allowed)
    if (named.length > 0) return named.map((who) => ({ ...toRef(text, who, mention), who, by }))
    if (inside && allowed(inside)) return [{ ...toRef(text, inside, mention), who: inside, by: 'owner inside' }]
  }
  if (family === 'utterance') return []
  return candidate.targets.flatMap((mention) => below(text, naming, mention, allowed) ?? []).slice(0, 1)
}

/** "received permission": whoever is met is an actor; a thing that names none is not. */
export const meetsNobody = ({ named, utterances }: Naming, { rule, targets }: Candidate): boolean =>
  rule.relation.symmetric &&
  rule.cue.needs === 'target' &&
  targets.length > 0 &&
  targets.every((mention) => {
    const at = headStart(mention)
    // "receives us at his farm": the press that tells of it is met on no state's behalf.
    return (isFirstPerson(mention) && !innermost(utterances, mention)) || (!named.at.has(at) && !named.inside.has(at))
  })

/** How far below its head a phrase may name the actor it concerns. */
const DEPTH = 3

const TOWARDS = /^(to|on|against|from|with|for|between|towards?)$/

/**
 * The nearest actor below a phrase that names none itself, unless it is where something is. One whom the deed goes to is told
 * by a phrase of its own ("a billion to Chad"); of one who owns or qualifies it the whole phrase tells ("a Chadian pilot").
 */
const below = (text: string, { named }: Naming, mention: Mention, allowed: (who: Who) => boolean): Referred | null => {
  const { unit } = mention
  let level: readonly number[] = [mention.head]
  for (let depth = 0; depth < DEPTH; depth++) {
    level = level
      .flatMap((index) => dependents(unit, index, 'nmod', 'amod', 'compound'))
      .filter((index) => !isPlace(unit, index) && !markers(unit, index).includes('including'))
    for (const index of level) {
      const who = named.at.get(wordAt(unit, index).start)?.find(allowed)
      if (!who) continue
      const own = markers(unit, index).some((mark) => TOWARDS.test(mark))
      return { ...toRef(text, who, own ? mentionAt(unit, index) : mention), who, by: 'owner inside' }
    }
  }
  return null
}

/** "accused each other", "blamed the other": of two who act, each is the other's target. */
const isReciprocal = ({ unit: { words }, head }: Mention): boolean =>
  [head - 1, head].some((first) =>
    /^(each other|one another|the other)$/i.test(`${words[first]?.text} ${words[first + 1]?.text}`),
  )

/** Every source with every target; null stands for nobody named. */
export const pairs = (
  { sources, candidate }: Placed,
  targets: readonly Referred[],
): (readonly [Referred | null, Referred | null])[] => {
  const [one, other, ...more] = sources
  if (targets.length === 0 && one && other && more.length === 0 && candidate.targets.some(isReciprocal))
    return [
      [one, { ...other, mention: null }],
      [other, { ...one, mention: null }],
    ]
  const others = targets.length ? targets : [null]
  return (sources.length ? sources : [null]).flatMap((source) => others.map((target) => [source, target] as const))
}
