import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { runScript, wrongCall } from '../../script.ts'
import {
  ENGLISH,
  lemmaRules,
  loadPipeline,
  type Pipeline,
  readForms,
  readVectors,
  type WordTables,
} from '../english.ts'
import { encodeModel, modelScorer } from '../linear-model.ts'
import { encodeNet } from '../net/net-file.ts'
import { netParser } from '../net/net-parser.ts'
import { newTagger, type Tagger } from '../tagger.ts'
import type { FormReader } from '../word-form.ts'
import { evaluate } from './evaluate.ts'
import { averagedModel } from './perceptron.ts'
import { type LemmaTables, trainLemmatizer } from './train-lemmatizer.ts'
import { type TrainedParser, trainParser } from './train-parser.ts'
import { type TrainedTagger, tagSet, trainTagger } from './train-tagger.ts'
import { type GoldSentence, readPart } from './treebank.ts'

const TREEBANKS = ['en_ewt', 'en_gum_open']
const TAGGER_EPOCHS = 7
const FOLDS = 3
const FOLD_EPOCHS = 3
/** Averaged weights below this are left out (table in models/README.md). */
const TAGGER_THRESHOLD = 0.3
const SHAPE = { wordWidth: 46, partWidth: 32, tagWidth: 32, layers: [104], arcWidth: 64 }

/** All that is learnt, ready to be run or written. */
interface Trained {
  readonly tagger: TrainedTagger
  readonly parser: TrainedParser
  readonly lemmas: LemmaTables
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const taggerModel = ({ model }: TrainedTagger) => averagedModel(model, TAGGER_THRESHOLD)

const frozenTagger = (trained: TrainedTagger): Tagger =>
  newTagger({ ...trained, score: modelScorer(taggerModel(trained)) })

const frozen = ({ tagger, parser, lemmas }: Trained): Pipeline => ({
  tagger: frozenTagger(tagger),
  parser: netParser({ ...parser, readForm: tagger.readForm }),
  lemmas: lemmaRules(lemmas),
})

/** Tags each fold by a tagger trained on the others: the parser must learn from tags with the errors it will meet. */
const foldTags = (sentences: readonly GoldSentence[], tags: readonly string[], readForm: FormReader): Int32Array[] => {
  const taggers = Array.from({ length: FOLDS }, (_, fold) => {
    const others = sentences.filter((_, i) => i % FOLDS !== fold)
    return frozenTagger(trainTagger(others, { tags, epochs: FOLD_EPOCHS, readForm }))
  })
  return sentences.map((sentence, i) => taggers[i % FOLDS]!.tag(sentence.forms))
}

const percent = (n: number): string => n.toFixed(2)

const report = (name: string, pipeline: Pipeline, sentences: readonly GoldSentence[]): void => {
  const { words, upos, xpos, uas, las, lemma, wordsPerSecond } = evaluate(pipeline, sentences)
  const tags = `UPOS ${percent(upos)}  XPOS ${percent(xpos)}`
  const tree = `UAS ${percent(uas)}  LAS ${percent(las)}  lemma ${percent(lemma)}`
  print(`${name.padEnd(18)} ${words} words  ${tags}  ${tree}  ${Math.round(wordsPerSecond)} words/s`)
}

const trainAll = (folder: string, epochs: number): Trained => {
  const readForm = readForms(ENGLISH)
  const vectors = readVectors(ENGLISH)
  const sentences = TREEBANKS.flatMap((treebank) => readPart(folder, treebank, 'train'))
  print(`${sentences.length} sentences, ${sentences.reduce((sum, { forms }) => sum + forms.length, 0)} words`)
  const tags = tagSet(sentences)
  const tagged = foldTags(sentences, tags, readForm)
  const tagger = trainTagger(sentences, { tags, epochs: TAGGER_EPOCHS, readForm })
  const lemmas = trainLemmatizer(sentences)
  const devs = readPart(folder, 'en_ewt', 'dev')
  const onEpoch = (epoch: number, parser: TrainedParser) =>
    report(`epoch ${epoch} EWT dev`, frozen({ tagger, parser, lemmas }), devs)
  return {
    tagger,
    parser: trainParser(sentences, { tags, tagged, vectors, epochs, shape: SHAPE, readForm, onEpoch }),
    lemmas,
  }
}

const tablesOf = ({ tagger, parser, lemmas }: Trained): WordTables => ({
  tags: [...tagger.tags],
  labels: [...parser.labels],
  vocabulary: [...parser.vocabulary.words.keys()],
  parts: [...parser.vocabulary.parts.keys()],
  shape: SHAPE,
  closed: [...tagger.closed],
  ...lemmas,
})

/** Writes a file beside its place and moves it there, so that a reader never sees a half of it. */
const writeWhole = (folder: URL, name: string, bytes: Uint8Array): void => {
  const packed = gzipSync(bytes, { level: 9 })
  const part = new URL(`${name}.part`, folder)
  writeFileSync(part, packed)
  renameSync(part, new URL(name, folder))
  print(`${name.padEnd(18)} ${(packed.length / 1e6).toFixed(2)} MB`)
}

const writeAll = (folder: URL, trained: Trained): void => {
  mkdirSync(folder, { recursive: true })
  writeWhole(folder, 'tagger.bin.gz', encodeModel(taggerModel(trained.tagger)))
  writeWhole(folder, 'net.bin.gz', encodeNet(trained.parser.net))
  writeWhole(folder, 'words.json.gz', Buffer.from(JSON.stringify(tablesOf(trained))))
  if (folder.href === ENGLISH.href) return
  for (const name of ['clusters.txt.gz', 'vectors.bin.gz']) copyFileSync(new URL(name, ENGLISH), new URL(name, folder))
}

const main = (): void => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { epochs: { type: 'string', default: '15' }, out: { type: 'string' } },
  })
  const [folder] = positionals
  const epochs = Number(values.epochs)
  if (!folder || !Number.isInteger(epochs) || epochs < 1)
    throw wrongCall('Give the folder of the treebanks; --epochs is a whole number from 1 on.')
  const out = values.out ? pathToFileURL(`${values.out}/`) : ENGLISH
  writeAll(out, trainAll(folder, epochs))
  const pipeline = loadPipeline(out)
  for (const treebank of TREEBANKS)
    for (const part of ['dev', 'test']) report(`${treebank} ${part}`, pipeline, readPart(folder, treebank, part))
}

await runScript('npm run train -- FOLDER-OF-TREEBANKS [--epochs N] [--out FOLDER]', main)
