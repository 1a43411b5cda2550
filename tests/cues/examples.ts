import { z } from 'zod'
import { readYaml } from '../../src/ontology/yaml-file.ts'
import type { Span } from '../../src/text/span.ts'

/** The forms of cues that have an example for each lemma; `lacking` cues stand in tests/relations. */
export const FORMS = ['verb', 'noun', 'adjective', 'phrase'] as const
export type Form = (typeof FORMS)[number]

const Lines = z.record(z.string(), z.string().regex(/^.*[[>].*[.?!”<]$/)).optional()
const Forms = z.strictObject({ verb: Lines, noun: Lines, adjective: Lines, phrase: Lines })

/**
 * The file of one kind, `tests/cues/KIND.yaml`: by form and lemma (a further word tells two cues of a lemma apart: `take aim`) a sentence with its `[source]`, `>cue<` and `{content}` marked.
 * `misses` holds those that are not read yet; the test fails as soon as one is.
 */
const CueExamples = Forms.extend({ misses: Forms.optional() })

/** A sentence with the places of its marks. */
export interface CueExample {
  readonly form: Form
  readonly lemma: string
  readonly text: string
  readonly source: Span
  readonly cue: Span
  readonly content: readonly Span[]
}

const OPENS: Readonly<Record<string, string>> = { '[': ']', '>': '<', '{': '}' }

const unmarked = (marked: string): { text: string; spans: ReadonlyMap<string, readonly Span[]> } => {
  let text = ''
  const starts = new Map<string, number>()
  const spans = new Map<string, Span[]>()
  for (const character of marked) {
    const start = starts.get(character)
    if (OPENS[character]) starts.set(OPENS[character], text.length)
    else if (start !== undefined) {
      spans.set(character, [...(spans.get(character) ?? []), { start, end: text.length }])
      starts.delete(character)
    } else text += character
  }
  return { text, spans }
}

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})

const linesOf = (forms: z.infer<typeof Forms>): CueExample[] =>
  FORMS.flatMap((form) =>
    Object.entries(forms[form] ?? {}).map(([lemma, marked]) => {
      const { text, spans } = unmarked(marked)
      return {
        form,
        lemma,
        text,
        source: hull(spans.get(']') ?? []),
        cue: hull(spans.get('<') ?? []),
        content: spans.get('}') ?? [],
      }
    }),
  )

/** The examples of a kind that are read, and those that are not. */
export const cueExamplesOf = (
  kind: string,
): { readonly read: readonly CueExample[]; readonly misses: readonly CueExample[] } => {
  const { misses, ...read } = readYaml(`tests/cues/${kind}.yaml`, CueExamples)
  return { read: linesOf(read), misses: linesOf(misses ?? {}) }
}
