import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a scorer is run on: the folder it lies in, the gold file there (or in `goldFolder`), and the predictions by line. */
export interface ScoreRequest {
  readonly folder: string
  readonly goldFolder?: string
  readonly scratch: string
  readonly gold: string
  readonly lines: readonly Readonly<Record<string, unknown>>[]
}

const F1 = z.object({ f1: z.number() })
const Ratio = z.object({ F1: z.number(), predicted: z.number() })
const Share = z.object({ accuracy: z.number().nullable() })

/** The figures read from `score.mjs attribution`. */
export const AttributionScore = z.object({ triple: F1, content: F1, contentExact: F1 })
/** The figures read from `score.mjs events-text`. */
export const EventsScore = z.object({ pair: F1, pairQuad: F1, pairRoot: F1 })
/** The figures read from `score.mjs quotes`. */
export const QuotesScore = z.object({ quote: F1, quoteAndSpeaker: F1 })
/** The figures read from `score-diplomatic.mjs --json`. */
export const DiplomaticScore = z.object({
  wrongSpans: z.number(),
  statement: Ratio,
  full: Ratio,
  absence: Ratio,
  commitment: Ratio,
  condition: Ratio,
  chainNested: Share,
  polarityErrors: z.object({ total: z.number() }),
  hardNegative: z.object({ violations: z.number() }),
  actorMentions: Ratio.nullable(),
})
export type DiplomaticScore = z.infer<typeof DiplomaticScore>

/** Writes JSON lines to a file and gives its path. */
export const writeLines = (path: string, lines: readonly object[]): string => {
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return path
}

const predictionsFile = ({ scratch, gold, lines }: ScoreRequest): string =>
  writeLines(join(scratch, `predicted-${gold}`), lines)

const runScript = (script: string, args: readonly string[]): unknown =>
  JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 }))

/** Runs `score.mjs MODE` of the gold folder on the predictions; `flags` such as `--no-ci` go to it as they are. */
export const scoreTexts = (mode: string, request: ScoreRequest, flags: readonly string[] = []): unknown =>
  runScript(join(request.folder, 'score.mjs'), [
    mode,
    predictionsFile(request),
    `--gold=${join(request.goldFolder ?? request.folder, request.gold)}`,
    ...flags,
  ])

/** Runs `score-diplomatic.mjs` of the gold folder on the predictions. */
export const scoreDiplomatic = (request: ScoreRequest): DiplomaticScore =>
  DiplomaticScore.parse(
    runScript(join(request.folder, 'score-diplomatic.mjs'), [
      join(request.folder, request.gold),
      predictionsFile(request),
      '--json',
    ]),
  )
