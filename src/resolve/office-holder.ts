import type { Person, Seeds, Term } from '../ontology/actors.ts'

/** Whether a term was running on a day. */
export const inForce = ({ since, until }: Term, day: string): boolean =>
  since <= day && (until === undefined || day <= until || day.startsWith(until))

type Held = Term & { readonly person: Person }

const known = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Held[]>>()

const key = ({ office, of }: Pick<Term, 'office' | 'of'>): string => `${office} ${of}`

const byOffice = (people: readonly Person[]): ReadonlyMap<string, readonly Held[]> => {
  const terms = new Map<string, Held[]>()
  for (const person of people)
    for (const term of person.offices) {
      const held = { ...term, person }
      const others = terms.get(key(term))
      if (others) others.push(held)
      else terms.set(key(term), [held])
    }
  return terms
}

/** The terms of people by office and state; made once for each list of people, since every office told of asks for them. */
const termsOf = (people: readonly Person[]): ReadonlyMap<string, readonly Held[]> => {
  const made = known.get(people) ?? byOffice(people)
  known.set(people, made)
  return made
}

/**
 * Who held an office of a state or organisation on a day (ISO 8601): on a day of handover the one who comes in. Null when nobody
 * held it as far as the seeds know, or several shared it.
 */
export const officeHolder = (seeds: Pick<Seeds, 'people'>, office: string, of: string, day: string): Person | null => {
  const terms = (termsOf(seeds.people).get(key({ office, of })) ?? []).filter((term) => inForce(term, day))
  const latest = terms
    .map(({ since }) => since)
    .sort()
    .at(-1)
  const holders = terms.filter(({ since }) => since === latest)
  return holders.length === 1 ? (holders[0]?.person ?? null) : null
}

/** Whether a person held any of the offices on a day. */
export const heldOffice = (person: Person, offices: ReadonlySet<string>, day: string): boolean =>
  person.offices.some((term) => offices.has(term.office) && inForce(term, day))

/** Whether a person held any of the offices, and on a day no longer did. */
export const endedOffice = (person: Person, offices: ReadonlySet<string>, day: string): boolean =>
  person.offices.some(({ office, until }) => offices.has(office) && until !== undefined && until < day) &&
  !heldOffice(person, offices, day)

/** Whether a person held some office within two years of a day: a bare surname then means them. */
export const isCurrent = (person: Person, day: string): boolean => {
  const year = Number(day.slice(0, 4))
  return person.offices.some(
    (term) =>
      Number(term.since.slice(0, 4)) <= year + 1 &&
      (term.until === undefined || Number(term.until.slice(0, 4)) >= year - 2),
  )
}
