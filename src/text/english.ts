import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { ModelError } from '../errors.ts'
import { type LemmaRules, lemmaReader } from './lemmatizer.ts'
import { modelScorer, unpackModel } from './linear-model.ts'
import { mendTree } from './mend-tree.ts'
import type { NetSizes } from './net/empty-net.ts'
import type { Table } from './net/net.ts'
import { unpackNet, unpackVectors } from './net/net-file.ts'
import { type NetParser, netParser } from './net/net-parser.ts'
import type { NetVocabulary } from './net/net-words.ts'
import { NAME, type Parser } from './parser.ts'
import { newTagger, type Tagger } from './tagger.ts'
import { type FormReader, formReader, readClusters } from './word-form.ts'

/**
 * The small tables of the model, in `words.json.gz`; tagger, net and word vectors are packed files beside it. `vocabulary` and `parts` are
 * hashes of words and of their parts, in the order of their rows in the net.
 */
export const WordTables = z.object({
  tags: z.array(z.string()),
  labels: z.array(z.string()),
  vocabulary: z.array(z.number().int()),
  parts: z.array(z.number().int()),
  shape: z.object({
    wordWidth: z.number().int(),
    partWidth: z.number().int(),
    tagWidth: z.number().int(),
    layers: z.array(z.number().int()).min(1),
    arcWidth: z.number().int(),
  }),
  closed: z.array(z.tuple([z.string(), z.number().int()])),
  lemmaEdits: z.array(z.tuple([z.string(), z.number().int(), z.string()])),
  lemmaWords: z.array(z.tuple([z.string(), z.string()])),
})
export type WordTables = z.infer<typeof WordTables>

/** Where the English model lies, beside `dist` and `src`. */
export const ENGLISH = new URL('../../models/english/', import.meta.url)

/** The three parts of the pipeline, ready to run. */
export interface Pipeline {
  readonly tagger: Tagger
  readonly parser: NetParser
  readonly lemmas: LemmaRules
}

const read = (folder: URL, name: string): Buffer => {
  const path = new URL(name, folder)
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new ModelError(`models/english/${name}: cannot be read; make it with npm run train`, { cause })
  }
}

const readTables = (folder: URL): WordTables => {
  const bytes = read(folder, 'words.json.gz')
  try {
    return WordTables.parse(JSON.parse(gunzipSync(bytes).toString('utf8')))
  } catch (cause) {
    throw new ModelError('models/english/words.json.gz: this is no model file; make it again with npm run train', {
      cause,
    })
  }
}

/** The reader of forms with the word clusters in `folder`, which `train/cluster-words.ts` makes. */
export const readForms = (folder: URL): FormReader =>
  formReader(readClusters(gunzipSync(read(folder, 'clusters.txt.gz')).toString('utf8')))

/** The lemma rules of the tables. */
export const lemmaRules = ({ lemmaEdits, lemmaWords }: Pick<WordTables, 'lemmaEdits' | 'lemmaWords'>): LemmaRules => ({
  edits: new Map(lemmaEdits.map(([ending, cut, add]) => [ending, [cut, add]])),
  words: new Map(lemmaWords),
})

/** The word vectors in `folder`, which `train/cluster-words.ts` makes: a row for each clustered word, row 0 for all others. */
export const readVectors = (folder: URL): Table =>
  unpackVectors('models/english/vectors.bin.gz', read(folder, 'vectors.bin.gz'))

/** Rows from 1 on, by hash. */
const rowsBy = (hashes: readonly number[]): ReadonlyMap<number, number> =>
  new Map(hashes.map((hash, i) => [hash, i + 1]))

const vocabularyOf = ({ vocabulary, parts }: WordTables): NetVocabulary => ({
  words: rowsBy(vocabulary),
  parts: rowsBy(parts),
})

const sizesOf = ({ vocabulary, parts, tags, labels, shape }: WordTables): NetSizes => ({
  ...shape,
  words: vocabulary.length + 1,
  parts: parts.length + 1,
  tags: tags.length + 1,
  labels: labels.length,
})

/** Reads the tagger, parser and lemmatizer in `folder`. Throws ModelError for a missing or broken file. */
export const loadPipeline = (folder: URL = ENGLISH): Pipeline => {
  const tables = readTables(folder)
  const { tags, labels } = tables
  const readForm = readForms(folder)
  const score = modelScorer(unpackModel('models/english/tagger.bin.gz', read(folder, 'tagger.bin.gz')))
  const net = unpackNet('models/english/net.bin.gz', read(folder, 'net.bin.gz'), {
    sizes: sizesOf(tables),
    vectors: readVectors(folder),
  })
  return {
    tagger: newTagger({ tags, score, closed: new Map(tables.closed), readForm }),
    parser: netParser({ labels, vocabulary: vocabularyOf(tables), readForm, net }),
    lemmas: lemmaRules(tables),
  }
}

/** A body whose initials read as a function word, which the treebanks never meet as a name. */
const READS_AS_WORD = /^WHO$/

/** What such a name is read as: an abbreviation the treebanks know well. */
const ABBREVIATION = 'UN'

/** The parser made of a pipeline. */
const pipelineParser = ({ tagger, parser, lemmas }: Pipeline): Parser => {
  const lemmaOf = lemmaReader(lemmas)
  const pairs = tagger.tags.map((tag) => tag.split('|') as [string, string])
  const indexes = new Map(tagger.tags.map((tag, i) => [tag, i]))
  const shown = (text: string, name: boolean): string => (name && READS_AS_WORD.test(text) ? ABBREVIATION : text)
  return {
    tag: (tokens, hints) => {
      const forms = tokens.map(({ text }, i) => shown(text, hints?.get(i) === NAME))
      const tags = tagger.tag(forms, hints)
      return tokens.map(({ text, start, end }, i) => {
        const [upos, xpos] = pairs[tags[i]!]!
        return { text, start, end, lemma: lemmaOf(text, xpos), upos, xpos }
      })
    },
    attach: (words) => {
      const tags = Int32Array.from(words, ({ upos, xpos }) => indexes.get(`${upos}|${xpos}`) ?? 0)
      const forms = words.map(({ text, upos }) => shown(text, upos === 'PROPN'))
      const { heads, labels } = parser.parse(forms, tags)
      const deprels = parser.labels
      return mendTree(
        words.map(({ text, start, end, lemma, upos, xpos }, i) => {
          return { text, start, end, lemma, upos, xpos, head: heads[i]!, deprel: deprels[labels[i]!]! }
        }),
      )
    },
  }
}

/** The English parser of `models/english`; reading it takes a part of a second, so load it once. */
export const loadParser = (folder: URL = ENGLISH): Parser => pipelineParser(loadPipeline(folder))
