import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { ModelError } from '../errors.ts'
import { type ArcHybrid, arcHybrid, parseTags } from './arc-hybrid.ts'
import { type LemmaRules, lemmaReader } from './lemmatizer.ts'
import { modelScorer, unpackModel } from './linear-model.ts'
import type { Hints, Parser, Token } from './parser.ts'
import { hashTags, type Tagger, tagWords } from './tagger.ts'
import { type FormReader, formReader, readClusters } from './word-form.ts'

/** The small tables of the model, in `words.json.gz`; the three scorers are packed files beside it. */
export const WordTables = z.object({
  tags: z.array(z.string()),
  labels: z.array(z.string()),
  vocabulary: z.array(z.number().int()),
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
  readonly parser: ArcHybrid
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

const readScorer = (folder: URL, name: string) => modelScorer(unpackModel(`models/english/${name}`, read(folder, name)))

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

/** Reads the tagger, parser and lemmatizer in `folder`. Throws ModelError for a missing or broken file. */
export const loadPipeline = (folder: URL = ENGLISH): Pipeline => {
  const tables = readTables(folder)
  const { tags, labels } = tables
  const scoreMoves = readScorer(folder, 'moves.bin.gz')
  const scoreLabels = readScorer(folder, 'labels.bin.gz')
  const score = readScorer(folder, 'tagger.bin.gz')
  const readForm = readForms(folder)
  return {
    tagger: { tags, hashes: hashTags(tags), score, closed: new Map(tables.closed), readForm },
    parser: arcHybrid({ tags, labels, vocabulary: new Set(tables.vocabulary), readForm, scoreMoves, scoreLabels }),
    lemmas: lemmaRules(tables),
  }
}

/** The parser made of a pipeline. */
export const pipelineParser = ({ tagger, parser, lemmas }: Pipeline): Parser => {
  const lemmaOf = lemmaReader(lemmas)
  const pairs = tagger.tags.map((tag) => tag.split('|') as [string, string])
  return (tokens: readonly Token[], hints?: Hints) => {
    const forms = tokens.map((token) => token.text)
    const tags = tagWords(tagger, forms, hints)
    const { heads, labels } = parseTags(parser, forms, tags)
    return tokens.map(({ text, start, end }, i) => {
      const [upos, xpos] = pairs[tags[i]!]!
      const deprel = parser.labels[labels[i + 1]!]!
      return { text, start, end, lemma: lemmaOf(text, xpos), upos, xpos, head: heads[i + 1]! - 1, deprel }
    })
  }
}

/** The English parser of `models/english`; reading it takes a part of a second, so load it once. */
export const loadParser = (folder: URL = ENGLISH): Parser => pipelineParser(loadPipeline(folder))
