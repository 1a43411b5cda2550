import type { NameEntry } from '../extract/names.ts'
import { dependents, type Unit, wordAt } from '../extract/rules/tree.ts'
import { known, latest, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, isDefinite, isPast, type NamedUnit } from './noun-phrase.ts'
import { heldOffice, officeHolder } from './office-holder.ts'
import { ownerOf } from './owner.ts'

/** "the Kremlin spokesman", "the NATO chief": a title that is used of one body alone names it. */
export const titledOf = ({ gazetteer }: ResolveContext, titles: readonly NameEntry[]): Who | null => {
  const of = titles.find((title) => title.of !== undefined && title.words.length > 1)?.of
  const actor = of === undefined ? undefined : gazetteer.actors.get(of)
  return actor ? known(actor) : null
}

/** "the Russian foreign minister": the holder on the article's day; with no owner told, the last person named who held such an office. */
export const byOffice = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const titles = entriesAt(named, head, 'title')
  const { gazetteer, discourse } = context
  if (titles.length === 0 || isIndefinite(named.unit, head) || isPast(gazetteer, named.unit, head)) return null
  const own = ownerOf(context, named, head) ?? titledOf(context, titles)
  if (!own) {
    const offices = new Set(titles.map(({ id }) => id))
    const holds = (who: Who) => {
      const person = gazetteer.people.get(who.id)
      return person !== undefined && discourse.day !== null && heldOffice(person, offices, discourse.day)
    }
    return isDefinite(named.unit, head) || hasPossessive(named.unit, head) ? latest(discourse, holds) : null
  }
  const fitting = titles.filter(({ of }) => of === own.id)
  for (const { id } of fitting.length ? fitting : titles.filter(({ of }) => of === undefined)) {
    const holder = discourse.day === null ? null : officeHolder(gazetteer.seeds, id, own.id, discourse.day)
    const actor = holder && gazetteer.actors.get(holder.id)
    if (actor) return known(actor)
  }
  return null
}

/** "a Kremlin spokesman" is one of several. */
const isIndefinite = (unit: Unit, head: number): boolean =>
  dependents(unit, head, 'det').some((det) => /^an?$/i.test(wordAt(unit, det).text))

const hasPossessive = (unit: Unit, head: number): boolean => dependents(unit, head, 'nmod:poss').length > 0
