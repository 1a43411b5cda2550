/** Scores of arcs by place: `arc(child, head)` at `child * width + head`; `roots[child]` for the root. */
export interface TreeScores {
  readonly count: number
  readonly width: number
  readonly arcs: Float32Array
  readonly roots: Float32Array
}

const bestHead = ({ count, width, arcs, roots }: TreeScores, child: number): number => {
  let best = -1
  let most = roots[child]!
  for (let head = 0; head < count; head++) {
    const score = arcs[child * width + head]!
    if (score > most && head !== child) {
      best = head
      most = score
    }
  }
  return best
}

/** Does each word reach the root? */
const isTree = (heads: Int32Array): boolean => {
  let roots = 0
  for (let i = 0; i < heads.length; i++) {
    if (heads[i]! < 0) roots++
    let steps = 0
    for (let at = i; at >= 0; at = heads[at]!) if (++steps > heads.length) return false
  }
  return roots === 1
}

/** Is no arc crossed by another, and none above the root? */
const isFlat = (heads: Int32Array): boolean => {
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!
    if (head < 0) continue
    const [left, right] = head < i ? [head, i] : [i, head]
    for (let k = left + 1; k < right; k++) if (heads[k]! < left || heads[k]! > right) return false
  }
  return true
}

/**
 * Best scores of spans, and where they were split; used again for each sentence. The head stands at the right end (`left`) or the left end.
 * A span lies at `from * SIDE + to` or, where that keeps what is read together side by side, at `to * SIDE + from`.
 */
const SIDE = 256
const scores = (): Float64Array => new Float64Array(SIDE * SIDE)
const places = (): Uint8Array => new Uint8Array(SIDE * SIDE)
const open = { left: scores(), right: scores(), split: places() }
const closed = { left: scores(), right: scores(), rightTo: scores(), leftSplit: places(), rightSplit: places() }

/** The most words a sentence may have. */
export const LONGEST_TREE = SIDE

/** Joins two closed spans that face each other by an arc, one way and the other. */
const openSpan = ({ width, arcs }: TreeScores, from: number, to: number): void => {
  let best = -Infinity
  let split = from
  for (let q = from, right = from * SIDE + from, left = to * SIDE + from + 1; q < to; q++, right++, left++) {
    const score = closed.right[right]! + closed.left[left]!
    if (score > best) {
      best = score
      split = q
    }
  }
  open.split[from * SIDE + to] = split
  open.left[to * SIDE + from] = best + arcs[from * width + to]!
  open.right[from * SIDE + to] = best + arcs[to * width + from]!
}

const closeLeft = (from: number, to: number): void => {
  let best = -Infinity
  let split = from
  for (let q = from, inner = from * SIDE + from, outer = to * SIDE + from; q < to; q++, inner += SIDE, outer++) {
    const score = closed.left[inner]! + open.left[outer]!
    if (score > best) {
      best = score
      split = q
    }
  }
  closed.left[to * SIDE + from] = best
  closed.leftSplit[from * SIDE + to] = split
}

const closeRight = (from: number, to: number): void => {
  let best = -Infinity
  let split = to
  for (let q = from + 1, outer = from * SIDE + q, inner = to * SIDE + q; q <= to; q++, outer++, inner++) {
    const score = open.right[outer]! + closed.rightTo[inner]!
    if (score > best) {
      best = score
      split = q
    }
  }
  closed.right[from * SIDE + to] = best
  closed.rightTo[to * SIDE + from] = best
  closed.rightSplit[from * SIDE + to] = split
}

/** Reads the arcs of the best spans off the chart. `side` says where the head is; `open` spans end in a dependant of it. */
const readHeads = (count: number, root: number): Int32Array => {
  const heads = new Int32Array(count).fill(-1)
  const readClosed = (from: number, to: number, side: 'left' | 'right'): void => {
    if (from === to) return
    const at = from * SIDE + to
    if (side === 'left') {
      const q = closed.leftSplit[at]!
      readClosed(from, q, 'left')
      heads[q] = to
      readOpen(q, to)
    } else {
      const q = closed.rightSplit[at]!
      heads[q] = from
      readOpen(from, q)
      readClosed(q, to, 'right')
    }
  }
  const readOpen = (from: number, to: number): void => {
    const q = open.split[from * SIDE + to]!
    readClosed(from, q, 'right')
    readClosed(q + 1, to, 'left')
  }
  readClosed(0, root, 'left')
  readClosed(root, count - 1, 'right')
  return heads
}

/** The best tree without crossing arcs, with one root (Eisner 1996, Three new probabilistic models for dependency parsing). */
const bestFlatTree = (scores: TreeScores): Int32Array => {
  const { count, roots } = scores
  for (let i = 0; i < count; i++)
    closed.left[i * SIDE + i] = closed.right[i * SIDE + i] = closed.rightTo[i * SIDE + i] = 0
  for (let length = 1; length < count; length++)
    for (let from = 0, to = length; to < count; from++, to++) {
      openSpan(scores, from, to)
      closeLeft(from, to)
      closeRight(from, to)
    }
  const withRoot = (r: number): number => roots[r]! + closed.left[r * SIDE]! + closed.right[r * SIDE + count - 1]!
  let root = 0
  for (let r = 1; r < count; r++) if (withRoot(r) > withRoot(root)) root = r
  return readHeads(count, root)
}

/** The heads of the best tree, -1 for the root: one root, no crossing arcs. The best head of each word, where those are such a tree. */
export const bestTree = (scores: TreeScores): Int32Array => {
  const heads = new Int32Array(scores.count)
  for (let child = 0; child < scores.count; child++) heads[child] = bestHead(scores, child)
  return isTree(heads) && isFlat(heads) ? heads : bestFlatTree(scores)
}
