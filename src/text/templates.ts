import { finish, hashText, mix } from './hash.ts'

/** Feature templates ready to run; atom k reads field `fields[k]` of node `nodes[k]`. */
export interface Templates {
  readonly salts: Int32Array
  readonly ends: Int32Array
  readonly nodes: Int32Array
  readonly fields: Int32Array
}

/** The names that templates are written in: nodes are places (`s0`, `+1`), fields what is known of a place (`w`, `t`). */
export interface TemplateNames {
  readonly nodes: readonly string[]
  readonly fields: readonly string[]
}

const indexIn = (names: readonly string[], name: string | undefined): number => {
  const i = names.indexOf(name ?? '')
  if (i < 0) throw new Error(`unknown name ${name} in a feature template`)
  return i
}

/** Compiles templates such as `s0.w b0.t`, each a conjunction of the named values. */
export const compileTemplates = (lines: readonly string[], names: TemplateNames): Templates => {
  const atoms = lines.map((line) => line.split(' ').map((atom) => atom.split('.')))
  const ends: number[] = []
  for (const template of atoms) ends.push((ends.at(-1) ?? 0) + template.length)
  return {
    salts: Int32Array.from(lines, hashText),
    ends: Int32Array.from(ends),
    nodes: Int32Array.from(atoms.flat(), ([node]) => indexIn(names.nodes, node)),
    fields: Int32Array.from(atoms.flat(), ([, field]) => indexIn(names.fields, field)),
  }
}

/** Hashes each template into `out`. `bases[node]` is where the values of that node begin in `values`. */
export const hashFeatures = (
  templates: Templates,
  { values, bases }: { readonly values: Int32Array; readonly bases: Int32Array },
  out: Int32Array,
): void => {
  const { salts, ends, nodes, fields } = templates
  let atom = 0
  for (let t = 0; t < salts.length; t++) {
    let h = salts[t]!
    const end = ends[t]!
    for (; atom < end; atom++) h = mix(h, values[bases[nodes[atom]!]! + fields[atom]!]!)
    out[t] = finish(h)
  }
}
