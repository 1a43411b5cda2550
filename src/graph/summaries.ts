import { Stage } from '../ontology/relations.ts'
import type { Params, Row, Value } from './engine.ts'
import type { SeedGraph } from './seed-graph.ts'
import { wordsProperty } from './words.ts'

/** The labels of canonical nodes that statements are about. A commitment is a claim with a second label. */
export const objectLabels = ['Claim', 'Agreement', 'Event', 'Issue'] as const
export type ObjectLabel = (typeof objectLabels)[number]

/** One live statement about a canonical node: what the `ABOUT` edge says, and the statement's properties as the graph has them. */
export interface Telling {
  readonly object: string
  readonly type: ObjectLabel | 'Commitment'
  readonly text: string
  /** The day of an event, where the text tells it. */
  readonly date: string | null
  readonly statement: Row
  /** The id of the commitment in the other polarity, where it is known. */
  readonly contrary?: string | null
}

/** The label under which a canonical node of a type has its id. */
export const labelOf = (type: Telling['type']): ObjectLabel => (type === 'Commitment' ? 'Claim' : type)

/** Sorts tellings by the day of publication (undated last), then by statement id: the least is the first telling. */
const leadOf = ({ statement }: Telling): string => `${statement.publishedAt ?? '9999-99-99'} ${statement.id}`

const propertiesOf = ({ type, text, date, statement, contrary }: Telling): Params => {
  if (type === 'Event') return { kind: statement.kind ?? null, text, date: date ?? statement.publishedAt ?? null }
  return type === 'Agreement' || type === 'Issue' ? { name: text } : { text, ...(contrary ? { contrary } : {}) }
}

/** Search finds a node by its name or text. */
const withWords = (properties: Params): Params => ({
  ...properties,
  words: wordsProperty([String(properties.name ?? properties.text)]),
})

const byObject = (tellings: readonly Telling[]): readonly (readonly Telling[])[] => {
  const groups = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const group = groups.get(telling.object)
    if (group) group.push(telling)
    else groups.set(telling.object, [telling])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

const firstOf = (group: readonly Telling[]): Telling => group.reduce((a, b) => (leadOf(b) < leadOf(a) ? b : a))

/** Rows of `write/objects` for tellings of one label; what the seeds know by id is told first and for good (an empty `lead`). */
export const objectRows = (tellings: readonly Telling[], seeds?: SeedGraph): Row[] =>
  byObject(tellings).map((group) => {
    const first = firstOf(group)
    const seeded = seeds?.objects.get(first.object)
    return {
      id: first.object,
      count: group.length,
      lead: seeded ? '' : leadOf(first),
      properties: withWords(seeded ?? propertiesOf(first)),
    }
  })

const rung = (stage: Value | undefined): number => Stage.options.indexOf(stage as Stage)

const furthest = (group: readonly Telling[], property: 'claimedStage' | 'evidencedStage'): number =>
  Math.max(...group.map(({ statement }) => rung(statement[property])))

/** Rows of `write/commitments`: the terms of the first telling, the furthest stages of all. */
export const commitmentRows = (tellings: readonly Telling[]): Row[] =>
  byObject(tellings.filter(({ type }) => type === 'Commitment')).map((group) => {
    const first = firstOf(group)
    const { force = null, action = null, beneficiary = null, deadline = null, dueBy = null } = first.statement
    const [claimed, evidenced] = [furthest(group, 'claimedStage'), furthest(group, 'evidencedStage')]
    return {
      id: first.object,
      lead: leadOf(first),
      terms: { force, action, beneficiary, deadline, dueBy },
      conditional: group.some(({ statement }) => statement.conditional === true),
      claimedRung: claimed,
      claimedStage: Stage.options[claimed] ?? null,
      evidencedRung: evidenced,
      evidencedStage: Stage.options[evidenced] ?? null,
    }
  })
