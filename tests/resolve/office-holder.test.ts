import { expect, test } from 'vitest'
import { loadSeeds } from '../../src/ontology/actors.ts'
import { officeHolder } from '../../src/resolve/office-holder.ts'

const seeds = loadSeeds()
const holder = (office: string, of: string, day: string) => officeHolder(seeds, office, of, day)?.name ?? null

test('an office is held by whoever held it on that day', () => {
  expect(holder('prime-minister', 'netherlands', '2024-07-01')).toBe('Mark Rutte')
  expect(holder('prime-minister', 'netherlands', '2024-09-01')).toBe('Dick Schoof')
  expect(holder('secretary-general', 'nato', '2024-09-01')).toBe('Jens Stoltenberg')
  expect(holder('secretary-general', 'nato', '2024-10-01')).toBe('Mark Rutte')
  expect(holder('foreign-minister', 'russia', '2015-06-01')).toBe('Sergey Lavrov')
})

test('on a day of handover the one who comes in holds it', () => {
  expect(holder('president', 'united-states', '2025-01-20')).toBe('Donald Trump')
})

test('nobody is named where the seeds know nobody', () => {
  expect(holder('president', 'netherlands', '2024-07-01')).toBeNull()
})
