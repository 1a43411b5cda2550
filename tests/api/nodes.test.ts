import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('keeps the order asked for, with null for what is not there', async () => {
  const { data } = await ask('{ nodes(ids: ["sudmark", "nobody", "norland", "sudmark"]) { id } }')
  expect(data).toEqual({ nodes: [{ id: 'sudmark' }, null, { id: 'norland' }, { id: 'sudmark' }] })
})

it('refuses more than a page', async () => {
  const { errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(101).fill('sudmark') })
  expect(errors?.[0]?.message).toBe('ids has 101, and may have at most 100: ask again for the rest.')
})
