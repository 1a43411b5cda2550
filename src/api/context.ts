import type { Article } from '../article/document.ts'
import type { ExportRequest } from '../export/request.ts'
import type { Curate } from '../graph/curate.ts'
import type { Engine } from '../graph/engine.ts'
import type { Signal } from '../graph/signal.ts'
import type { Relation } from '../ontology/relations.ts'
import { boundedEngine } from './bounded-engine.ts'
import type { Client } from './client.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import type { LookAhead } from './look-ahead.ts'
import { type Moment, now } from './moment.ts'
import { factsOf } from './plugin/request.ts'
import type { Named } from './search/near-names.ts'

/** What ingesting one article did. `families` and `dropped` count statements by family and lost candidates by reason. */
export interface Ingestion {
  readonly id: string | null
  readonly status: 'NEW' | 'UNCHANGED' | 'FAILED'
  readonly families: Readonly<Record<string, number>>
  readonly dropped: Readonly<Record<string, number>>
  readonly error: string | null
}

/** What the API is given: a graph to ask, and the ways to change and export it. */
export interface Services {
  readonly engine: Engine
  /** Raised when statements were added to the graph. */
  readonly added: Signal
  /** The names of all kinds, of `schema/relations/`. */
  readonly kinds: readonly string[]
  /** What `schema/relations/` says of a kind; undefined for a word that is none. */
  readonly relation: (kind: string) => Relation | undefined
  /**
   * The id of the actor that a name, alias or id means, as curators had it at an instant (null: now); words that nobody is known by give the id
   * they would have.
   */
  readonly actorId: (words: string, known?: string | null) => string
  /** Notices what other processes on the same database have curated: before a request is answered. */
  readonly freshen: () => Promise<void>
  /** The actors of the seeds, by what they are called. */
  readonly knownActors: () => readonly Named[]
  /** The id of the actor that is kept for one that a curator had merged into it by an instant (null: now); else the id itself. */
  readonly keptActor: (id: string, known?: string | null) => string
  /** The id of the issue that an id, a name or a word of one means; other words are given back. */
  readonly issueId: (words: string) => string
  /** Reads articles into the graph, one result each in the same order; an article that fails does not stop the others. */
  readonly ingest: (articles: readonly Article[]) => Promise<readonly Ingestion[]>
  /** Retracts an article by id or address. Rejects with `InputError` when there is none. */
  readonly retract: (idOrUrl: string) => Promise<{ readonly id: string; readonly statements: number }>
  /** The ways to curate the graph. */
  readonly curate: Curate
  /** The graph as text in a format of `demarche export`, piece by piece. `InputError` for a format or a table that there is not. */
  readonly export: (request: ExportRequest) => AsyncIterable<string>
}

/**
 * What resolvers see: the services, the moment that the root field asks for, the batched readers of this request at that moment, who is who
 * then, who asks, and the signal that the server stops.
 */
export interface Context extends Omit<Services, 'actorId' | 'keptActor'> {
  readonly actorId: (words: string) => string
  readonly keptActor: (id: string) => string
  readonly moment: Moment
  readonly ahead: LookAhead
  readonly load: Loaders
  /** This context at another moment; always the same one for the same moment, so that fields share their reads. */
  readonly at: (moment: Moment) => Context
  /** A context of the live graph that has read nothing yet, for each event of a subscription. */
  readonly anew: () => Context
  /** The contexts of the root fields that ask for a moment, by the name each has in the answer. */
  readonly roots: Map<string, Context>
  readonly client: Client
  readonly requestId: string
  /** Aborted when the server begins to stop: whatever is open, such as a subscription, ends then. */
  readonly stopping: AbortSignal
}

/** What a request is given beside the services. */
export interface Asking {
  readonly request?: Request
  readonly ahead: LookAhead
  readonly stopping: AbortSignal
  /** How long the reads of one query may take together, in milliseconds. */
  readonly patience: number
}

/** The context of one request. */
export const createContext = (services: Services, asking: Asking): Context => {
  const { request, ahead, stopping, patience } = asking
  const facts = factsOf(request)
  const engine = boundedEngine(services.engine, facts, patience)
  const anew = () => createContext(services, asking)
  const whole = { ...services, engine, ahead, client: facts.client, requestId: facts.id, stopping, anew }
  const moments = new Map<string, Context>()
  const roots = new Map<string, Context>()
  const at = (moment: Moment): Context => {
    const key = JSON.stringify(moment)
    const made = moments.get(key)
    if (made) return made
    const actorId = (words: string) => services.actorId(words, moment.known)
    const keptActor = (id: string) => services.keptActor(id, moment.known)
    const context = { ...whole, actorId, keptActor, moment, load: createLoaders({ engine, moment, ahead }), at, roots }
    moments.set(key, context)
    return context
  }
  return at(now)
}
