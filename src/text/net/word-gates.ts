import type { FormReader } from '../word-form.ts'
import { type Arena, fillRows, type Matrix, rowsOf, toWhole } from './arena.ts'
import { joinSides, type Layer, type Lstm, type Recall, readSteps, stepsOf } from './lstm.ts'
import { embedForms, embedTags, inputWidth, type Net } from './net.ts'
import { type NetVocabulary, netWords } from './net-words.ts'

/** Reads the first layer of a sentence. */
export type FirstLayer = (forms: readonly string[], tags: Int32Array) => Matrix

/** How many forms are kept: 27 MB. A sentence must find room. */
const KEPT_FORMS = 8192

/** Rows of gates: what the weights of the first layer give for something, a matrix for each direction. */
type Gates = readonly [Matrix, Matrix]

/** The gates of each tag, without bias. */
const tagGates = (arena: Arena, net: Net, layer: Layer): Gates => {
  const rows = net.tags.values.length / net.tags.width
  const make = (lstm: Lstm) => arena.matrix(rows, lstm.weights.columns)
  const gates = [make(layer[0]), make(layer[1])] as const
  const mark = arena.mark()
  const input = arena.matrix(rows, inputWidth(net))
  embedTags(
    net,
    Int32Array.from({ length: rows }).map((_, tag) => tag),
    input,
  )
  layer.forEach((lstm, side) => {
    arena.multiply(gates[side]!, input, lstm.weights)
  })
  arena.release(mark)
  return gates
}

/** Gives the row of a form in `gates`, which it fills: a word costs its most in the first layer, and words come again. */
const formRows = (
  arena: Arena,
  net: Net,
  { layer, vocabulary, readForm, gates }: FirstLayerParts & { gates: Gates },
) => {
  const known = new Map<string, number>()
  const fill = (form: string, row: number): void => {
    const mark = arena.mark()
    const input = arena.matrix(1, inputWidth(net))
    embedForms(net, netWords(vocabulary, readForm, [form]), input)
    layer.forEach((lstm, side) => {
      const to = rowsOf(gates[side]!, row, row + 1)
      fillRows(to, lstm.bias)
      arena.multiply(to, input, lstm.weights)
    })
    arena.release(mark)
  }
  return (forms: readonly string[]): number[] => {
    if (known.size + forms.length > KEPT_FORMS) known.clear()
    return forms.map((form) => {
      const row = known.get(form)
      if (row !== undefined) return row
      fill(form, known.size)
      known.set(form, known.size)
      return known.size - 1
    })
  }
}

/** What the first layer is made of; its weights are in strips. */
export interface FirstLayerParts {
  readonly layer: Layer
  readonly vocabulary: NetVocabulary
  readonly readForm: FormReader
}

/** The first layer of a net, with a memory for the forms it has met. Bits lost to whole numbers are far below those lost in the file. */
export const firstLayer = (arena: Arena, net: Net, parts: FirstLayerParts): FirstLayer => {
  const { layer } = parts
  const ofTags = tagGates(arena, net, layer)
  const room = (side: 0 | 1) => arena.matrix(KEPT_FORMS, layer[side].weights.columns)
  const ofForms: Gates = [room(0), room(1)]
  const again = layer.map((lstm) => toWhole(arena, lstm.again))
  const rowsFor = formRows(arena, net, { ...parts, gates: ofForms })
  return (forms, tags) => {
    const rows = rowsFor(forms)
    const bounds = [0, forms.length]
    const read = (side: 0 | 1) => {
      const steps = stepsOf(bounds, side === 1)
      const gates = arena.matrix(forms.length, layer[side].weights.columns)
      steps.order.forEach((word, i) => {
        arena.add(
          { matrix: gates, row: i },
          { matrix: ofForms[side], row: rows[word]! },
          { matrix: ofTags[side], row: tags[word]! },
        )
      })
      const recall: Recall = (cells, { first, before }) =>
        arena.multiplyWhole({ matrix: cells.gates, row: first }, { matrix: cells.hidden, row: before }, again[side]!)
      return { steps, ...readSteps(arena, gates, steps, recall) }
    }
    return joinSides(arena, [read(0), read(1)])
  }
}
