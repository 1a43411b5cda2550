import type { Person, Seeds, Term } from '../ontology/actors.ts'

const inForce = ({ since, until }: Term, day: string): boolean =>
  since <= day && (until === undefined || day <= until || day.startsWith(until))

/**
 * Who held an office of a state or organisation on a day (ISO 8601): on a day of handover the one who comes in. Null when nobody
 * held it as far as the seeds know, or several shared it.
 */
export const officeHolder = (seeds: Pick<Seeds, 'people'>, office: string, of: string, day: string): Person | null => {
  const terms = seeds.people.flatMap((person) =>
    person.offices
      .filter((term) => term.office === office && term.of === of && inForce(term, day))
      .map(({ since }) => ({ person, since })),
  )
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

/** Whether a person held some office within two years of a day: a bare surname then means them. */
export const isCurrent = (person: Person, day: string): boolean => {
  const year = Number(day.slice(0, 4))
  return person.offices.some(
    (term) =>
      Number(term.since.slice(0, 4)) <= year + 1 &&
      (term.until === undefined || Number(term.until.slice(0, 4)) >= year - 2),
  )
}
