import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()
const link = `mutation ($wikidata: String, $basedOn: ID) {
  linkActor(id: "harbour-watch", wikidata: $wikidata, note: "The same seat.", basedOn: $basedOn) {
    id action value before subjects { ... on Actor { wikidata } } } }`

it('links an actor to Wikidata, and takes the link back', async () => {
  const { data } = await ask(link, { wikidata: 'Q42' })
  expect(data).toMatchObject({
    linkActor: { action: 'LINK', value: 'Q42', before: null, subjects: [{ wikidata: 'Q42' }] },
  })
  const { id } = data!.linkActor! as { id: string }
  const back = await ask(link, { basedOn: id })
  expect(back.data).toMatchObject({ linkActor: { value: null, before: 'Q42', subjects: [{ wikidata: null }] } })
})

it('wants an item', async () => {
  const { errors } = await ask(link, { wikidata: 'https://example.org/Q42' })
  expect(errors?.[0]?.message).toBe('wikidata is https://example.org/Q42, and must be an item such as Q159.')
})
