import { describe, expect, test } from 'vitest'
import { shortly } from '../reader.ts'

describe('words left out stand in the clause or sentence before', () => {
  test.each([
    ['The rebels signed the truce. The army did not.', 'not SIGNED army'],
    ['Norway ratified the treaty, but Chad did not.', 'not RATIFIED Chad'],
    ['Chad has signed the accord; Mali has not.', 'not SIGNED Mali'],
    ['Norway recognised Kosovo. Serbia has not.', 'not RECOGNIZED Serbia > Kosovo'],
    ['Lebanon and Israel signed the accord. Syria did not.', 'not SIGNED Syria'],
    ['Serbia asked NATO for guarantees. None have been offered.', 'LACKS_GUARANTEE Serbia > NATO'],
    ['Norway demanded a commitment from Chad, but none was given.', 'LACKS_COMMITMENT Chad > Norway'],
    ['Ukraine wants guarantees from Poland. None has been given.', 'LACKS_GUARANTEE Ukraine > Poland'],
  ])('%s', (text, statement) => {
    expect(shortly(text)).toContain(statement)
  })

  test.each([
    'Chad said Mali had signed. Niger had not.',
    'The rebels said they would respect the truce. The army did not.',
    'Chad did not sign, and Mali did not.',
    'The rebels signed the truce.\n\nThe army did not.',
    'Chad denied that it had given a guarantee. None was given.',
    'Chad asked for a guarantee. None of the parties gave an answer.',
  ])('not in: %s', (text) => {
    expect(shortly(text).filter((one) => /^not SIGNED|^LACKS|Niger|army/.test(one))).toEqual([])
  })
})
