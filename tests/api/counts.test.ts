import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('counts statements by any sides, the most frequent first', async () => {
  const { data, errors } = await ask(`{
    pairs: counts(by: [SOURCE, TARGET], filter: { families: [DEED, AGREEMENT] }) { count groups { by value label } }
    kinds: counts(by: [KIND], filter: { source: "Norland" }) { count groups { value } }
    months: counts(by: [MONTH, YEAR, PUBLISHER]) { count groups { value } }
    rest: counts(by: [FAMILY, POLARITY, CONDITIONAL, MODALITY], first: 3) { count groups { value } }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "kinds": [
        {
          "count": 1,
          "groups": [
            {
              "value": "CLAIMED",
            },
          ],
        },
        {
          "count": 1,
          "groups": [
            {
              "value": "SIGNED",
            },
          ],
        },
        {
          "count": 1,
          "groups": [
            {
              "value": "WARNED",
            },
          ],
        },
      ],
      "months": [
        {
          "count": 18,
          "groups": [
            {
              "value": "2025-03",
            },
            {
              "value": "2025",
            },
            {
              "value": "The Sample Courier",
            },
          ],
        },
      ],
      "pairs": [
        {
          "count": 3,
          "groups": [
            {
              "by": "SOURCE",
              "label": "Vesteria",
              "value": "vesteria",
            },
            {
              "by": "TARGET",
              "label": "Sudmark",
              "value": "sudmark",
            },
          ],
        },
        {
          "count": 1,
          "groups": [
            {
              "by": "SOURCE",
              "label": "Norland",
              "value": "norland",
            },
            {
              "by": "TARGET",
              "label": "Sudmark",
              "value": "sudmark",
            },
          ],
        },
        {
          "count": 1,
          "groups": [
            {
              "by": "SOURCE",
              "label": "Sudmark",
              "value": "sudmark",
            },
            {
              "by": "TARGET",
              "label": "Norland",
              "value": "norland",
            },
          ],
        },
        {
          "count": 1,
          "groups": [
            {
              "by": "SOURCE",
              "label": "Vesteria",
              "value": "vesteria",
            },
            {
              "by": "TARGET",
              "label": null,
              "value": null,
            },
          ],
        },
      ],
      "rest": [
        {
          "count": 8,
          "groups": [
            {
              "value": "UTTERANCE",
            },
            {
              "value": "POSITIVE",
            },
            {
              "value": "false",
            },
            {
              "value": "ACTUAL",
            },
          ],
        },
        {
          "count": 2,
          "groups": [
            {
              "value": "ABSENCE",
            },
            {
              "value": "POSITIVE",
            },
            {
              "value": "false",
            },
            {
              "value": "ACTUAL",
            },
          ],
        },
        {
          "count": 2,
          "groups": [
            {
              "value": "AGREEMENT",
            },
            {
              "value": "POSITIVE",
            },
            {
              "value": "false",
            },
            {
              "value": "ACTUAL",
            },
          ],
        },
      ],
    }
  `)
})

it('needs something to count by, and a size in bounds', async () => {
  const error = async (args: string) => (await ask(`{ counts(${args}) { count } }`)).errors?.[0]?.message
  expect(await error('by: []')).toBe('by is empty: name what to count by, for example [KIND].')
  expect(await error('by: [KIND], first: 10001')).toBe('first is 10001, and must be from 1 to 10000.')
})

it('counts by what is coded, topics and everybody who takes part', async () => {
  const { data, errors } = await ask(`{
    topics: counts(by: [ISSUE], filter: { families: [ABSENCE, COMMITMENT] }) { count groups { value label } }
    codes: counts(by: [CAMEO_ROOT, PLOVER, FORCE], filter: { kinds: [ATTACKED, PROMISED] }) { count groups { value } }
    takePart: counts(by: [ACTOR], filter: { kinds: [PROMISED] }) { count groups { label } }
    none: counts(by: [KIND], filter: { issue: "nothing" }) { count }
  }`)
  expect(errors).toBeUndefined()
  const short = (rows: readonly { count: number; groups: readonly { value?: string; label?: string }[] }[]) =>
    rows.map(({ count, groups }) => `${count} ${groups.map(({ value, label }) => label ?? value).join(' ')}`)
  expect(Object.fromEntries(Object.entries(data!).map(([name, rows]) => [name, short(rows)]))).toMatchInlineSnapshot(`
    {
      "codes": [
        "2 01  ",
        "1 01  INTENT",
        "1 18 ASSAULT ",
      ],
      "none": [],
      "takePart": [
        "1 North League",
        "1 Piet Osterman",
        "1 Sudmark",
      ],
      "topics": [
        "2 Security guarantees",
        "2 Straits",
      ],
    }
  `)
})
