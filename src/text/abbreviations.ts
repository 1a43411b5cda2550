const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words written with a full stop that belongs to them, in lower case without it. */
export const ABBREVIATIONS = set(
  `mr mrs ms messrs dr prof gen col lt sgt capt cmdr cdr adm maj brig sen rep gov st ste jr sr hon rev pres amb sec min
  mt ft vs etc al inc ltd co corp bros jan feb mar apr jun jul aug sep sept oct nov dec approx dept est fig vol ed eds
  art para pp ca cf viz mfr assn govt intl`,
)

/** Abbreviations that stand before a name or a number, so that no sentence ends after them. */
export const TITLES = set(
  `mr mrs ms messrs dr prof gen col lt sgt capt cmdr cdr adm maj brig sen rep gov st ste hon rev pres amb sec mt ft vs
  no art fig vol para pp ca cf viz jan feb mar apr jun jul aug sep sept oct nov dec`,
)

/** Prefixes that keep their hyphen as one word in UD English EWT; every other hyphen is a word of its own. */
export const PREFIXES = set(
  `a anti arch bi bio co counter cyber de e ex extra hyper infra inter intra mega meta micro mid mini mis multi
  neo non over pan para post pre pro proto pseudo quasi re self-re semi sub super supra tele trans tri u ultra un under vice`,
)

/** Words that begin a sentence far more often than they follow an abbreviation as part of a name. */
export const STARTERS = set(
  `the a an in on at it he she they we i you this that these those there here but and or so if when while although
  though because since after before as for by with without no not nor its his her their our my both neither either
  however meanwhile instead moreover furthermore also then now yet still according earlier later last such what who why
  where how all some many most several one two`,
)

/** Nouns after "U.S." and the like that go with it: "the U.S. Senate passed" is one sentence. */
export const INSTITUTIONS = set(
  `senate house congress army navy force forces marine marines air coast treasury state department embassy ambassador
  president vice secretary supreme court security national defense defence foreign justice commerce trade central
  mission envoy special representative rep senator sen deputy general assembly council official officials government
  administration attorney district agency international human high refugee climate food children women`,
)
