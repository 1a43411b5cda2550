/** What a node of the tree being built shows to feature templates: one row of `rows` each. */
export const FIELDS = ['w', 't', 'u', 'c', 'k', 'label', 'valency', 'lefts', 'rights'] as const
const WIDTH = FIELDS.length
const LABEL = FIELDS.indexOf('label')
const VALENCY = FIELDS.indexOf('valency')
const LEFTS = FIELDS.indexOf('lefts')
const RIGHTS = FIELDS.indexOf('rights')

/** The three moves of an arc-hybrid parser: push the next word; its arc to the top; the second's arc to the top. */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/**
 * An arc-hybrid configuration over words 1 to `count`; node 0 is the root, node `count + 1` stands for none.
 * `heads` and `labels` are -1 until set. `left[1]` are the outermost left children so far, `left[2]` those before them.
 */
export interface ArcState {
  readonly count: number
  readonly stack: Int32Array
  depth: number
  next: number
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly left: readonly [Int32Array, Int32Array]
  readonly right: readonly [Int32Array, Int32Array]
  readonly rows: Int32Array
}

/** An encoded sentence: rows of FIELDS for node 0 to `count + 1`, children fields empty. */
export interface ArcWords {
  readonly count: number
  readonly rows: Int32Array
}

/** The configuration to begin with: the root on the stack, the first word next. */
export const newState = ({ count, rows }: ArcWords): ArcState => {
  const nodes = () => new Int32Array(count + 2)
  const children = () => nodes().fill(count + 1)
  return {
    count,
    stack: nodes(),
    depth: 1,
    next: 1,
    heads: nodes().fill(-1),
    labels: nodes().fill(-1),
    left: [children(), children()],
    right: [children(), children()],
    rows: rows.slice(),
  }
}

/** True when only the root is left. */
export const isDone = (state: ArcState): boolean => state.depth === 1 && state.next > state.count

/** The node `deep` places below the top of the stack, or the node for none. */
export const stackAt = (state: ArcState, deep: number): number =>
  deep < state.depth ? state.stack[state.depth - 1 - deep]! : state.count + 1

/** The node `ahead` places after the next word, or the node for none. */
export const bufferAt = (state: ArcState, ahead: number): number => Math.min(state.next + ahead, state.count + 1)

/** Whether a move may be made. One word alone hangs from the root: it gets there when no word is left. */
export const mayMove = (state: ArcState, move: number): boolean => {
  const ended = state.next > state.count
  if (move === SHIFT) return !ended
  if (move === LEFT) return !ended && state.depth > 1
  return state.depth > 2 || (state.depth === 2 && ended)
}

/** The arc that LEFT or RIGHT would make. */
export const arcOf = (state: ArcState, move: number): { readonly head: number; readonly child: number } => ({
  head: move === LEFT ? state.next : stackAt(state, 1),
  child: stackAt(state, 0),
})

/** Pushes the next word. */
export const shift = (state: ArcState): void => {
  state.stack[state.depth++] = state.next++
}

const noteChild = (rows: Int32Array, head: number, side: { readonly field: number; readonly unit: number }): void => {
  const at = head * WIDTH + VALENCY
  const count = Math.floor(rows[at]! / side.unit) % 4
  if (count < 3) rows[at]! += side.unit
}

/** Pops the top of the stack and hangs it from `head`. `label` is an index, `hash` what features see of it. */
export const attach = (state: ArcState, head: number, label: { readonly id: number; readonly hash: number }): void => {
  const child = state.stack[--state.depth]!
  const isLeft = child < head
  const [outer, inner] = isLeft ? state.left : state.right
  state.heads[child] = head
  state.labels[child] = label.id
  inner[head] = outer[head]!
  outer[head] = child
  state.rows[child * WIDTH + LABEL] = label.hash
  state.rows[head * WIDTH + (isLeft ? LEFTS : RIGHTS)]! ^= label.hash | 1
  noteChild(state.rows, head, { field: VALENCY, unit: isLeft ? 4 : 1 })
}
