import type { ConditionWords } from '../extract/candidate.ts'
import { slug, type Who } from './discourse.ts'
import { headStart, type Naming, type Referred, toRef, whoOf } from './place.ts'

/** Called by a name: a state, a body, a person; not "the rebels" of one article. */
const isKnown = ({ id, name, provisional, kind }: Who): boolean =>
  kind !== 'MEDIA' && (!provisional || (name.includes(' ') && id === slug(name)))

/** Who must act for a condition to be met, as far as its words name anybody: "if Malta withdraws", "if Maltese forces withdraw". */
export const awaitedBy = (text: string, naming: Naming, { awaits = [] }: ConditionWords): Referred[] =>
  awaits.flatMap((mention) => {
    const { whos, by } = whoOf(naming, mention, 'state')
    const known = whos.filter(isKnown)
    const inside = naming.named.inside.get(headStart(mention))
    const all = known.length > 0 ? known : inside && isKnown(inside) ? [inside] : []
    return all.map((who) => ({ ...toRef(text, who, mention), who, by }))
  })
