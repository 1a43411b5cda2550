import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Article, type Document, toDocument } from '../article/document.ts'
import { packageFolder, readYaml, yamlNames } from '../ontology/yaml-file.ts'
import type { Reading } from '../resolve/statement.ts'
import type { Figure } from './figure.ts'

const Ref = z.string().regex(/^\d+ [A-Z_]+ .+$/, 'is NUMBER-OF-ARTICLE KIND words of the evidence')

/** Articles that tell the same, or nearly: each list of `nodes` is one node of the graph, and no two lists are. */
export const MergeGroup = z.strictObject({
  name: z.string(),
  held: z.literal(true).optional().describe('kept aside while the rules were made'),
  misses: z.literal(true).optional().describe('not reached yet'),
  articles: z.array(z.strictObject({ on: z.iso.date(), text: z.string() })).min(1),
  nodes: z.array(z.array(Ref).min(1)).min(1),
})
export type MergeGroup = z.infer<typeof MergeGroup>

const folder = 'tests/merges'

/** All groups of `tests/merges`, by file: Agreement, Claim, Commitment, Event. */
export const mergeGroups = (): readonly MergeGroup[] =>
  // The tests are no part of the installed package.
  (existsSync(join(packageFolder, folder)) ? yamlNames(folder) : []).flatMap((name) =>
    readYaml(`${folder}/${name}.yaml`, z.array(MergeGroup)),
  )

/** Two statements of a group: whether they are to share a node, and whether they do. */
export interface MergePair {
  readonly pair: string
  readonly same: boolean
  readonly merged: boolean
}

const nodeOf = (readings: readonly Reading[], ref: string): string | null => {
  const [, article, kind, words] = /^(\d+) (\S+) (.+)$/.exec(ref) as unknown as [string, string, string, string]
  const statement = readings[Number(article) - 1]?.statements.find(
    (one) => one.kind === kind && one.evidence.text.includes(words),
  )
  return statement?.object?.id ?? null
}

/** Every pair of a group's statements. One that was not read shares no node. */
export const pairsOf = (read: (document: Document) => Reading, { name, articles, nodes }: MergeGroup): MergePair[] => {
  const readings = articles.map(({ on, text }, index) =>
    read(toDocument(Article.parse({ id: `${name} ${index}`, publishedAt: on, text }))),
  )
  const refs = nodes.flatMap((refs, node) => refs.map((ref) => ({ ref, node, id: nodeOf(readings, ref) })))
  return refs.flatMap((a, i) =>
    refs.slice(i + 1).map((b) => ({
      pair: `${name}: ${a.ref} + ${b.ref}`,
      same: a.node === b.node,
      merged: a.id !== null && a.id === b.id,
    })),
  )
}

const share = (part: number, whole: number): number | null => (whole ? part / whole : null)

const figuresOf = (name: string, pairs: readonly MergePair[]): Figure[] => {
  const right = pairs.filter(({ same, merged }) => same && merged).length
  const merged = pairs.filter((pair) => pair.merged).length
  const same = pairs.filter((pair) => pair.same).length
  return [
    { set: 'merges', figure: `${name}: pairs merged that are one, share`, value: share(right, merged), toReach: 0.95 },
    { set: 'merges', figure: `${name}: pairs that are one merged, share`, value: share(right, same), toReach: null },
  ]
}

/** Pairwise precision and recall of merging, for the groups that rules were made with and those kept aside. */
export const mergeFigures = (read: (document: Document) => Reading): readonly Figure[] => {
  const groups = mergeGroups()
  const pairs = (held: boolean) =>
    groups.filter((group) => Boolean(group.held) === held).flatMap((group) => pairsOf(read, group))
  return [...figuresOf('own groups', pairs(false)), ...figuresOf('groups kept aside', pairs(true))]
}

/** What was not merged (`-`) and what should not have been (`+`). */
export const mergeMisses = (read: (document: Document) => Reading): readonly string[] =>
  mergeGroups()
    .flatMap((group) => pairsOf(read, group))
    .flatMap(({ pair, same, merged }) => (same === merged ? [] : [`${same ? '-' : '+'} ${pair}`]))
