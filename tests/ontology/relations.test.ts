import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toLexicon } from '../../src/extract/lexicon.ts'
import { type Cue, loadRelations, type Relation } from '../../src/ontology/relations.ts'
import { yamlNames } from '../../src/ontology/yaml-file.ts'
import { examplesOf } from '../relations/examples.ts'

const FAMILIES = {
  utterance:
    'SAID CLAIMED CONFIRMED DENIED ECHOED WARNED ACCUSED CONDEMNED PRAISED DEMANDED URGED PROPOSED QUESTIONED EXPECTED',
  commitment: 'PROMISED AGREED_TO OFFERED REFUSED THREATENED CONDITIONED WITHDREW_FROM POSTPONED',
  agreement: 'SIGNED RATIFIED VIOLATED MEDIATED',
  absence: 'LACKS_GUARANTEE LACKS_COMMITMENT LACKS_AGREEMENT NEEDS',
  stance: 'SUPPORTS OPPOSES',
  deed: `ATTACKED SEIZED BLOCKADED DETAINED RELEASED EXPELLED SANCTIONED EASED_SANCTIONS RESTRICTED MOBILIZED PROTESTED WITHDREW_FORCES
    CEASED_FIRE AIDED ARMED MET_WITH VISITED NEGOTIATED_WITH COOPERATED_WITH RECOGNIZED CUT_RELATIONS INVESTIGATED`,
}

/** CAMEO roots of each PLOVER category (PLOVER codebook, table of quad counts; 18 to 20 are one category there). */
const ROOTS: Readonly<Record<string, readonly string[]>> = {
  AGREE: ['03'],
  CONSULT: ['04'],
  SUPPORT: ['05'],
  COOPERATE: ['06'],
  AID: ['07'],
  YIELD: ['08'],
  INVESTIGATE: ['09'],
  REQUEST: ['10'],
  ACCUSE: ['11'],
  REJECT: ['12'],
  THREATEN: ['13'],
  PROTEST: ['14'],
  MOBILIZE: ['15'],
  SANCTION: ['16'],
  COERCE: ['17'],
  ASSAULT: ['18', '19', '20'],
}

const relations = loadRelations()
const FORMS = ['verb', 'noun', 'adjective', 'phrase', 'lacking'] as const
const SLOTS = ['particle', 'object', 'prep', 'prepHead', 'about', 'head', 'target', 'source'] as const

/** What a cue asks of a sentence, once for each of its lemmas; two kinds with one line could not be told apart. */
const linesOf = (cue: Cue): string[] => {
  const form = FORMS.find((name) => cue[name] !== undefined)
  if (!form) return []
  const slots = SLOTS.map((slot) => (cue[slot] ?? '').split('|').sort().join('|'))
  return (cue[form] ?? '').split('|').map((lemma) => [form, lemma, ...slots].join(' / '))
}

const shared = (kinds: Iterable<Relation>): string[] => {
  const first = new Map<string, string>()
  return [...kinds].flatMap(({ kind, cues }) =>
    cues.flatMap(linesOf).flatMap((line) => {
      const other = first.get(line)
      first.set(line, kind)
      return other && other !== kind ? [`${other} and ${kind}: ${line}`] : []
    }),
  )
}

test.each(Object.entries(FAMILIES))('the kinds of the %s family are those of the design', (family, kinds) => {
  const found = [...relations.values()].filter((relation) => relation.family === family).map(({ kind }) => kind)
  expect(found.sort()).toEqual(kinds.split(/\s+/).sort())
})

test('every kind has example sentences, and every file of examples has its kind', () => {
  expect(yamlNames('tests/relations')).toEqual([...relations.keys()].sort())
})

test.each([...relations.keys()])('%s: examples can be read, and no sentence is both yes and no', (kind) => {
  expect(existsSync(new URL(`../relations/${kind}.yaml`, import.meta.url)), `write tests/relations/${kind}.yaml`).toBe(
    true,
  )
  const { yes, no } = examplesOf(kind)
  expect(new Set([...yes.map(({ text }) => text), ...no]).size).toBe(yes.length + no.length)
  for (const { text, cue } of yes) if (cue) expect(text).toContain(cue)
})

test.each([...relations.keys()])('%s: one of the yes sentences is negative', (kind) => {
  const { yes } = examplesOf(kind)
  const lacking = relations.get(kind)?.family === 'absence'
  expect(lacking || yes.some(({ polarity }) => polarity === 'NEGATIVE')).toBe(true)
})

test('a label names one kind', () => {
  const labels = [...relations.values()].map(({ label }) => label)
  expect(new Set(labels).size).toBe(labels.length)
})

test('no two kinds have the very same cue', () => {
  expect(shared(relations.values())).toEqual([])
})

test('a lemma stands once in a cue', () => {
  const twice = [...relations.values()].flatMap(({ kind, cues, notCues }) =>
    [...cues, ...notCues].flatMap((cue) =>
      [...FORMS, ...SLOTS].flatMap((part) => {
        const lemmas = (cue[part] ?? '').split('|')
        return lemmas.filter((lemma, at) => lemmas.indexOf(lemma) !== at).map((lemma) => `${kind}: ${lemma}`)
      }),
    ),
  )
  expect(twice).toEqual([])
})

test('the CAMEO code lies under the PLOVER category', () => {
  const wrong = [...relations.values()].flatMap(({ kind, plover, cameo, cues }) =>
    [{ plover, cameo }, ...cues.map((cue) => ({ plover: cue.plover ?? plover, cameo: cue.cameo ?? cameo }))]
      .filter((coded) => coded.plover && !ROOTS[coded.plover]?.includes(coded.cameo.slice(0, 2)))
      .map((coded) => `${kind}: ${coded.cameo} is not ${coded.plover}`),
  )
  expect(wrong).toEqual([])
})

test('the sign is that of the quad class: cooperation up to CAMEO root 08, conflict from 09, neither where PLOVER codes nothing', () => {
  const side = (category: string) => (Number(ROOTS[category]![0]) <= 8 ? 1 : -1)
  const wrong = [...relations.values()].filter(({ plover, sign }) => sign !== (plover ? side(plover) : 0))
  expect(wrong.map(({ kind }) => kind)).toEqual([])
})

test('a cue’s own CAMEO code is another than its kind’s', () => {
  const idle = [...relations.values()].filter(({ cues, cameo }) => cues.some((cue) => cue.cameo === cameo))
  expect(idle.map(({ kind }) => kind)).toEqual([])
})

const kindsUnder = (root: string): string[] =>
  [...relations.values()]
    .filter(({ cameo, cues }) =>
      [cameo, ...cues.flatMap((cue) => cue.cameo ?? [])].some((code) => code.startsWith(root)),
    )
    .map(({ kind }) => kind)

test('every CAMEO root is told by some kind or cue, and so is every PLOVER category', () => {
  const roots = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0'))
  expect(roots.filter((root) => kindsUnder(root).length === 0)).toEqual([])
  expect(Object.fromEntries(roots.map((root) => [root, kindsUnder(root).sort().join(' ')]))).toMatchSnapshot()
  const told = new Set([...relations.values()].map(({ plover }) => plover))
  expect(Object.keys(ROOTS).filter((category) => !told.has(category))).toEqual([])
})

test('what commits or agrees says how firmly and how far', () => {
  const families = ['commitment', 'agreement']
  const without = [...relations.values()].filter(({ family, commitment }) => families.includes(family) && !commitment)
  expect(without.map(({ kind }) => kind).sort()).toEqual(['MEDIATED', 'POSTPONED'])
})

test('every cue has a rule id of its own', () => {
  const lists = Object.values(toLexicon(relations.values()).rules).flatMap((byLemma) => [...byLemma.values()])
  const rules = new Set(lists.flat().filter(({ excludes }) => !excludes))
  const ids = [...rules].map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})
