/** Counts of people from those that were served to those that answered. An absent rung is not known, which is not 0. */
export interface ResponseLadder {
  /** N of the frame: people or bodies that the round asks about. */
  readonly served?: number;
  /** People and bodies that were invited, or handed or sent a form. */
  readonly offered?: number;
  /** People and bodies among them that were reached, as far as the program knows: people that opened their form, in whole fives; members whose form did not come back. */
  readonly reached?: number;
  /** Received forms, as progress tells them. */
  readonly answered: number;
  /** Answered of offered, percent, unrounded. */
  readonly responseRate?: number;
}

/** Facts of a unit in a round that its ladder is made of. */
export interface LadderFacts {
  readonly population?: number;
  /** The round takes forms of invited people alone. */
  readonly invitedOnly: boolean;
  /** Respondent groups that have a list of their members, and those that have none. */
  readonly groups: { readonly listed: number; readonly unlisted: number };
  readonly invitations: { readonly asked: number; readonly reached: number };
  readonly lists: readonly { readonly asked: number; readonly undeliverable: number }[];
  readonly received: number;
}

/**
 * Ladder of a unit in a round. Where a round is open to all, or where some groups have a list and others none, it is not known to how many a
 * form was offered: invitations are not told apart by group.
 */
export function unitLadder(facts: LadderFacts): ResponseLadder {
  const { population: served, received: answered } = facts;
  return withRate({ served, ...offeredBy(facts), answered });
}

/** Ladder of several units and rounds; a rung is known where it is known of all. */
export function addedLadder(ladders: readonly ResponseLadder[], served: number | undefined): ResponseLadder {
  return withRate({
    served,
    offered: sumOfKnown(ladders.map(({ offered }) => offered)),
    reached: sumOfKnown(ladders.map(({ reached }) => reached)),
    answered: ladders.reduce((sum, each) => sum + each.answered, 0),
  });
}

function offeredBy({
  invitedOnly,
  groups: { listed, unlisted },
  invitations,
  lists,
}: LadderFacts): Pick<ResponseLadder, 'offered' | 'reached'> {
  if (!invitedOnly || (listed > 0 && unlisted > 0)) return {};
  if (listed === 0) {
    const { asked, reached } = invitations;
    // Fewer than five people are told as 0, which is known where no person was asked alone.
    return { offered: asked, reached: asked > 0 && reached === 0 ? undefined : reached };
  }
  const offered = lists.reduce((sum, { asked }) => sum + asked, 0);
  const returned = lists.reduce((sum, { undeliverable }) => sum + undeliverable, 0);
  return { offered, reached: offered - returned };
}

function withRate(ladder: Omit<ResponseLadder, 'responseRate'>): ResponseLadder {
  const { offered = 0, answered } = ladder;
  return { ...ladder, responseRate: offered > 0 ? (100 * answered) / offered : undefined };
}

/** Sum of numbers; undefined where one is not known, or where there is none. */
function sumOfKnown(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((each) => each !== undefined);
  return known.length === 0 || known.length < numbers.length
    ? undefined
    : known.reduce((sum, each) => sum + each, 0);
}
