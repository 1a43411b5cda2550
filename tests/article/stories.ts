/** One wire story, texts made from it, and texts that others wrote of the same event by themselves. All in our own words. */
export interface Story {
  readonly wire: string
  readonly rewrites: readonly string[]
  readonly others: readonly string[]
}

const harbour = [
  'Norland and Sudmark agreed on Monday to reopen the harbour of Calder after a closure of eleven months.',
  'The foreign minister of Norland, Anna Lind, said the first ships would sail before the end of the month.',
  'Sudmark had shut the harbour in May, when its coastguard stopped a Norlandic trawler near the sandbanks.',
  'Officials of both sides met four times in the town hall of Calder before they reached the deal.',
  '"Nobody gains from an empty quay," Lind told reporters after the talks.',
  'Under the deal, inspectors of the North League will check cargoes for the first half year.',
  'Fishermen of the region welcomed the news but said that many boats had been sold during the winter.',
]
const border = [
  'Vesteria has moved two brigades to its border with Sudmark, the Sudmarker ministry of defence said on Thursday.',
  'The ministry published photographs of columns of lorries on the road between Ostrava Gate and the river.',
  'A spokesman for the Vesterian army denied that the movement was anything but an exercise planned last year.',
  'President Piet Osterman called an emergency session of his security council for Friday morning.',
  'Diplomats in the capital said that they had been given no notice of an exercise of that size.',
  'The two countries fought a short war over the valley nine years ago, in which about four hundred people died.',
  'An observer mission that had watched the line since then was withdrawn in the spring for want of money.',
]
const vote = [
  'The Sea Council voted late on Tuesday to impose sanctions on nine shipping companies of Vesteria.',
  'Eleven members were in favour, two were against, and Norland abstained.',
  'The companies are accused of carrying fuel to armed groups under false papers.',
  'Their accounts in member states will be frozen from the first of next month, and their ships may call at no port.',
  'The Vesterian ambassador left the chamber before the count and called the decision a theft in daylight.',
  'The council will look at the measures again in six months, when its inspectors report.',
]
const text = (...sentences: (string | undefined)[]): string => sentences.join(' ')
const swapped = (words: string, ...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((changed, [from, to]) => changed.replaceAll(from, to), words)

/** Three events, ten texts made from the wire story of one, and ten written independently. */
export const stories: readonly Story[] = [
  {
    wire: text(...harbour),
    rewrites: [
      text(...harbour),
      text('CALDER (Wire Service) -', ...harbour, '(Reporting by our correspondent in Calder.)'),
      text(...harbour.slice(0, 4)),
      swapped(
        text(...harbour),
        ['agreed on Monday', 'reached agreement on Monday'],
        ['said the', 'announced that the'],
        ['told reporters', 'told journalists'],
        ['welcomed the news', 'were glad of the news'],
      ),
    ],
    others: [
      'After nearly a year of silence on its quays, Calder is to have its ships back. Ministers shook hands in the town hall yesterday on an arrangement that lets vessels in again within weeks, with cargo checks by League inspectors as the price that the government of Sudmark asked. "Nobody gains from an empty quay," Anna Lind said. Shopkeepers in the port had hung flags from their windows by noon. How much of the fleet is left to profit is another question: a third of it was sold abroad.',
      'A deal to lift the blockade of Calder was struck at the start of the week. It is the first success of a channel that both foreign ministries opened in secret last autumn, two people with knowledge of it said. Neither side got all it wanted. Norland had asked for compensation for the trawler seized in May and dropped the demand; its neighbour accepts foreign inspectors on its soil for the first time since independence.',
      'Shares of shipping lines rose as traders learnt that one of the busiest harbours on the northern coast would open again. Analysts put the cost of the closure at two hundred million crowns. Insurance rates for the route fell by a fifth in the afternoon, though brokers warned that premiums would stay above those of other ports until the inspections had shown that they worked.',
    ],
  },
  {
    wire: text(...border),
    rewrites: [
      text(border[1], border[0], border[3], border[2], border[5], border[4], border[6]),
      text(
        ...border,
        'Our own paper reported last week that fuel was being stored near the bridge. Reservists of the eastern districts have been told to keep their telephones on, and two schools close to the line sent their pupils home at noon. The price of bread rose in the market of the district town.',
      ),
      swapped(
        text(...border.slice(0, 5)),
        ['has moved', 'moved'],
        ['two brigades', '2 brigades'],
        ['on Thursday', 'yesterday'],
      ),
    ],
    others: [
      'Villagers along the river woke to the noise of engines. From the church tower one can count the lorries: more than a hundred since dawn, says the priest, who remembers the last war. Nobody here believes in manoeuvres. The government in the capital has called its security council together, and the radio repeats every hour that there is no reason to leave. Many are leaving all the same.',
      'The Vesterian general staff rejects what it calls hysteria across the border. Exercise Autumn Shield, it says, was announced to all neighbours in writing twelve months ago, involves fewer than six thousand soldiers and ends on the twentieth. Military attaches who were asked could not remember such a letter. Satellite pictures bought by this newspaper show field hospitals, which are seldom needed for exercises.',
      'Piet Osterman has cut short a visit to the islands and will meet his generals on Friday. Sudmark says that its neighbour has sent two brigades to the frontier. The foreign ministry summoned the ambassador of Vesteria, who stayed for nine minutes. Allies called for calm, and the North League offered to send observers back to the line within a week if both sides asked for them.',
    ],
  },
  {
    wire: text(...vote),
    rewrites: [
      swapped(text(...vote), ['favour', 'favor'], ['companies', 'firms'], ['two were against', 'two voted no']),
      text('Sanctions on Vesterian shipping.', ...vote.slice(0, 3), vote[4]),
      text(
        'Nine shipping companies of Vesteria will be under sanctions, the Sea Council decided late on Tuesday.',
        ...vote.slice(1),
      ),
    ],
    others: [
      'Norland did not say no, and that was enough. With its abstention the way was free for the hardest measures that the Sea Council has ever taken: nine owners of tankers lose their bank accounts and their berths. Behind the decision stand two years of work by inspectors who followed forged papers from port to port. The ambassador of the accused state spoke of theft and walked out.',
      'What will it change? Little, say shipowners. A ship that may call at no port of the council changes its name and flag within a fortnight, as the embargo of ten years ago has shown. Of forty tankers listed then, thirty-one sail today under other colours. The council knows it, and wants its inspectors to report in half a year on whether it was worth the trouble.',
      'Vesteria will answer the freezing of accounts in kind, its ministry of finance announced on Wednesday. Banks of the eleven states that voted for sanctions must close their branches by the summer. The prime minister said that her country had been condemned without being heard, and that the papers in question were forged by a rival company, whose name she did not give.',
      'Fuel for militias, hidden in the books as cooking oil: that is what the inspectors of the Sea Council found in the papers of nine companies. Their report, two hundred pages long, names captains, brokers and a bank. It was the ground on which the members decided this week to freeze the assets of the owners. Several of those named could not be reached, and one has hired a well-known lawyer.',
    ],
  },
]
