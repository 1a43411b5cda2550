/** Three questions in GraphQL that `demarche serve` shows at its start. */
export const queriesToTry: readonly { readonly question: string; readonly graphql: string }[] = [
  {
    question: 'Which claims did Russia make, and who echoed, confirmed or denied each?',
    graphql:
      '{ claims(by: "russia", first: 5) { edges { node { text responses { actor { name } stance kinds statements(first: 1) { edges { node { quote article { title } } } } } } } } }',
  },
  {
    question: 'Which commitments hang on a condition: by whom, to whom, how far have they come?',
    graphql:
      '{ commitments(conditional: true, first: 5) { edges { node { text force by { name } to { name } conditions { text } claimedStage evidencedStage } } } }',
  },
  {
    question: 'Who lacks which guarantee or commitment?',
    graphql:
      '{ absences(first: 5) { edges { node { kind actor { name } target { name } object { text } statements(first: 1) { edges { node { quote start end article { title } } } } } } } }',
  },
]
